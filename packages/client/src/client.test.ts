import { describe, expect, test } from 'vitest'
import { clientOf, draft, errorOf } from './testing/client-of.ts'
import { FakeApi, json, page, problem } from './testing/fake-api.ts'

describe('what is sent', () => {
  test('puts parameters into the path, escaped, and the query behind it', async () => {
    const api = new FakeApi(json({ items: [] }))
    const { call } = clientOf(api, { baseUrl: 'https://api.test/' })
    await call('GET /v1/orders/:id', { params: { id: 'a/b c' } })
    expect(api.last.url).toBe('https://api.test/v1/orders/a%2Fb%20c')
    await call('GET /v1/orders', { query: { find: 'Ana & co', limit: 20 } })
    expect(api.last.url).toBe('https://api.test/v1/orders?find=Ana+%26+co&limit=20')
    await call('GET /v1/orders')
    expect(api.last.url).toBe('https://api.test/v1/orders')
  })

  test('sends a body as JSON and answers what comes back', async () => {
    const api = new FakeApi(json({ shortId: '3f9c21ab' }))
    const order = await clientOf(api).call('POST /v1/orders', { body: draft })
    expect(order.shortId).toBe('3f9c21ab')
    expect(api.last.method).toBe('POST')
    expect(api.last.headers.get('content-type')).toBe('application/json')
    expect(api.lastBody).toEqual(draft)
  })

  test('uploads a file as it is, with its type', async () => {
    const api = new FakeApi(json({ id: 'f', url: '/f', contentType: 'image/png' }))
    const upload = new Blob(['picture'], { type: 'image/png' })
    await clientOf(api).call('POST /v1/driver/files', { upload })
    expect(api.last.body).toBe(upload)
    expect(api.last.headers.get('content-type')).toBe('image/png')
  })

  test('carries a bearer token and no cookies where a token is given', async () => {
    const api = new FakeApi(json({}))
    const organization = () => 'o'.repeat(24)
    await clientOf(api, { token: () => 'secret', organization }).call('GET /v1/context')
    expect(api.last.headers.get('authorization')).toBe('Bearer secret')
    expect(api.last.headers.has('waybill-organization')).toBe(false)
    expect(api.last.credentials).toBe('omit')
  })

  test('carries the page’s own cookies and the chosen organization without a token', async () => {
    const api = new FakeApi(json({}))
    await clientOf(api, { organization: () => 'o'.repeat(24) }).call('GET /v1/context')
    expect(api.last.headers.has('authorization')).toBe(false)
    expect(api.last.headers.get('waybill-organization')).toBe('o'.repeat(24))
    expect(api.last.credentials).toBe('same-origin')
  })

  test('gives each write a key of its own, a read none', async () => {
    const api = new FakeApi(json({}))
    const { call } = clientOf(api)
    await call('POST /v1/orders', { body: draft })
    await call('POST /v1/orders', { body: draft })
    await call('DELETE /v1/keys/:id', { params: { id: 'k' } })
    await call('GET /v1/orders')
    const keys = api.requests.map(({ headers }) => headers.get('idempotency-key'))
    expect(new Set(keys).size).toBe(4)
    expect(keys.slice(0, 3).every((key) => /^\d{10,}-\d{10,}$/.test(key ?? ''))).toBe(true)
    expect(keys[3]).toBeNull()
  })

  test('takes the caller’s key', async () => {
    const api = new FakeApi(json({}))
    await clientOf(api).call('POST /v1/orders', { body: draft, idempotencyKey: 'draft-7' })
    expect(api.last.headers.get('idempotency-key')).toBe('draft-7')
  })
})

describe('errors', () => {
  test('keeps all that a problem says', async () => {
    const fields = [{ path: 'pickup.address', code: 'required', message: 'Expected object' }]
    const body = { code: 'invalid_request', status: 400, title: 'Look again', requestId: 'request-1', fields }
    const api = new FakeApi(json(body, 400, { 'retry-after': '7' }))
    const error = await errorOf(clientOf(api).call('POST /v1/orders', { body: draft }))
    expect(error).toMatchObject({ code: 'invalid_request', message: 'Look again', requestId: 'request-1', fields })
    expect(error.retryAfter).toBe(7)
  })

  test.each([
    ['a proxy’s page', page(500), 'internal'],
    ['a page of a wrong address', page(404), 'internal'],
    ['a page where data should be', page(200), 'internal'],
    ['a gateway’s page', page(502), 'unavailable'],
    ['an edge that found the body too large', page(413), 'too_large'],
    ['an edge that found the caller too fast', page(429), 'rate_limited'],
    ['a code of a newer server', problem('brand_new', 418), 'internal'],
    ['JSON that is no problem', json('oops', 500), 'internal'],
    ['null', json(null, 500), 'internal'],
  ])('reads %s', async (_, reply, code) => {
    expect((await errorOf(clientOf(new FakeApi(reply)).call('GET /v1/brand'))).code).toBe(code)
  })

  test('does not read a date in Retry-After with this machine’s clock', async () => {
    const api = new FakeApi(problem('rate_limited', 429, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }))
    expect((await errorOf(clientOf(api).call('GET /v1/brand'))).retryAfter).toBeUndefined()
  })
})

describe('a snapshot', () => {
  test('names its state and says nothing when that is still the state', async () => {
    const api = new FakeApi(json({ name: 'Swift' }, 200, { etag: '"1"' }), () => new Response(null, { status: 304 }))
    const { snapshot } = clientOf(api)
    const first = await snapshot('GET /v1/brand')
    expect(first).toEqual({ etag: '"1"', data: { name: 'Swift' } })
    expect(await snapshot('GET /v1/brand', { etag: first?.etag })).toBeUndefined()
    expect(api.last.headers.get('if-none-match')).toBe('"1"')
  })
})
