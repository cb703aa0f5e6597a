import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { Run } from '@waybill/contract'
import { measureLine, offset, pointAt } from '@waybill/contract/geo'
import { expect, test, vi } from 'vitest'
import { countTrips } from '../../test/counting.ts'
import { Delivery, DROPOFF, ok, ON_THE_WAY, PICKUP } from '../../test/delivery.ts'
import { soon } from '../../test/soon.ts'
import { unpackLine } from '../domain/leg-live.ts'
import { newId } from '../store/ids.ts'
import { DriverRoom } from './driver-room.ts'

const roomOf = ({ driver }: Delivery) => env.DRIVER_ROOM.getByName(driver.id)
const fixAt = (seconds: number, point = ON_THE_WAY) => ({
  at: new Date(Date.now() + seconds * 1000).toISOString(),
  point,
})

async function onDuty(): Promise<Delivery> {
  const delivery = await Delivery.place()
  await delivery.assign()
  await delivery.goOnDuty()
  return delivery
}

test('positions are taken on duty only, and forgotten at its end', async () => {
  const delivery = await Delivery.place()
  await delivery.assign()
  expect(await roomOf(delivery).report([fixAt(0)])).toBe(0)
  await delivery.goOnDuty()
  expect(await roomOf(delivery).report([fixAt(0)])).toBe(1)
  await delivery.goOnDuty(false)
  expect(await roomOf(delivery).look(delivery.order.id)).toEqual([])
  const kept = await runInDurableObject(roomOf(delivery), (_, state) => state.storage.kv.get('kept'))
  expect(kept).toBeUndefined()
})

test('doubled, late, vague and impossible fixes do not count', async () => {
  const delivery = await onDuty()
  const room = roomOf(delivery)
  const first = fixAt(-10)
  expect(await room.report([first])).toBe(1)
  expect(await room.report([first])).toBe(0)
  expect(await room.report([fixAt(-20)])).toBe(0)
  expect(await room.report([{ ...fixAt(-9), accuracy: 900 }])).toBe(0)
  expect(await room.report([fixAt(-8, { latitude: -33, longitude: -56 })])).toBe(0)
  expect(await room.report([fixAt(-7)])).toBe(1)
})

test('stops that are not started have a forecast and no position', async () => {
  const delivery = await onDuty()
  await delivery.report(PICKUP)
  const lives = await roomOf(delivery).look(delivery.order.id)
  expect(lives.map(({ stopsAhead }) => stopsAhead)).toEqual([0, 1])
  expect(lives.every(({ position, behind }) => position === null && behind.length === 0)).toBe(true)
  expect(lives[1]!.secondsLeft).toBeGreaterThan(lives[0]!.secondsLeft ?? Infinity)
})

test('where no router knows a way, every stop still has a forecast, and it is marked as a guess', async () => {
  const delivery = await onDuty()
  await delivery.move('start', delivery.pickup.id)
  const atSea = offset(PICKUP, 0, -9_000)
  await delivery.report(atSea)
  const lives = await roomOf(delivery).look(delivery.order.id)
  expect(lives.map(({ secondsLeft }) => secondsLeft)).toEqual([expect.any(Number), expect.any(Number)])
  expect(lives.map(({ isGuess }) => isGuess)).toEqual([true, true])
})

test('the stop that is served has a position, a way ahead and the way since it began', async () => {
  const delivery = await onDuty()
  await delivery.move('start', delivery.pickup.id)
  await delivery.move('complete', delivery.pickup.id)
  await delivery.report(PICKUP, new Date(Date.now() - 60_000))
  await delivery.move('start', delivery.dropoff.id)
  const ahead = await soon(async () => {
    const [live] = await roomOf(delivery).look(delivery.order.id)
    const line = unpackLine(live?.ahead ?? '')
    expect(line.length).toBeGreaterThan(1)
    return line
  })
  // Along the way itself: it follows the streets where those of the city are known.
  for (const meters of [150, 160]) {
    await delivery.report(pointAt(measureLine(ahead), meters), new Date(Date.now() + 3 * meters))
  }
  const [live] = await roomOf(delivery).look(delivery.order.id)
  expect(live).toMatchObject({ legId: delivery.dropoff.id, stopsAhead: 0 })
  expect(unpackLine(live!.ahead).at(-1)).toMatchObject({ latitude: expect.closeTo(DROPOFF.latitude, 3) })
  expect(unpackLine(live!.behind).length).toBeGreaterThan(0)
})

