import type { WebhookLog } from '@waybill/contract'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Delivery, ok } from '../../test/delivery.ts'
import { openTestSocket } from '../../test/socket.ts'
import { soon } from '../../test/soon.ts'
import { makeTenants, type Tenants } from '../../test/tenants.ts'
import { consumeTexts, makeTextOf, scriptedSms } from '../../test/texts.ts'
import { makeWebhook } from '../../test/webhooks.ts'
import { receiveReport } from '../jobs/receive-report.ts'
import { sweep } from '../jobs/sweep.ts'
import { shardFor } from '../store/shards.ts'
import { settle } from '../store/text-receipts.ts'

const socketOf = async (key: string) =>
  openTestSocket(await ok<{ ticket: string; path: string }>('POST /v1/tickets', key))

/** An order with a text that waits, and how its provider reports of it. */
async function texted(tenants?: Tenants) {
  const delivery = await Delivery.place({}, tenants)
  const { client, courier } = delivery.tenants
  const { id: legId, contact } = delivery.dropoff
  const about = { orderId: delivery.order.id, legId, clientId: client.id, trigger: 'leg_started' }
  const text = await makeTextOf(courier, { ...about, recipient: contact?.phone ?? '' })
  const report = (state: 'sent' | 'delivered' | 'undelivered') =>
    receiveReport(
      env,
      {
        courierId: courier.id,
        provider: 'scripted',
        report: {
          id: text.id,
          state,
          reason: state === 'undelivered' ? 'unreachable' : null,
          code: null,
          providerId: null,
        },
      },
      new Date(),
    )
  return { client, courier, orderId: delivery.order.id, text, report }
}

test('who looks at an order hears how far its text has come, on either side and without the number', async () => {
  const { client, courier, orderId, text, report } = await texted()
  const sockets = [await socketOf(client.key), await socketOf(courier.key)]
  await consumeTexts([{ id: text.id }], scriptedSms())
  await report('delivered')
  for (const socket of sockets) {
    const states = async () => JSON.parse(await socket.heard()).flatMap(stateIn)
    await soon(async () => expect(await states()).toEqual(['accepted', 'delivered']))
    expect(await socket.nextEvent('text')).toMatchObject({ orderId, notification: { id: text.id } })
    expect(await socket.heard()).not.toContain(text.recipient)
  }
})
const stateIn = ({ event }: { event?: { type: string; notification?: { state: string } } }) =>
  event?.type === 'text' ? [event.notification?.state] : []

test('webhooks are told once that a text went out and once what became of it', async () => {
  const tenants = await makeTenants()
  const { client } = tenants
  const { endpointId } = await makeWebhook(client.id, undefined, ['notification.sent', 'notification.failed'])
  const { orderId, text, report } = await texted(tenants)
  await consumeTexts([{ id: text.id }], scriptedSms())
  for (const state of ['sent', 'undelivered', 'sent', 'undelivered'] as const) await report(state)
  const { items } = await ok<WebhookLog>(`GET /v1/webhooks/${endpointId}/deliveries`, client.key)
  expect(items.map(({ type }) => type).toSorted()).toEqual(['notification.failed', 'notification.sent'])
  const failed = items.find(({ type }) => type === 'notification.failed')
  expect(JSON.parse(failed?.body ?? '')).toMatchObject({
    type: 'notification.failed',
    data: { orderId, notification: { trigger: 'leg_started', state: 'undelivered', reason: 'unreachable' } },
  })
  expect(JSON.stringify(items)).not.toContain(text.recipient)
})

test('an event of a text is told even if everything stops right after its receipt', async () => {
  const tenants = await makeTenants()
  const { client, courier } = tenants
  const { endpointId } = await makeWebhook(client.id, undefined, ['notification.delivered'])
  const { text } = await texted(tenants)
  await consumeTexts([{ id: text.id }], scriptedSms())
  const receipt = { state: 'delivered', reason: null, code: null, provider: 'scripted', providerId: null } as const
  const settling = { id: text.id, courierId: courier.id }
  const at = new Date()
  await settle(await shardFor(env, text.id), settling, { ...receipt, segments: 0, checkAt: null }, at.toISOString())
  const told = async () => (await ok<WebhookLog>(`GET /v1/webhooks/${endpointId}/deliveries`, client.key)).items
  expect(await told()).toEqual([])
  for (const minutes of [2, 4]) await sweep(env, new Date(at.getTime() + minutes * 60_000))
  expect((await told()).map(({ type }) => type)).toEqual(['notification.delivered'])
})

test('a text that is stopped before it goes out is told as failed, with the reason', async () => {
  const tenants = await makeTenants()
  const { endpointId } = await makeWebhook(tenants.client.id, undefined, ['notification.failed'])
  const { text, orderId } = await texted(tenants)
  const { version } = await ok<{ version: number }>(`GET /v1/orders/${orderId}`, tenants.client.key)
  await ok(`POST /v1/orders/${orderId}/cancel`, tenants.client.key, { version })
  await consumeTexts([{ id: text.id }], scriptedSms())
  await sweep(env, new Date(Date.now() + 120_000))
  const { items } = await ok<WebhookLog>(`GET /v1/webhooks/${endpointId}/deliveries`, tenants.client.key)
  expect(items.map(({ body }) => JSON.parse(body).data.notification)).toContainEqual(
    expect.objectContaining({ id: text.id, state: 'blocked', reason: 'cancelled' }),
  )
})
