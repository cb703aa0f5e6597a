import {
  hasEnded,
  isActive,
  TRACKED_ELEMENTS,
  type TrackedElement,
  type TrackingPolicy,
  type VisibilityRule,
} from '@waybill/contract'
import type { LegRecord, OrderRecord } from './change.ts'
import type { LegLive } from './leg-live.ts'

/** A recipient's stop at one moment: all that decides what they may see. */
export interface Situation {
  /** The driver of now serves this very stop. */
  readonly isServed: boolean
  /** The driver of now serves this order's pickup, and this stop comes later. */
  readonly isFetched: boolean
  /** Somebody still waits here. */
  readonly isAwaited: boolean
  readonly hasSucceeded: boolean
  readonly isDropoff: boolean
  /** What the order's driver of now reports of this very stop. */
  readonly live: LegLive | null
}

/** What no rule can lift: a driver is seen by those alone whom the driver serves now, a proof once there is one. */
const LIMITS: Record<TrackedElement, (situation: Situation) => boolean> = {
  position: ({ isServed, isFetched }) => isServed || isFetched,
  driver: ({ isServed, isFetched }) => isServed || isFetched,
  vehicle: ({ isServed, isFetched }) => isServed || isFetched,
  // On the way to the pickup a line would lead to the sender's door.
  routeAhead: ({ isServed }) => isServed,
  routeBehind: ({ isServed }) => isServed,
  distance: ({ isServed }) => isServed,
  eta: ({ isAwaited }) => isAwaited,
  stopsAhead: ({ isAwaited }) => isAwaited,
  pickupAddress: ({ isDropoff }) => isDropoff,
  timeline: () => true,
  proof: ({ hasSucceeded }) => hasSucceeded,
}

/** The one decision on what a recipient sees: their stop's limits, narrowed by the rules. */
export function visibleIn(situation: Situation, policy: TrackingPolicy): ReadonlySet<TrackedElement> {
  return new Set(TRACKED_ELEMENTS.filter((name) => LIMITS[name](situation) && holds(policy[name], situation)))
}

function holds(rule: VisibilityRule, { isServed, live }: Situation): boolean {
  switch (rule.shows) {
    case 'always':
      return true
    case 'never':
      return false
    case 'leg_active':
      return isServed
    case 'next_stop':
      return live?.stopsAhead === 0
    case 'eta_within':
      return live !== null && live.secondsLeft !== null && live.secondsLeft <= rule.minutes * 60
    case 'distance_within':
      return live !== null && live.metersLeft !== null && live.metersLeft <= rule.meters
  }
}

/** The situation of one stop, from the order and from what drivers report of it. */
export function situationOf(order: OrderRecord, leg: LegRecord, lives: readonly LegLive[]): Situation {
  const pickup = order.legs[0]
  const runs = order.status === 'in_progress' && order.driver !== null
  return {
    isServed: runs && isActive(leg.state),
    isFetched: runs && leg.state === 'pending' && pickup !== undefined && isActive(pickup.state),
    isAwaited: !hasEnded(leg.state) && (order.status === 'placed' || order.status === 'in_progress'),
    hasSucceeded: leg.state === 'succeeded',
    isDropoff: leg.kind === 'dropoff',
    live: reportOf(order, leg.id, lives),
  }
}

/** Whether what a driver's room says is about the order's driver of now, not about one who had it before. */
export function isOfDriver(order: OrderRecord, live: LegLive | null): live is LegLive {
  return live !== null && order.driver !== null && live.driverId === order.driver.id
}

/** What the order's driver of now reports of a stop; one who had it before may not know that yet and still report too. */
export const reportOf = (order: OrderRecord, legId: string, lives: readonly LegLive[]): LegLive | null =>
  lives.find((live) => live.legId === legId && isOfDriver(order, live)) ?? null
