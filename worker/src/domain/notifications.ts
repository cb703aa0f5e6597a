import { hasEnded, type EventType, type Instant, type Trigger } from '@waybill/contract'
import type { Change, LegRecord, NotificationDraft, OrderEvent, OrderRecord } from './change.ts'
import { bodyOf } from './notification-body.ts'
import { textTimes } from './text-times.ts'
import { languageFor, ruleFor, type TextWishes } from './text-wishes.ts'

/** When the driver will be there, for texts that say so. */
export interface Arrival {
  readonly at: Instant
  readonly minutes: number
}

interface Audience {
  readonly trigger: Trigger
  /** The event's own leg, all legs that are still open, or the drop-offs behind a pickup. */
  readonly legs: 'own' | 'open' | 'dropoffs'
  /** Only for orders of guests. */
  readonly guest?: true
}

/** Which triggers an event of the timeline fires, and for whose stop. */
const FIRED_BY: Partial<Record<EventType, readonly Audience[]>> = {
  placed: [{ trigger: 'order_placed', legs: 'open' }],
  resubmitted: [{ trigger: 'order_placed', legs: 'open' }],
  // Until a courier takes a guest's order on, nobody hears of it.
  assigned: [{ trigger: 'order_placed', legs: 'open', guest: true }],
  cancelled: [{ trigger: 'cancelled', legs: 'open' }],
  leg_started: [
    { trigger: 'leg_started', legs: 'own' },
    { trigger: 'pickup_started', legs: 'dropoffs' },
  ],
  leg_completed: [
    { trigger: 'leg_completed', legs: 'own' },
    { trigger: 'pickup_completed', legs: 'dropoffs' },
  ],
  leg_failed: [{ trigger: 'leg_failed', legs: 'own' }],
}

/** The texts that a change causes by its client's wishes; purely, and each with a key that makes it happen once. */
export function textsOf({ order, event }: Change, wishes: TextWishes): NotificationDraft[] {
  return (FIRED_BY[event.type] ?? [])
    .filter(({ guest }) => !guest || order.guest)
    .flatMap(({ trigger, legs }) =>
      legsOf(order, event, legs).flatMap((leg) => draftFor(order, leg, trigger, wishes, event.at)),
    )
}

/** The text of one trigger for one stop, where a rule asks for it and somebody may be told. */
export function draftFor(
  order: OrderRecord,
  leg: LegRecord,
  trigger: Trigger,
  wishes: TextWishes,
  now: Instant,
  arrival: Arrival | null = null,
): NotificationDraft[] {
  const rule = ruleFor(wishes, trigger, leg)
  if (!rule || !mayBeTold(order, leg) || !leg.contact?.phone) return []
  const language = languageFor(order, leg, wishes)
  const draft: NotificationDraft = {
    orderId: order.id,
    legId: leg.id,
    trigger,
    cycle: order.cycle,
    to: leg.contact.phone,
    recipientName: leg.contact.name,
    language,
    body: bodyOf(order, leg, rule, { language, arrival, supportPhone: wishes.supportPhone }),
    ...textTimes(trigger, leg.timeZone, wishes.quietHours, now),
  }
  return [draft]
}

/** A guest's order texts nobody until the courier has taken it on, so that nobody can send texts through a form. */
const mayBeTold = (order: OrderRecord, leg: LegRecord): boolean => leg.notify && (!order.guest || order.driver !== null)

function legsOf(order: OrderRecord, event: OrderEvent, audience: Audience['legs']): LegRecord[] {
  const own = order.legs.find(({ id }) => id === event.legId)
  switch (audience) {
    case 'own':
      return own ? [own] : []
    case 'open':
      return order.legs.filter(({ state }) => !hasEnded(state))
    case 'dropoffs':
      return own?.kind === 'pickup' ? order.legs.filter(({ kind }) => kind === 'dropoff') : []
  }
}
