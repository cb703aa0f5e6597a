import { describe, expect, test } from 'vitest'
import { COURSES } from './motion/courses.ts'
import { replay, together } from './motion/replay.ts'
import { makeTrip } from './motion/trips.ts'

/** Three trips of each course; `npm run bench -- motion` plays two hundred. */
const trips = Array.from({ length: 12 }, (_, index) => makeTrip(index + 1))
const ours = trips.map((trip) => replay(trip, 'ours'))
const raw = trips.map((trip) => replay(trip, 'raw'))

describe('a marker on noisy trips with lost and wild readings, silences, tunnels, U-turns and detours', () => {
  test('plays trips of every kind', () => {
    expect(new Set(trips.map(({ course }) => course))).toEqual(new Set(COURSES))
    expect(Math.max(...trips.map(({ sigma }) => sigma))).toBeGreaterThan(20)
    expect(Math.min(...trips.map(({ sigma }) => sigma))).toBeLessThan(12)
  })

  test('never goes back on its route', () => {
    expect(ours.map(({ backward }) => backward)).toEqual(ours.map(() => 0))
  })

  test('jumps at most twice on a trip', () => {
    expect(ours.filter(({ jumps }) => jumps > 2)).toEqual([])
  })

  test('is beside the route in at most one frame of two hundred', () => {
    const { offRoute, frames } = together(ours)
    expect(offRoute / frames).toBeLessThanOrEqual(0.005)
  })

  test('is no farther from the car than one that shows each reading at once', () => {
    const [one, other] = [together(ours), together(raw)]
    expect(one.lag / one.frames).toBeLessThanOrEqual((1.1 * other.lag) / other.frames)
  })

  test('is a test that a plain marker fails', () => {
    const { jumps, offRoute, frames } = together(raw)
    expect(jumps / trips.length).toBeGreaterThan(20)
    expect(offRoute / frames).toBeGreaterThan(0.2)
  })
})
