import { env } from 'cloudflare:workers'
import { Webhook as StandardWebhook } from 'standardwebhooks'
import { Webhook as SvixWebhook } from 'svix'
import { expect, test, vi } from 'vitest'
import { Delivery, ok } from '../../test/delivery.ts'
import { soon } from '../../test/soon.ts'
import { makeTenants } from '../../test/tenants.ts'
import { consumeWebhook as consume, receiver } from '../../test/webhook-receiver.ts'
import { makeWebhook, makeWebhookMessage } from '../../test/webhooks.ts'
import type { MailJob } from '../env.ts'
import { forgetHosts } from '../identity/hosts.ts'
import { newId } from '../store/ids.ts'
import { rotateSecret } from '../store/webhook-endpoints.ts'
import { webhookSecret } from './webhook-signature.ts'

async function makeDelivery(url?: string) {
  const { client } = await makeTenants()
  const endpoint = await makeWebhook(client.id, url)
  return { ...(await makeWebhookMessage(endpoint.endpointId)), endpoint, organizationId: client.id }
}

const deliveryOf = (id: string) =>
  env.DIRECTORY.prepare('SELECT state, attempts FROM webhook_deliveries WHERE id = ?').bind(id).first()
const dueNow = (id: string) =>
  env.DIRECTORY.prepare('UPDATE webhook_deliveries SET next_at = created_at WHERE id = ?').bind(id).run()

test('a delivery is signed as Standard Webhooks say', async () => {
  const { id, messageId, body, endpoint } = await makeDelivery()
  const shop = receiver(new Response(null, { status: 204 }))
  await consume(id, shop)
  const { headers, init } = shop.calls[0]!
  expect(shop.calls[0]).toMatchObject({ url: 'https://hooks.shop.example/waybill', body })
  expect(headers.get('webhook-id')).toBe(messageId)
  expect(init.redirect).toBe('manual')
  const secret = await webhookSecret(env, endpoint)
  for (const verifier of [new StandardWebhook(secret), new SvixWebhook(secret)]) {
    expect(() => verifier.verify(body, Object.fromEntries(headers))).not.toThrow()
    expect(() => verifier.verify(`${body} `, Object.fromEntries(headers))).toThrow('No matching signature')
  }
  expect(await deliveryOf(id)).toEqual({ state: 'delivered', attempts: 1 })
})

test.each([
  ['a server’s fault', new Response(null, { status: 500 })],
  [
    'a redirect, which is never followed',
    new Response(null, { status: 302, headers: { location: 'https://evil.example' } }),
  ],
  ['no answer at all', new TypeError('Network connection lost')],
])('%s is tried again under the same id', async (_, answer) => {
  const { id, messageId } = await makeDelivery()
  const shop = receiver(answer, new Response())
  expect((await consume(id, shop)).retryMessages).toHaveLength(1)
  expect(await deliveryOf(id)).toEqual({ state: 'pending', attempts: 1 })
  await consume(id, shop)
  expect(shop.calls).toHaveLength(1)
  await dueNow(id)
  await consume(id, shop)
  expect(shop.calls.map(({ headers }) => headers.get('webhook-id'))).toEqual([messageId, messageId])
  expect(await deliveryOf(id)).toEqual({ state: 'delivered', attempts: 2 })
})

test('a delivery ends as failed when all attempts are spent', async () => {
  const { id } = await makeDelivery()
  const shop = receiver(new Response(null, { status: 503 }))
  for (let round = 0; round < 12; round++) {
    await consume(id, shop)
    await dueNow(id)
  }
  expect(shop.calls).toHaveLength(10)
  expect(await deliveryOf(id)).toEqual({ state: 'failed', attempts: 10 })
})

test('an endpoint that is gone is not called again', async () => {
  const { id, endpoint } = await makeDelivery()
  await consume(id, receiver(new Response(null, { status: 410 })))
  expect(await deliveryOf(id)).toEqual({ state: 'failed', attempts: 1 })
  const status = env.DIRECTORY.prepare('SELECT status FROM webhook_endpoints WHERE id = ?').bind(endpoint.endpointId)
  expect(await status.first('status')).toBe('disabled')
})

test('for a day after a new secret the old one still verifies, and then no more', async () => {
  const { id, body, endpoint } = await makeDelivery()
  const { endpointId } = endpoint
  const rotate = (at: Date) => rotateSecret(env.DIRECTORY, endpointId, 1, 'k0', at.toISOString()).run()
  await rotate(new Date())
  const shop = receiver(new Response(null, { status: 500 }))
  await consume(id, shop)
  const [older, newer] = [
    await webhookSecret(env, endpoint),
    await webhookSecret(env, { endpointId, keyId: 'k0', generation: 2 }),
  ]
  for (const secret of [older, newer]) {
    expect(new StandardWebhook(secret).verify(body, Object.fromEntries(shop.calls[0]!.headers))).toBeTruthy()
  }
  await env.DIRECTORY.prepare('UPDATE webhook_endpoints SET rotated_at = ? WHERE id = ?')
    .bind(new Date(Date.now() - 25 * 3_600_000).toISOString(), endpointId)
    .run()
  await dueNow(id)
  await consume(id, shop)
  expect(new StandardWebhook(newer).verify(body, Object.fromEntries(shop.calls[1]!.headers))).toBeTruthy()
  expect(() => new StandardWebhook(older).verify(body, Object.fromEntries(shop.calls[1]!.headers))).toThrow(
    'No matching',
  )
})

