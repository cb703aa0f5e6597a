import type { NotificationState } from '@waybill/contract'

/** One text, ready to go. `id` is ours: the same id means the same text. */
export interface Sms {
  readonly id: string
  readonly to: string
  readonly from: string
  readonly body: string
  /** Where the provider reports what becomes of it. */
  readonly statusUrl: string
}

/**
 * What a provider's answer means. Only `refused` and `throttled` say that no text went out; after `unknown` it may
 * have, so it is never sent again blindly.
 */
export type Outcome =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }
  | { readonly kind: 'unknown'; readonly reason: string }

/** A text that somebody sent to us. `id` is the provider's. */
export interface InboundSms {
  readonly id: string
  readonly from: string
  readonly body: string
}

/** What became of a text of ours. */
export interface DeliveryReport {
  readonly id: string
  readonly state: Extract<NotificationState, 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed'>
  readonly reason: string | null
  readonly providerId: string | null
}

export interface SmsProvider {
  readonly name: string
  readonly capabilities: {
    /** The same id sent twice is one text. */
    readonly idempotent: boolean
    /** It answers STOP and HELP itself. */
    readonly answersKeywords: boolean
  }
  send(sms: Sms): Promise<Outcome>
  /** The text that a request of the provider reports; null where the request is not the provider's. */
  readInbound(request: Request): Promise<InboundSms | null>
  /** The report that a request of the provider brings; null where the request is not the provider's. */
  readReport(request: Request): Promise<DeliveryReport | null>
}
