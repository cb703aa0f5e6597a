import { ApiError, CHANGE_WITHIN, type ChatMessage, type Connection, type Thread } from '@waybill/contract'
import type { Caller } from './caller.ts'
import type { OrderRecord } from './change.ts'

/** The two sides of a conversation; recipients who answer a text are neither. */
export type Side = 'client' | 'courier'
export const otherSide = (side: Side): Side => (side === 'client' ? 'courier' : 'client')

/** Where a conversation belongs; its row is written with the first message. */
export interface ThreadPlace {
  readonly id: string
  readonly connectionId: string
  readonly courier: { readonly id: string; readonly name: string }
  readonly client: { readonly id: string; readonly name: string }
  readonly order: { readonly id: string; readonly shortId: string } | null
}

/** Who reads or writes, on which side. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly side: Side
}

/** The general conversation of a connection. */
export const placeOfConnection = (connection: Connection): ThreadPlace => ({
  id: connection.id,
  connectionId: connection.id,
  courier: { id: connection.courierId, name: connection.courierName },
  client: { id: connection.clientId, name: connection.clientName },
  order: null,
})

/** The conversation about one order. */
export const placeOfOrder = ({ id, shortId, connectionId, courier, client }: OrderRecord): ThreadPlace => ({
  id,
  connectionId,
  courier,
  client,
  order: { id, shortId },
})

/** A caller as a member of its side; a key speaks for its whole organization. */
export function memberOf({ actor, organization }: Caller): Member {
  const id = actor.kind === 'embed' ? `embed:${actor.keyId}` : actor.id
  const name = actor.kind === 'person' && actor.name ? actor.name : organization.name
  return { id, name, side: organization.kind }
}

/** A conversation in which nobody has said anything yet. */
export const emptyThread = ({ id, order, client, courier }: ThreadPlace): Thread => ({
  id,
  orderId: order?.id ?? null,
  shortId: order?.shortId ?? null,
  clientName: client.name,
  courierName: courier.name,
  recipientName: null,
  lastSeq: 0,
  lastText: '',
  lastFile: null,
  lastParty: null,
  lastAuthorId: '',
  lastAuthorName: '',
  lastAt: null,
  readSeq: 0,
  unread: 0,
})

export type Changed = Pick<ChatMessage, 'seq' | 'text' | 'files' | 'state'>

/** The message with other words; the same message where it has these words already. */
export function edit(message: ChatMessage, text: string, member: Member, now: Date): Changed {
  checkAuthor(message, member)
  if (message.state === 'deleted') throw new ApiError('conflict', 'This message was deleted')
  if (message.text === text) return message
  checkTime(message, now)
  return { ...message, text, state: 'edited' }
}

/** The message taken back: its place remains. Whoever repeats it, because the answer was lost, changes nothing. */
export function takeBack(message: ChatMessage, member: Member, now: Date): Changed {
  checkAuthor(message, member)
  if (message.state === 'deleted') return message
  checkTime(message, now)
  return { ...message, text: '', files: [], state: 'deleted' }
}

function checkAuthor({ party, authorId }: ChatMessage, { side, id }: Member): void {
  if (party !== side || authorId !== id) throw new ApiError('forbidden', 'Somebody else wrote this message')
}

function checkTime({ at }: ChatMessage, now: Date): void {
  if (now.getTime() - Date.parse(at) > CHANGE_WITHIN) {
    throw new ApiError('too_late', 'A message can be changed for 5 minutes')
  }
}

/** The newest first; conversations without a word come last, by name. */
export function inOrder(threads: readonly Thread[]): Thread[] {
  return threads.toSorted(
    (a, b) =>
      (b.lastAt ?? '').localeCompare(a.lastAt ?? '') ||
      a.clientName.localeCompare(b.clientName) ||
      a.id.localeCompare(b.id),
  )
}
