import type { EventType, Instant } from '@waybill/contract'
import type { Change, OrderEvent, OrderRecord } from './change.ts'
import { notificationsFor, type NotificationRule } from './notifications.ts'

/** Who decides, when, and which texts the client wants. */
export interface Decision {
  readonly at: Instant
  /** The phone's own time where a driver reports; null elsewhere. */
  readonly reportedAt?: Instant
  readonly by: OrderEvent['actor']
  readonly rules: readonly NotificationRule[]
}

interface Happening {
  readonly type: EventType
  readonly legId?: string
  readonly text?: string
  /** When it happened, where that is earlier than the decision. */
  readonly at?: Instant
}

/** Turns the next state of an order into the change to write: one event, one version more, the texts it causes. */
export function record(next: OrderRecord, happening: Happening, decision: Decision): Change {
  const version = next.version + 1
  const order: OrderRecord = { ...next, version, updatedAt: decision.at }
  const event: OrderEvent = {
    seq: version,
    type: happening.type,
    at: happening.at ?? decision.at,
    reportedAt: decision.reportedAt ?? null,
    actor: decision.by,
    legId: happening.legId ?? null,
    text: happening.text ?? '',
  }
  return { order, event, notifications: notificationsFor(order, event, [...decision.rules], decision.at) }
}
