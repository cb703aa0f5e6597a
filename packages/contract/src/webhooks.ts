import * as z from 'zod/mini'
import { Instant, pageOf, text } from './common.ts'
import { WEBHOOK_TYPES } from './event-types.ts'
import { Id } from './ids.ts'

const Types = z.array(z.enum(WEBHOOK_TYPES)).check(z.minLength(1))

/** A public https address that wants to be told, and of what. */
export const WebhookDraft = z.strictObject({ url: text(500, 1), events: z._default(Types, ['*']) })
export type WebhookDraft = z.infer<typeof WebhookDraft>

/** What changes; an endpoint that was disabled starts anew with `status: 'active'`. */
export const WebhookChange = z
  .strictObject({
    url: z.optional(text(500, 1)),
    events: z.optional(Types),
    status: z.optional(z.enum(['active', 'disabled'])),
  })
  .check(z.refine((change) => Object.keys(change).length > 0, 'required'))
export type WebhookChange = z.infer<typeof WebhookChange>

/** `disabledReason`: `gone` (it answered 410), `failing` (for three days nothing arrived) or `by_hand`. */
export const Webhook = z.object({
  id: Id,
  url: z.string(),
  events: z.array(z.string()),
  status: z.enum(['active', 'disabled']),
  disabledReason: z.nullable(z.enum(['gone', 'failing', 'by_hand'])),
  createdAt: Instant,
})
export type Webhook = z.infer<typeof Webhook>
export const WebhookList = z.object({ items: z.array(Webhook) })

/** The only answers that hold the signing secret (`whsec_…`, Standard Webhooks 1.0). */
export const WebhookSecret = z.object({ secret: z.string() })
export const CreatedWebhook = z.extend(Webhook, { secret: z.string() })
export type CreatedWebhook = z.infer<typeof CreatedWebhook>

/**
 * `status` is that of the endpoint's answer, null where there was none; `reason` says why: `answered`, `redirect` (never
 * followed), `TimeoutError`, `unresolved`, a refusal such as `not_public`, … `response` is how the answer's body begins.
 */
export const WebhookAttempt = z.object({
  attempt: z.int(),
  at: Instant,
  status: z.nullable(z.int()),
  reason: z.string(),
  milliseconds: z.int(),
  response: z.string(),
})
export type WebhookAttempt = z.infer<typeof WebhookAttempt>

/** One event on its way to one endpoint; `messageId` is the `webhook-id` of all its attempts. */
export const WebhookDelivery = z.object({
  id: Id,
  messageId: z.string(),
  type: z.string(),
  state: z.enum(['pending', 'sending', 'delivered', 'failed']),
  /** The body as it is sent, byte for byte. */
  body: z.string(),
  createdAt: Instant,
  nextAt: z.nullable(Instant),
  attempts: z.array(WebhookAttempt),
})
export type WebhookDelivery = z.infer<typeof WebhookDelivery>

export const WebhookLogQuery = z.strictObject({
  after: z.optional(z.string().check(z.maxLength(200))),
  limit: z._default(z.coerce.number<number | string>().check(z.int(), z.gte(1), z.lte(100)), 25),
})
export type WebhookLogQuery = z.infer<typeof WebhookLogQuery>
export const WebhookLog = pageOf(WebhookDelivery)
export type WebhookLog = z.infer<typeof WebhookLog>
