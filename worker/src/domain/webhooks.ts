import type {
  ChatMessage,
  EventType,
  Instant,
  NotificationEvent,
  NotificationState,
  NotificationView,
  OrderRow,
  TrackingVisit,
} from '@waybill/contract'

/** What webhooks tell. Recipients' phones are not part of it. */
export type WebhookEvent =
  | {
      readonly type: `order.${EventType}`
      readonly data: { readonly order: OrderRow; readonly legId: string | null; readonly text: string }
    }
  | {
      readonly type: 'chat.message.created'
      readonly data: { readonly orderId: string | null; readonly message: ChatMessage }
    }
  | {
      readonly type: `notification.${NotificationEvent}`
      readonly data: { readonly orderId: string; readonly notification: NotificationView }
    }
  | {
      readonly type: 'tracking.viewed'
      readonly data: {
        readonly orderId: string
        readonly shortId: string
        readonly legId: string
        readonly device: TrackingVisit['device']
        readonly country: string | null
      }
    }

/** What is told when a text comes to a state; of one that still waits or is doubted there is nothing to tell. */
const TOLD: Partial<Record<NotificationState, NotificationEvent>> = {
  accepted: 'sent',
  queued: 'sent',
  sent: 'sent',
  delivered: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  blocked: 'failed',
}

export const notificationEvent = (state: NotificationState): NotificationEvent | undefined => TOLD[state]

/** The body of a webhook (Standard Webhooks 1.0). */
export const webhookBody = ({ type, data }: WebhookEvent, timestamp: Instant): string =>
  JSON.stringify({ type, timestamp, data })

/** The type of an event that only tries whether an endpoint listens. */
export const TEST_TYPE = 'test'

/** The body of an event that only tries whether an endpoint listens. */
export const testBody = (timestamp: Instant): string =>
  JSON.stringify({ type: TEST_TYPE, timestamp, data: { text: 'Waybill reaches this endpoint' } })

/** Whether an endpoint asked for a type of event. */
export const wants = (events: readonly string[], type: string): boolean => events.includes('*') || events.includes(type)

const MINUTE = 60
const HOUR = 60 * MINUTE
/** Seconds between the attempts: about three days, the gaps growing. */
const SCHEDULE = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR]

/** Attempts that were planned together drift apart by up to this part of their gap. */
const JITTER = 0.1

/**
 * Seconds until the next attempt after `attempts` of them; null when they are spent. A receiver may ask for more, and
 * `chance` (0 to 1) spreads attempts that would come all at once.
 */
export function nextAttempt(attempts: number, retryAfterSeconds: number | null, chance: number): number | null {
  const planned = SCHEDULE[attempts - 1]
  if (planned === undefined) return null
  const gap = Math.max(planned, Math.min(retryAfterSeconds ?? 0, 24 * HOUR))
  return Math.round(gap * (1 + JITTER * chance))
}

/** The seconds that a `Retry-After` asks for, which is a number of them or a date; null where it says neither. */
export function retryAfterSeconds(header: string, now: Date): number | null {
  if (/^\d{1,9}$/.test(header)) return Number(header)
  const at = /[a-z]/i.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000))
}

export type Refusal =
  | 'not_an_address'
  | 'not_https'
  | 'unusual_port'
  | 'with_login'
  | 'own_host'
  | 'not_public'
  | 'unknown_host'

/** Whether a name must be looked up before it is called; one's own machine needs no name server. */
export const isLocalReceiver = (address: string, own: string): boolean => {
  const url = new URL(address)
  return new URL(own).protocol === 'http:' && url.protocol === 'http:' && url.hostname === 'localhost'
}

/** Why an address may not be called, or null. Only public https addresses on the usual port may, without a login. */
export function refusalOf(address: string, own: string): Refusal | null {
  if (!URL.canParse(address)) return 'not_an_address'
  const url = new URL(address)
  const home = new URL(own)
  // An installation on plain http is somebody's own machine, and so is its receiver.
  if (isLocalReceiver(address, own)) return null
  if (url.protocol !== 'https:') return 'not_https'
  if (url.port !== '') return 'unusual_port'
  if (url.username !== '' || url.password !== '') return 'with_login'
  if (url.hostname === home.hostname) return 'own_host'
  return isPublicName(url.hostname) ? null : 'not_public'
}

const PRIVATE_NAMES = /(^|\.)(localhost|local|internal|lan|home|corp|private|test|invalid|onion|arpa)$/

/** `new URL` writes every form of an IPv4 address as four numbers and puts IPv6 in brackets. */
const isPublicName = (host: string): boolean =>
  /[a-z]\.?$/.test(host) && host.replace(/\.$/, '').includes('.') && !PRIVATE_NAMES.test(host.replace(/\.$/, ''))
