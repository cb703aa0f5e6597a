import type { Thread } from '@waybill/contract'

/** With whom a conversation is, and about which order; `id` names the conversation. */
export interface Subject {
  readonly id: string
  readonly shortId: string
  /** Name of the other side. */
  readonly name: string
  /** For whom the order is; '' where that is not known, or without one. */
  readonly recipient: string
}

/** What a conversation of the list is about. */
export const subjectOf = (
  { id, shortId, clientName, courierName, recipientName }: Thread,
  side: 'client' | 'courier',
): Subject => ({
  id,
  shortId: shortId ?? '',
  name: side === 'client' ? courierName : clientName,
  recipient: recipientName ?? '',
})
