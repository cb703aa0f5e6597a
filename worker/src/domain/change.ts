import type { EventType, Instant, Leg, Order, Party, Trigger } from '@waybill/contract'
import type { TextTimes } from './text-times.ts'

/** A file's signed address is made when it is shown, so what is stored is only its id and type. */
export type StoredFile = { id: string; contentType: string }
export type StoredProof = {
  photos: StoredFile[]
  signature: { file: StoredFile; name: string } | null
  notes: string
  ageChecked: boolean
}

/** A leg as the database holds it. */
export type LegRecord = Omit<Leg, 'proof'> & { proof: StoredProof | null }

/** An order as the database holds it; names of organizations are copied in so that a list needs no join. */
export type OrderRecord = Omit<Order, 'legs'> & { legs: LegRecord[] }

/** One line of the timeline; (order id, seq) is its key and the order's optimistic lock. */
export interface OrderEvent {
  seq: number
  type: EventType
  at: Instant
  /** When the driver's phone says that it happened; its clock may be wrong. */
  reportedAt: Instant | null
  actor: { party: Party; name: string; id: string | null }
  legId: string | null
  text: string
}

/** A text that a change causes. Its dedupe key (order, leg, trigger, cycle) is unique in the database. */
export interface NotificationDraft extends TextTimes {
  orderId: string
  legId: string
  trigger: Trigger
  cycle: number
  to: string
  recipientName: string
  language: string
  /** The text with the tracking link as a placeholder: the link itself is made again when it is sent. */
  body: string
}

/** The next state of an order and the line of its timeline that says why; `textsOf` decides what it tells whom. */
export interface Change {
  order: OrderRecord
  event: OrderEvent
}
