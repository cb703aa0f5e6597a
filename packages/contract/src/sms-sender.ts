import * as z from 'zod/mini'
import { Instant } from './common.ts'

export const SMS_PROVIDERS = ['console', 'twilio', 'telnyx'] as const
export type SmsProviderName = (typeof SMS_PROVIDERS)[number]

/** What one part of a text costs, for estimates. */
export const PartPrice = z.strictObject({
  amount: z.number().check(z.gte(0), z.lte(10)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
})
export type PartPrice = z.infer<typeof PartPrice>

/** A number, a short code or a name of at most 11 letters and digits. */
const NUMBER_OR_NAME = /^(\+[1-9]\d{6,14}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/
const senderOf = (service: RegExp) =>
  z.string().check(
    z.trim(),
    z.refine((sender) => NUMBER_OR_NAME.test(sender) || service.test(sender), 'invalid_format'),
  )
const price = z._default(z.nullable(PartPrice), null)

const TwilioSender = z.strictObject({
  provider: z.literal('twilio'),
  sender: senderOf(/^MG[0-9a-f]{32}$/),
  accountSid: z.string().check(z.trim(), z.regex(/^AC[0-9a-f]{32}$/)),
  authToken: z.string().check(z.trim(), z.regex(/^[0-9a-f]{32}$/)),
  price,
})
const TelnyxSender = z.strictObject({
  provider: z.literal('telnyx'),
  sender: senderOf(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  apiKey: z.string().check(z.trim(), z.minLength(20), z.maxLength(200)),
  publicKey: z.string().check(z.trim(), z.regex(/^[A-Za-z0-9+/]{43}=$/)),
  price,
})
const ConsoleSender = z.strictObject({ provider: z.literal('console'), sender: senderOf(/^$/), price })

/** How a courier sends texts. What is secret in it is never answered again. */
export const SmsSenderDraft = z.discriminatedUnion('provider', [TwilioSender, TelnyxSender, ConsoleSender])
export type SmsSenderDraft = z.infer<typeof SmsSenderDraft>

/** How a courier sends texts; without its secrets. */
export const SmsSender = z.object({
  provider: z.enum(SMS_PROVIDERS),
  /** The number, name or service that texts come from. */
  sender: z.string(),
  /** Which account it is, as far as that is no secret. */
  account: z.string(),
  price: z.nullable(PartPrice),
  /** Where the provider must report texts that come in. */
  inboundUrl: z.string(),
  updatedAt: Instant,
})
export type SmsSender = z.infer<typeof SmsSender>
export const SmsSenderView = z.object({ sender: z.nullable(SmsSender) })
