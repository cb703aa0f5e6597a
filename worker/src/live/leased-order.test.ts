import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { countTrips } from '../../test/counting.ts'
import { makeOrders } from '../../test/many-orders.ts'
import { makeTenants } from '../../test/tenants.ts'
import { shardFor } from '../store/shards.ts'
import { LeasedOrder } from './leased-order.ts'
import { LEASE_MS } from './order-readings.ts'

const began = Date.now()
/** Brings the clock to so many milliseconds after the rooms' first reading. */
function wait(milliseconds: number): void {
  vi.useRealTimers()
  vi.useFakeTimers({ now: began + milliseconds, toFake: ['Date'] })
}
afterEach(() => void vi.useRealTimers())

/** What rooms of one courier's orders know, and how often they ask its database. */
async function makeRooms(count: number) {
  const tenants = await makeTenants()
  // Laid out in the database alone: no room of theirs hears of them and asks too.
  await makeOrders(tenants, count)
  const db = await shardFor(env, tenants.courier.bucket)
  const { results: orders } = await db
    .prepare(
      `UPDATE orders SET record = json_set(record, '$.id', id)
       WHERE client_id = ? AND created_at < '2026-03-01' RETURNING id`,
    )
    .bind(tenants.client.id)
    .all<{ id: string }>()
  const counted = countTrips(env)
  const rooms = orders.map(({ id }) => new LeasedOrder(counted.env, id))
  wait(0)
  for (const room of rooms) await room.renew()
  const ask = async (room: LeasedOrder | undefined) => {
    counted.forget()
    const order = await room?.read(Date.now())
    return { order, questions: counted.list().filter(({ sql }) => sql[0]?.includes('FROM orders')).length }
  }
  return { rooms, orders, ask }
}

describe('the lease of a room', () => {
  test('is renewed with those of rooms beside it, by one question', async () => {
    const { rooms, orders, ask } = await makeRooms(3)
    wait(LEASE_MS - 1)
    expect(await ask(rooms[0])).toMatchObject({ questions: 0 })
    wait(LEASE_MS)
    expect(await ask(rooms[0])).toMatchObject({ questions: 1 })
    for (const [index, room] of rooms.entries())
      expect(await ask(room)).toMatchObject({ questions: 0, order: { id: orders[index]?.id } })
  })

  test('ends half a minute after the reading, whoever read', async () => {
    const { rooms, ask } = await makeRooms(2)
    wait(LEASE_MS)
    await ask(rooms[0])
    wait(2 * LEASE_MS - 1)
    expect(await ask(rooms[1])).toMatchObject({ questions: 0 })
    wait(2 * LEASE_MS)
    expect(await ask(rooms[1])).toMatchObject({ questions: 1 })
  })

  test('takes nothing that was read before what the room has read itself', async () => {
    const { rooms, orders, ask } = await makeRooms(2)
    wait(LEASE_MS)
    await ask(rooms[0])
    wait(LEASE_MS + 1)
    const id = orders[1]?.id ?? ''
    const db = await shardFor(env, id)
    await db.prepare("UPDATE orders SET record = json_set(record, '$.delayedMinutes', 7) WHERE id = ?").bind(id).run()
    await rooms[1]?.renew()
    expect(await ask(rooms[1])).toMatchObject({ questions: 0, order: { delayedMinutes: 7 } })
    wait(2 * LEASE_MS)
    expect(await ask(rooms[1])).toMatchObject({ questions: 0, order: { delayedMinutes: 7 } })
  })

  test('does not keep a room from hearing of a change while clocks go back', async () => {
    const { rooms, orders, ask } = await makeRooms(1)
    wait(-LEASE_MS)
    const id = orders[0]?.id ?? ''
    const db = await shardFor(env, id)
    await db.prepare("UPDATE orders SET record = json_set(record, '$.delayedMinutes', 7) WHERE id = ?").bind(id).run()
    expect(await ask(rooms[0])).toMatchObject({ questions: 1, order: { delayedMinutes: 7 } })
    expect(await rooms[0]?.renew()).toMatchObject({ delayedMinutes: 7 })
  })

  test('is not renewed for a room that has long stopped asking', async () => {
    const { rooms, ask } = await makeRooms(2)
    for (const leases of [1, 2, 3]) {
      wait(leases * LEASE_MS)
      await ask(rooms[0])
    }
    expect(await ask(rooms[1])).toMatchObject({ questions: 1 })
  })
})
