import type { TrackingLog } from '@waybill/contract'
import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { Delivery, ok } from '../../test/delivery.ts'
import { problemOf, send } from '../../test/request.ts'
import { openTestSocket } from '../../test/socket.ts'
import { soon } from '../../test/soon.ts'
import { makeKey, makeTenants } from '../../test/tenants.ts'
import { shardFor } from '../store/shards.ts'

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1'
const pathOf = ({ order, dropoff }: Delivery) => `/v1/orders/${order.id}/legs/${dropoff.id}`
const logOf = (delivery: Delivery) => ok<TrackingLog>(`GET ${pathOf(delivery)}/tracking`, delivery.tenants.client.key)
const reissue = (delivery: Delivery, generation = 1) =>
  ok<{ url: string }>(`POST ${pathOf(delivery)}/tracking-link/reissue`, delivery.tenants.client.key, { generation })
const tokenIn = ({ url }: { url: string }) => url.slice(url.lastIndexOf('/') + 1)

async function watch(token: string) {
  const socket = await openTestSocket(await ok(`POST /v1/tracking/${token}/ticket`))
  await socket.nextEvent('view')
  return socket
}

const open = (token: string, headers: Record<string, string> = {}) =>
  send(`GET /t/${token}`, { headers: { 'cf-connecting-ip': '203.0.113.7', 'user-agent': PHONE, ...headers } })

describe('a link that its client ends', () => {
  test('opens nothing any more, and closes the pages that are open within a second', async () => {
    const delivery = await Delivery.place()
    const token = await delivery.link()
    const socket = await watch(token)
    const before = Date.now()
    await ok(`DELETE ${pathOf(delivery)}/tracking-link`, delivery.tenants.client.key)
    expect(await socket.untilClosed()).toBe(4410)
    expect(Date.now() - before).toBeLessThan(1_000)
    expect(await problemOf(`GET /v1/tracking/${token}`)).toBe('410 link_expired')
    expect((await logOf(delivery)).link?.revokedAt).not.toBeNull()
  })

  test('is followed by another one, for others who look at the same stop', async () => {
    const delivery = await Delivery.place()
    const token = await delivery.link()
    const socket = await watch(token)
    const next = tokenIn(await reissue(delivery))
    expect(await socket.untilClosed()).toBe(4410)
    expect(await problemOf(`GET /v1/tracking/${token}`)).toBe('410 link_expired')
    expect((await send(`GET /v1/tracking/${next}`)).status).toBe(200)
    expect(await delivery.link()).toBe(next)
    expect((await logOf(delivery)).link).toMatchObject({ generation: 2, revokedAt: null })
  })

  test('is followed by one, though two ask for it at once or one asks again', async () => {
    const delivery = await Delivery.place()
    await delivery.link()
    const links = await Promise.all([reissue(delivery), reissue(delivery)])
    const again = await reissue(delivery)
    expect(new Set([...links, again].map(tokenIn)).size).toBe(1)
    expect((await logOf(delivery)).link?.generation).toBe(2)
  })

  test('cannot be made anew where there was none', async () => {
    const delivery = await Delivery.place()
    const path = `POST ${pathOf(delivery)}/tracking-link/reissue`
    const { key } = delivery.tenants.client
    expect(await problemOf(path, { key, body: { generation: 1 } })).toBe('409 conflict')
  })
})

