import type { Offer } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { Delivery, DROPOFF, ok, ON_THE_WAY, PICKUP } from '../../test/delivery.ts'
import { problemOf } from '../../test/request.ts'
import { makeDriver } from '../../test/tenants.ts'

const offersOf = async ({ order, tenants }: Delivery) =>
  (await ok<{ items: Offer[] }>(`GET /v1/courier/orders/${order.id}/offers`, tenants.courier.key)).items

/** A driver of the same courier, on duty at a place. */
async function driverAt({ tenants }: Delivery, point: { latitude: number; longitude: number }) {
  const driver = await makeDriver(tenants.courier.id)
  await ok('POST /v1/driver/duty', driver.key, { onDuty: true })
  const fixes = [{ at: new Date().toISOString(), point }]
  await ok('POST /v1/driver/positions', driver.key, { fixes })
  return driver
}

describe('the offers for an order', () => {
  test('name the drivers on duty, the smallest detour first', async () => {
    const delivery = await Delivery.place()
    const far = await driverAt(delivery, { latitude: -34.87, longitude: -56.14 })
    const near = await driverAt(delivery, PICKUP)
    const offers = await offersOf(delivery)
    expect(offers.map(({ driverId }) => driverId)).toEqual([near.id, far.id])
    expect(offers[0]!.awaySeconds).toBeLessThan(60)
    expect(offers[1]!.detourSeconds).toBeGreaterThan(offers[0]!.detourSeconds)
  })

  test('count what a driver has to do anyway', async () => {
    const delivery = await Delivery.place()
    const idle = await driverAt(delivery, ON_THE_WAY)
    const busy = await driverAt(delivery, { latitude: -34.904, longitude: -56.196 })
    const alike = await Delivery.place({}, delivery.tenants)
    await alike.assign(busy)
    const offers = await offersOf(delivery)
    expect(offers.map(({ driverId }) => driverId)).toEqual([busy.id, idle.id])
    expect(offers[0]!.detourSeconds).toBeLessThan(30)
  })

  test('leave out who is off duty, and who has the order already', async () => {
    const delivery = await Delivery.place()
    const driver = await driverAt(delivery, DROPOFF)
    expect(await offersOf(delivery)).toHaveLength(1)
    await delivery.assign(driver)
    expect(await offersOf(delivery)).toEqual([])
    const other = await driverAt(delivery, DROPOFF)
    expect((await offersOf(delivery)).map(({ driverId }) => driverId)).toEqual([other.id])
    await ok('POST /v1/driver/duty', other.key, { onDuty: false })
    expect(await offersOf(delivery)).toEqual([])
  })

  test('are none for an order that nobody can take any more', async () => {
    const delivery = await Delivery.place()
    await driverAt(delivery, PICKUP)
    await ok(`POST /v1/orders/${delivery.order.id}/cancel`, delivery.tenants.client.key, { version: 1 })
    expect(await offersOf(delivery)).toEqual([])
  })

  test('are nobody else’s to see', async () => {
    const [delivery, other] = [await Delivery.place(), await Delivery.place()]
    const path = `GET /v1/courier/orders/${delivery.order.id}/offers`
    expect(await problemOf(path, { key: other.tenants.courier.key })).toBe('404 not_found')
  })
})
