import { env } from 'cloudflare:workers'
import type { Order, OrderPage, Timeline, TrackingLog } from '@waybill/contract'
import { wordsOf } from '@waybill/contract/words'
import { expect, test, vi } from 'vitest'
import { Delivery, draftOf, ok } from '../../test/delivery.ts'
import { planOf } from '../../test/plans.ts'
import { problemOf, send } from '../../test/request.ts'
import { makeNeighbours } from '../../test/tenants.ts'
import { dueForArchive } from '../store/archive.ts'
import { shardFor } from '../store/shards.ts'
import { archiveOrders } from './archive.ts'

const DAY = 86_400_000
const later = (days: number): Date => new Date(Date.now() + days * DAY)

async function cancelled() {
  const delivery = await Delivery.place({ reference: 'Ñandú 🛵' })
  const { order, tenants } = delivery
  const body = { version: order.version, text: 'Not needed' }
  delivery.order = await ok<Order>(`POST /v1/orders/${order.id}/cancel`, tenants.client.key, body)
  return { ...delivery, delivery, db: await shardFor(env, order.id), key: tenants.client.key }
}

/** Until nothing is left that is due: other tests have old orders too. */
async function archiveAll(db: Parameters<typeof archiveOrders>[1], now: Date): Promise<void> {
  while ((await archiveOrders(env, db, now)) > 0);
}

test('a closed order is read as before when it is archived, by its id and its short id', async () => {
  const { delivery, db, key } = await cancelled()
  const { id, shortId } = delivery.order
  const timeline = await ok<Timeline>(`GET /v1/orders/${id}/timeline`, key)
  await archiveAll(db, later(89))
  expect(await db.prepare('SELECT 1 FROM orders WHERE id = ?').bind(id).first()).not.toBeNull()
  await archiveAll(db, later(91))
  expect(await db.prepare('SELECT 1 FROM orders WHERE id = ?').bind(id).first()).toBeNull()
  expect(await db.prepare('SELECT 1 FROM order_events WHERE order_id = ?').bind(id).first()).toBeNull()
  for (const name of [id, shortId]) {
    expect(await ok<Order>(`GET /v1/orders/${name}`, key)).toEqual(delivery.order)
    expect(await ok<Timeline>(`GET /v1/orders/${name}/timeline`, key)).toEqual(timeline)
  }
})

test('an archived order stays its tenants’ own and cannot be changed', async () => {
  const { delivery, db, key } = await cancelled()
  const { tenants, order } = delivery
  await archiveAll(db, later(91))
  expect((await ok<Order>(`GET /v1/orders/${order.id}`, tenants.courier.key)).id).toBe(order.id)
  const neighbour = await makeNeighbours(tenants)
  expect(await problemOf(`GET /v1/orders/${order.id}`, { key: neighbour.client.key })).toBe('404 not_found')
  expect(await problemOf(`GET /v1/orders/${order.shortId}/timeline`, { key: neighbour.client.key })).toBe(
    '404 not_found',
  )
  const body = { ...draftOf(), version: order.version }
  expect(await problemOf(`PATCH /v1/orders/${order.id}`, { key, body })).toBe('409 not_allowed_in_status')
})

test('lists and search leave it out', async () => {
  const { delivery, db, key } = await cancelled()
  await archiveAll(db, later(91))
  expect((await ok<OrderPage>('GET /v1/orders', key)).items).toEqual([])
  expect((await ok<OrderPage>(`GET /v1/orders?find=${delivery.order.shortId}`, key)).items).toEqual([])
})

test('what is open or rejected stays, however old it is', async () => {
  const open = await Delivery.place()
  const rejected = await Delivery.place()
  const reason = { version: rejected.order.version, code: 'no_capacity', text: 'Full' }
  await ok(`POST /v1/courier/orders/${rejected.order.id}/reject`, rejected.tenants.courier.key, reason)
  for (const { order, tenants } of [open, rejected]) {
    await archiveAll(await shardFor(env, order.id), later(400))
    expect((await ok<OrderPage>('GET /v1/orders', tenants.client.key)).items).toHaveLength(1)
  }
})

