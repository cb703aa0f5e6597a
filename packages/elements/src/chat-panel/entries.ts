import type { ChatMessage } from '@waybill/contract'
import { dayKey } from '../base/format.ts'
import type { WaitingMessage } from '../stores/chat-outbox.ts'
import type { ReadyThread } from '../stores/chat-thread.ts'
import type { Range } from './message-window.ts'

/** One line of a conversation on screen; `key` stays the same while a message goes from waiting to sent. */
export type Entry =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'new'; readonly key: 'new' }
  | MessageEntry
  | { readonly kind: 'waiting'; readonly key: string; readonly message: WaitingMessage; readonly isLast: boolean }

export interface MessageEntry {
  readonly kind: 'message'
  readonly key: string
  readonly message: ChatMessage
  readonly isOwn: boolean
  /** Whether it begins or ends what one person said in one go. */
  readonly isFirst: boolean
  readonly isLast: boolean
  /** How far one's own side knows it to have come. */
  readonly receipt: 'sent' | 'delivered' | 'read'
}

/** What one person says within this time stands together. */
const TOGETHER = 5 * 60_000

/** The lines of a part of a conversation: days, the line before what is new, messages in groups, and what waits to be sent. */
export function toEntries(thread: ReadyThread, zone: string | undefined, { from, to }: Range): Entry[] {
  const { messages, waiting, firstUnread } = thread
  const lines = messages.slice(from, to).flatMap((message, position): Entry[] => {
    const day = dayKey(message.at, zone)
    const index = from + position
    const previous = messages[index - 1]
    const isNewDay = !previous || dayKey(previous.at, zone) !== day
    return [
      ...(isNewDay ? [{ kind: 'day', key: day, at: message.at } as const] : []),
      ...(message.seq === firstUnread ? [{ kind: 'new', key: 'new' } as const] : []),
      toMessage(thread, [previous, message, messages[index + 1]], zone),
    ]
  })
  if (to < messages.length || thread.newer.kind !== 'none') return lines
  return [...lines, ...waiting.map((message, index) => toWaiting(thread, message, index))]
}

type Neighbours = readonly [previous: ChatMessage | undefined, message: ChatMessage, next: ChatMessage | undefined]

function toMessage(
  { member, lastReadSeq, lastReceivedSeq, firstUnread }: ReadyThread,
  [previous, message, next]: Neighbours,
  zone: string | undefined,
): MessageEntry {
  const begins = (one: ChatMessage | undefined, other: ChatMessage | undefined): boolean =>
    !one || !other || other.seq === firstUnread || !isTogether(one, other, zone)
  return {
    kind: 'message',
    key: keyOf(message.party, message.clientId),
    message,
    isOwn: message.party === member.side,
    isFirst: begins(previous, message),
    isLast: begins(message, next),
    receipt: message.seq <= lastReadSeq ? 'read' : message.seq <= lastReceivedSeq ? 'delivered' : 'sent',
  }
}

const toWaiting = ({ waiting, member }: ReadyThread, message: WaitingMessage, index: number): Entry => ({
  kind: 'waiting',
  key: keyOf(member.side, message.clientId),
  message,
  isLast: waiting[index + 1]?.kind !== message.kind,
})

const keyOf = (party: ChatMessage['party'], clientId: string): string => `${party}:${clientId}`

const isTogether = (one: ChatMessage, other: ChatMessage, zone: string | undefined): boolean =>
  one.party === other.party &&
  one.authorId === other.authorId &&
  one.authorName === other.authorName &&
  Date.parse(other.at) - Date.parse(one.at) < TOGETHER &&
  dayKey(one.at, zone) === dayKey(other.at, zone)