test('an endpoint that took nothing for three days is switched off, and its organization hears of it by mail', async () => {
  const { id, endpoint } = await makeDelivery()
  const shop = receiver(new Response(null, { status: 500 }))
  await consume(id, shop)
  const stateOf = () =>
    env.DIRECTORY.prepare('SELECT status, disabled_reason AS reason FROM webhook_endpoints WHERE id = ?')
      .bind(endpoint.endpointId)
      .first()
  expect(await stateOf()).toEqual({ status: 'active', reason: null })
  await env.DIRECTORY.prepare('UPDATE webhook_endpoints SET failing_since = ? WHERE id = ?')
    .bind(new Date(Date.now() - 73 * 3_600_000).toISOString(), endpoint.endpointId)
    .run()
  await dueNow(id)
  const send = vi.fn<(job: MailJob) => Promise<void>>(async () => {})
  await consume(id, shop, { MAIL: Object.assign(Object.create(env.MAIL), { send }) })
  expect(await stateOf()).toEqual({ status: 'disabled', reason: 'failing' })
  expect(send.mock.calls.map(([{ template }]) => template)).toEqual(['webhook-disabled'])
  await dueNow(id)
  await consume(id, shop)
  expect(shop.calls).toHaveLength(2)
})

test('the mail leads to the host of the courier that the organization works with, in its name', async () => {
  const { client, courier } = await makeTenants()
  const host = `${newId().toLowerCase()}.example`
  await env.DIRECTORY.prepare('UPDATE organization_settings SET host = ? WHERE organization_id = ?')
    .bind(host, courier.id)
    .run()
  forgetHosts()
  const { endpointId } = await makeWebhook(client.id)
  const { id } = await makeWebhookMessage(endpointId)
  const send = vi.fn<(job: MailJob) => Promise<void>>(async () => {})
  const over = { MAIL: Object.assign(Object.create(env.MAIL), { send }) }
  await consume(id, receiver(new Response(null, { status: 410 })), over)
  expect(send.mock.calls.map(([{ data }]) => data)).toMatchObject([
    { url: expect.stringMatching(new RegExp(`//${host}/portal/$`)), brand: 'Faro Envíos' },
  ])
})

test('the mail to a courier leads to its desk', async () => {
  const { courier } = await makeTenants()
  const { endpointId } = await makeWebhook(courier.id)
  const { id } = await makeWebhookMessage(endpointId)
  const send = vi.fn<(job: MailJob) => Promise<void>>(async () => {})
  const over = { MAIL: Object.assign(Object.create(env.MAIL), { send }) }
  await consume(id, receiver(new Response(null, { status: 410 })), over)
  expect(send.mock.calls.map(([{ data }]) => data)).toMatchObject([{ url: expect.stringMatching(/\/desk\/$/) }])
})

test('twenty consumers of one delivery make one call', async () => {
  const { id } = await makeDelivery()
  const shop = receiver(new Response())
  await Promise.all(Array.from({ length: 20 }, () => consume(id, shop)))
  expect(shop.calls).toHaveLength(1)
})

test('private addresses are not called; one’s own machine is only where Waybill runs on plain http', async () => {
  const shop = receiver(new Response())
  for (const url of [
    'http://hooks.example/',
    'https://10.0.0.1/',
    'https://localhost/',
    'https://hooks.example:8443/',
  ]) {
    const { id } = await makeDelivery(url)
    await consume(id, shop, { BASE_URL: 'https://waybill.example' })
  }
  expect(shop.calls).toHaveLength(0)
  const local = await makeDelivery('http://localhost:9000/hook')
  await consume(local.id, shop, { BASE_URL: 'https://waybill.example' })
  expect(shop.calls).toHaveLength(0)
  const home = await makeDelivery('http://localhost:9000/hook')
  await consume(home.id, shop, { BASE_URL: 'http://localhost:8787' })
  expect(shop.calls).toHaveLength(1)
})

test('each event of an order goes to each side’s endpoint once, without a phone number', async () => {
  const tenants = await makeTenants()
  const shop = await makeWebhook(tenants.client.id)
  const desk = await makeWebhook(tenants.courier.id, 'https://desk.example/', ['order.assigned'])
  const delivery = await Delivery.place({}, tenants)
  await delivery.assign()
  const bodiesOf = async ({ endpointId }: { endpointId: string }) => {
    const rows = await env.DIRECTORY.prepare(
      'SELECT type, body FROM webhook_deliveries WHERE endpoint_id = ? ORDER BY created_at',
    )
      .bind(endpointId)
      .all<{ type: string; body: string }>()
    return rows.results
  }
  await soon(async () => {
    expect((await bodiesOf(shop)).map(({ type }) => type)).toEqual(['order.placed', 'order.assigned'])
    expect((await bodiesOf(desk)).map(({ type }) => type)).toEqual(['order.assigned'])
  })
  const text = JSON.stringify(await bodiesOf(shop))
  expect(text).toContain(delivery.order.id)
  expect(text).not.toContain('+598')
  await ok(`POST /v1/chat/threads/${tenants.connectionId}/messages`, tenants.client.key, {
    clientId: newId(),
    text: 'Hi',
  })
  await soon(async () => expect((await bodiesOf(shop)).at(-1)?.type).toBe('chat.message.created'))
})
