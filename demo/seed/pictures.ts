import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoredFile, StoredProof } from '../../worker/src/domain/change.ts'
import type { Env } from '../../worker/src/env.ts'
import { insertFile } from '../../worker/src/store/files.ts'
import { newId } from '../../worker/src/store/ids.ts'
import { shardFor } from '../../worker/src/store/shards.ts'

const FOLDER = join(import.meta.dirname, '../pictures')

/** The demo's pictures by what they show. */
export const readPicture = (name: 'parcel' | 'signature'): Promise<Buffer> => readFile(join(FOLDER, `${name}.png`))

interface Carrier {
  readonly courierId: string
  readonly driverId: string
  readonly bucket: string
  readonly at: string
}

/** A proof as a driver would have brought it: a photo, a signature, or both. */
export async function storeProof(env: Env, carrier: Carrier, ask: string, name: string): Promise<StoredProof> {
  const photo = ask === 'signature' ? null : await store(env, carrier, 'parcel')
  const file = ask === 'photo' ? null : await store(env, carrier, 'signature')
  return { photos: photo ? [photo] : [], signature: file && { file, name }, notes: '', ageChecked: false }
}

async function store(env: Env, carrier: Carrier, name: 'parcel' | 'signature'): Promise<StoredFile> {
  const { courierId, driverId, bucket, at } = carrier
  const [id, bytes, contentType] = [newId(bucket), await readPicture(name), 'image/png']
  await env.FILES.put(id, new Uint8Array(bytes), { httpMetadata: { contentType } })
  const file = { id, courierId, driverId, contentType, bytes: bytes.length, at }
  await insertFile(await shardFor(env, bucket), file)
  return { id, contentType }
}
