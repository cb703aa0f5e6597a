import { ApiError } from '@waybill/contract'
import type { Caller } from '../domain/caller.ts'
import type { Env } from '../env.ts'

/** Slows down a caller that asks too often: by credential where there is one, by address where others share it. */
export async function limitRate(env: Env, request: Request, caller: Caller | null): Promise<void> {
  const actor = caller ? actorKey(caller) : ''
  const key = caller && caller.audience !== 'guest' ? actor : `${actor}@${addressOf(request)}`
  const { success } = await (caller ? env.API_LIMIT : env.PUBLIC_LIMIT).limit({ key })
  if (!success) throw new ApiError('rate_limited', 'Too many requests; slow down a little', { retryAfter: 10 })
}

/** Where a request comes from, as Cloudflare saw it. */
export const addressOf = (request: Request): string => request.headers.get('cf-connecting-ip') ?? 'local'

/** What tells one credential from another in counters and idempotency keys. */
export function actorKey({ actor, organization }: Caller): string {
  const id = actor.kind === 'embed' ? `${actor.keyId}:${actor.origin}` : actor.id
  return `${organization.id}:${actor.kind}:${id}`
}
