import type { D1Database } from '@cloudflare/workers-types'
import type { OrgEvent } from '@waybill/contract/live'
import { wants, webhookBody, type WebhookEvent } from '../domain/webhooks.ts'
import type { Env } from '../env.ts'
import { ShortCache } from '../identity/short-cache.ts'
import { queueDeliveries } from '../jobs/webhook.ts'
import { newId } from '../store/ids.ts'
import { eventOfVersion } from '../store/order-events.ts'
import { endpointsOf, insertDeliveries, type WebhookEndpoint } from '../store/webhooks.ts'

const endpoints = new ShortCache<readonly WebhookEndpoint[]>()

/** Has an organization's endpoints read anew: somebody has changed them. */
export const forgetEndpoints = (organizationId: string): void => endpoints.delete(organizationId)

/** Lays an organization's news out for its webhooks; `key` makes a repetition the same message. */
export async function announce(
  env: Env,
  db: D1Database,
  organizationId: string,
  key: string,
  news: OrgEvent,
): Promise<void> {
  const asking = await endpointsFor(env, organizationId)
  if (asking.length === 0) return
  const event = await toWebhookEvent(db, news)
  if (event) await layOut(env, asking, key, event)
}

/** The same for what no room hears of. */
export async function announceEvent(env: Env, organizationId: string, key: string, event: WebhookEvent): Promise<void> {
  await layOut(env, await endpointsFor(env, organizationId), key, event)
}

async function endpointsFor(env: Env, organizationId: string): Promise<readonly WebhookEndpoint[]> {
  const now = new Date()
  const known = endpoints.get(organizationId, now)
  return known ?? endpoints.set(organizationId, await endpointsOf(env.DIRECTORY, organizationId), now)
}

async function layOut(env: Env, asking: readonly WebhookEndpoint[], key: string, event: WebhookEvent): Promise<void> {
  const wanting = asking.filter(({ events }) => wants(events, event.type))
  if (wanting.length === 0) return
  const at = new Date().toISOString()
  const body = webhookBody(event, at)
  const deliveries = wanting.map(({ id: endpointId }) => ({
    id: newId(),
    endpointId,
    messageId: `msg_${key}`,
    type: event.type,
    body,
  }))
  await queueDeliveries(env, await insertDeliveries(env.DIRECTORY, deliveries, at))
}

async function toWebhookEvent(db: D1Database, news: OrgEvent): Promise<WebhookEvent | null> {
  if (news.type === 'message') {
    return { type: 'chat.message.created', data: { orderId: news.orderId, message: news.message } }
  }
  if (news.type !== 'order') return null
  const event = await eventOfVersion(db, news.row.id, news.row.version)
  return event && { type: `order.${event.type}`, data: { order: news.row, legId: event.legId, text: event.text } }
}
