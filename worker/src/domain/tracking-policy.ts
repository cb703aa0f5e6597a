import { isActive } from '@waybill/contract'
import type { LegRecord, OrderRecord } from './change.ts'
import type { LegLive } from './leg-live.ts'

/** When a recipient may see the driver, beyond the rule that holds always: only while their own leg is active. */
export type DriverRule =
  | { readonly shows: 'leg_active' }
  | { readonly shows: 'next_stop' }
  | { readonly shows: 'eta_within'; readonly minutes: number }
  | { readonly shows: 'distance_within'; readonly meters: number }
  | { readonly shows: 'never' }

export interface TrackingPolicy {
  readonly driver: DriverRule
  /** How long a link works after the leg has ended. */
  readonly hoursAfterEnd: number
}

export const DEFAULT_POLICY: TrackingPolicy = { driver: { shows: 'leg_active' }, hoursAfterEnd: 48 }

/** Whether what a driver's room says is about the order's driver of now, not about one who had it before. */
export function isOfDriver(order: OrderRecord, live: LegLive | null): live is LegLive {
  return live !== null && order.driver !== null && live.driverId === order.driver.id
}

/** Whether the recipient of a leg may see its driver at this moment. */
export function mayWatchDriver(order: OrderRecord, leg: LegRecord, live: LegLive | null, rule: DriverRule): boolean {
  if (order.status !== 'in_progress' || !isActive(leg.state) || !isOfDriver(order, live)) return false
  if (live.legId !== leg.id || live.position === null) return false
  switch (rule.shows) {
    case 'leg_active':
      return true
    case 'next_stop':
      return live.stopsAhead === 0
    case 'eta_within':
      return live.secondsLeft !== null && live.secondsLeft <= rule.minutes * 60
    case 'distance_within':
      return live.metersLeft !== null && live.metersLeft <= rule.meters
    case 'never':
      return false
  }
}
