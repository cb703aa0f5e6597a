import { env } from 'cloudflare:workers'
import type { CourierRun, DriverRoute, Run } from '@waybill/contract'
import { distance } from '@waybill/contract/geo'
import { describe, expect, test } from 'vitest'
import { countTrips } from '../../test/counting.ts'
import { Delivery, ok, ON_THE_WAY } from '../../test/delivery.ts'
import { planOf } from '../../test/plans.ts'
import { problemOf, sendJson } from '../../test/request.ts'
import { openTestSocket } from '../../test/socket.ts'
import { soon } from '../../test/soon.ts'
import { courierStatements, driverStatements, runsOfCourier } from '../store/runs.ts'

type Runs = { items: CourierRun[] }
const legIds = ({ stops }: CourierRun) => stops.map(({ legId }) => legId)

/** One driver with two orders: four stops. */
async function twoOrders() {
  const first = await Delivery.place()
  await first.assign()
  const second = await Delivery.place({}, first.tenants)
  await second.assign(first.driver)
  const { courier } = first.tenants
  const wanted = [second.pickup.id, first.pickup.id, first.dropoff.id, second.dropoff.id]
  const reorder = (ids: readonly string[]) =>
    ok<CourierRun>(`PUT /v1/courier/drivers/${first.driver.id}/stops`, courier.key, { legIds: ids })
  return { first, second, courier, wanted, reorder }
}

describe('a courier’s runs', () => {
  test('name each driver’s open stops in order', async () => {
    const { first, second, courier } = await twoOrders()
    const { items } = await ok<Runs>('GET /v1/courier/runs', courier.key)
    expect(items).toHaveLength(1)
    expect(legIds(items[0]!)).toEqual([first.pickup.id, first.dropoff.id, second.pickup.id, second.dropoff.id])
    expect(items[0]!.stops[1]).toMatchObject({
      line: 'Bulevar España 2650',
      clientName: 'Almacén Norte',
      shortId: first.order.shortId,
      kind: 'dropoff',
      state: 'pending',
    })
  })

  test('leave out what waits for a driver and what has ended', async () => {
    const delivery = await Delivery.place()
    const { courier } = delivery.tenants
    expect(await ok<Runs>('GET /v1/courier/runs', courier.key)).toEqual({ items: [] })
    await delivery.pickUp()
    const { items } = await ok<Runs>('GET /v1/courier/runs', courier.key)
    expect(legIds(items[0]!)).toEqual([delivery.dropoff.id])
  })

  test('are found by an index, in one read of each database', async () => {
    const { courier } = await twoOrders()
    const counted = countTrips(env)
    await runsOfCourier(counted.env, courier.id)
    const reads = counted.list().filter(({ sql }) => sql.some((text) => text.includes('stop_orders')))
    expect(reads).toHaveLength(1)
    const steps = [
      ...(await planOf((db) => db.batch([...courierStatements(db, courier.id)]), env.SHARD_00)),
      ...(await planOf((db) => db.batch([...driverStatements(db, courier.id, 'x')]), env.SHARD_00)),
    ]
    expect(steps.join()).toContain('orders_courier_status_created')
    expect(steps.join()).toContain('orders_driver')
    expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([])
  })
})

describe('a driver’s way', () => {
  const wayOf = ({ driver, tenants }: Delivery) =>
    ok<DriverRoute>(`GET /v1/courier/drivers/${driver.id}/route`, tenants.courier.key)

  test('leads from where they are through their stops, in order', async () => {
    const { first, wanted, reorder } = await twoOrders()
    await reorder(wanted)
    await first.goOnDuty()
    await first.report(ON_THE_WAY)
    const { line, stops } = await wayOf(first)
    expect(stops.map(({ legId }) => legId)).toEqual(wanted)
    // A router begins and ends at the nearest street.
    expect(distance(line[0]!, ON_THE_WAY)).toBeLessThan(100)
    expect(distance(line.at(-1)!, stops.at(-1)!.point)).toBeLessThan(100)
  })

  test('has no line while nobody knows where they are, and nothing when nothing is left', async () => {
    const delivery = await Delivery.place()
    await delivery.assign()
    const { line, stops } = await wayOf(delivery)
    expect([line.length, stops.length]).toEqual([0, 2])
    await delivery.goOnDuty()
    await delivery.move('start', delivery.pickup.id)
    await delivery.move('fail', delivery.pickup.id)
    expect(await wayOf(delivery)).toEqual({ line: [], stops: [], estimated: false })
  })
})

describe('the order of stops', () => {
  test('is the desk’s, for the desk, the driver and the forecast alike', async () => {
    const { first, courier, wanted, reorder } = await twoOrders()
    await ok('POST /v1/driver/duty', first.driver.key, { onDuty: true })
    await first.report(ON_THE_WAY)
    expect(legIds(await reorder(wanted))).toEqual(wanted)
    const { items } = await ok<Runs>('GET /v1/courier/runs', courier.key)
    expect(legIds(items[0]!)).toEqual(wanted)
    const { legs } = await ok<Run>('GET /v1/driver/run', first.driver.key)
    expect(legs.map(({ leg }) => leg.id)).toEqual(wanted)
    const room = env.DRIVER_ROOM.getByName(first.driver.id)
    const [live] = await room.look(first.order.id)
    expect(live).toMatchObject({ legId: first.pickup.id, stopsAhead: 1 })
  })

  test('outlives a change of its orders', async () => {
    const { first, second, courier, wanted, reorder } = await twoOrders()
    await reorder(wanted)
    await ok('POST /v1/driver/duty', first.driver.key, { onDuty: true })
    await second.move('start', second.pickup.id)
    await second.move('complete', second.pickup.id)
    const { items } = await ok<Runs>('GET /v1/courier/runs', courier.key)
    expect(legIds(items[0]!)).toEqual(wanted.slice(1))
  })

  test('is refused with a drop-off before its pickup, or with a stop that is not there', async () => {
    const { first, second, courier } = await twoOrders()
    const path = `PUT /v1/courier/drivers/${first.driver.id}/stops`
    const early = { legIds: [second.dropoff.id, second.pickup.id] }
    const { status, body } = await sendJson(path, { key: courier.key, body: early })
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 'invalid_request', fields: [{ path: 'legIds.0', code: 'not_allowed' }] })
    const other = await Delivery.place()
    await other.assign()
    const foreign = { legIds: [other.pickup.id] }
    expect(await problemOf(path, { key: courier.key, body: foreign })).toBe('409 conflict')
  })

  test('is told to a desk that watches drivers, with the time of each stop', async () => {
    const { first, courier, wanted, reorder } = await twoOrders()
    const desk = await openTestSocket(await ok('POST /v1/tickets', courier.key))
    desk.send({ type: 'watch-drivers' })
    await desk.heard()
    await ok('POST /v1/driver/duty', first.driver.key, { onDuty: true })
    await first.report(ON_THE_WAY)
    await soon(async () => expect(await desk.heard()).toContain('"etas":[{'))
    await reorder(wanted)
    const told = await desk.next(({ event }) => etasOf(event)[0]?.legId === wanted[0])
    expect(etasOf(told.event).map(({ legId }) => legId)).toEqual(wanted)
    const times = etasOf(told.event).map(({ from }) => from)
    expect(times).toEqual(times.toSorted())
  })
})

// The test socket knows nothing of what a frame carries.
const etasOf = (event: unknown) => (event as { etas?: { legId: string; from: string }[] } | undefined)?.etas ?? []
