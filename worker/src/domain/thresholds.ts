import { distance } from '@waybill/contract/geo'
import type { Instant, Trigger } from '@waybill/contract'
import type { LegRecord, NotificationDraft, OrderRecord } from './change.ts'
import type { LegLive } from './leg-live.ts'
import { draftFor, type Arrival } from './notifications.ts'
import { ruleFor, type TextWishes } from './text-wishes.ts'
import { isOfDriver, reportOf } from './tracking-policy.ts'

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
export function crossedBy(order: OrderRecord, live: LegLive, wishes: TextWishes, now: Instant): NotificationDraft[] {
  const leg = order.legs.find(({ id }) => id === live.legId)
  if (!leg || !isRunning(order) || !isOfDriver(order, live)) return []
  return THRESHOLDS.flatMap((trigger) => {
    const rule = ruleFor(wishes, trigger, leg)
    const crossed = rule && CROSSED[trigger](leg, live, rule.minutes ?? 0)
    return crossed ? draftFor(order, leg, trigger, wishes, now, arrivalOf(live)) : []
  })
}

const isRunning = ({ status }: OrderRecord): boolean => status === 'placed' || status === 'in_progress'

function arrivalOf({ secondsLeft, updatedAt }: LegLive): Arrival | null {
  if (secondsLeft === null) return null
  const at = new Date(Date.parse(updatedAt) + secondsLeft * 1000).toISOString()
  return { at, minutes: Math.max(1, Math.round(secondsLeft / 60)) }
}

/** Whether a client's wishes ask for texts that depend on where the driver is. */
export const dependOnPlace = ({ rules }: TextWishes): boolean =>
  rules.some(({ enabled, trigger }) => enabled && THRESHOLDS.some((threshold) => threshold === trigger))

/** Whether a driver's place or the clock can bring about anything for this order. */
export const awaitsAnything = (order: OrderRecord, wishes: TextWishes): boolean =>
  dependOnPlace(wishes) || order.legs.some((leg) => leg.window.before !== null && isWaiting(leg))

/** The texts to those who have waited longer past their window than the client's rule allows. */
export function overdue(
  order: OrderRecord,
  lives: readonly LegLive[],
  wishes: TextWishes,
  now: Instant,
): NotificationDraft[] {
  return order.legs.flatMap((leg) => {
    const rule = ruleFor(wishes, 'delayed', leg)
    const live = reportOf(order, leg.id, lives)
    const isOverdue = rule && lateBy(order, leg, live, now) >= (rule.minutes ?? 1)
    const arrival = live && arrivalOf(live)
    return isOverdue ? draftFor(order, leg, 'delayed', wishes, now, arrival) : []
  })
}

/** Minutes past the window's end that an order will have, by the clock or by its forecast; null while it is in time. */
export function minutesLate(order: OrderRecord, live: LegLive | null, now: Instant): number | null {
  const most = Math.max(...order.legs.map((leg) => lateBy(order, leg, live, now)))
  return most >= 1 ? Math.floor(most) : null
}

/** Minutes past the end of a stop's window; nothing where nobody waits. */
function lateBy(order: OrderRecord, leg: LegRecord, live: LegLive | null, now: Instant): number {
  if (!isRunning(order) || leg.window.before === null || !isWaiting(leg)) return 0
  const forecast = live?.legId === leg.id && isOfDriver(order, live) ? (live.secondsLeft ?? 0) : 0
  return (Date.parse(now) + forecast * 1000 - Date.parse(leg.window.before)) / 60_000
}

const isWaiting = ({ state }: LegRecord): boolean => state === 'pending' || state === 'started'

/** When the clock alone brings something about: that an order is late, or so late that its people are told. */
export function lateAt(order: OrderRecord, wishes: TextWishes, now: Instant): Instant | null {
  if (!isRunning(order)) return null
  const moments = order.legs.filter(isWaiting).flatMap((leg) => {
    if (leg.window.before === null) return []
    const end = Date.parse(leg.window.before)
    const told = end + (ruleFor(wishes, 'delayed', leg)?.minutes ?? 0) * 60_000
    const marked = order.delayedMinutes === null ? [Math.max(end + 60_000, Date.parse(now))] : []
    return told > end && told > Date.parse(now) ? [...marked, told] : marked
  })
  return moments.length === 0 ? null : new Date(Math.min(...moments)).toISOString()
}
