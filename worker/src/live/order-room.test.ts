import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { TrackingView } from '@waybill/contract'
import { expect, test, vi } from 'vitest'
import { Delivery, DROPOFF, ok, ON_THE_WAY } from '../../test/delivery.ts'
import { openTestSocket, TestSocket } from '../../test/socket.ts'
import { liveOf, startedDropoff, ticketFor, watch } from '../../test/on-the-way.ts'
import { soon } from '../../test/soon.ts'
import { makeDriver } from '../../test/tenants.ts'
import { withoutDriver, type LegLive } from '../domain/leg-live.ts'
import { shardFor } from '../store/shards.ts'
import { revokeLinks } from '../store/tracking.ts'
import { saveChoices } from '../store/tracking-settings.ts'
import { forgetSides, sidesFor } from './known-sides.ts'
import type { Watcher } from './order-audience.ts'
import { OrderRoom } from './order-room.ts'

const roomOf = (delivery: Delivery) => env.ORDER_ROOM.getByName(delivery.order.id)
const attached = (socket: WebSocket | undefined) => socket?.deserializeAttachment() as Watcher

test('a socket hears the whole view at once and each fix as a move', async () => {
  const delivery = await startedDropoff()
  const socket = await watch(delivery)
  expect(await socket.next(({ type }) => type === 'welcome')).toEqual({ type: 'welcome', seq: 0, resumed: true })
  const { view } = await socket.nextEvent<{ view: TrackingView }>('view')
  expect(view).toMatchObject({ status: 'in_progress', leg: { state: 'started' }, position: null })
  await delivery.report()
  const frame = await socket.next((frame) => JSON.stringify(frame).includes('-34.908'))
  expect(frame).toMatchObject({ seq: 2, event: { type: 'view' } })
  await soon(async () => {
    await delivery.report({ latitude: -34.9085, longitude: -56.168 })
    expect(await socket.heard()).toContain('"type":"move"')
  })
})

test('no position leaves before the stop is started', async () => {
  const delivery = await Delivery.place()
  await delivery.pickUp()
  const socket = await watch(delivery)
  await socket.nextEvent('view')
  await delivery.report()
  await roomOf(delivery).driverMoved([liveOf(delivery)])
  expect(await socket.heard()).not.toContain('-34.908')
  expect(await socket.heard()).not.toContain('Diego')
})

test('no position leaves after the stop has ended', async () => {
  const delivery = await startedDropoff()
  const socket = await watch(delivery)
  await delivery.move('complete', delivery.dropoff.id)
  await socket.next((frame) => JSON.stringify(frame).includes('"completed"'))
  expect(await socket.untilClosed()).toBe(4410)
  await roomOf(delivery).driverMoved([liveOf(delivery)])
  await delivery.report()
  expect(JSON.stringify(socket.frames)).not.toContain('-34.908')
})

test('a driver from whom the order was taken is seen no more', async () => {
  const delivery = await startedDropoff()
  const former = delivery.driver
  const socket = await watch(delivery)
  await delivery.report()
  await socket.next((frame) => JSON.stringify(frame).includes('-34.908'))
  await delivery.assign(await makeDriver(delivery.tenants.courier.id))
  await socket.next(({ seq, event }) => Number(seq) > 2 && (event as { view?: TrackingView }).view?.position === null)
  const before = await socket.heard()
  await roomOf(delivery).driverMoved([liveOf(delivery, { driverId: former.id })])
  await env.DRIVER_ROOM.getByName(former.id).report([{ at: new Date().toISOString(), point: DROPOFF }])
  expect(await socket.heard()).toBe(before)
})

test('whoever had the order before and tells of it still does not hide the driver of now', async () => {
  const delivery = await startedDropoff()
  const page = await watch(delivery)
  await roomOf(delivery).driverMoved([liveOf(delivery)])
  await roomOf(delivery).driverMoved([liveOf(delivery, { driverId: 'former' })])
  await page.heard()
  const views = page.frames.flatMap(({ event }) => (event as { view?: TrackingView } | undefined)?.view ?? [])
  expect(views.at(-1)).toMatchObject({ position: { point: ON_THE_WAY }, metersLeft: 1500, stopsAhead: 0 })
})