describe('the log of visits', () => {
  test('tells when, with what and from where a page was opened', async () => {
    const delivery = await Delivery.place()
    const token = await delivery.link()
    await open(token, { 'cf-ipcountry': 'UY' })
    await soon(async () => expect((await logOf(delivery)).visits).toHaveLength(1))
    const { visits } = await logOf(delivery)
    expect(visits[0]).toMatchObject({ device: 'phone', country: 'UY', generation: 1, times: 1 })
  })

  test('counts one device within half an hour once, and another device beside it', async () => {
    const delivery = await Delivery.place()
    const token = await delivery.link()
    await open(token)
    await open(token)
    await open(token, { 'cf-connecting-ip': '203.0.113.8' })
    await soon(async () => {
      const { visits } = await logOf(delivery)
      expect(visits.map(({ times }) => times).toSorted((a, b) => a - b)).toEqual([1, 2])
    })
  })

  test('knows which of several links was used, and that a messenger only looked at it', async () => {
    const delivery = await Delivery.place()
    await open(await delivery.link(), { 'user-agent': 'WhatsApp/2.23.20.0' })
    await open(tokenIn(await reissue(delivery)))
    await soon(async () => {
      const { visits } = await logOf(delivery)
      expect(visits.map(({ device, generation }) => [device, generation])).toEqual(
        expect.arrayContaining([
          ['preview', 1],
          ['phone', 2],
        ]),
      )
    })
  })

  test('keeps neither address nor browser, and nothing that is the same at another stop', async () => {
    const [one, other] = [await Delivery.place(), await Delivery.place()]
    await open(await one.link())
    await open(await other.link())
    await soon(async () => {
      const logs = [await logOf(one), await logOf(other)]
      expect(new Set(logs.map(({ visits }) => visits[0]?.visitor)).size).toBe(2)
    })
    const { results } = await (await shardFor(env, one.order.id)).prepare('SELECT * FROM tracking_visits').all()
    expect(JSON.stringify(results)).not.toMatch(/203\.0\.113|iPhone|Mozilla/)
  })

  test('ends somewhere, however often a page is opened', async () => {
    const delivery = await Delivery.place()
    const token = await delivery.link()
    const db = await shardFor(env, token)
    const { legId, orderId } = { legId: delivery.dropoff.id, orderId: delivery.order.id }
    const insert = db.prepare(
      `INSERT INTO tracking_visits (leg_id, slot, visitor, generation, courier_id, client_id, device, at, until)
       SELECT ?, value, 'v', 1, ?, 'c', 'phone', '2026', '2026' FROM json_each(?)`,
    )
    await insert.bind(legId, orderId, JSON.stringify(Array.from({ length: 500 }, (_, slot) => slot))).run()
    await open(token)
    const count = await db.prepare('SELECT count(*) AS n FROM tracking_visits WHERE leg_id = ?').bind(legId).first('n')
    expect(count).toBe(500)
  })

  test('is told to the webhooks of both sides, once', async () => {
    const tenants = await makeTenants()
    const { client, courier } = tenants
    for (const { id } of [client, courier]) {
      await env.DIRECTORY.prepare(
        `INSERT INTO webhook_endpoints (id, organization_id, url, events, key_id, created_at) VALUES (?, ?, ?, '["tracking.viewed"]', 'k1', '2026')`,
      )
        .bind(`endpoint-${id}`, id, 'http://refused.example/')
        .run()
    }
    const delivery = await Delivery.place({}, tenants)
    const token = await delivery.link()
    await open(token)
    await open(token)
    const deliveries = () =>
      env.DIRECTORY.prepare(`SELECT body FROM webhook_deliveries WHERE endpoint_id IN (?, ?)`)
        .bind(`endpoint-${client.id}`, `endpoint-${courier.id}`)
        .all<{ body: string }>()
    await soon(async () => expect((await deliveries()).results).toHaveLength(2))
    const [first] = (await deliveries()).results
    expect(JSON.parse(first!.body)).toMatchObject({
      type: 'tracking.viewed',
      data: { orderId: delivery.order.id, legId: delivery.dropoff.id, device: 'phone' },
    })
  })

  test('is for those who may read the order', async () => {
    const delivery = await Delivery.place()
    const { key } = await makeKey(delivery.tenants.client.id, ['chat:read'])
    expect(await problemOf(`GET ${pathOf(delivery)}/tracking`, { key })).toBe('403 forbidden')
  })
})
