import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { TrackingView } from '@waybill/contract'
import { expect, test } from 'vitest'
import { ok, ON_THE_WAY, type Delivery } from '../../test/delivery.ts'
import { startedDropoff, watch } from '../../test/on-the-way.ts'
import { soon } from '../../test/soon.ts'
import type { LegLive } from '../domain/leg-live.ts'
import type { Env } from '../env.ts'
import { DriverRoom } from './driver-room.ts'

test('an open page then shows the same as one that is read: nobody is the next stop any more', async () => {
  const delivery = await startedDropoff()
  const page = await watch(delivery)
  const shown = (): TrackingView | undefined =>
    page.frames.flatMap(({ event }) => (event as { view?: TrackingView } | undefined)?.view ?? []).at(-1)
  await delivery.report()
  await soon(() => expect(shown()).toMatchObject({ stopsAhead: 0 }))
  await delivery.goOnDuty(false)
  const { position, eta, stopsAhead } = await ok<TrackingView>(`GET /v1/tracking/${await delivery.link()}`)
  expect({ position, eta, stopsAhead }).toEqual({ position: null, eta: null, stopsAhead: null })
  await soon(() => expect(shown()).toMatchObject({ position, eta, stopsAhead }))
})

/** A driver's room of its own: what it tells orders is kept, and its run is read as `reading` lets it. */
function inRoom(
  { driver }: Delivery,
  reading: (read: () => Promise<D1Result[]>) => Promise<D1Result[]>,
  go: (room: DriverRoom, told: LegLive[]) => Promise<void>,
): Promise<void> {
  const told: LegLive[] = []
  const orderRoom = { driverMoved: (lives: LegLive[]) => (told.push(...lives), true) }
  const slow = (db: D1Database) => ({
    prepare: (sql: string) => db.prepare(sql),
    batch: (items: D1PreparedStatement[]) => reading(() => db.batch(items)),
  })
  const shards = { SHARD_00: slow(env.SHARD_00), SHARD_01: slow(env.SHARD_01) }
  // Just the parts of its environment that a driver's room uses.
  const own = { ...env, ...shards, ORDER_ROOM: { getByName: () => orderRoom } } as unknown as Env
  return runInDurableObject(env.DRIVER_ROOM.getByName(driver.id), (_, state) => go(new DriverRoom(state, own), told))
}
const fix = () => ({ at: new Date().toISOString(), point: ON_THE_WAY })

test('the place is forgotten also where its stops cannot be read, and all of them are told when that is repeated', async () => {
  const delivery = await startedDropoff()
  const { courier } = delivery.tenants
  let isDown = false
  const reading = (read: () => Promise<D1Result[]>) => (isDown ? Promise.reject(new Error('D1 is down')) : read())
  await inRoom(delivery, reading, async (room, told) => {
    await room.report([fix()])
    await soon(() => expect(told.at(-1)?.position).toMatchObject({ point: expect.anything() }))
    isDown = true
    await room.runChanged(courier.id)
    await expect(room.setDuty(courier.id, false)).rejects.toThrow('D1 is down')
    isDown = false
    expect(await room.look(delivery.order.id)).toEqual([])
    await room.setDuty(courier.id, false)
    expect(told.at(-1)).toMatchObject({ legId: delivery.dropoff.id, position: null })
  })
})

test('whoever looked before does not get the place after', async () => {
  const delivery = await startedDropoff()
  const { courier } = delivery.tenants
  const held: (() => void)[] = []
  let isSlow = false
  const reading = async (read: () => Promise<D1Result[]>) => {
    if (isSlow) await new Promise<void>((goOn) => held.push(goOn))
    return read()
  }
  await inRoom(delivery, reading, async (room) => {
    await room.report([fix()])
    isSlow = true
    await room.runChanged(courier.id)
    const looking = room.look(delivery.order.id)
    await soon(() => expect(held.length).toBeGreaterThan(0))
    isSlow = false
    await room.setDuty(courier.id, false)
    for (const goOn of held) goOn()
    expect(await looking).toEqual([])
  })
})
