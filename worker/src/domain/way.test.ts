import { distance, offset } from '@waybill/contract/geo'
import type { Fix, Point } from '@waybill/contract'
import { expect, test } from 'vitest'
import { paceAt } from './pace.ts'
import { advance, extended, isLeft, remaining, since, wayOf, type Trace } from './way.ts'

const START = { latitude: -34.9, longitude: -56.17 }
const east = (meters: number, north = 0) => offset(START, meters, north)
const NOW = Date.UTC(2026, 10, 22, 12)
const fix = (second: number, point: Point, accuracy?: number): Fix => ({
  at: new Date(NOW + second * 1000).toISOString(),
  point,
  ...(accuracy !== undefined && { accuracy }),
})
const begin = paceAt(0, NOW, 10)
/** A kilometre to the east and one to the north, in 200 seconds. */
const way = wayOf(
  'leg',
  { meters: 2_000, seconds: 200, estimated: false, line: [START, east(1_000), east(1_000, 1_000)] },
  NOW,
  begin,
)

test('the driver goes along, and metres and seconds go down together', () => {
  const half = advance(way, fix(100, east(1_000, 4), 5))
  const { meters, seconds, line } = remaining(half)
  expect(meters).toBeCloseTo(1_000, -1)
  expect(seconds).toBeCloseTo(100, 0)
  expect(line).toHaveLength(2)
})

test('a reading that lies a little behind does not turn the driver back', () => {
  const there = advance(way, fix(60, east(500)))
  expect(advance(there, fix(61, east(480))).along).toBeGreaterThanOrEqual(there.along)
})

test('two readings in a row beside the route say that the driver has left it, one alone does not', () => {
  const once = advance(way, fix(10, east(100, -61)))
  expect(isLeft(once)).toBe(false)
  expect(isLeft(advance(once, fix(13, east(130, -80))))).toBe(true)
  expect(isLeft(advance(advance(once, fix(13, east(130))), fix(16, east(160, -61))))).toBe(false)
})

test('a vague reading may lie farther beside the route than a sharp one', () => {
  expect(advance(way, fix(10, east(100, -61), 5)).doubts).toBe(1)
  expect(advance(way, fix(10, east(100, -61), 40)).doubts).toBe(0)
})

test('readings that all lie a little to the same side say so too, and those that scatter to both do not', () => {
  const after = (...north: number[]) =>
    north.reduce((there, meters, index) => advance(there, fix(index * 3 + 3, east(index * 30 + 30, meters), 30)), way)
  expect(isLeft(after(30, 30, 30, 30, 30, 30))).toBe(true)
  expect(isLeft(after(30, -30, 30, -30, 30, -30))).toBe(false)
})

test('on a street that is driven out and back, the driver is on the lane that the time allows', () => {
  const line = [START, east(600), START, east(0, 500)]
  let there = wayOf('leg', { meters: 1_700, seconds: 200, estimated: false, line }, NOW, begin)
  for (let second = 3; second <= 90; second += 3) {
    const meters = second * 10
    there = advance(there, fix(second, east(meters <= 600 ? meters : 1_200 - meters), 8))
  }
  expect(there.along).toBeGreaterThan(870)
  expect(there.along).toBeLessThan(930)
})

test('at the end nothing remains', () => {
  const { meters, seconds } = remaining(advance(way, fix(200, east(1_000, 1_000), 3)))
  expect([Math.round(meters), Math.round(seconds)]).toEqual([0, 0])
})

test('a way that is a single point is no reason to fail', () => {
  const here = wayOf('leg', { meters: 0, seconds: 0, estimated: false, line: [START] }, NOW, begin)
  expect(remaining(here)).toMatchObject({ meters: 0, seconds: 0 })
})

test('a trail keeps its ends, stays short and begins with one’s own stop', () => {
  const at = (second: number) => new Date(second * 1000).toISOString()
  let trail: readonly Trace[] = []
  for (let second = 0; second < 2_000; second++) trail = extended(trail, { point: east(second * 10), at: at(second) })
  expect(trail.length).toBeLessThanOrEqual(300)
  expect(distance(trail[0]!.point, START)).toBeLessThan(1)
  expect(since(trail, at(1_000)).every((point) => distance(point, START) >= 9_999)).toBe(true)
})
