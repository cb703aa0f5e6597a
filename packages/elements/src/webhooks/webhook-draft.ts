import type { Webhook, WebhookDraft } from '@waybill/contract'
import type { WebhookType } from '@waybill/contract/event-types'

/** What the form of an endpoint holds. */
export interface WebhookFields {
  readonly url: string
  /** Everything, or only what is chosen. */
  readonly isAll: boolean
  readonly events: readonly string[]
}

export const NEW_WEBHOOK: WebhookFields = { url: '', isAll: true, events: [] }

export const toFields = ({ url, events }: Webhook): WebhookFields => ({
  url,
  isAll: events.includes('*'),
  events: events.filter((type) => type !== '*'),
})

/** The draft as the API takes it. */
export const toWebhookDraft = ({ url, isAll, events }: WebhookFields): WebhookDraft => ({
  url: url.trim(),
  events: isAll ? ['*'] : asTypes(events),
})

// They come from the contract's own table, by way of the form or of the API.
const asTypes = (events: readonly string[]) => [...events] as WebhookType[]

export const toggled = (events: readonly string[], type: string): readonly string[] =>
  events.includes(type) ? events.filter((one) => one !== type) : [...events, type]
