import { ApiError, hasEnded, isActive, type Instant, type Leg, type Point } from '@waybill/contract'
import type { LegRecord, OrderRecord } from './change.ts'

/** A driver's open orders, and the order of stops that the desk wants. */
export interface Run {
  readonly orders: readonly OrderRecord[]
  readonly wanted: readonly string[]
}

/** One stop that a driver still has to serve. */
export interface Stop {
  readonly orderId: string
  readonly legId: string
  readonly kind: Leg['kind']
  readonly point: Point
  /** null until the driver starts it. */
  readonly startedAt: Instant | null
  /** null until the driver stands there. */
  readonly arrivedAt: Instant | null
}

/** When a driver was first seen to have each of its stops, by leg. */
export type Joined = Readonly<Record<string, Instant>>

/** The same after a change of the run: what is new joins now, what is gone is forgotten and would join anew. */
export const joinedBy = (stops: readonly Stop[], before: Joined, now: Instant): Joined =>
  Object.fromEntries(stops.map(({ legId }) => [legId, before[legId] ?? now]))

/**
 * A driver's open stops in the order of serving: what is started first, then the others as the desk wants them, and
 * last, as they were placed, those that it has not said anything about.
 */
export function stopsOf(orders: readonly OrderRecord[], wanted: readonly string[] = []): Stop[] {
  const stops = orders.flatMap((order) =>
    order.legs
      .filter(({ state }) => !hasEnded(state))
      .map(({ id, kind, state, address, startedAt, arrivedAt }) => ({
        orderId: order.id,
        legId: id,
        kind,
        point: address.point,
        startedAt: isActive(state) ? startedAt : null,
        arrivedAt: state === 'arrived' ? arrivedAt : null,
      })),
  )
  const started = stops.filter(({ startedAt }) => startedAt !== null)
  const others = stops.filter(({ startedAt }) => startedAt === null)
  return [...started.toSorted(byStart), ...others.toSorted(byWish(wanted))]
}

/** Every leg of a run, in the order of serving: what has ended stands where its order was placed. */
export function legsInOrder({ orders, wanted }: Run): { order: OrderRecord; leg: LegRecord }[] {
  const legs = orders.flatMap((order) => order.legs.map((leg) => ({ order, leg })))
  const open = stopsOf(orders, wanted).flatMap(({ legId }) => legs.find(({ leg }) => leg.id === legId) ?? [])
  return [...legs.filter(({ leg }) => hasEnded(leg.state)), ...open]
}

/** The stops in a new order, or why that order cannot be: it names what is not there, or a drop-off before its pickup. */
export function reorderStops(orders: readonly OrderRecord[], wanted: readonly string[]): Stop[] {
  const stops = stopsOf(orders, wanted)
  const unknown = wanted.find((id) => !stops.some(({ legId }) => legId === id))
  if (unknown !== undefined) throw new ApiError('conflict', 'The stops have changed since; look again')
  const early = stops.find((stop, index) => isBeforePickup(stop, stops.slice(index + 1)))
  if (!early) return stops
  const path = `legIds.${wanted.indexOf(early.legId)}`
  const fields = [{ path, code: 'not_allowed' as const, message: 'A drop-off comes after its pickup' }]
  throw new ApiError('invalid_request', 'Pick up an order before its drop-off', { fields })
}

const isBeforePickup = ({ kind, orderId }: Stop, later: readonly Stop[]): boolean =>
  kind === 'dropoff' && later.some((stop) => stop.kind === 'pickup' && stop.orderId === orderId)

function byWish(wanted: readonly string[]): (one: Stop, other: Stop) => number {
  const places = new Map(wanted.map((id, index) => [id, index]))
  const placeOf = ({ legId }: Stop): number => places.get(legId) ?? wanted.length
  return (one, other) => placeOf(one) - placeOf(other)
}

const byStart = (a: Stop, b: Stop): number => ((a.startedAt ?? '') < (b.startedAt ?? '') ? -1 : 1)
