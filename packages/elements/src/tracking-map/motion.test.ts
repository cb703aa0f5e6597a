import { distance, measureLine, offset, projectOnto, turn } from '@waybill/contract/geo'
import { describe, expect, test } from 'vitest'
import { DriverMotion } from './motion.ts'
import type { MarkerFrame, MotionFrame } from './motion.ts'
import { simulateTrip } from '../testing/simulated-trip.ts'
import type { SimulatedTrip } from '../testing/simulated-trip.ts'

const FRAME = 33
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1)
const start = { latitude: -34.9, longitude: -56.18 }
const at = (east: number, north = 0) => offset(start, east, north)
const street = [at(0), at(2000)]
const line = measureLine(street)

interface TimedFrame extends MarkerFrame {
  readonly now: number
}

function marker(frame: MotionFrame | undefined): MarkerFrame {
  if (!frame || frame.state === 'waiting') throw new Error('The marker is not shown yet')
  return frame
}

/** Plays a trip at 30 frames a second, as a browser would. */
function play(motion: DriverMotion, trip: SimulatedTrip): TimedFrame[] {
  const left = [...trip.reports]
  const frames: TimedFrame[] = []
  for (let now = 0; now < trip.duration; now += FRAME) {
    for (let next = left[0]; next && next.arrivesAt <= now; next = left[0]) {
      motion.add(next.fix, now)
      left.shift()
    }
    const frame = motion.frame(now)
    if (frame.state !== 'waiting') frames.push({ ...frame, now })
  }
  return frames
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.slice(1).map((item, index) => [items[index] ?? item, item])
}

/** Frames until `until`, one each 33 ms, of a motion that got these fixes at their own times. */
function drive(motion: DriverMotion, fixes: [at: number, meters: number, beside?: number][], until: number) {
  const left = [...fixes]
  const frames: MarkerFrame[] = []
  for (let now = 0; now <= until; now += FRAME) {
    for (; left[0] && left[0][0] <= now; left.shift()) {
      const [time, meters, beside = 0] = left[0]
      motion.add({ at: time, point: at(meters, beside) }, now)
    }
    const frame = motion.frame(now)
    if (frame.state !== 'waiting') frames.push(frame)
  }
  return frames
}

const steady = (seconds: number, speed = 10): [number, number][] =>
  Array.from({ length: Math.floor(seconds / 4) + 1 }, (_, index) => [index * 4000, index * 4 * speed])

describe('a noisy trip with 3 % outliers, 8 % loss and a silence of 25 s', () => {
  const trips = SEEDS.map((seed) => {
    const trip = simulateTrip(seed)
    return { trip, frames: play(new DriverMotion({ line: trip.line.points }), trip) }
  })

  test('never leaps: no step is longer than 15 m', () => {
    const steps = trips.flatMap(({ frames }) => pairs(frames).map(([a, b]) => distance(a.point, b.point)))
    expect(steps.filter((meters) => meters > 15)).toEqual([])
  })

  test('never goes backwards on the route', () => {
    for (const { frames } of trips) {
      const alongs = frames.map(({ along }) => along).filter((along) => along !== null)
      expect(pairs(alongs).filter(([a, b]) => b < a - 1e-6)).toEqual([])
    }
  })

  test('keeps to the street: less than 0.5 % of frames are beside it', () => {
    const frames = trips.flatMap(({ trip, frames: all }) =>
      all.map(({ point }) => projectOnto(trip.line, point).beside),
    )
    expect(frames.filter((beside) => beside > 12).length / frames.length).toBeLessThan(0.005)
  })

  test('turns at most 180° a second', () => {
    for (const { frames } of trips)
      for (const [a, b] of pairs(frames)) {
        if (a.heading === null || b.heading === null) continue
        expect(Math.abs(turn(a.heading, b.heading))).toBeLessThanOrEqual((180 * (b.now - a.now)) / 1000 + 1e-6)
      }
  })

  test('is near the truth: half of all frames within 70 m, though played back late', () => {
    const errors = trips.flatMap(({ trip, frames }) => frames.map(({ now, point }) => distance(point, trip.truth(now))))
    expect(errors.toSorted((a, b) => a - b)[errors.length >> 1]).toBeLessThan(70)
  })

  test('is stale only in the silence', () => {
    for (const { frames } of trips) {
      const stale = frames.filter(({ state }) => state === 'stale').length / frames.length
      expect(stale).toBeLessThan(0.2)
    }
  })

  test('without a route it neither leaps nor follows an outlier', () => {
    for (const { trip } of trips) {
      const frames = play(new DriverMotion(), trip)
      expect(pairs(frames).filter(([a, b]) => distance(a.point, b.point) > 15)).toEqual([])
      const beside = frames.map(({ point }) => projectOnto(trip.line, point).beside)
      expect(Math.max(...beside)).toBeLessThan(150)
    }
  })
})

