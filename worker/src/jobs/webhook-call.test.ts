import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { WebhookLog } from '@waybill/contract'
import { ok } from '../../test/delivery.ts'
import { makeTenants } from '../../test/tenants.ts'
import { consumeWebhook, receiver } from '../../test/webhook-receiver.ts'
import { makeWebhook, makeWebhookMessage } from '../../test/webhooks.ts'
import { ProviderError } from '../providers/provider-error.ts'
import type { Means } from './webhook-call.ts'
import { readStart } from './read-start.ts'

const BASE_URL = 'https://waybill.example'

/** Delivers one message and answers the log's first line of it. */
async function attemptOf(means: Means, url?: string) {
  const { client } = await makeTenants()
  const { endpointId } = await makeWebhook(client.id, url)
  const { id } = await makeWebhookMessage(endpointId)
  await consumeWebhook(id, means, { BASE_URL })
  const { items } = await ok<WebhookLog>(`GET /v1/webhooks/${endpointId}/deliveries`, client.key)
  return items[0]?.attempts[0]
}

test.each([
  [['10.0.0.7'], 'not_public'],
  [['127.0.0.1'], 'not_public'],
  [['169.254.169.254'], 'not_public'],
  [['100.64.3.2'], 'not_public'],
  [['192.168.1.20'], 'not_public'],
  [['::1'], 'not_public'],
  [['fd00::7'], 'not_public'],
  [['fe80::7'], 'not_public'],
  [['::ffff:10.0.0.7'], 'not_public'],
  [['64:ff9b::a00:7'], 'not_public'],
  [['93.184.215.14', '10.0.0.7'], 'not_public'],
  [[], 'unknown_host'],
])('a name that leads to %j is not called: %s', async (addresses, reason) => {
  const shop = { ...receiver(new Response()), resolve: async () => addresses }
  expect(await attemptOf(shop)).toMatchObject({ status: null, reason, response: '' })
  expect(shop.calls).toHaveLength(0)
})

test.each([
  'http://hooks.shop.example/',
  'https://10.0.0.1/',
  'https://[::ffff:10.0.0.1]/',
  'https://0x7f.1/',
  'https://hooks.shop.example:8443/',
  'https://user:secret@hooks.shop.example/',
  'http://localhost:9000/',
  'https://waybill.example/v1/orders',
])('an address that was stored before it was forbidden is not called: %s', async (url) => {
  const shop = receiver(new Response())
  expect(await attemptOf(shop, url)).toMatchObject({ status: null, response: '' })
  expect(shop.calls).toHaveLength(0)
})

test('a name of which nobody can tell where it leads is not called either', async () => {
  const resolve = () => Promise.reject(new ProviderError('dns', 'timeout'))
  const shop = { ...receiver(new Response()), resolve }
  expect(await attemptOf(shop)).toMatchObject({ status: null, reason: 'unresolved' })
  expect(shop.calls).toHaveLength(0)
})

test('a redirect to a private address is an answer like any other and is not followed', async () => {
  const shop = receiver(new Response('moved', { status: 307, headers: { location: 'http://169.254.169.254/' } }))
  expect(await attemptOf(shop)).toMatchObject({ status: 307, reason: 'redirect', response: 'moved' })
  expect(shop.calls).toHaveLength(1)
  expect(shop.calls[0]?.init).toMatchObject({ redirect: 'manual', signal: expect.any(AbortSignal) })
})

test('the log shows how an answer begins, and of an endless one no more is read', async () => {
  expect(await attemptOf(receiver(new Response('{"error":"no such order"}', { status: 422 })))).toMatchObject({
    status: 422,
    response: '{"error":"no such order"}',
  })
  let sent = 0
  const endless = () =>
    new Response(
      new ReadableStream({
        pull: (stream) => {
          sent += 1_000
          stream.enqueue(new Uint8Array(1_000).fill(97))
        },
      }),
    )
  expect((await attemptOf(receiver(endless)))?.response).toHaveLength(2_000)
  expect(sent).toBeLessThan(20_000)
})

test('an answer whose body stalls ends with the time that an endpoint has', async () => {
  const clock = new AbortController()
  const stalling = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('so far')) })
  const read = readStart(new Response(stalling), clock.signal)
  clock.abort()
  expect(await read).toBe('so far')
})

test('an endpoint is called under its own name by nothing but a POST', async () => {
  const shop = receiver(new Response())
  await attemptOf(shop)
  expect(shop.calls[0]).toMatchObject({ url: 'https://hooks.shop.example/waybill', init: { method: 'POST' } })
  expect(env.BASE_URL).not.toBe(BASE_URL)
})
