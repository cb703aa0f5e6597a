import { ApiError } from '@waybill/contract'
import type { Call } from '../http/on.ts'
import { addressOf } from '../http/limit.ts'
import { takeQuota } from '../store/quotas.ts'

/**
 * A publishable key stands in a page for everyone to read, so whoever copies it can place orders that a courier has to
 * look at. One a minute is more than the form of a shop that needs no account brings, and little enough to reject.
 */
export const GUEST_ORDERS = { name: 'guest-orders', limit: 60, seconds: 3_600 } as const

/** Takes one of a key's guest orders; answers what stands in the way, once a repeated request has its old answer. */
export async function takeGuestOrder({ caller, env, request, now }: Call): Promise<ApiError | null> {
  if (caller.audience !== 'guest' || caller.actor.kind !== 'embed') return null
  const { keyId } = caller.actor
  // One visitor alone is slowed down before the database is asked.
  const { success } = await env.GUEST_LIMIT.limit({ key: `${keyId}:${addressOf(request)}` })
  if (!success) return tooMany(60)
  const left = await takeQuota(env.DIRECTORY, GUEST_ORDERS, keyId, now)
  return left ? null : tooMany(GUEST_ORDERS.seconds - (Math.floor(now.getTime() / 1000) % GUEST_ORDERS.seconds))
}

const tooMany = (retryAfter: number) =>
  new ApiError('rate_limited', 'This form has taken many orders; try again later', { retryAfter })
