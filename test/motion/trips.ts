import { offset, pointAt, type MeasuredLine } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'
import { gaussian, seeded } from '../../packages/elements/src/testing/seeded.ts'
import { COURSES, drivenOn, type Course, type Driven } from './courses.ts'

/** What a phone read, and when it reached the server; times in milliseconds of the trip. */
export interface Reading {
  readonly at: number
  readonly arrivesAt: number
  readonly point: Point
  readonly accuracy: number
}

export interface Gap {
  readonly from: number
  readonly to: number
}

/** A drive that never was: where the car truly is at each moment, and what its phone says of it. */
export interface Trip {
  readonly seed: number
  readonly course: Course
  readonly driven: Driven
  readonly duration: number
  /** Metres of the true way at a moment. */
  readonly alongAt: (at: number) => number
  readonly truthAt: (at: number) => Point
  readonly readings: readonly Reading[]
  /** While nothing was heard for longer than lost readings explain. */
  readonly gaps: readonly Gap[]
  /** Metres that the phone is off, on average and in each direction. */
  readonly sigma: number
}

const TICK = 100
const TOP_SPEED = 13
const OUTLIERS = 0.03
const LOST = 0.08

/** A trip by its number: courses take turns, everything else is chance that the seed decides. */
export function makeTrip(seed: number): Trip {
  const random = seeded(seed * 7919)
  const course = COURSES[seed % COURSES.length] ?? 'plain'
  const driven = drivenOn(course, random)
  const meters = drive(driven.line, random)
  const duration = meters.length * TICK
  const alongAt = (at: number): number => meters[Math.min(meters.length - 1, Math.max(0, Math.floor(at / TICK)))] ?? 0
  const truthAt = (at: number): Point => pointAt(driven.line, alongAt(at))
  const sigma = 6 + random() * 24
  const gaps = gapsOf(course, duration, random)
  const readings = read({ truthAt, duration, sigma, gaps }, random)
  return { seed, course, driven, duration, alongAt, truthAt, readings, gaps, sigma }
}

/** The metres driven at each tick: up to 13 m/s, slower at corners, waiting at every fourth. */
function drive(line: MeasuredLine, random: () => number): number[] {
  const meters: number[] = []
  let [along, speed, waiting] = [0, 0, 0]
  const signals = line.meters.filter((_, corner) => corner % 4 === 3)
  while (along < line.length - 1) {
    const toCorner = Math.min(...line.meters.map((corner) => Math.abs(corner - along)))
    const [signal = Infinity] = signals
    if (waiting > 0) waiting -= TICK
    else if (signal - along < 2) waiting = Number(signals.shift()) && 5_000 + random() * 25_000
    const limit =
      waiting > 0 ? 0 : Math.min(TOP_SPEED, toCorner < 15 ? 6 : TOP_SPEED, Math.max(1, (signal - along) / 2))
    speed += Math.max(-0.4, Math.min(0.2, limit - speed))
    along += (Math.max(0, speed) * TICK) / 1000
    meters.push(along)
  }
  return meters
}

/** Each trip is out of sight once for 25 s or more; one with a tunnel for up to two minutes, and twice. */
function gapsOf(course: Course, duration: number, random: () => number): Gap[] {
  const gap = (share: number, length: number): Gap => ({ from: duration * share, to: duration * share + length })
  if (course !== 'tunnel') return [gap(0.25 + random() * 0.5, 25_000 + random() * 15_000)]
  return [gap(0.2 + random() * 0.1, 40_000 + random() * 80_000), gap(0.65 + random() * 0.1, 25_000 + random() * 35_000)]
}

type Radio = Pick<Trip, 'truthAt' | 'duration' | 'sigma' | 'gaps'>

function read({ truthAt, duration, sigma, gaps }: Radio, random: () => number): Reading[] {
  const skew = 90_000 * (random() - 0.5)
  const interval = 2_000 + random() * 2_000
  const readings: Reading[] = []
  for (let at = 0; at < duration; at += interval * (0.8 + random() * 0.4)) {
    const isOutlier = random() < OUTLIERS
    const isLost = random() < LOST || gaps.some(({ from, to }) => at > from && at < to)
    const angle = random() * 2 * Math.PI
    const far = isOutlier ? 300 + random() * 600 : 0
    const east = far * Math.cos(angle) + sigma * gaussian(random)
    const north = far * Math.sin(angle) + sigma * gaussian(random)
    const accuracy = (isOutlier ? 20 + random() * 40 : sigma * 1.5) * (0.8 + random() * 0.4)
    const arrivesAt = at + 300 + random() * 1_700
    if (!isLost) readings.push({ at: at + skew, arrivesAt, point: offset(truthAt(at), east, north), accuracy })
  }
  return readings.toSorted((a, b) => a.arrivesAt - b.arrivesAt)
}
