import type { Env } from '../env.ts'
import { derivedKey, hmac, type Purpose } from './secrets.ts'

/** What proves that a text of an address is ours, as base64url without padding. */
export async function signText(env: Env, purpose: Purpose, text: string): Promise<string> {
  const bytes = await hmac(await derivedKey(env, purpose), text)
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
