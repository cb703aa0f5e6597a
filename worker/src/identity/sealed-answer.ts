import type { Env } from '../env.ts'

/** An answer that holds a secret, as it may rest in the database until its request can no longer be repeated. */
export interface SealedAnswer {
  readonly sealed: string
}

/** Encrypts an answer, so that a repeated request can be answered although the secret is stored nowhere. */
export async function seal(env: Env, answer: unknown): Promise<SealedAnswer> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const bytes = new TextEncoder().encode(JSON.stringify(answer))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await sealingKey(env), bytes)
  return { sealed: btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed))) }
}

/** Reads what `seal` encrypted. */
export async function unseal<Answer>(env: Env, { sealed }: SealedAnswer): Promise<Answer> {
  const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0))
  const algorithm = { name: 'AES-GCM', iv: bytes.slice(0, 12) }
  const answer = await crypto.subtle.decrypt(algorithm, await sealingKey(env), bytes.slice(12))
  // The authenticated encryption proves that `seal` wrote it, for the same request and so with the same type.
  return JSON.parse(new TextDecoder().decode(answer)) as Answer
}

async function sealingKey(env: Env): Promise<CryptoKey> {
  const encoder = new TextEncoder()
  const master = await crypto.subtle.importKey('raw', encoder.encode(env.AUTH_SECRET), 'HKDF', false, ['deriveKey'])
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode('waybill answers') }
  const algorithm = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(derivation, master, algorithm, false, ['encrypt', 'decrypt'])
}
