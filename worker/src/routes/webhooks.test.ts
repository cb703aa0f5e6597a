import type { CreatedWebhook, Webhook, WebhookDelivery, WebhookLog } from '@waybill/contract'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { ok } from '../../test/delivery.ts'
import { problemOf, sendJson } from '../../test/request.ts'
import { soon } from '../../test/soon.ts'
import { makeMember, makeTenants } from '../../test/tenants.ts'
import { makeWebhook, makeWebhookMessage } from '../../test/webhooks.ts'
import { newId } from '../store/ids.ts'

const draft = { url: 'https://hooks.shop.example/waybill', events: ['order.placed', 'order.placed'] }

describe('adding an endpoint', () => {
  test('shows its secret once', async () => {
    const { client } = await makeTenants()
    const created = await ok<CreatedWebhook>('POST /v1/webhooks', client.key, draft)
    expect(created).toMatchObject({ url: draft.url, events: ['order.placed'], status: 'active', disabledReason: null })
    expect(created.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const { items } = await ok<{ items: Webhook[] }>('GET /v1/webhooks', client.key)
    expect(items.map(({ id }) => id)).toEqual([created.id])
    expect(JSON.stringify(items)).not.toContain('whsec_')
  })

  test('repeated with one Idempotency-Key makes one endpoint and shows the same secret', async () => {
    const { client } = await makeTenants()
    const sending = { key: client.key, body: draft, headers: { 'idempotency-key': newId() } }
    const [first, second] = [await sendJson('POST /v1/webhooks', sending), await sendJson('POST /v1/webhooks', sending)]
    expect(second.body).toEqual(first.body)
    expect((await ok<{ items: Webhook[] }>('GET /v1/webhooks', client.key)).items).toHaveLength(1)
  })

  test.each([
    'hooks.example',
    'http://hooks.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://printer.local/',
    'https://user:secret@hooks.example/',
    'https://hooks.example:22/',
    'ftp://hooks.example/',
  ])('refuses %s and says why', async (url) => {
    const { client } = await makeTenants()
    const { status, body } = await sendJson('POST /v1/webhooks', { key: client.key, body: { url } })
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 'invalid_request', fields: [{ path: 'url', code: 'not_allowed' }] })
  })

  test.each([
    ['10.0.0.7', /private/],
    ['::1', /private/],
    [null, /No host/],
  ])('refuses a name that leads to %s and says why', async (data, words) => {
    const { client } = await makeTenants()
    const type = data?.includes(':') ? 28 : 1
    const lookUp = vi.spyOn(globalThis, 'fetch')
    lookUp.mockImplementation(async () => Response.json(data === null ? {} : { Answer: [{ type, data }] }))
    onTestFinished(() => lookUp.mockRestore())
    const { status, body } = await sendJson('POST /v1/webhooks', { key: client.key, body: draft })
    expect(status).toBe(400)
    expect(body).toMatchObject({ fields: [{ path: 'url', message: expect.stringMatching(words) }] })
    expect(String(lookUp.mock.calls[0]?.[0])).toContain('name=hooks.shop.example')
  })

  test('ends at twenty', async () => {
    const { client } = await makeTenants()
    for (let count = 0; count < 20; count++) await makeWebhook(client.id)
    expect(await problemOf('POST /v1/webhooks', { key: client.key, body: draft })).toBe('409 conflict')
  })

  test('is for owners and admins', async () => {
    const { client } = await makeTenants()
    const { cookie } = await makeMember(client.id, 'member')
    expect(await problemOf('POST /v1/webhooks', { cookie, body: draft })).toBe('403 forbidden')
    expect(await problemOf('GET /v1/webhooks', { cookie })).toBe('403 forbidden')
  })
})

