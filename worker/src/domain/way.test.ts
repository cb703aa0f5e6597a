import { distance, offset } from '@waybill/contract/geo'
import { expect, test } from 'vitest'
import { advance, extended, remaining, since, wayOf, type Trace } from './way.ts'

const START = { latitude: -34.9, longitude: -56.17 }
const east = (meters: number, north = 0) => offset(START, meters, north)
/** A kilometre to the east and one to the north, in 200 seconds. */
const way = wayOf(
  'leg',
  { meters: 2_000, seconds: 200, estimated: false, line: [START, east(1_000), east(1_000, 1_000)] },
  0,
)

test('the driver goes along, and metres and seconds go down together', () => {
  const half = advance(way, 'leg', east(1_000, 4), 1_000)
  const { meters, seconds, line } = remaining(half!)
  expect(meters).toBeCloseTo(996, -1)
  expect(seconds).toBeCloseTo(100, 0)
  expect(line).toHaveLength(2)
})

test('a reading that lies a little behind does not turn the driver back', () => {
  const there = advance(way, 'leg', east(500), 1_000)
  expect(advance(there, 'leg', east(480), 2_000)?.along).toBe(there?.along)
})

test('another stop, a minute’s age or sixty metres beside the route ask for a new way', () => {
  expect(advance(way, 'other', east(100), 1_000)).toBeNull()
  expect(advance(way, 'leg', east(100), 60_001)).toBeNull()
  expect(advance(way, 'leg', east(100, -61), 1_000)).toBeNull()
  expect(advance(way, 'leg', east(100, -55), 1_000)).not.toBeNull()
})

test('at the end nothing remains', () => {
  const { meters, seconds } = remaining(advance(way, 'leg', east(1_000, 1_000), 1_000)!)
  expect([Math.round(meters), Math.round(seconds)]).toEqual([0, 0])
})

test('a way that is a single point is no reason to fail', () => {
  const here = wayOf('leg', { meters: 0, seconds: 0, estimated: false, line: [START] }, 0)
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
