import { describe, expect, test } from 'vitest'
import { cheapestDetour, pointsOf, type DriverPath } from './detour.ts'

// Points on a line, a degree of longitude apart; a degree takes 100 seconds.
const at = (longitude: number) => ({ latitude: 0, longitude })
const way = (from: number, stops: readonly number[], fixed = 0): DriverPath => ({
  from: at(from),
  stops: stops.map(at),
  fixed,
})

function detour(driver: DriverPath, order: readonly number[]) {
  const points = pointsOf(driver, order.map(at))
  const place = (index: number) => points[index]?.longitude ?? NaN
  return cheapestDetour(driver, order.map(at), (from, to) => Math.abs(place(from) - place(to)) * 100)
}

describe('the detour of an order', () => {
  test('is nothing where it lies on the way', () => {
    expect(detour(way(0, [10]), [3, 7])).toEqual({ seconds: 0, away: 300 })
  })

  test('is the whole drive for a driver who has nothing to do', () => {
    expect(detour(way(0, []), [2, 5])).toEqual({ seconds: 500, away: 200 })
  })

  test('puts other stops between the pickup and the drop-off where that is shorter', () => {
    expect(detour(way(0, [4, 8]), [3, 9])).toEqual({ seconds: 100, away: 300 })
  })

  test('leaves the stop that is under way first', () => {
    expect(detour(way(0, [10], 1), [3, 7])).toEqual({ seconds: 700 + 400, away: 1_000 + 700 + 180 })
  })

  test('counts all drop-offs', () => {
    expect(detour(way(0, []), [1, 2, 4]).seconds).toBe(400)
  })

  test('is endless where no way leads', () => {
    expect(cheapestDetour(way(0, []), [at(1), at(2)], () => Infinity).seconds).toBe(Infinity)
  })
})
