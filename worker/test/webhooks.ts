import { env } from 'cloudflare:workers'
import type { Webhook } from '@waybill/contract'
import { newId } from '../src/store/ids.ts'
import { insertEndpoint } from '../src/store/webhook-endpoints.ts'
import { insertDeliveries } from '../src/store/webhooks.ts'

/** An endpoint that an organization has had since before the test. */
export async function makeWebhook(
  organizationId: string,
  url = 'https://hooks.shop.example/waybill',
  events: readonly string[] = ['*'],
): Promise<{ endpointId: string; keyId: string; generation: number }> {
  const id = newId()
  const createdAt = new Date().toISOString()
  const webhook: Webhook = { id, url, events: [...events], status: 'active', disabledReason: null, createdAt }
  await insertEndpoint(env.DIRECTORY, organizationId, 'k1', webhook).run()
  return { endpointId: id, keyId: 'k1', generation: 1 }
}

/** A message that waits for its first attempt. */
export async function makeWebhookMessage(endpointId: string): Promise<{ id: string; messageId: string; body: string }> {
  const id = newId()
  const message = { id, messageId: `msg_${id}`, body: JSON.stringify({ type: 'order.placed', data: {} }) }
  const delivery = { ...message, endpointId, type: 'order.placed' }
  await insertDeliveries(env.DIRECTORY, [delivery], new Date().toISOString())
  return message
}
