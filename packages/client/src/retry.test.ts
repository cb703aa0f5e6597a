import { describe, expect, test } from 'vitest'
import { clientOf, draft, errorOf } from './testing/client-of.ts'
import { FakeApi, broken, json, page, problem, silent } from './testing/fake-api.ts'
import { settle, type FakeClock } from './testing/fake-clock.ts'

const waitsOf = ({ clock }: { clock: FakeClock }) => clock.waits.filter((wait) => wait < 20_000)

describe('what is tried again', () => {
  test('tries a lost answer again with the same key and the same body', async () => {
    const api = new FakeApi(broken, broken, json({ shortId: '3f9c21ab' }))
    const order = await clientOf(api).call('POST /v1/orders', { body: draft })
    expect(order.shortId).toBe('3f9c21ab')
    expect(new Set(api.requests.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1)
    expect(new Set(api.requests.map(({ body }) => body)).size).toBe(1)
  })

  test('tries again when the connection breaks within the answer', async () => {
    const cut = () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('cut')) }))
    const api = new FakeApi(cut, json({ shortId: '3f9c21ab' }))
    expect((await clientOf(api).call('GET /v1/orders/:id', { params: { id: 'x' } })).shortId).toBe('3f9c21ab')
  })

  test.each([502, 503, 504])('tries a %i of a proxy again', async (status) => {
    const api = new FakeApi(page(status), json({ name: 'Swift' }))
    expect((await clientOf(api).call('GET /v1/brand')).name).toBe('Swift')
  })

  test('waits for the first of two equal writes to end', async () => {
    const api = new FakeApi(problem('duplicate_in_progress', 409), json({ shortId: '3f9c21ab' }))
    expect((await clientOf(api).call('POST /v1/orders', { body: draft })).shortId).toBe('3f9c21ab')
  })

  test('gives up after four tries, with waits that grow and are spread by chance', async () => {
    const api = new FakeApi(broken)
    const client = clientOf(api)
    client.clock.chance = 0.5
    const error = await errorOf(client.call('GET /v1/brand'))
    expect(error.code).toBe('unavailable')
    expect(error.cause).toBeInstanceOf(TypeError)
    expect(api.requests).toHaveLength(4)
    expect(waitsOf(client)).toEqual([25, 200, 1_000])
  })

  test('comes back when a busy server asks to, unless that is too long for a person to wait', async () => {
    const soon = clientOf(new FakeApi(problem('rate_limited', 429, { 'retry-after': '3' }), json({ name: 'Swift' })))
    soon.clock.chance = 0
    expect((await soon.call('GET /v1/brand')).name).toBe('Swift')
    expect(waitsOf(soon)).toEqual([3_000])

    const late = new FakeApi(problem('rate_limited', 429, { 'retry-after': '60' }))
    expect((await errorOf(clientOf(late).call('GET /v1/brand'))).retryAfter).toBe(60)
    expect(late.requests).toHaveLength(1)
  })

  test.each([
    ['rate_limited', 429],
    ['invalid_request', 400],
    ['forbidden', 403],
    ['not_found', 404],
    ['conflict', 409],
    ['not_allowed_in_status', 409],
    ['idempotency_mismatch', 422],
    ['internal', 500],
  ])('takes %s as final', async (code, status) => {
    const api = new FakeApi(problem(code, status))
    expect((await errorOf(clientOf(api).call('POST /v1/orders', { body: draft }))).code).toBe(code)
    expect(api.requests).toHaveLength(1)
  })

  test('gives a connection without a sign of life up and tries again', async () => {
    const api = new FakeApi(silent, json({ name: 'Swift' }))
    const { call, clock } = clientOf(api)
    const brand = call('GET /v1/brand')
    await clock.advance(30_000)
    expect((await brand).name).toBe('Swift')
  })
})

describe('the token', () => {
  test('asks once for another when the API refuses it', async () => {
    const api = new FakeApi(problem('unauthenticated', 401), json({}))
    const asked: (string | undefined)[] = []
    const token = (rejected?: string) => {
      asked.push(rejected)
      return rejected ? 'new' : 'old'
    }
    await clientOf(api, { token }).call('GET /v1/context')
    expect(asked).toEqual([undefined, 'old'])
    expect(api.requests.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new'])
  })

  test('is final when the new one is refused too, or is the old one', async () => {
    const api = new FakeApi(problem('unauthenticated', 401))
    let count = 0
    const fresh = clientOf(api, { token: () => `token-${++count}` })
    expect((await errorOf(fresh.call('GET /v1/context'))).code).toBe('unauthenticated')
    expect(api.requests).toHaveLength(2)
    const fixed = clientOf(api, { token: () => 'fixed' })
    expect((await errorOf(fixed.call('GET /v1/context'))).code).toBe('unauthenticated')
    expect(api.requests).toHaveLength(3)
  })

  test('sends nothing when the host gives none', async () => {
    const api = new FakeApi(json({}))
    const reason = new Error('The shop is down')
    const error = await errorOf(clientOf(api, { token: () => Promise.reject(reason) }).call('GET /v1/context'))
    expect(error.code).toBe('unavailable')
    expect(error.cause).toBe(reason)
    expect(api.requests).toHaveLength(0)
  })
})

describe('an abort', () => {
  const reason = new Error('Left the page')

  test('ends a request', async () => {
    const life = new AbortController()
    const answer = clientOf(new FakeApi(silent)).call('GET /v1/brand', { signal: life.signal })
    life.abort(reason)
    await expect(answer).rejects.toBe(reason)
  })

  test('ends a wait between tries', async () => {
    const life = new AbortController()
    const api = new FakeApi(broken)
    const client = clientOf(api)
    client.clock.skips = 0
    const answer = client.call('GET /v1/brand', { signal: life.signal })
    await settle()
    life.abort(reason)
    await expect(answer).rejects.toBe(reason)
    expect(api.requests).toHaveLength(1)
  })

  test('ends the wait for a token', async () => {
    const life = new AbortController()
    const client = clientOf(new FakeApi(json({})), { token: () => new Promise(() => {}) })
    const answer = client.call('GET /v1/brand', { signal: life.signal })
    life.abort(reason)
    await expect(answer).rejects.toBe(reason)
  })

  test('that came before the call lets nothing out', async () => {
    const api = new FakeApi(json({}))
    const { call } = clientOf(api, { token: () => 'secret' })
    await expect(call('GET /v1/brand', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(api.requests).toHaveLength(0)
  })
})
