import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { WebhookLog } from '@waybill/contract'
import { ok } from '../../test/delivery.ts'
import { makeTenants } from '../../test/tenants.ts'
import { consumeWebhook, receiver } from '../../test/webhook-receiver.ts'
import { makeWebhook, makeWebhookMessage } from '../../test/webhooks.ts'
import { dueDeliveries } from '../store/webhooks.ts'

const HOUR_MS = 3_600_000

/** What is still to be delivered of an endpoint, the next first. */
async function waiting(endpointId: string) {
  const { results } = await env.DIRECTORY.prepare(
    `SELECT id, next_at AS at FROM webhook_deliveries WHERE endpoint_id = ? AND state = 'pending' ORDER BY next_at`,
  )
    .bind(endpointId)
    .all<{ id: string; at: string }>()
  return results
}

test('an endpoint that answers 500 for an hour and then 200 gets each event, and all of it stands in the log', async () => {
  const { client } = await makeTenants()
  const { endpointId } = await makeWebhook(client.id)
  const sent = []
  for (let count = 0; count < 5; count++) sent.push(await makeWebhookMessage(endpointId))
  const begun = Date.now()
  let now = new Date(begun)
  const shop = receiver(() => new Response('oops', { status: now.getTime() - begun < HOUR_MS ? 500 : 200 }))
  const means = { ...shop, now: () => now, chance: () => 0.5 }
  for (let [next] = await waiting(endpointId); next; [next] = await waiting(endpointId)) {
    now = new Date(Math.max(now.getTime(), Date.parse(next.at)))
    await consumeWebhook(next.id, means)
  }
  const { items } = await ok<WebhookLog>(`GET /v1/webhooks/${endpointId}/deliveries`, client.key)
  expect(items.map(({ messageId }) => messageId).toSorted()).toEqual(sent.map(({ messageId }) => messageId).toSorted())
  for (const { messageId, state, attempts } of items) {
    expect(state).toBe('delivered')
    expect(attempts.map(({ status }) => status)).toEqual([500, 500, 500, 500, 200])
    const calls = shop.calls.filter(({ headers }) => headers.get('webhook-id') === messageId)
    expect(calls).toHaveLength(attempts.length)
  }
  expect(now.getTime() - begun).toBeLessThan(3 * HOUR_MS)
})

test('what waits for an endpoint that is switched off keeps nobody else waiting, and goes once it is on again', async () => {
  const { client } = await makeTenants()
  const { endpointId } = await makeWebhook(client.id)
  const { id } = await makeWebhookMessage(endpointId)
  const later = new Date(Date.now() + 1_000).toISOString()
  const isDue = async () => (await dueDeliveries(env.DIRECTORY, later, 10_000)).includes(id)
  expect(await isDue()).toBe(true)
  await ok(`PATCH /v1/webhooks/${endpointId}`, client.key, { status: 'disabled' })
  expect(await isDue()).toBe(false)
  await ok(`PATCH /v1/webhooks/${endpointId}`, client.key, { status: 'active' })
  expect(await isDue()).toBe(true)
})