describe('a driver on a straight street', () => {
  test('is waited for until a second fix confirms the first', () => {
    const motion = new DriverMotion({ line: street })
    expect(motion.frame(0)).toEqual({ state: 'waiting' })
    motion.add({ at: 0, point: at(0) }, 0)
    expect(motion.frame(4000)).toEqual({ state: 'waiting' })
    motion.add({ at: 4000, point: at(40) }, 4000)
    expect(motion.frame(4033).state).not.toBe('waiting')
  })

  test('is never shown at an outlier, though it came first', () => {
    const frames = drive(new DriverMotion({ line: street }), [[0, 700, 400], ...steady(40).slice(1)], 40_000)
    expect(frames.length).toBeGreaterThan(500)
    expect(Math.max(...frames.map(({ point }) => projectOnto(line, point).beside))).toBeLessThan(1)
    expect(frames[0]?.along).toBeCloseTo(40, 0)
  })

  test('is shown at a lone fix after ten seconds, as stale: better an old place than none', () => {
    const motion = new DriverMotion({ line: street })
    motion.add({ at: 0, point: at(120, 3) }, 0)
    expect(motion.frame(9_900).state).toBe('waiting')
    expect(motion.frame(12_000)).toMatchObject({ state: 'stale', heading: expect.closeTo(90, 0) })
  })

  test('moves about one interval behind, at its own speed', () => {
    const frames = drive(new DriverMotion({ line: street }), steady(60), 59_000)
    const late = frames.slice(-200)
    expect(late.every(({ state }) => state === 'moving')).toBe(true)
    for (const [a, b] of pairs(late)) expect((b.along ?? 0) - (a.along ?? 0)).toBeCloseTo(0.33, 1)
    const last = late.at(-1)
    expect(560 - (last?.along ?? 0)).toBeGreaterThan(5)
    expect(560 - (last?.along ?? 0)).toBeLessThan(35)
    expect(last?.behindMeters).toBeCloseTo(560 - (last?.along ?? 0), 3)
  })

  test('rolls on for five seconds at most when fixes stop, then stands still and is stale', () => {
    const frames = drive(new DriverMotion({ line: street }), steady(40), 60_000)
    const last = frames.at(-1)
    expect(last?.state).toBe('stale')
    expect(last?.along).toBeGreaterThan(400)
    expect(last?.along).toBeLessThan(430)
    expect(frames.slice(-200).every(({ along }) => along === last?.along)).toBe(true)
  })

  test('is still, not stale, while it waits and keeps reporting', () => {
    const waiting = [44, 48, 52, 56, 60].map((second): [number, number] => [second * 1000, 400])
    const frames = drive(new DriverMotion({ line: street }), [...steady(40), ...waiting], 62_000)
    expect(frames.at(-1)?.state).toBe('still')
  })

  test('catches up after a silence without a leap', () => {
    const resumed = steady(120).filter(([time]) => time <= 40_000 || time >= 68_000)
    const frames = drive(new DriverMotion({ line: street }), resumed, 80_000)
    const steps = pairs(frames).map(([a, b]) => (b.along ?? 0) - (a.along ?? 0))
    expect(Math.max(...steps)).toBeLessThan(15)
    expect(Math.max(...steps)).toBeGreaterThan(1)
    expect(frames.at(-1)?.behindMeters).toBeLessThan(80)
  })

  test('is placed anew, not animated, after the tab was hidden', () => {
    const motion = new DriverMotion({ line: street })
    const before = marker(drive(motion, steady(40), 40_000).at(-1))
    for (const [time, meters] of steady(120).slice(11)) motion.add({ at: time, point: at(meters) }, time)
    const after = marker(motion.frame(121_000))
    expect((after.along ?? 0) - (before.along ?? 0)).toBeGreaterThan(780)
  })

  test('leaves the route only when a second fix confirms it, and comes back to it', () => {
    const away: [number, number, number][] = [44, 48, 52].map((second) => [second * 1000, 400, (second - 40) * 20])
    const back: [number, number, number][] = [56, 60, 64, 68].map((second) => [second * 1000, (second - 16) * 10, 0])
    const once = drive(new DriverMotion({ line: street }), [...steady(40), ...away.slice(0, 1), [48_000, 480]], 56_000)
    expect(Math.max(...once.map(({ point }) => projectOnto(line, point).beside))).toBeLessThan(1)
    const twice = drive(new DriverMotion({ line: street }), [...steady(40), ...away, ...back], 76_000)
    expect(Math.max(...twice.map(({ point }) => projectOnto(line, point).beside))).toBeGreaterThan(100)
    expect(twice.filter(({ along }) => along === null).length).toBeGreaterThan(0)
    expect(twice.at(-1)?.along).toBeGreaterThan(450)
  })

  test('is found again wherever it is: no fix is refused forever', () => {
    const far = [44, 48, 52, 56, 60].map((second): [number, number, number] => [second * 1000, second * 100, 4000])
    const last = drive(new DriverMotion(), [...steady(40), ...far], 76_000).at(-1)
    expect(last && distance(last.point, at(6000, 4000))).toBeLessThan(1)
  })

  test('goes over to a new route from where it is', () => {
    const motion = new DriverMotion({ line: street })
    const before = marker(drive(motion, steady(40), 44_000).at(-1))
    motion.follow([at(300), at(420), at(420, 500)])
    const after = marker(motion.frame(44_033))
    expect(distance(before.point, after.point)).toBeLessThan(2)
    expect(after.along).toBeCloseTo((before.along ?? 0) - 300, 0)
  })

  test('believes neither an imprecise nor a late nor a doubled fix', () => {
    const motion = new DriverMotion({ line: street })
    drive(motion, steady(20), 20_000)
    motion.add({ at: 24_000, point: at(240), accuracy: 500 }, 24_000)
    motion.add({ at: 10_000, point: at(190) }, 24_000)
    motion.add({ at: 20_000, point: at(200) }, 24_000)
    const frame = marker(motion.frame(27_000))
    expect(frame.along).toBeLessThan(230)
  })

  test('does not care how wrong the clock of the phone is', () => {
    const right = drive(new DriverMotion({ line: street }), steady(40), 40_000)
    const motion = new DriverMotion({ line: street })
    const wrong: MarkerFrame[] = []
    const fixes = steady(40)
    for (let now = 0; now <= 40_000; now += FRAME) {
      for (; fixes[0] && fixes[0][0] <= now; fixes.shift())
        motion.add({ at: fixes[0][0] - 7_200_000, point: at(fixes[0][1]) }, now)
      const frame = motion.frame(now)
      if (frame.state !== 'waiting') wrong.push(frame)
    }
    expect(wrong).toEqual(right)
  })

  test('with reduced motion it steps from fix to fix', () => {
    const motion = new DriverMotion({ line: street, reducedMotion: true })
    const alongs = drive(motion, steady(40), 41_000).map(({ along }) => Math.round(along ?? -1))
    expect([...new Set(alongs)]).toEqual([40, 80, 120, 160, 200, 240, 280, 320, 360, 400])
  })
})
