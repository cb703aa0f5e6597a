import { parseSigned, serializeSigned } from 'hono/utils/cookie'
import type { Env } from '../env.ts'
import { ShortCache } from './short-cache.ts'

export const AUTH_PATH = '/api/auth'
export const SESSION_SECONDS = 30 * 86_400
export const COOKIE_PREFIX = { https: '__Host-waybill', http: 'waybill' } as const

export const isSecure = (baseUrl: string): boolean => baseUrl.startsWith('https:')
const cookieName = (env: Env): string => `${COOKIE_PREFIX[isSecure(env.BASE_URL) ? 'https' : 'http']}.session_token`

/**
 * The session token in a request's cookie, if our signature is on it. Its format is better-auth's, read without
 * loading that library, so that a portal's request stays as cheap as a key's.
 */
export async function sessionTokenOf(request: Request, env: Env): Promise<string | null> {
  const header = request.headers.get('cookie')
  if (header === null) return null
  const tokens = known.get(env) ?? new ShortCache<string>()
  known.set(env, tokens)
  const now = new Date()
  const name = cookieName(env)
  const seen = tokens.get(header, now)
  if (seen !== undefined) return seen
  const token = (await parseSigned(header, env.AUTH_SECRET, name))[name]
  return token ? tokens.set(header, token, now) : null
}

// Whose signature was right a moment ago; an installation is its bindings.
const known = new WeakMap<Env, ShortCache<string>>()

/** The `Set-Cookie` line of a session: host-only, unreadable to scripts, never sent across sites. */
export const sessionCookie = (env: Env, token: string): Promise<string> =>
  serializeSigned(cookieName(env), token, env.AUTH_SECRET, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(env.BASE_URL),
    maxAge: SESSION_SECONDS,
  })
