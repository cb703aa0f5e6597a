import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bearing, between, distance, offset, planar, turn } from './earth.ts'
import type { Point } from './points.ts'

const plaza: Point = { latitude: -34.90633, longitude: -56.19989 }
const city = fc.record({
  latitude: fc.double({ min: -35, max: -34.7, noNaN: true }),
  longitude: fc.double({ min: -56.4, max: -56, noNaN: true }),
})
const angle = fc.double({ min: -720, max: 720, noNaN: true })

test('a degree of latitude is about 111 km, everywhere', () => {
  expect(distance({ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 })).toBeCloseTo(111_195, 0)
  expect(distance({ latitude: 60, longitude: 9 }, { latitude: 61, longitude: 9 })).toBeCloseTo(111_195, 0)
})

test('the poles are half the earth apart', () => {
  const apart = distance({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 77 })
  expect(apart).toBeCloseTo(Math.PI * 6_371_008.8, 3)
})

test('bearings follow the compass', () => {
  const at = (latitude: number, longitude: number) => bearing({ latitude: 0, longitude: 0 }, { latitude, longitude })
  expect([at(1, 0), at(0, 1), at(-1, 0), at(0, -1)].map(Math.round)).toEqual([0, 90, 180, 270])
})

test('a turn goes the short way, across north too', () => {
  expect(turn(350, 10)).toBe(20)
  expect(turn(10, 350)).toBe(-20)
  fc.assert(
    fc.property(angle, angle, (from, to) => {
      const degrees = turn(from, to)
      expect(degrees).toBeGreaterThanOrEqual(-180)
      expect(degrees).toBeLessThan(180)
      const missed = Math.abs(turn(from + degrees, to))
      expect(missed).toBeLessThan(1e-6)
    }),
  )
})

test('the plane agrees with the sphere across a city', () => {
  fc.assert(
    fc.property(city, city, (from, to) => {
      const { east, north } = planar(from, to)
      const round = distance(from, to)
      expect(Math.abs(Math.hypot(east, north) - round)).toBeLessThanOrEqual(round * 1e-3 + 1e-6)
    }),
  )
})

test('a point moved east and north is found there again', () => {
  const meters = fc.double({ min: -5000, max: 5000, noNaN: true })
  fc.assert(
    fc.property(city, meters, meters, (from, east, north) => {
      const moved = planar(from, offset(from, east, north))
      expect(moved.east).toBeCloseTo(east, 4)
      expect(moved.north).toBeCloseTo(north, 4)
    }),
  )
})

test('halfway lies between both ends, across the date line too', () => {
  const middle = between(plaza, { ...plaza, longitude: plaza.longitude + 0.02 }, 0.5)
  expect(middle.longitude).toBeCloseTo(plaza.longitude + 0.01, 9)
  const pacific = between({ latitude: 0, longitude: 179 }, { latitude: 0, longitude: -179 }, 0.5)
  expect(Math.abs(pacific.longitude)).toBe(180)
})