test('a room that slept still knows where its driver was', async () => {
  const delivery = await onDuty()
  await delivery.report()
  await evictDurableObject(roomOf(delivery))
  expect(await roomOf(delivery).look(delivery.order.id)).toHaveLength(2)
})

test('forecasts learn from what became of them', async () => {
  const delivery = await onDuty()
  const record = () => runInDurableObject(roomOf(delivery), (_, state) => state.storage.kv.get('record'))
  await delivery.report(DROPOFF, new Date(Date.now() - 1_000))
  await delivery.move('start', delivery.pickup.id)
  await soon(async () => expect((await roomOf(delivery).look(delivery.order.id))[0]?.metersLeft).not.toBeNull())
  expect(await record()).toBeUndefined()
  await delivery.move('arrive', delivery.pickup.id)
  await soon(async () => expect(await record()).toMatchObject({ pace: expect.any(Number) }))
  const { pace, service } = (await record()) as { pace: number; service: number }
  expect(pace).toBeLessThan(1)
  await delivery.move('complete', delivery.pickup.id)
  await soon(async () => expect(((await record()) as { service: number }).service).toBeLessThan(service))
})

test('a phone reads when its driver is expected at each stop', async () => {
  const delivery = await onDuty()
  await delivery.report(PICKUP)
  const { forecasts } = await ok<Run>('GET /v1/driver/run', delivery.driver.key)
  expect(forecasts.map(({ legId }) => legId)).toEqual([delivery.pickup.id, delivery.dropoff.id])
  expect(forecasts.every(({ at }, index) => at >= (forecasts[index - 1]?.at ?? ''))).toBe(true)
})

test('an order that was taken away is no stop any more', async () => {
  const delivery = await onDuty()
  await delivery.report()
  const former = delivery.driver
  const other = await Delivery.place({}, delivery.tenants)
  await delivery.assign(other.driver)
  await soon(async () => expect(await env.DRIVER_ROOM.getByName(former.id).look(delivery.order.id)).toEqual([]))
})

test('no position is ever written to a database', async () => {
  const delivery = await onDuty()
  const point = { latitude: -34.907654, longitude: -56.177654 }
  await delivery.report(point)
  for (const db of [env.DIRECTORY, env.SHARD_00, env.SHARD_01]) {
    const tables = await db
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '_cf%'`)
      .all<{
        name: string
      }>()
    for (const { name } of tables.results) {
      const rows = await db.prepare(`SELECT * FROM "${name}"`).all()
      expect(JSON.stringify(rows.results)).not.toContain('34.907654')
    }
  }
  const driver = env.DIRECTORY.prepare('SELECT last_seen_at FROM drivers WHERE id = ?').bind(delivery.driver.id)
  expect(await driver.first('last_seen_at')).not.toBeNull()
})

test('two minutes of positions make no statement in any database', async () => {
  const delivery = await onDuty()
  const counted = countTrips(env)
  await runInDurableObject(roomOf(delivery), async (_, state) => {
    const room = new DriverRoom(state, counted.env)
    const began = Date.now() - 130_000
    const report = (second: number) => {
      const now = began + second * 1000
      vi.spyOn(Date, 'now').mockReturnValue(now)
      return room.report([{ at: new Date(now).toISOString(), point: offset(PICKUP, 8 * second, 0) }])
    }
    expect(await report(0)).toBe(1)
    counted.forget()
    for (let second = 2; second <= 120; second += 2) expect(await report(second)).toBe(1)
    vi.restoreAllMocks()
  })
  expect(counted.list()).toEqual([])
})

test('a driver nobody knows has nothing to say', async () => {
  expect(await env.DRIVER_ROOM.getByName(newId()).look(newId())).toEqual([])
})
