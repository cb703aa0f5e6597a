import { WEBHOOK_TYPES, type WebhookType } from '@waybill/contract/event-types'
import { en, type WebhookTranslate } from '../locales/en/webhooks.ts'

type EventName = Exclude<WebhookType, '*'>
const GROUPS = ['order', 'notification', 'chat', 'tracking'] as const

/** The kinds of events by what they are about, each with its name on the screen. */
export const eventGroups = (t: WebhookTranslate) =>
  GROUPS.map((group) => ({
    label: t(`group.${group}`),
    events: WEBHOOK_TYPES.filter((type): type is EventName => type.startsWith(`${group}.`)).map((type) => ({
      type,
      label: t(type),
    })),
  }))

/** What a kind of event is called; one that is newer than these texts stays as it is. */
export function eventName(t: WebhookTranslate, type: string): string {
  const group = GROUPS.find((name) => type.startsWith(`${name}.`))
  const key = Object.keys(en).find((name) => name === type)
  if (!key) return type
  return group ? `${t(`group.${group}`)} · ${t(asKey(key))}` : t(asKey(key))
}

// It was just found among the keys of the table; those of events have no values to fill in.
const asKey = (key: string) => key as 'order.placed'
