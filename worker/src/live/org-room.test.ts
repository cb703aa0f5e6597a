import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { OrgEvent } from '@waybill/contract/live'
import { expect, test, vi } from 'vitest'
import { Delivery, ok } from '../../test/delivery.ts'
import { problemOf } from '../../test/request.ts'
import { openTestSocket, type TestSocket } from '../../test/socket.ts'
import { soon } from '../../test/soon.ts'
import { makeKey, makeTenants } from '../../test/tenants.ts'
import { newId } from '../store/ids.ts'

type Ticket = { ticket: string; path: string }
const open = async (key: string, since?: number): Promise<TestSocket> =>
  openTestSocket(await ok<Ticket>('POST /v1/tickets', key), since === undefined ? {} : { since })

const readMark = (seq: number, connectionId = 't'.repeat(24)): OrgEvent => ({
  type: 'read',
  connectionId,
  threadId: connectionId,
  party: 'client',
  seq,
})
const tell = (organizationId: string, ...events: OrgEvent[]) =>
  env.ORG_ROOM.getByName(organizationId).publish(events.map((event) => ({ key: newId(), event })))

test('both sides hear of an order within a moment, each its own organization’s', async () => {
  const tenants = await makeTenants()
  const stranger = await makeTenants()
  const sockets = [await open(tenants.client.key), await open(tenants.courier.key)] as const
  const other = await open(stranger.client.key)
  const delivery = await Delivery.place({}, tenants)
  for (const socket of sockets) {
    expect(await socket.nextEvent('order')).toMatchObject({ row: { id: delivery.order.id, status: 'placed' } })
  }
  expect(await other.heard()).not.toContain(delivery.order.id)
})

test('numbers have no gaps and what was missed comes again, in order', async () => {
  const { client } = await makeTenants()
  await tell(client.id, readMark(1), readMark(2), readMark(3))
  const socket = await open(client.key, 1)
  await socket.heard()
  expect(socket.frames).toEqual([
    { type: 'welcome', seq: 3, resumed: true },
    { seq: 2, event: readMark(2) },
    { seq: 3, event: readMark(3) },
  ])
})

test('who was away for too long is told to fetch again', async () => {
  const { client } = await makeTenants()
  await tell(client.id, ...Array.from({ length: 300 }, (_, index) => readMark(index)))
  const [late, unborn] = [await open(client.key, 10), await open(client.key, 301)]
  expect(await late.next(({ type }) => type === 'welcome')).toMatchObject({ seq: 300, resumed: false })
  expect(await unborn.next(({ type }) => type === 'welcome')).toMatchObject({ seq: 300, resumed: false })
  await late.heard()
  expect(late.frames).toHaveLength(1)
})

test('news that is delivered twice is told once', async () => {
  const { client } = await makeTenants()
  const socket = await open(client.key)
  const news = [{ key: 'same', event: readMark(7) }]
  const room = env.ORG_ROOM.getByName(client.id)
  await Promise.all([room.publish(news), room.publish(news), room.publish(news)])
  await socket.heard()
  expect(socket.frames.filter(({ seq }) => seq === 1)).toHaveLength(1)
  expect(socket.frames).toHaveLength(2)
})

test('a room that slept counts on', async () => {
  const { client } = await makeTenants()
  const socket = await open(client.key)
  await tell(client.id, readMark(1))
  await evictDurableObject(env.ORG_ROOM.getByName(client.id))
  await tell(client.id, readMark(2))
  expect(await socket.next(({ seq }) => seq === 2)).toEqual({ seq: 2, event: readMark(2) })
})

test('who may not read the chat hears orders only, without gaps', async () => {
  const { client } = await makeTenants()
  const { key } = await makeKey(client.id, ['orders:read'])
  const socket = await open(key)
  const row = { ...(await anOrderRow()), id: newId() }
  await tell(client.id, readMark(1), { type: 'order', row }, readMark(2), { type: 'order', row })
  await socket.heard()
  expect(socket.frames.slice(1).map(({ seq, event }) => [seq, (event as OrgEvent).type])).toEqual([
    [1, 'order'],
    [2, 'order'],
  ])
  const again = await open(key, 1)
  await again.heard()
  expect(again.frames).toMatchObject([
    { seq: 2, resumed: true },
    { seq: 2, event: { type: 'order' } },
  ])
})

