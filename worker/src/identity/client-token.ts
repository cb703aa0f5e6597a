import { COMPONENTS } from '@waybill/contract'
import { errors, jwtVerify, SignJWT } from 'jose'
import * as z from 'zod/mini'
import type { Env } from '../env.ts'
import { newId } from '../store/ids.ts'
import { unauthenticated } from './credential.ts'
import { derivedKey, tokenKeys } from './secrets.ts'
import { ShortCache } from './short-cache.ts'

export const TOKEN_SECONDS = { client: 15 * 60, guest: 10 * 60 } as const
const TYPE = 'waybill+jwt'

const Claims = z.object({
  aud: z.enum(['client', 'guest']),
  /** The client organization that it speaks for. */
  sub: z.string(),
  /** The key that minted it. */
  key: z.string(),
  /** The components that may use it. */
  cmp: z.array(z.enum(COMPONENTS)),
  /** The one connection that it is bound to; absent: all of the client's. */
  con: z.optional(z.string()),
  /** The origin that it is bound to. */
  ori: z.optional(z.string()),
})
export type Claims = z.infer<typeof Claims>

/** Signs a token for an embed; it lives minutes and is stored nowhere. */
export async function signToken(env: Env, claims: Claims, now: Date): Promise<{ token: string; expiresIn: number }> {
  const { aud, sub, ...rest } = claims
  const expiresIn = TOKEN_SECONDS[aud]
  const issuedAt = Math.floor(now.getTime() / 1000)
  const token = await new SignJWT(rest)
    .setProtectedHeader({ alg: 'HS256', typ: TYPE, kid: env.TOKEN_KID })
    .setIssuer(env.BASE_URL)
    .setAudience(aud)
    .setSubject(sub)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + expiresIn)
    .setJti(newId())
    .sign(await derivedKey(env, 'client-token'))
  return { token, expiresIn }
}

interface Verified {
  readonly claims: Claims
  /** Seconds since 1970. */
  readonly expires: number
}

// An installation is its bindings: what one has verified says nothing to another.
const known = new WeakMap<Env, ShortCache<Verified>>()

/** Reads a token that one of our keys signed and that has not expired; the signature counts for half a minute. */
export async function verifyToken(env: Env, token: string, now: Date): Promise<Claims> {
  const verified = known.get(env) ?? new ShortCache<Verified>()
  known.set(env, verified)
  const found = verified.get(token, now)
  if (found && found.expires * 1000 > now.getTime()) return found.claims
  return verified.set(token, await verify(env, token, now), now).claims
}

/** Algorithm, type, issuer and audience are fixed. */
async function verify(env: Env, token: string, now: Date): Promise<Verified> {
  try {
    const { payload } = await jwtVerify(token, ({ kid }) => keyOf(env, kid), {
      algorithms: ['HS256'],
      typ: TYPE,
      issuer: env.BASE_URL,
      audience: [...Claims.shape.aud.options],
      requiredClaims: ['exp', 'jti', 'sub'],
      clockTolerance: 5,
      currentDate: now,
    })
    return { claims: z.parse(Claims, payload), expires: payload.exp ?? 0 }
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw unauthenticated('The token has expired')
    if (error instanceof errors.JOSEError || error instanceof z.core.$ZodError)
      throw unauthenticated('Not a token of ours')
    throw error
  }
}

function keyOf(env: Env, kid: string | undefined): Promise<CryptoKey> {
  if (kid === undefined || !Object.hasOwn(tokenKeys(env), kid)) throw new errors.JWKSNoMatchingKey()
  return derivedKey(env, 'client-token', kid)
}
