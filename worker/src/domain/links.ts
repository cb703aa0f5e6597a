import { hasEnded, type Instant } from '@waybill/contract'
import type { OrderRecord } from './change.ts'
import type { TrackingPolicy } from './tracking-policy.ts'

/** A tracking link as the database holds it: never the token, only its hash. */
export interface LinkRecord {
  readonly hash: string
  readonly orderId: string
  readonly legId: string
  readonly courierId: string
  readonly generation: number
  readonly keyId: string
  readonly revokedAt: Instant | null
}

const HOUR_MS = 3_600_000

/** When a link stops working: some hours after its leg, or its order, has ended; null while that is ahead. */
export function expiryOf(order: OrderRecord, legId: string, policy: TrackingPolicy): Instant | null {
  const end = endOf(order, legId)
  return end === null ? null : new Date(Date.parse(end) + policy.hoursAfterEnd * HOUR_MS).toISOString()
}

/** Whether a link shows anything now. */
export function isOpen(link: LinkRecord, order: OrderRecord, policy: TrackingPolicy, now: Instant): boolean {
  const expiry = expiryOf(order, link.legId, policy)
  return link.revokedAt === null && order.legs.some(({ id }) => id === link.legId) && (expiry === null || now < expiry)
}

function endOf(order: OrderRecord, legId: string): Instant | null {
  const leg = order.legs.find(({ id }) => id === legId)
  if (leg && hasEnded(leg.state)) return leg.endedAt
  if (order.status === 'cancelled') return order.cancellation?.at ?? order.updatedAt
  // The pickup failed, so this leg will never begin.
  return order.status === 'failed' ? order.updatedAt : null
}
