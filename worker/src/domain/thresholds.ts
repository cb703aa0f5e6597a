import { distance } from '@waybill/contract/geo'
import { isActive, type Instant, type Trigger } from '@waybill/contract'
import type { LegRecord, NotificationDraft, OrderRecord } from './change.ts'
import type { LegLive } from './leg-live.ts'
import { draftFor, type Arrival, type NotificationRule } from './notifications.ts'
import { isOfDriver } from './tracking-policy.ts'

/** "Arriving" is told within this distance of the destination. */
export const ARRIVING_METERS = 150

type Threshold = Extract<Trigger, 'arriving' | 'eta_below' | 'predicted_eta_below'>
const CROSSED: Record<Threshold, (leg: LegRecord, live: LegLive, minutes: number) => boolean> = {
  arriving: (leg, { position }) =>
    leg.state === 'started' && position !== null && distance(position.point, leg.address.point) <= ARRIVING_METERS,
  eta_below: (leg, { secondsLeft }, minutes) =>
    leg.state === 'started' && secondsLeft !== null && secondsLeft <= minutes * 60,
  predicted_eta_below: (leg, { secondsLeft }, minutes) =>
    leg.state === 'pending' && secondsLeft !== null && secondsLeft <= minutes * 60,
}
const THRESHOLDS: readonly Threshold[] = ['arriving', 'eta_below', 'predicted_eta_below']

/** The texts that a driver's place causes by now. Saying them again is harmless: each has a key of its own. */
export function crossedBy(
  order: OrderRecord,
  live: LegLive,
  rules: readonly NotificationRule[],
  now: Instant,
): NotificationDraft[] {
  const leg = order.legs.find(({ id }) => id === live.legId)
  if (!leg || order.status !== 'in_progress' || !isOfDriver(order, live)) return []
  return THRESHOLDS.flatMap((trigger) => {
    const rule = rules.find((candidate) => candidate.trigger === trigger)
    const crossed = rule && CROSSED[trigger](leg, live, rule.minutes ?? 0)
    return crossed ? draftFor(order, leg, trigger, rules, now, arrivalOf(live)) : []
  })
}

function arrivalOf({ secondsLeft, updatedAt }: LegLive): Arrival | null {
  if (secondsLeft === null) return null
  const at = new Date(Date.parse(updatedAt) + secondsLeft * 1000).toISOString()
  return { at, minutes: Math.max(1, Math.round(secondsLeft / 60)) }
}

/** Whether a client's rules ask for texts that depend on where the driver is. */
export const dependOnPlace = (rules: readonly NotificationRule[]): boolean =>
  rules.some(({ trigger }) => THRESHOLDS.some((threshold) => threshold === trigger))

/** Minutes past the window's end that a leg will have, by the clock or by its forecast; null while it is in time. */
export function minutesLate(order: OrderRecord, live: LegLive | null, now: Instant): number | null {
  if (order.status !== 'placed' && order.status !== 'in_progress') return null
  const late = order.legs.map((leg) => {
    if (leg.window.before === null || (leg.state !== 'pending' && !isActive(leg.state))) return 0
    if (leg.state === 'arrived') return 0
    const forecast =
      live?.legId === leg.id && live.secondsLeft !== null && isOfDriver(order, live) ? live.secondsLeft : 0
    return (Date.parse(now) + forecast * 1000 - Date.parse(leg.window.before)) / 60_000
  })
  const most = Math.max(...late)
  return most >= 1 ? Math.floor(most) : null
}

/** When the clock alone would make an order late; null where it has no window that is still open. */
export function lateAt(order: OrderRecord, now: Instant): Instant | null {
  if (order.delayedMinutes !== null || (order.status !== 'placed' && order.status !== 'in_progress')) return null
  const ends = order.legs
    .filter(({ state }) => state === 'pending' || state === 'started')
    .flatMap(({ window }) => (window.before === null ? [] : [Date.parse(window.before) + 60_000]))
  return ends.length === 0 ? null : new Date(Math.max(Math.min(...ends), Date.parse(now))).toISOString()
}
