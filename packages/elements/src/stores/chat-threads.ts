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
  const { threadId, seq, at, party } = message
  return inOrder(
    threads.map((thread) => {
      if (thread.id !== threadId || seq <= thread.lastSeq) return thread
      const unread = thread.unread + (party === side ? 0 : 1)
      return { ...thread, ...previewOf(message), lastSeq: seq, lastAt: at, unread }
    }),
  )
}

/** The list after a message was edited or deleted: only the newest one shows in it. */
export const withChange = (threads: readonly Thread[], message: ChatMessage): Thread[] =>
  threads.map((thread) =>
    thread.id === message.threadId && thread.lastSeq === message.seq ? { ...thread, ...previewOf(message) } : thread,
  )

const previewOf = ({ text, files: [file], party, authorId, authorName }: ChatMessage) => ({
  lastText: text.slice(0, LONGEST_PREVIEW),
  lastFile: file?.contentType ?? null,
  lastParty: party,
  lastAuthorId: authorId,
  lastAuthorName: authorName,
})

/** The list after the member has read a conversation up to a message. */
export const withReading = (threads: readonly Thread[], id: string, seq: number): Thread[] =>
  threads.map((thread) => {
    if (thread.id !== id) return thread
    return { ...thread, readSeq: Math.max(seq, thread.readSeq), unread: seq >= thread.lastSeq ? 0 : thread.unread }
  })

/** How many messages wait to be read in all conversations. */
export const totalUnread = (threads: readonly Thread[]): number => threads.reduce((sum, { unread }) => sum + unread, 0)
