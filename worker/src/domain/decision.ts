import type { EventType, Instant } from '@waybill/contract'
import type { Change, OrderEvent, OrderRecord } from './change.ts'

/** Who decides, and when. */
export interface Decision {
  readonly at: Instant
  /** The phone's own time where a driver reports; null elsewhere. */
  readonly reportedAt?: Instant
  readonly by: OrderEvent['actor']
}

interface Happening {
  readonly type: EventType
  readonly legId?: string
  readonly text?: string
  /** When it happened, where that is earlier than the decision. */
  readonly at?: Instant
}

/** Turns the next state of an order into the change to write: one event and one version more. */
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
  return { order, event }
}
