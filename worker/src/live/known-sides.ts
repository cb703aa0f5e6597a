import type { OrderRecord } from '../domain/change.ts'
import type { Side, Sides } from '../domain/tracking-settings.ts'
import type { Env } from '../env.ts'
import { ShortCache } from '../identity/short-cache.ts'
import { sidesOf } from '../store/tracking-settings.ts'

/** Two sides as they were at a moment. */
interface Reading {
  readonly sides: Sides
  /** In milliseconds. */
  readonly readAt: number
}

const known = new ShortCache<Reading>()

/** The client and the courier of an order as recipients see them, at most half a minute old. */
export async function sidesFor(env: Env, order: Pick<OrderRecord, 'client' | 'courier'>, now: Date): Promise<Reading> {
  const ids = [order.client.id, order.courier.id]
  const key = ids.join(':')
  const cached = known.get(key, now)
  if (cached) return cached
  const sides = await sidesOf(env.DIRECTORY, ids)
  const side = (id: string): Side | null => sides.find((each) => each.id === id) ?? null
  const reading = { sides: { client: side(order.client.id), courier: side(order.courier.id) }, readAt: now.getTime() }
  return known.set(key, reading, now)
}

/** Forgets what was read of an organization, after it chose anew here; other isolates do within half a minute. */
export function forgetSides(organizationId: string): void {
  known.deleteWhere(({ sides: { client, courier } }) => [client?.id, courier?.id].includes(organizationId))
}
