import { describe, expect, test, vi } from 'vitest'
import { Delivery, draftOf, DROPOFF, ok } from '../../test/delivery.ts'
import { newAddress, problemOf, sendJson } from '../../test/request.ts'
import { soon } from '../../test/soon.ts'
import { makeNeighbours, makePublishableKey, makeTenants, type Tenants } from '../../test/tenants.ts'
import { LOOKUPS } from './tracking-lookup.ts'

const SHOP = 'https://shop.example'
const PATH = 'POST /v1/tracking/lookups'
interface Answer {
  token?: string
  url?: string
  code?: string
  requestId?: string
}

async function shop(tenants?: Tenants) {
  const address = { line: 'Bulevar España 2650', city: 'Montevideo', country: 'UY', point: DROPOFF, postcode: '11300' }
  const dropoffs = [{ address, contact: { name: 'Ana Silva', phone: '+59899412078' } }]
  const delivery = await Delivery.place(draftOf({ dropoffs }), tenants)
  const { key } = await makePublishableKey(delivery.tenants, [SHOP])
  const ask = (over: object = {}, origin = SHOP, visitor = newAddress()) =>
    sendJson<Answer>(PATH, {
      origin,
      headers: { 'cf-connecting-ip': visitor },
      body: { shortId: delivery.order.shortId, proof: '099 412 078', publishableKey: key, ...over },
    })
  return { delivery, key, ask }
}

describe('a recipient who looks up an order', () => {
  test('finds their stop by phone number or postcode, by the link that the text has', async () => {
    const { delivery, ask } = await shop()
    const { body } = await ask()
    expect(body.token).toBe(await delivery.link())
    expect(body.url).toContain(`/t/${body.token}`)
    expect((await ask({ proof: '11300' })).body.token).toBe(body.token)
    expect((await ask({ shortId: delivery.order.shortId.toUpperCase() })).body.token).toBe(body.token)
  })

  test('is answered alike whatever does not fit, so that nobody learns which orders there are', async () => {
    const { delivery, ask } = await shop()
    const neighbours = await shop(await makeNeighbours(delivery.tenants))
    const ended = await shop(delivery.tenants)
    const { order, dropoff, tenants } = ended.delivery
    await ended.delivery.link()
    await ok(`DELETE /v1/orders/${order.id}/legs/${dropoff.id}/tracking-link`, tenants.client.key)
    const answers = await Promise.all([
      ask({ proof: '099 412 079' }),
      ask({ proof: '11301' }),
      ask({ shortId: '00000000' }),
      ask({ shortId: neighbours.delivery.order.shortId }),
      ask({ shortId: order.shortId }),
    ])
    const bare = answers.map(({ status, body }) => JSON.stringify([status, { ...body, requestId: '' }]))
    expect(new Set(bare).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  test('finds no order whose link has expired', async () => {
    const { delivery, ask } = await shop()
    await delivery.deliver()
    expect((await ask()).status).toBe(200)
    vi.useFakeTimers({ now: Date.now() + 49 * 3_600_000, toFake: ['Date'] })
    try {
      expect((await ask()).body.code).toBe('not_found')
    } finally {
      vi.useRealTimers()
    }
  })

  test('needs a key of this page’s origin', async () => {
    const { ask } = await shop()
    expect((await ask({}, 'https://rival.example')).body.code).toBe('origin_not_allowed')
    expect((await ask({ publishableKey: 'pk_nothing' })).body.code).toBe('unauthenticated')
    expect((await ask({ publishableKey: undefined })).body).toMatchObject({
      code: 'invalid_request',
      fields: [{ path: 'publishableKey', code: 'required' }],
    })
  })

  test('needs no key on the courier’s own host', async () => {
    const tenants = await makeTenants()
    const { delivery } = await shop(tenants)
    const host = `t${crypto.randomUUID().slice(0, 8)}.faro.example`
    const { env } = await import('cloudflare:workers')
    await env.DIRECTORY.prepare('UPDATE organization_settings SET host = ? WHERE organization_id = ?')
      .bind(host, tenants.courier.id)
      .run()
    const { forgetHosts } = await import('../identity/hosts.ts')
    forgetHosts()
    const body = { shortId: delivery.order.shortId, proof: '099412078' }
    const answer = await sendJson<Answer>(PATH, { site: `https://${host}`, origin: `https://${host}`, body })
    expect(answer.body.token).toBe(await delivery.link())
  })
})

describe('whoever guesses', () => {
  test('has exactly so many tries for one order, from however many places at once', async () => {
    const { delivery, ask } = await shop()
    const tries = Array.from({ length: LOOKUPS.order.limit + 5 }, (_, index) => ask({ proof: `1131${index}` }))
    const answers = (await Promise.all(tries)).map(({ body }) => body.code)
    expect(answers.filter((code) => code === 'not_found')).toHaveLength(LOOKUPS.order.limit)
    expect(answers.filter((code) => code === 'rate_limited')).toHaveLength(5)
    expect((await ask()).body.code).toBe('rate_limited')
    expect((await sendJson(`GET /v1/tracking/${await delivery.link()}`)).status).toBe(200)
  })

  test('spends no tries on what is right', async () => {
    const { ask } = await shop()
    for (let index = 0; index < LOOKUPS.order.limit + 3; index++) {
      await soon(async () => expect((await ask()).status).toBe(200))
    }
  })

  test('is limited alike for an order that does not exist', async () => {
    const { ask } = await shop()
    const tries = Array.from({ length: LOOKUPS.order.limit + 1 }, () => ask({ shortId: 'ffffffff' }))
    const codes = (await Promise.all(tries)).map(({ body }) => body.code)
    expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(1)
  })

  test('has so many tries over all orders from one place', async () => {
    const { ask } = await shop()
    const visitor = newAddress()
    const ids = Array.from({ length: LOOKUPS.visitor.limit + 1 }, (_, index) => index.toString(16).padStart(8, '0'))
    const codes: (string | undefined)[] = []
    for (const shortId of ids) codes.push((await ask({ shortId }, SHOP, visitor)).body.code)
    expect(codes.at(-1)).toBe('rate_limited')
    expect(codes.slice(0, -1).every((code) => code === 'not_found')).toBe(true)
  })

  test('is told when to come again', async () => {
    const { ask } = await shop()
    const tries = Array.from({ length: LOOKUPS.order.limit + 1 }, () => ask({ proof: 'nope' }))
    const last = (await Promise.all(tries)).find(({ status }) => status === 429)
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

test('what was typed is checked before anything is searched', async () => {
  const { key } = await shop()
  for (const body of [
    { shortId: 'xyz', proof: '11300', publishableKey: key },
    { shortId: '00000000', proof: '1', publishableKey: key },
  ])
    expect(await problemOf(PATH, { origin: SHOP, body })).toBe('400 invalid_request')
})
