import { describe, expect, test } from 'vitest'
import { driver, NOW } from '../../../test/factories.ts'
import { liveOf, manyStops, started, live } from '../../../test/order-lives.ts'
import { orderLive } from './order-live.ts'

const order = started()
const [pickup, dropoff] = order.legs

describe('where an order is now', () => {
  test('is its driver and the forecast of each stop that is left', () => {
    const known = orderLive(order, [liveOf(order, dropoff!.id)], NOW)
    expect(known.legs).toMatchObject([{ legId: dropoff!.id, stopsAhead: 0, eta: { updatedAt: NOW } }])
    expect(known).toMatchObject({ servedLegId: dropoff!.id, position: { at: NOW } })
    expect(known.route?.ahead.length).toBeGreaterThan(0)
  })

  test('is unknown where the only news is a quarter of an hour old', () => {
    const later = new Date(Date.parse(NOW) + 16 * 60_000).toISOString()
    expect(orderLive(order, [liveOf(order, dropoff!.id)], later)).toMatchObject({
      legs: [],
      position: null,
      route: null,
    })
  })

  test('says nothing of stops that have ended, nor of another driver', () => {
    expect(orderLive(order, [liveOf(order, pickup!.id)], NOW)).toMatchObject({ legs: [], position: null })
    const strange = { ...liveOf(order, dropoff!.id), driverId: `${driver.id}x` }
    expect(orderLive(order, [strange], NOW)).toMatchObject({ legs: [], servedLegId: null })
  })

  test('has no forecast for a stop where the driver is already', () => {
    const there = live(order, { leg: 1, move: 'arrive' })
    expect(orderLive(there, [liveOf(there, dropoff!.id)], NOW).legs).toMatchObject([{ eta: null }])
  })

  test('shows no driver before a stop was started', () => {
    const placed = manyStops()
    const waiting = { ...liveOf(placed, placed.legs[0]!.id), position: null }
    expect(orderLive(placed, [waiting], NOW)).toMatchObject({ position: null, route: null, servedLegId: null })
  })
})