test('two sweeps at once archive an order once', async () => {
  const { delivery, db, key } = await cancelled()
  await Promise.all([archiveAll(db, later(91)), archiveAll(db, later(91))])
  expect(await ok<Order>(`GET /v1/orders/${delivery.order.id}`, key)).toEqual(delivery.order)
})

test('what is due is found by an index', async () => {
  const steps = await planOf((db) => dueForArchive(db, 'x', 9), env.SHARD_00)
  expect(steps.join()).toContain('orders_closed')
  expect(steps.join()).not.toContain('SCAN orders')
})

test('the links of an archived order say that they have expired', async () => {
  const delivery = await Delivery.place()
  const token = await delivery.link()
  await delivery.deliver()
  await archiveAll(await shardFor(env, delivery.order.id), later(91))
  expect(await problemOf(`GET /v1/tracking/${token}`)).toBe('410 link_expired')
  const page = await send(`GET /t/${token}`)
  expect([page.status, await page.text()]).toEqual([410, expect.stringContaining(wordsOf('en').expired)])
  expect(await problemOf(`GET /v1/tracking/${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`)).toBe(
    '404 not_found',
  )
})

test('the link of an archived order is still told, or made, for its own and nobody else', async () => {
  const [linked, bare] = [await Delivery.place(), await Delivery.place()]
  const token = await linked.link()
  const linkOf = async ({ order, dropoff, tenants }: Delivery) =>
    ok<{ url: string; expiresAt: string | null }>(
      `POST /v1/orders/${order.id}/legs/${dropoff.id}/tracking-link`,
      tenants.client.key,
    )
  for (const delivery of [linked, bare]) {
    await delivery.deliver()
    await archiveAll(await shardFor(env, delivery.order.id), later(91))
    const { url, expiresAt } = await linkOf(delivery)
    expect(expiresAt).not.toBeNull()
    expect(await problemOf(`GET /v1/tracking/${url.slice(url.lastIndexOf('/') + 1)}`)).toBe('410 link_expired')
    expect(await linkOf(delivery)).toEqual({ url, expiresAt })
  }
  expect((await linkOf(linked)).url).toContain(token)
  const neighbour = await makeNeighbours(linked.tenants)
  const path = `POST /v1/orders/${linked.order.id}/legs/${linked.dropoff.id}/tracking-link`
  expect(await problemOf(path, { key: neighbour.client.key })).toBe('404 not_found')
})

test('what was seen of it is still told to its client', async () => {
  const delivery = await Delivery.place()
  const { order, dropoff, tenants } = delivery
  await send(`GET /t/${await delivery.link()}`)
  const log = () => ok<TrackingLog>(`GET /v1/orders/${order.shortId}/legs/${dropoff.id}/tracking`, tenants.client.key)
  await vi.waitFor(async () => expect((await log()).visits).toHaveLength(1))
  await delivery.deliver()
  const before = await log()
  await archiveAll(await shardFor(env, order.id), later(91))
  expect(await log()).toEqual(before)
  const neighbour = await makeNeighbours(tenants)
  const path = `GET /v1/orders/${order.id}/legs/${dropoff.id}/tracking`
  expect(await problemOf(path, { key: neighbour.client.key })).toBe('404 not_found')
})

test('its short id is never given to another order', async () => {
  const { delivery, db } = await cancelled()
  const { order, tenants } = delivery
  await archiveAll(db, later(91))
  const drawn = Uint8Array.from(order.shortId.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const random = crypto.getRandomValues.bind(crypto)
  let draws = 0
  // The first three draws of four bytes are the archived order's.
  const spy = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    if (!(array instanceof Uint8Array) || array.length !== 4 || draws++ > 2) return random(array)
    array.set(drawn)
    return array
  })
  try {
    const placed = await ok<Order>('POST /v1/orders', tenants.client.key, draftOf())
    expect(placed.shortId).not.toBe(order.shortId)
    expect(draws).toBeGreaterThan(3)
    expect((await ok<Order>(`GET /v1/orders/${order.shortId}`, tenants.client.key)).id).toBe(order.id)
  } finally {
    spy.mockRestore()
  }
})
