import { ApiError, type FileRef, type Proof } from '@waybill/contract'
import type { StoredFile, StoredProof } from '../domain/change.ts'
import type { Env } from '../env.ts'
import { signText } from './signed-text.ts'

const QUARTER_MS = 15 * 60_000

/** A file with an address that works for 15 to 30 minutes; within a quarter of an hour it stays the same, so caches help. */
export async function toFileRef(env: Env, { id, contentType }: StoredFile, now: Date): Promise<FileRef> {
  const expires = (Math.floor(now.getTime() / QUARTER_MS) + 2) * QUARTER_MS
  const signature = await signatureOf(env, id, expires)
  return { id, contentType, url: `${env.BASE_URL}/v1/files/${id}?expires=${expires}&signature=${signature}` }
}

/** Refuses an address that is forged or past its time. */
export async function checkFileUrl(env: Env, id: string, query: Record<string, string>, now: Date): Promise<void> {
  const expires = Number(query.expires)
  const expected = Number.isSafeInteger(expires) ? await signatureOf(env, id, expires) : ''
  if (expected === '' || expected !== query.signature) throw new ApiError('not_found', 'No such file')
  if (expires <= now.getTime()) throw new ApiError('link_expired', 'This address has expired; load the page again')
}

/** A proof as people see it, its files with addresses. */
export async function toProof(env: Env, proof: StoredProof | null, now: Date): Promise<Proof | null> {
  if (!proof) return null
  const [photos, signatureFile] = await Promise.all([
    Promise.all(proof.photos.map((photo) => toFileRef(env, photo, now))),
    proof.signature ? toFileRef(env, proof.signature.file, now) : null,
  ])
  const signature = proof.signature && signatureFile ? { file: signatureFile, name: proof.signature.name } : null
  return { photos, signature, notes: proof.notes, ageChecked: proof.ageChecked }
}

const signatureOf = (env: Env, id: string, expires: number): Promise<string> =>
  signText(env, 'file-url', `${id}:${expires}`)
