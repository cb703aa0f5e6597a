import type { D1Database, DurableObjectNamespace, Fetcher, Queue, R2Bucket, RateLimit } from '@cloudflare/workers-types'
import type { DriverRoom } from './live/driver-room.ts'
import type { OrderRoom } from './live/order-room.ts'
import type { OrgRoom } from './live/org-room.ts'

/** A text or webhook to work on: only its id and where it is recorded travel through the queue. */
export interface TextJob {
  id: string
}
export interface WebhookJob {
  id: string
}
/** A mail carries one-time secrets, so it is never stored: the queue is its only place. */
export interface MailJob {
  id: string
  to: string
  template: 'sign-in' | 'invitation' | 'webhook-disabled' | 'confirm-email' | 'email-changed'
  data: Record<string, string>
}

/** Bindings, variables and secrets of the worker (wrangler.jsonc). */
export interface Env {
  DIRECTORY: D1Database
  SHARD_00: D1Database
  SHARD_01: D1Database
  TEXTS_LIVE: Queue<TextJob>
  TEXTS_BULK: Queue<TextJob>
  WEBHOOKS: Queue<WebhookJob>
  MAIL: Queue<MailJob>
  ORG_ROOM: DurableObjectNamespace<OrgRoom>
  ORDER_ROOM: DurableObjectNamespace<OrderRoom>
  DRIVER_ROOM: DurableObjectNamespace<DriverRoom>
  FILES: R2Bucket
  ASSETS: Fetcher
  API_LIMIT: RateLimit
  PUBLIC_LIMIT: RateLimit
  CHAT_LIMIT: RateLimit
  SIGN_IN_LIMIT: RateLimit
  GUEST_LIMIT: RateLimit
  BASE_URL: string
  AUTH_SECRET: string
  /** JSON: key id → base64url secret; several while one is being replaced. */
  TOKEN_KEYS: string
  TOKEN_KID: string
  /** What couriers without a sender of their own use: nothing, or on a developer's machine the demo's phones. */
  SMS_PROVIDER: 'console' | 'none'
  /** The name that those texts come from. */
  SMS_FROM?: string
  /** Elsewhere than the provider's own API only in tests. */
  TWILIO_URL?: string
  TELNYX_URL?: string
  /** How long a provider may take to answer, where that is not the usual third of a minute. */
  SMS_TIMEOUT_MS?: string
  MAIL_PROVIDER: 'inbox' | 'http'
  MAIL_FROM: string
  MAIL_URL?: string
  MAIL_KEY?: string
  GEOCODER: 'city' | 'photon'
  GEOCODER_URL?: string
  GEOCODER_KEY?: string
  ROUTER: 'city' | 'osrm' | 'straight-line'
  ROUTER_URL?: string
  ROUTER_KEY?: string
  /** Another resolver of names than the public one (DNS over HTTPS, JSON). */
  DNS_URL?: string
  MAP_STYLE_LIGHT: string
  MAP_STYLE_DARK: string
  MAP_ATTRIBUTION: string
}
