import type { Env } from '../env.ts'
import { toBase62 } from './base62.ts'
import { newKey } from './key-format.ts'
import { derivedKey, hmac } from './secrets.ts'

/**
 * The credential that a driver's link is spent for. Under one Idempotency-Key it is the same one each time, so that a
 * phone whose answer was lost can ask again although the credential is stored nowhere.
 */
export async function driverCredential(
  env: Env,
  token: string,
  idempotencyKey: string | null,
): Promise<{ key: string; hash: string; hint: string }> {
  if (idempotencyKey === null) return newKey('driver')
  const bytes = await hmac(await derivedKey(env, 'driver-credential'), `${token}:${idempotencyKey}`)
  return newKey('driver', toBase62(bytes, 43))
}
