import type { CourierStop } from '@waybill/contract'
import { isActive } from '@waybill/contract/status'

/** Stops that can change their place: what is under way cannot. */
export const movable = (stops: readonly CourierStop[]): CourierStop[] => stops.filter(({ state }) => !isActive(state))

/**
 * The stops with one of them at another place among those that can move; null where that is no change, or would bring
 * a drop-off before its pickup.
 */
export function withMoved(stops: readonly CourierStop[], legId: string, place: number): CourierStop[] | null {
  const free = movable(stops)
  const moved = free.find((stop) => stop.legId === legId)
  const others = free.filter((stop) => stop !== moved)
  if (!moved || place < 0 || place > others.length || free[place] === moved) return null
  const next = [...others.slice(0, place), moved, ...others.slice(place)]
  if (next.some((stop, index) => isEarly(stop, next.slice(index + 1)))) return null
  return [...stops.filter(({ state }) => isActive(state)), ...next]
}

/** A drop-off whose pickup comes later. */
const isEarly = ({ kind, orderId }: CourierStop, later: readonly CourierStop[]): boolean =>
  kind === 'dropoff' && later.some((stop) => stop.kind === 'pickup' && stop.orderId === orderId)

/** The stops one place earlier or later, or null. */
export function withStep(stops: readonly CourierStop[], legId: string, step: -1 | 1): CourierStop[] | null {
  const place = movable(stops).findIndex((stop) => stop.legId === legId)
  return place < 0 ? null : withMoved(stops, legId, place + step)
}
