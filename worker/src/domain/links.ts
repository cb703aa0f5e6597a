import { hasEnded, type Instant, type TrackingSettings } from '@waybill/contract'
import type { OrderRecord } from './change.ts'

/** A tracking link as the database holds it: never the token, only its hash. */
export interface LinkRecord {
  readonly hash: string
  readonly orderId: string
  readonly legId: string
  readonly courierId: string
  readonly generation: number
  readonly keyId: string
  readonly createdAt: Instant
  readonly revokedAt: Instant | null
}

/** How long a link works after its end. */
export type LinkLife = Pick<TrackingSettings, 'hoursAfterEnd'>

const HOUR_MS = 3_600_000

/** When a link stops working: some hours after its leg, or its order, has ended; null while that is ahead. */
export function expiryOf(order: OrderRecord, legId: string, { hoursAfterEnd }: LinkLife): Instant | null {
  const end = endOf(order, legId)
  return end === null ? null : new Date(Date.parse(end) + hoursAfterEnd * HOUR_MS).toISOString()
}

/** Whether a link shows anything now. */
export function isOpen(
  link: Pick<LinkRecord, 'legId' | 'revokedAt'>,
  order: OrderRecord,
  life: LinkLife,
  now: Instant,
): boolean {
  const expiry = expiryOf(order, link.legId, life)
  return link.revokedAt === null && order.legs.some(({ id }) => id === link.legId) && (expiry === null || now < expiry)
}

function endOf(order: OrderRecord, legId: string): Instant | null {
  const leg = order.legs.find(({ id }) => id === legId)
  if (leg && hasEnded(leg.state)) return leg.endedAt
  if (order.status === 'cancelled') return order.cancellation?.at ?? order.updatedAt
  // The pickup failed, so this leg will never begin.
  return order.status === 'failed' ? order.updatedAt : null
}
