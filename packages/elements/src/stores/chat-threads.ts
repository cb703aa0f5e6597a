import type { ChatMessage, Thread } from '@waybill/contract'

/** As much of a message as the list of conversations keeps. */
const LONGEST_PREVIEW = 140

/** The newest first; conversations without a word come last, by name. */
export const inOrder = (threads: readonly Thread[]): Thread[] =>
  threads.toSorted(
    (one, other) =>
      (other.lastAt ?? '').localeCompare(one.lastAt ?? '') ||
      one.clientName.localeCompare(other.clientName) ||
      one.id.localeCompare(other.id),
  )

/** The list after a message was heard, as a member of this side sees it; an old message changes nothing. */
export function withMessage(threads: readonly Thread[], message: ChatMessage, side: ChatMessage['party']): Thread[] {
  const { threadId, seq, text, at, party } = message
  return inOrder(
    threads.map((thread) => {
      if (thread.id !== threadId || seq <= thread.lastSeq) return thread
      const unread = thread.unread + (party === side ? 0 : 1)
      return { ...thread, lastSeq: seq, lastText: text.slice(0, LONGEST_PREVIEW), lastAt: at, unread }
    }),
  )
}

/** The list after the member has read a conversation up to a message. */
export const withReading = (threads: readonly Thread[], id: string, seq: number): Thread[] =>
  threads.map((thread) => (thread.id === id && seq >= thread.lastSeq ? { ...thread, unread: 0 } : thread))

/** How many messages wait to be read in all conversations. */
export const totalUnread = (threads: readonly Thread[]): number => threads.reduce((sum, { unread }) => sum + unread, 0)
