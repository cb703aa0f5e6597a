import { hasEnded, isActive, type Instant, type Point } from '@waybill/contract'
import type { OrderRecord } from './change.ts'

/** One stop that a driver still has to serve. */
export interface Stop {
  readonly orderId: string
  readonly legId: string
  readonly point: Point
  /** null until the driver starts it. */
  readonly startedAt: Instant | null
  /** null until the driver stands there. */
  readonly arrivedAt: Instant | null
}

/** A driver's open stops in the order of serving: what is started first, then the others as they were placed. */
export function stopsOf(orders: readonly OrderRecord[]): Stop[] {
  const stops = orders.flatMap((order) =>
    order.legs
      .filter(({ state }) => !hasEnded(state))
      .map(({ id, state, address, startedAt, arrivedAt }) => ({
        orderId: order.id,
        legId: id,
        point: address.point,
        startedAt: isActive(state) ? startedAt : null,
        arrivedAt: state === 'arrived' ? arrivedAt : null,
      })),
  )
  const started = stops.filter(({ startedAt }) => startedAt !== null)
  return [...started.toSorted(byStart), ...stops.filter(({ startedAt }) => startedAt === null)]
}

const byStart = (a: Stop, b: Stop): number => ((a.startedAt ?? '') < (b.startedAt ?? '') ? -1 : 1)
