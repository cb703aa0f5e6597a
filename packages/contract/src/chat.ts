import * as z from 'zod/mini'
import { Instant, pageOf, text } from './common.ts'
import { Id } from './ids.ts'

/** A conversation between one client and one courier: about everything (no order) or about one order. */
export const Thread = z.object({
  id: Id,
  orderId: z.nullable(Id),
  shortId: z.nullable(z.string()),
  clientName: z.string(),
  courierName: z.string(),
  lastSeq: z.int(),
  lastText: z.string(),
  lastAt: z.nullable(Instant),
  /** Messages of the other side that this member has not read. */
  unread: z.int(),
})
export type Thread = z.infer<typeof Thread>

export const ChatMessage = z.object({
  threadId: Id,
  /** 1, 2, 3 … within the thread, without gaps. */
  seq: z.int(),
  /** The sender's own id of the message, so that a repeated sending is one message. */
  clientId: z.string(),
  party: z.enum(['client', 'courier', 'recipient']),
  authorName: z.string(),
  text: z.string(),
  at: Instant,
})
export type ChatMessage = z.infer<typeof ChatMessage>

export const MessageDraft = z.strictObject({
  clientId: z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/)),
  text: text(4_000, 1),
})
export const MessageQuery = z.strictObject({
  before: z.optional(z.coerce.number<number | string>().check(z.int(), z.gte(1))),
  after: z.optional(z.coerce.number<number | string>().check(z.int(), z.gte(0))),
  limit: z._default(z.coerce.number<number | string>().check(z.int(), z.gte(1), z.lte(200)), 50),
})
/** `lastReadSeq` is the newest message that the other side has read. */
export const MessagePage = z.object({ items: z.array(ChatMessage), lastSeq: z.int(), lastReadSeq: z.int() })
export const ThreadPage = pageOf(Thread)
export const ReadMark = z.strictObject({ seq: z.int().check(z.gte(0)) })
