import * as z from 'zod/mini'
import { Instant, Language, Phone } from './common.ts'
import { Id } from './ids.ts'
import { Template } from './notification-rules.ts'
import { NOTIFICATION_REASONS } from './notifications.ts'
import { PartPrice } from './sms-sender.ts'
import { TRIGGERS } from './triggers.ts'

/** What became of texts, as reports count it. */
export const TEXT_OUTCOMES = ['waiting', 'sent', 'delivered', 'failed', 'blocked', 'unknown'] as const
export type TextOutcome = (typeof TEXT_OUTCOMES)[number]

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const counts = z.object({
  waiting: z.int(),
  sent: z.int(),
  delivered: z.int(),
  failed: z.int(),
  blocked: z.int(),
  unknown: z.int(),
  /** Parts that were paid for. */
  segments: z.int(),
})
export type TextCounts = z.infer<typeof counts>

/** How many texts became what, over some days. */
export const TextReport = z.object({
  days: z.array(z.extend(counts, { day: Day })),
  triggers: z.array(z.object({ trigger: z.enum(TRIGGERS), texts: z.int(), segments: z.int() })),
  reasons: z.array(z.object({ reason: z.enum(NOTIFICATION_REASONS), texts: z.int() })),
  /** What one part costs, where the courier has said so. */
  price: z.nullable(PartPrice),
})
export type TextReport = z.infer<typeof TextReport>

/** The last days of the organization's calendar, today included. */
export const TextReportQuery = z.strictObject({
  days: z._default(z.coerce.number<number | string>().check(z.int(), z.gte(1), z.lte(31)), 14),
})

/** A text to oneself, to see how it looks on a phone. */
export const TextTrial = z.strictObject({
  to: Phone,
  template: Template,
  language: Language,
  /** The order whose values it has; without one those of a sample. */
  orderId: z.optional(Id),
  stop: z._default(z.enum(['pickup', 'dropoff']), 'dropoff'),
})
export type TextTrial = z.infer<typeof TextTrial>

/** A text that could not be worked on and waits for somebody to try again. */
export const DeadLetter = z.object({
  id: z.string(),
  textId: z.nullable(z.string()),
  reason: z.enum(['poison', 'retries_spent']),
  at: Instant,
  replayedAt: z.nullable(Instant),
})
export type DeadLetter = z.infer<typeof DeadLetter>
export const DeadLetterList = z.object({ items: z.array(DeadLetter) })
