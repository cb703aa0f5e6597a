import { bucketOf } from '@waybill/contract/ids'
import type { Env } from '../env.ts'
import { toBase62 } from '../identity/base62.ts'
import { derivedKey, hmac } from '../identity/secrets.ts'

/** Two characters of bucket and thirty that nobody guesses: about 178 bits. */
const SECRET_LENGTH = 30

/** The token of a leg's link. It is made anew whenever it is needed and stored nowhere. */
export async function tokenOf(env: Env, legId: string, generation: number, keyId: string): Promise<string> {
  const key = await derivedKey(env, 'tracking-token', keyId)
  return bucketOf(legId) + toBase62(await hmac(key, `${legId}:${generation}`), SECRET_LENGTH)
}

/** What the database holds of a token. */
export async function hashOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