test('what a driver’s room has answered before a duty ended is not believed after it', async () => {
  const delivery = await startedDropoff()
  const page = await watch(delivery)
  const { linkHash } = await runInDurableObject(roomOf(delivery), (_, state) => attached(state.getWebSockets()[0]))
  const seat = { room: 'order', orderId: delivery.order.id, legId: delivery.dropoff.id, linkHash }
  const asked = JSON.stringify({ ticketId: 'late', expires: Date.now() / 1000 + 30, seat, since: null, ago: null })
  await runInDurableObject(roomOf(delivery), async (_, state) => {
    const watching = Promise.withResolvers<LegLive[]>()
    const begun = Promise.withResolvers<void>()
    const driver = { watch: () => (begun.resolve(), watching.promise) }
    const room = new OrderRoom(state, { ...env, DRIVER_ROOM: { getByName: () => driver } } as never)
    const entering = room.fetch(new Request('https://order.room', { headers: { 'waybill-seat': asked } }))
    await begun.promise
    await room.driverMoved([withoutDriver(liveOf(delivery))])
    watching.resolve([liveOf(delivery)])
    const late = new TestSocket((await entering).webSocket!)
    const { view } = await late.nextEvent<{ view: TrackingView }>('view')
    expect(view.position).toBeNull()
  })
  expect(await page.heard()).not.toContain('-34.908,')
})

test('even a room that never heard of the change stops within its lease', async () => {
  const delivery = await startedDropoff()
  const socket = await watch(delivery)
  await socket.nextEvent('view')
  const db = await shardFor(env, delivery.order.id)
  const record = { ...delivery.order, driver: null, version: delivery.order.version + 1 }
  await db.prepare('UPDATE orders SET record = ? WHERE id = ?').bind(JSON.stringify(record), delivery.order.id).run()
  vi.useFakeTimers({ now: Date.now() + 30_001, toFake: ['Date'] })
  try {
    await roomOf(delivery).driverMoved([liveOf(delivery)])
  } finally {
    vi.useRealTimers()
  }
  expect(await socket.heard()).not.toContain('-34.908')
})

test('nor does a room show anything of an order that is no longer there', async () => {
  const delivery = await startedDropoff()
  const socket = await watch(delivery)
  await socket.nextEvent('view')
  const db = await shardFor(env, delivery.order.id)
  await db.prepare('DELETE FROM orders WHERE id = ?').bind(delivery.order.id).run()
  vi.useFakeTimers({ now: Date.now() + 30_001, toFake: ['Date'] })
  try {
    await roomOf(delivery).driverMoved([liveOf(delivery)])
  } finally {
    vi.useRealTimers()
  }
  expect(await socket.untilClosed()).toBe(4410)
  expect(JSON.stringify(socket.frames)).not.toContain('-34.908')
})

test('nor does a room believe for longer what a client lets its recipients see', async () => {
  const delivery = await startedDropoff()
  const { order } = delivery
  vi.useFakeTimers({ now: Date.now() - 20_000, toFake: ['Date'] })
  try {
    // Another order's room read the client's choices a while ago, so that they are older than what is read of this one.
    forgetSides(order.client.id)
    await sidesFor(env, order, new Date())
    vi.useRealTimers()
    const socket = await watch(delivery)
    await socket.nextEvent('view')
    const never = { shows: 'never' } as const
    const choices = { policy: { position: never, routeAhead: never, routeBehind: never } }
    await saveChoices(env.DIRECTORY, order.client.id, { choices, version: 0 }, new Date().toISOString())
    vi.useFakeTimers({ now: Date.now() + 10_001, toFake: ['Date'] })
    await roomOf(delivery).driverMoved([liveOf(delivery)])
    expect(await socket.heard()).toContain('"metersLeft":1500')
    expect(await socket.heard()).not.toContain('-34.908,')
  } finally {
    vi.useRealTimers()
  }
})

