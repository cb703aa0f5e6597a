import * as z from 'zod/mini'
import { LONGEST_MESSAGE, MOST_FILES } from './chat-rules.ts'
import { Instant, pageOf, text } from './common.ts'
import { Id } from './ids.ts'

const Party = z.enum(['client', 'courier', 'recipient'])

/** A conversation between one client and one courier: about everything (no order) or about one order. */
export const Thread = z.object({
  id: Id,
  orderId: z.nullable(Id),
  shortId: z.nullable(z.string()),
  clientName: z.string(),
  courierName: z.string(),
  /** For whom the order is; null without one. */
  recipientName: z.nullable(z.string()),
  lastSeq: z.int(),
  /** The beginning of the newest message; empty where it is a file, or was deleted. */
  lastText: z.string(),
  /** Content type of the newest message's first file. */
  lastFile: z.nullable(z.string()),
  lastParty: z.nullable(Party),
  lastAuthorId: z.string(),
  lastAuthorName: z.string(),
  lastAt: z.nullable(Instant),
  /** The newest message that this member has read. */
  readSeq: z.int(),
  /** Messages of the other side that this member has not read. */
  unread: z.int(),
})
export type Thread = z.infer<typeof Thread>

/** A picture or a document of a message; its address is asked for when it is wanted. */
export const ChatFile = z.object({
  id: Id,
  name: z.string(),
  contentType: z.string(),
  bytes: z.int(),
  /** In pixels; null for what is no picture. */
  width: z.nullable(z.int()),
  height: z.nullable(z.int()),
})
export type ChatFile = z.infer<typeof ChatFile>

export const ChatMessage = z.object({
  threadId: Id,
  /** 1, 2, 3 … within the thread, without gaps. */
  seq: z.int(),
  /** The sender's own id of the message, so that a repeated sending is one message. */
  clientId: z.string(),
  party: Party,
  authorId: z.string(),
  authorName: z.string(),
  text: z.string(),
  files: z.array(ChatFile),
  at: Instant,
  /** A deleted message keeps its place and loses its text and files. */
  state: z.enum(['said', 'edited', 'deleted']),
  /** 0 as it was said; then the number of its last change: 1, 2, 3 … within the thread. */
  change: z.int(),
})
export type ChatMessage = z.infer<typeof ChatMessage>

const hasContent = ({ text: words, files }: { text: string; files: string[] }): boolean =>
  words !== '' || files.length > 0

export const MessageDraft = z
  .strictObject({
    clientId: z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/)),
    text: text(LONGEST_MESSAGE),
    /** Files uploaded to this conversation before. */
    files: z._default(z.array(Id).check(z.maxLength(MOST_FILES)), []),
  })
  .check(z.refine(hasContent, { error: 'required', path: ['text'] }))

const count = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  z.coerce.number<number | string>().check(z.int(), z.gte(min), z.lte(max))

export const MessageQuery = z.strictObject({
  before: z.optional(count(1)),
  after: z.optional(count(0)),
  /** Asks for what was edited or deleted since this change. */
  changedAfter: z.optional(count(0)),
  limit: z._default(count(1, 200), 50),
})
export const MessagePage = z.object({
  items: z.array(ChatMessage),
  /** The messages that have changed, in the order of their changes; at most 200 at once. */
  changed: z.array(ChatMessage),
  lastSeq: z.int(),
  lastChange: z.int(),
  /** The newest message that the other side has read. */
  lastReadSeq: z.int(),
  /** The newest message that a device of the other side has received. */
  lastReceivedSeq: z.int(),
})
export type MessagePage = z.infer<typeof MessagePage>

export const ThreadPage = pageOf(Thread)
export const SeqMark = z.strictObject({ seq: z.int().check(z.gte(0)) })
export const MessageEdit = z.strictObject({ seq: z.int().check(z.gte(1)), text: text(LONGEST_MESSAGE, 1) })
export const MessageDeletion = z.strictObject({ seq: z.int().check(z.gte(1)) })

export const MessageSearch = z.strictObject({
  text: text(100, 2),
  before: z.optional(count(1)),
})
/** The newest first; `next` goes on with `before` where older messages have not been looked at. */
export const FoundMessages = z.object({ items: z.array(ChatMessage), next: z.nullable(z.int()) })

export const FileName = z.strictObject({ name: text(255) })