test('a key that may read neither gets no ticket', async () => {
  const { client } = await makeTenants()
  const { key } = await makeKey(client.id, ['addresses:read'])
  expect(await problemOf('POST /v1/tickets', { key })).toBe('403 forbidden')
})

test('a ticket works from the origin that asked for it and from our own pages, not from elsewhere', async () => {
  const { client } = await makeTenants()
  const own = await ok<Ticket>('POST /v1/tickets', client.key)
  const stolen = await openTestSocket(own, { origin: 'https://thief.example' })
  expect(await stolen.untilClosed()).toBe(4403)
  expect(stolen.frames).toEqual([])
  const page = await openTestSocket(own, { origin: 'http://localhost:8787' })
  expect(await page.heard()).toContain('welcome')
})

test('who has listened for an hour must show a right to it again, and misses nothing', async () => {
  const { client } = await makeTenants()
  const socket = await open(client.key)
  await tell(client.id, readMark(1))
  await socket.next(({ seq }) => seq === 1)
  vi.useFakeTimers({ now: Date.now() + 3_600_001, toFake: ['Date'] })
  try {
    await tell(client.id, readMark(2))
  } finally {
    vi.useRealTimers()
  }
  expect(await socket.untilClosed()).toBe(4401)
  expect(JSON.stringify(socket.frames)).not.toContain('"seq":2')
  const again = await open(client.key, 1)
  expect(await again.next(({ event }) => event !== undefined)).toEqual({ seq: 2, event: readMark(2) })
})

test('an embed listens no longer than its token lives', async () => {
  const { client } = await makeTenants()
  const { token } = await ok<{ token: string }>('POST /v1/client_sessions', client.key, { components: ['portal'] })
  const socket = await open(token)
  await socket.heard()
  vi.useFakeTimers({ now: Date.now() + 15 * 60_000 + 1, toFake: ['Date'] })
  try {
    await tell(client.id, readMark(1))
  } finally {
    vi.useRealTimers()
  }
  expect(await socket.untilClosed()).toBe(4401)
})

test('a tracking ticket opens no organization’s room', async () => {
  const delivery = await Delivery.place()
  const { ticket } = await ok<Ticket>(`POST /v1/tracking/${await delivery.link()}/ticket`)
  expect(await (await openTestSocket({ ticket, path: '/v1/live/org' })).untilClosed()).toBe(4401)
})

test('drivers are shown to a desk that asked for them, and only to a courier', async () => {
  const delivery = await Delivery.place()
  const { courier, client } = delivery.tenants
  const [desk, quiet, customer] = [await open(courier.key), await open(courier.key), await open(client.key)]
  desk.send({ type: 'watch-drivers' })
  customer.send({ type: 'watch-drivers' })
  await Promise.all([desk.heard(), customer.heard()])
  await delivery.goOnDuty()
  await delivery.report()
  await soon(async () => expect(await desk.heard()).toContain(delivery.driver.id))
  expect(await desk.heard()).toContain('-34.908')
  expect(await quiet.heard()).not.toContain('-34.908')
  expect(await customer.heard()).not.toContain('-34.908')
  await delivery.goOnDuty(false)
  await desk.next(({ event }) => (event as { onDuty?: boolean } | undefined)?.onDuty === false)
})

test('a page that hangs up is gone, on both ends', async () => {
  const { client } = await makeTenants()
  const socket = await open(client.key)
  await socket.heard()
  socket.close()
  expect(await socket.untilClosed()).toBe(1000)
  const count = () => runInDurableObject(env.ORG_ROOM.getByName(client.id), (_, state) => state.getWebSockets().length)
  expect(await count()).toBe(0)
})

test('frames that are none of ours do no harm', async () => {
  const { courier } = await makeTenants()
  const socket = await open(courier.key)
  for (const frame of ['', '{', '[]', '{"type":"publish"}', 'x'.repeat(10_000)]) socket.send(frame)
  expect(await socket.heard()).toContain('welcome')
})

async function anOrderRow() {
  const delivery = await Delivery.place()
  const page = await ok<{ items: Extract<OrgEvent, { type: 'order' }>['row'][] }>(
    'GET /v1/orders',
    delivery.tenants.client.key,
  )
  return page.items[0]!
}