test('an endpoint is changed, switched off and on again', async () => {
  const { client } = await makeTenants()
  const { endpointId } = await makeWebhook(client.id)
  const change = (body: object) => ok<Webhook>(`PATCH /v1/webhooks/${endpointId}`, client.key, body)
  expect(await change({ status: 'disabled' })).toMatchObject({ status: 'disabled', disabledReason: 'by_hand' })
  expect(await change({ events: ['chat.message.created'] })).toMatchObject({
    events: ['chat.message.created'],
    status: 'disabled',
    disabledReason: 'by_hand',
  })
  expect(await change({ status: 'active' })).toMatchObject({ status: 'active', disabledReason: null })
})

test('a removed endpoint is gone with its log', async () => {
  const { client } = await makeTenants()
  const { endpointId } = await makeWebhook(client.id)
  await makeWebhookMessage(endpointId)
  await ok(`DELETE /v1/webhooks/${endpointId}`, client.key)
  expect(await problemOf(`GET /v1/webhooks/${endpointId}/deliveries`, { key: client.key })).toBe('404 not_found')
})

test('a new secret is another one; asked for twice with one Idempotency-Key it is made once', async () => {
  const { client } = await makeTenants()
  const created = await ok<CreatedWebhook>('POST /v1/webhooks', client.key, draft)
  const sending = { key: client.key, headers: { 'idempotency-key': newId() } }
  const ask = () => sendJson<{ secret: string }>(`POST /v1/webhooks/${created.id}/secret`, sending)
  const [first, second] = [await ask(), await ask()]
  expect(first.body.secret).toMatch(/^whsec_/)
  expect(first.body.secret).not.toBe(created.secret)
  expect(second.body).toEqual(first.body)
})

describe('the log', () => {
  test('shows a test event, which is answered at once and tried once', async () => {
    const { client } = await makeTenants()
    const { endpointId } = await makeWebhook(client.id, 'http://localhost:1/nobody')
    const sent = await ok<WebhookDelivery>(`POST /v1/webhooks/${endpointId}/test`, client.key)
    expect(sent).toMatchObject({ type: 'test', state: 'failed', attempts: [{ attempt: 1, status: null }] })
    expect(JSON.parse(sent.body)).toMatchObject({ type: 'test' })
    const { items } = await ok<WebhookLog>(`GET /v1/webhooks/${endpointId}/deliveries`, client.key)
    expect(items).toEqual([sent])
  })

  test('sends nothing, not even again, to an endpoint that is switched off', async () => {
    const { client } = await makeTenants()
    const { endpointId } = await makeWebhook(client.id)
    const { id } = await makeWebhookMessage(endpointId)
    await ok(`PATCH /v1/webhooks/${endpointId}`, client.key, { status: 'disabled' })
    const path = `/v1/webhooks/${endpointId}`
    expect(await problemOf(`POST ${path}/test`, { key: client.key })).toBe('409 conflict')
    expect(await problemOf(`POST ${path}/deliveries/${id}/replay`, { key: client.key })).toBe('409 conflict')
  })

  test('is read page by page, each message once', async () => {
    const { client } = await makeTenants()
    const { endpointId } = await makeWebhook(client.id)
    const made = []
    for (let count = 0; count < 5; count++) made.push((await makeWebhookMessage(endpointId)).id)
    const read: string[] = []
    let after = ''
    do {
      const page: WebhookLog = await ok(`GET /v1/webhooks/${endpointId}/deliveries?limit=2${after}`, client.key)
      read.push(...page.items.map(({ id }) => id))
      after = page.next === null ? '' : `&after=${encodeURIComponent(page.next)}`
    } while (after !== '')
    expect(read.toSorted()).toEqual(made.toSorted())
  })

  test('sends a message again under its own id', async () => {
    const { client } = await makeTenants()
    const { endpointId } = await makeWebhook(client.id, 'http://localhost:1/nobody')
    const { id, messageId } = await makeWebhookMessage(endpointId)
    const path = `POST /v1/webhooks/${endpointId}/deliveries/${id}/replay`
    expect(await ok<WebhookDelivery>(path, client.key)).toMatchObject({ id, messageId })
    await soon(async () => {
      const { items } = await ok<WebhookLog>(`GET /v1/webhooks/${endpointId}/deliveries`, client.key)
      expect(items[0]?.attempts).toHaveLength(1)
    })
  })
})