test('the sender’s socket never hears of the way to the recipient', async () => {
  const delivery = await startedDropoff()
  const socket = await watch(delivery, delivery.pickup.id)
  await socket.nextEvent('view')
  await socket.untilClosed()
  await delivery.report()
  await roomOf(delivery).driverMoved([liveOf(delivery)])
  const text = JSON.stringify(socket.frames)
  for (const secret of ['-34.908', 'Bulevar', 'Ana']) expect(text).not.toContain(secret)
})

test('a revoked link closes its open sockets and lets no new one in', async () => {
  const delivery = await startedDropoff()
  const ticket = await ticketFor(await delivery.link())
  const socket = await watch(delivery)
  const { courier } = delivery.tenants
  const link = { courierId: courier.id, legId: delivery.dropoff.id, generation: 1 }
  await revokeLinks(await shardFor(env, delivery.order.id), link, new Date().toISOString()).run()
  await roomOf(delivery).changed(delivery.order.version)
  expect(await socket.untilClosed()).toBe(4410)
  expect(await (await openTestSocket(ticket)).untilClosed()).toBe(4410)
})

test('a page that is open closes within a second of its stop’s end, once it has heard of it', async () => {
  const delivery = await startedDropoff()
  const socket = await watch(delivery)
  await delivery.move('complete', delivery.dropoff.id)
  const ended = Date.now()
  expect(await socket.untilClosed()).toBe(4410)
  expect(Date.now() - ended).toBeLessThan(1_000)
  expect(JSON.stringify(socket.frames.at(-1))).toContain('"completed"')
  const late = await watch(delivery)
  expect(await late.untilClosed()).toBe(4410)
  expect(JSON.stringify(late.frames)).toContain('"completed"')
})

test('a ticket works once, also for two handshakes at the same moment', async () => {
  const delivery = await startedDropoff()
  const ticket = await ticketFor(await delivery.link())
  const sockets = await Promise.all([openTestSocket(ticket), openTestSocket(ticket), openTestSocket(ticket)])
  await soon(() => expect(sockets.filter(({ closed }) => closed === 4401)).toHaveLength(2))
  const alive = sockets.find(({ closed }) => closed === null)
  expect(await alive?.heard()).toContain('welcome')
})

test('a room that slept goes on where it was', async () => {
  const delivery = await startedDropoff()
  const socket = await watch(delivery)
  await socket.nextEvent('view')
  await evictDurableObject(roomOf(delivery))
  await delivery.report()
  const frame = await socket.next((frame) => JSON.stringify(frame).includes('-34.908'))
  expect(frame.seq).toBe(2)
})

test('a room that slept still shows its driver when something else than a fix wakes it', async () => {
  const delivery = await startedDropoff()
  const socket = await watch(delivery)
  await delivery.report()
  await socket.next((frame) => JSON.stringify(frame).includes('-34.908'))
  await evictDurableObject(roomOf(delivery))
  const before = socket.frames.length
  await roomOf(delivery).changed(delivery.order.version)
  await socket.heard()
  const { view } = (socket.frames[before]?.event ?? {}) as { view?: TrackingView }
  expect(view).toMatchObject({ position: { point: expect.anything() }, stopsAhead: 0 })
})

test('an order is late once its window has ended, and only once', async () => {
  const delivery = await Delivery.place()
  const db = await shardFor(env, delivery.order.id)
  const before = new Date(Date.now() - 600_000).toISOString()
  const legs = delivery.order.legs.map((leg) => ({ ...leg, window: { after: null, before } }))
  const record = JSON.stringify({ ...delivery.order, legs })
  await db.prepare('UPDATE orders SET record = ? WHERE id = ?').bind(record, delivery.order.id).run()
  await roomOf(delivery).changed(delivery.order.version)
  await runDurableObjectAlarm(roomOf(delivery))
  await soon(async () => {
    const order = await ok(`GET /v1/orders/${delivery.order.id}`, delivery.tenants.client.key)
    expect(order).toMatchObject({ delayedMinutes: 10, version: delivery.order.version + 1 })
  })
  expect(await runDurableObjectAlarm(roomOf(delivery))).toBe(false)
})
