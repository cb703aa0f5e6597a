import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { Delivery, ok } from '../../test/delivery.ts'
import { makeTenants } from '../../test/tenants.ts'
import type { Env } from '../env.ts'
import { newId } from '../store/ids.ts'
import { insertDeliveries } from '../store/webhooks.ts'
import { webhookSecret } from './webhook-signature.ts'
import { deliverWebhooks } from './webhook.ts'

interface Call {
  readonly url: string
  readonly headers: Headers
  readonly body: string
  readonly init: RequestInit
}

/** A receiver that answers by a script; the last answer repeats. */
function receiver(...script: (Response | Error)[]) {
  const calls: Call[] = []
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const answer = script[Math.min(calls.length, script.length - 1)] ?? new Response()
    calls.push({ url, headers: new Headers(init.headers), body: typeof init.body === 'string' ? init.body : '', init })
    if (answer instanceof Error) throw answer
    return answer.clone()
  }
  return { calls, fetch }
}

async function makeEndpoint(organizationId: string, url = 'https://hooks.shop.example/waybill', events = ['*']) {
  const id = newId()
  await env.DIRECTORY.prepare(
    `INSERT INTO webhook_endpoints (id, organization_id, url, events, key_id, created_at) VALUES (?, ?, ?, ?, 'k1', ?)`,
  )
    .bind(id, organizationId, url, JSON.stringify(events), new Date().toISOString())
    .run()
  return { endpointId: id, keyId: 'k1', generation: 1 }
}

async function makeDelivery(url?: string) {
  const { client } = await makeTenants()
  const endpoint = await makeEndpoint(client.id, url)
  const id = newId()
  const messageId = `msg_${id}`
  const body = JSON.stringify({ type: 'order.placed', data: {} })
  const { endpointId } = endpoint
  await insertDeliveries(
    env.DIRECTORY,
    [{ id, endpointId, messageId, type: 'order.placed', body }],
    new Date().toISOString(),
  )
  return { id, messageId, body, endpoint }
}

async function consume(id: string, fetch: ReturnType<typeof receiver>['fetch'], over: Partial<Env> = {}) {
  const messages = [{ id: newId(), timestamp: new Date(), attempts: 1, body: { id } }]
  const batch = createMessageBatch('waybill-webhooks', messages)
  await deliverWebhooks(batch, { ...env, ...over }, fetch)
  return getQueueResult(batch, createExecutionContext())
}

const deliveryOf = (id: string) =>
  env.DIRECTORY.prepare('SELECT state, attempts FROM webhook_deliveries WHERE id = ?').bind(id).first()
const dueNow = (id: string) =>
  env.DIRECTORY.prepare('UPDATE webhook_deliveries SET next_at = created_at WHERE id = ?').bind(id).run()

test('a delivery is signed as Standard Webhooks say', async () => {
  const { id, messageId, body, endpoint } = await makeDelivery()
  const { calls, fetch } = receiver(new Response(null, { status: 204 }))
  await consume(id, fetch)
  const { headers, init } = calls[0]!
  expect(calls[0]).toMatchObject({ url: 'https://hooks.shop.example/waybill', body })
  expect(headers.get('webhook-id')).toBe(messageId)
  expect(init.redirect).toBe('manual')
  const secret = await webhookSecret(env, endpoint)
  const bytes = Uint8Array.from(atob(secret.slice('whsec_'.length)), (character) => character.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const signed = new TextEncoder().encode(`${messageId}.${headers.get('webhook-timestamp')}.${body}`)
  const expected = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.sign('HMAC', key, signed))))
  expect(headers.get('webhook-signature')).toBe(`v1,${expected}`)
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
  const { calls, fetch } = receiver(answer, new Response())
  expect((await consume(id, fetch)).retryMessages).toHaveLength(1)
  expect(await deliveryOf(id)).toEqual({ state: 'pending', attempts: 1 })
  await consume(id, fetch)
  expect(calls).toHaveLength(1)
  await dueNow(id)
  await consume(id, fetch)
  expect(calls.map(({ headers }) => headers.get('webhook-id'))).toEqual([messageId, messageId])
  expect(await deliveryOf(id)).toEqual({ state: 'delivered', attempts: 2 })
})

test('a delivery ends as failed when all attempts are spent', async () => {
  const { id } = await makeDelivery()
  const { calls, fetch } = receiver(new Response(null, { status: 503 }))
  for (let round = 0; round < 12; round++) {
    await consume(id, fetch)
    await dueNow(id)
  }
  expect(calls).toHaveLength(10)
  expect(await deliveryOf(id)).toEqual({ state: 'failed', attempts: 10 })
})

test('an endpoint that is gone is not called again', async () => {
  const { id, endpoint } = await makeDelivery()
  await consume(id, receiver(new Response(null, { status: 410 })).fetch)
  expect(await deliveryOf(id)).toEqual({ state: 'failed', attempts: 1 })
  const status = env.DIRECTORY.prepare('SELECT status FROM webhook_endpoints WHERE id = ?').bind(endpoint.endpointId)
  expect(await status.first('status')).toBe('disabled')
})

test('twenty consumers of one delivery make one call', async () => {
  const { id } = await makeDelivery()
  const { calls, fetch } = receiver(new Response())
  await Promise.all(Array.from({ length: 20 }, () => consume(id, fetch)))
  expect(calls).toHaveLength(1)
})

test('private addresses are not called; one’s own machine is only where Waybill runs on plain http', async () => {
  const { calls, fetch } = receiver(new Response())
  for (const url of [
    'http://hooks.example/',
    'https://10.0.0.1/',
    'https://localhost/',
    'https://hooks.example:8443/',
  ]) {
    const { id } = await makeDelivery(url)
    await consume(id, fetch, { BASE_URL: 'https://waybill.example' })
  }
  expect(calls).toHaveLength(0)
  const local = await makeDelivery('http://localhost:9000/hook')
  await consume(local.id, fetch, { BASE_URL: 'https://waybill.example' })
  expect(calls).toHaveLength(0)
  const home = await makeDelivery('http://localhost:9000/hook')
  await consume(home.id, fetch, { BASE_URL: 'http://localhost:8787' })
  expect(calls).toHaveLength(1)
})

test('each event of an order goes to each side’s endpoint once, without a phone number', async () => {
  const tenants = await makeTenants()
  const shop = await makeEndpoint(tenants.client.id)
  const desk = await makeEndpoint(tenants.courier.id, 'https://desk.example/', ['order.assigned'])
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
  await vi.waitFor(async () => {
    expect((await bodiesOf(shop)).map(({ type }) => type)).toEqual(['order.placed', 'order.assigned'])
    expect((await bodiesOf(desk)).map(({ type }) => type)).toEqual(['order.assigned'])
  }, 5_000)
  const text = JSON.stringify(await bodiesOf(shop))
  expect(text).toContain(delivery.order.id)
  expect(text).not.toContain('+598')
  await ok(`POST /v1/chat/threads/${tenants.connectionId}/messages`, tenants.client.key, {
    clientId: newId(),
    text: 'Hi',
  })
  await vi.waitFor(async () => expect((await bodiesOf(shop)).at(-1)?.type).toBe('chat.message.created'), 5_000)
})
