import type { Instant, NotificationReason, NotificationState } from '@waybill/contract'

/** One text, ready to go. `id` is ours: the same id means the same text. */
export interface Sms {
  readonly id: string
  readonly to: string
  /** The number, name or service that it comes from, as its courier has set it. */
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
  | { readonly kind: 'refused'; readonly reason: NotificationReason; readonly code: string | null }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'unknown'; readonly reason: NotificationReason }

/** How far a provider says that a text of ours has come. */
export type ReportedState = Extract<NotificationState, 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed'>

/** What a provider's list says about a text of which nobody knows. */
export type Found =
  | { readonly kind: 'found'; readonly providerId: string; readonly state: ReportedState }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unavailable' }

/** A request of a provider, as it made it: `url` is the public one that it was given. */
export interface Hook {
  readonly url: string
  readonly headers: Headers
  readonly body: string
  readonly at: Date
}

/** A text that somebody sent to us. `id` is the provider's. */
export interface InboundSms {
  readonly id: string
  readonly from: string
  readonly body: string
  /** The provider has answered it already, as it does with the words that it knows. */
  readonly isAnswered: boolean
}

/** What became of a text of ours. */
export interface DeliveryReport {
  readonly id: string
  readonly state: ReportedState
  readonly reason: NotificationReason | null
  readonly code: string | null
  readonly providerId: string | null
}

export interface SmsProvider {
  readonly name: string
  readonly capabilities: {
    /** The same id sent twice within a day is one text. */
    readonly idempotent: boolean
    /** It can be asked for the texts that it has taken. */
    readonly lists: boolean
  }
  send(sms: Sms): Promise<Outcome>
  /** Looks for a text among those that the provider has taken since a moment. */
  find(sms: Sms, since: Instant): Promise<Found>
  /** The text that a request reports; null where the request is not the provider's or brings none. */
  readInbound(hook: Hook): Promise<InboundSms | null>
  /** The report that a request brings; null where the request is not the provider's or brings none. */
  readReport(hook: Hook): Promise<DeliveryReport | null>
  /** What the provider wants to hear after each of its requests. */
  thanks(): Response
}
