import { hasEnded, isActive, type Instant, type Point } from '@waybill/contract'
import type { OrderRecord } from './change.ts'

/** One stop that a driver still has to serve. */
export interface Stop {
  readonly orderId: string
  readonly legId: string
  readonly point: Point
  /** null until the driver starts it. */
  readonly startedAt: Instant | null
}

/** When a driver was first seen to have each of its stops, by leg. */
export type Joined = Readonly<Record<string, Instant>>

/** The same after a change of the run: what is new joins now, what is gone is forgotten and would join anew. */
export const joinedBy = (stops: readonly Stop[], before: Joined, now: Instant): Joined =>
  Object.fromEntries(stops.map(({ legId }) => [legId, before[legId] ?? now]))

/** A driver's open stops in the order of serving: what is started first, then the others as they were placed. */
export function stopsOf(orders: readonly OrderRecord[]): Stop[] {
  const stops = orders.flatMap((order) =>
    order.legs
      .filter(({ state }) => !hasEnded(state))
      .map(({ id, state, address, startedAt }) => ({
        orderId: order.id,
        legId: id,
        point: address.point,
        startedAt: isActive(state) ? startedAt : null,
      })),
  )
  const started = stops.filter(({ startedAt }) => startedAt !== null)
  return [...started.toSorted(byStart), ...stops.filter(({ startedAt }) => startedAt === null)]
}

const byStart = (a: Stop, b: Stop): number => ((a.startedAt ?? '') < (b.startedAt ?? '') ? -1 : 1)
