import type { Env } from '../env.ts'
import type { NewLink } from '../store/links.ts'
import { toHex } from './hex.ts'
import { derivedKey, hmac } from './secrets.ts'

/** How long a texted code works. */
export const CODE_SECONDS = 10 * 60
/** Guesses per number in that time, whoever makes them. */
export const GUESSES = { name: 'driver-code', limit: 5, seconds: CODE_SECONDS } as const

/** A new code for a driver. It rests as a link does, under a name that only our key can compute from number and code. */
export async function newDriverCode(
  env: Env,
  { id: subjectId, phone }: { id: string; phone: string },
  now: Date,
): Promise<{ code: string; link: NewLink }> {
  const code = randomDigits(6)
  const expiresAt = new Date(now.getTime() + CODE_SECONDS * 1000).toISOString()
  return { code, link: { hash: await codeHash(env, phone, code), purpose: 'driver', subjectId, expiresAt } }
}

/** The name that the code of a number rests under. */
export async function codeHash(env: Env, phone: string, code: string): Promise<string> {
  return toHex(await hmac(await derivedKey(env, 'driver-code'), `${phone}:${code}`))
}

/** Random digits without modulo bias. */
function randomDigits(length: number): string {
  let digits = ''
  while (digits.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < 250 && digits.length < length) digits += byte % 10
    }
  }
  return digits
}
