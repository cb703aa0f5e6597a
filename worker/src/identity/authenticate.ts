import type { Caller } from '../domain/caller.ts'
import type { Env } from '../env.ts'
import { callerByKey } from './caller-by-key.ts'
import { callerBySession } from './caller-by-session.ts'
import { callerByToken } from './caller-by-token.ts'
import { credentialOf } from './credential.ts'

/**
 * Says who calls: by key, client token or driver credential in `Authorization`, else by the portal's cookie. Answers
 * null to a visitor; throws `unauthenticated` for a bad key or token, `forbidden` for a suspended holder.
 */
export async function authenticate(
  request: Request,
  env: Env,
  now: Date,
  after: (work: Promise<unknown>) => void,
): Promise<Caller | null> {
  const credential = credentialOf(request.headers.get('authorization'))
  if (!credential) return callerBySession(request, env, now)
  const { kind, value } = credential
  if (kind === 'token') return callerByToken(value, request, env, now, after)
  return callerByKey({ kind, value }, request, env, now, after)
}
