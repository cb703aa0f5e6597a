import { LIVE_TRIGGERS, hasEnded, type EventType, type Instant, type Trigger } from '@waybill/contract'
import type { LegRecord, NotificationDraft, OrderEvent, OrderRecord } from './change.ts'
import { bodyOf } from './notification-body.ts'

/** When a client's recipients are texted; `body` null means the default text of the recipient's language. */
export interface NotificationRule {
  readonly trigger: Trigger
  readonly legs: 'both' | 'pickup' | 'dropoff'
  readonly body: string | null
  /** For triggers with a threshold. */
  readonly minutes: number | null
}

/** What a client that has set nothing sends. */
export const DEFAULT_RULES: readonly NotificationRule[] = [
  { trigger: 'leg_started', legs: 'dropoff', body: null, minutes: null },
  { trigger: 'leg_completed', legs: 'dropoff', body: null, minutes: null },
]

/** When the driver will be there, for texts that say so. */
export interface Arrival {
  readonly at: Instant
  readonly minutes: number
}

interface Audience {
  readonly trigger: Trigger
  /** The event's own leg, all legs that are still open, or the drop-offs behind a pickup. */
  readonly legs: 'own' | 'open' | 'dropoffs'
}

/** Which triggers an event of the timeline fires, and for whose stop. */
const FIRED_BY: Partial<Record<EventType, readonly Audience[]>> = {
  placed: [{ trigger: 'order_placed', legs: 'open' }],
  cancelled: [{ trigger: 'cancelled', legs: 'open' }],
  delayed: [{ trigger: 'delayed', legs: 'open' }],
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

/** The texts that an event causes by a client's rules; purely, and each with a key that makes it happen once. */
export function notificationsFor(
  order: OrderRecord,
  event: OrderEvent,
  rules: readonly NotificationRule[],
  now: Instant,
): NotificationDraft[] {
  return (FIRED_BY[event.type] ?? []).flatMap(({ trigger, legs }) =>
    legsFor(order, event, legs).flatMap((leg) => draftFor(order, leg, trigger, rules, now)),
  )
}

/** The text of one trigger for one leg, where a rule asks for it and somebody may be told. */
export function draftFor(
  order: OrderRecord,
  leg: LegRecord,
  trigger: Trigger,
  rules: readonly NotificationRule[],
  now: Instant,
  arrival: Arrival | null = null,
): NotificationDraft[] {
  const rule = rules.find((rule) => rule.trigger === trigger && (rule.legs === 'both' || rule.legs === leg.kind))
  if (!rule || !mayBeTold(order, leg) || !leg.contact?.phone) return []
  const language = leg.contact.language ?? order.language
  const draft: NotificationDraft = {
    orderId: order.id,
    legId: leg.id,
    trigger,
    cycle: order.cycle,
    to: leg.contact.phone,
    recipientName: leg.contact.name,
    language,
    body: bodyOf(order, leg, { trigger, body: rule.body, language }, arrival),
    notBefore: now,
  }
  return [draft]
}

/** Live triggers tell of this minute: they use the fast queue. */
export const isLive = (trigger: Trigger): boolean => LIVE_TRIGGERS.includes(trigger)

/** A guest's order texts nobody until the courier has taken it on, so that nobody can send texts through a form. */
const mayBeTold = (order: OrderRecord, leg: LegRecord): boolean => leg.notify && (!order.guest || order.driver !== null)

function legsFor(order: OrderRecord, event: OrderEvent, audience: Audience['legs']): LegRecord[] {
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
