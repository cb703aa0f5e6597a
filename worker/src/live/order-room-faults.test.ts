import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { TrackingView } from '@waybill/contract'
import { expect, test } from 'vitest'
import { ok, type Delivery } from '../../test/delivery.ts'
import { liveOf, startedDropoff, watch } from '../../test/on-the-way.ts'
import { TestSocket } from '../../test/socket.ts'
import { forgetWishes } from '../store/known-wishes.ts'
import { shardFor } from '../store/shards.ts'
import { revokeLinks } from '../store/tracking.ts'
import type { Watcher } from './order-audience.ts'
import { OrderRoom } from './order-room.ts'

/** Does something in an order's room that has parts of its environment of its own. */
const inRoom = (
  { order }: Delivery,
  parts: object,
  go: (room: OrderRoom, state: DurableObjectState) => Promise<void>,
): Promise<void> =>
  runInDurableObject(env.ORDER_ROOM.getByName(order.id), (_, state) =>
    go(new OrderRoom(state, { ...env, ...parts }), state),
  )

/** A database that fails where a statement holds these words. */
const failing = (db: D1Database, words: string) => ({
  prepare: (sql: string) => {
    if (sql.includes(words)) throw new Error('D1 is down')
    return db.prepare(sql)
  },
})

// Only rooms attach anything to a socket.
const attached = (socket: WebSocket | undefined) => socket?.deserializeAttachment() as Watcher

test('a page comes in also while the room of its driver cannot be reached', async () => {
  const delivery = await startedDropoff()
  await watch(delivery)
  const driverRoom = { watch: () => Promise.reject(new Error('unreachable')) }
  await inRoom(delivery, { DRIVER_ROOM: { getByName: () => driverRoom } }, async (room, state) => {
    const { linkHash } = attached(state.getWebSockets()[0])
    const seat = { room: 'order', orderId: delivery.order.id, legId: delivery.dropoff.id, linkHash }
    const asked = { ticketId: 'another', expires: Date.now() / 1000 + 30, seat, since: null, ago: null }
    const headers = { 'waybill-seat': JSON.stringify(asked) }
    const { webSocket } = await room.fetch(new Request('https://order.room', { headers }))
    if (!webSocket) throw new Error('The page was refused')
    const { view } = await new TestSocket(webSocket).nextEvent<{ view: TrackingView }>('view')
    expect(view).toMatchObject({ status: 'in_progress', driver: { name: 'Diego Sosa' }, position: null })
  })
})

test('a page hears where its driver is also while no text can be written', async () => {
  const delivery = await startedDropoff()
  const rules = [{ trigger: 'eta_below', legs: 'both', minutes: 10, texts: {} }]
  const wishes = { version: 0, language: null, quietHours: null, rules }
  await ok('PUT /v1/notifications/settings', delivery.tenants.client.key, wishes)
  const page = await watch(delivery)
  await page.nextEvent('view')
  const words = 'INTO notifications'
  const shards = { SHARD_00: failing(env.SHARD_00, words), SHARD_01: failing(env.SHARD_01, words) }
  await inRoom(delivery, shards, async (room) => {
    await expect(room.driverMoved([liveOf(delivery)])).rejects.toThrow('D1 is down')
  })
  expect(await page.heard()).toContain('-34.908')
})

test('a link that was revoked closes its pages also while the directory does not say what is to be texted', async () => {
  const delivery = await startedDropoff()
  const page = await watch(delivery)
  await page.nextEvent('view')
  const { client, courier } = delivery.tenants
  const link = { courierId: courier.id, legId: delivery.dropoff.id, generation: 1 }
  await revokeLinks(await shardFor(env, delivery.order.id), link, new Date().toISOString()).run()
  forgetWishes(client.id, [courier.id])
  await inRoom(delivery, { DIRECTORY: failing(env.DIRECTORY, 'notification_settings') }, async (room) => {
    await expect(room.changed(delivery.order.version)).rejects.toThrow('D1 is down')
  })
  expect(await page.untilClosed()).toBe(4410)
})

test('a room whose alarm meets a database that is away wakes again', async () => {
  const delivery = await startedDropoff()
  const away = failing(env.DIRECTORY, '')
  await inRoom(delivery, { DIRECTORY: away, SHARD_00: away, SHARD_01: away }, async (room, state) => {
    await room.alarm()
    expect(await state.storage.getAlarm()).toBeGreaterThan(Date.now())
    await state.storage.deleteAlarm()
  })
})
