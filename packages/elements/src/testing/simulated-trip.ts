import { measureLine, offset, pointAt } from '@waybill/contract/geo'
import type { MeasuredLine } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'
import type { Fix } from '../tracking-map/motion.ts'
import { gaussian, seeded } from './seeded.ts'

/** A drive that never was: where the car truly is at each moment, and what its phone reports. */
export interface SimulatedTrip {
  readonly line: MeasuredLine
  readonly duration: number
  readonly truth: (at: number) => Point
  readonly reports: readonly Report[]
}

export interface Report {
  readonly fix: Fix
  readonly arrivesAt: number
  readonly outlier: boolean
}

const START: Point = { latitude: -34.9, longitude: -56.18 }
const TICK = 100
const GAP = 25_000

/**
 * A trip of about 3 km with turns, signals and a phone that is 6 m off, reports every 3 to 5 s, loses 8 % of its fixes,
 * throws 3 % of them 300 to 900 m away, and is silent once for 25 s. Phone and viewer disagree about the time.
 */
export function simulateTrip(seed: number): SimulatedTrip {
  const random = seeded(seed)
  const line = measureLine(streets(random))
  const meters = drive(line, random)
  const duration = meters.length * TICK
  const truth = (at: number) => pointAt(line, meters[Math.min(meters.length - 1, Math.floor(at / TICK))] ?? 0)
  return { line, duration, truth, reports: report(truth, duration, random) }
}

function streets(random: () => number): Point[] {
  let [east, north, heading] = [0, 0, 90]
  return Array.from({ length: 18 }, () => {
    const point = offset(START, east, north)
    const meters = 80 + random() * 200
    heading += random() < 0.4 ? (random() < 0.5 ? 90 : -90) : random() * 20 - 10
    east += meters * Math.sin((heading * Math.PI) / 180)
    north += meters * Math.cos((heading * Math.PI) / 180)
    return point
  })
}

// The metres driven at each tick: speeding up to 12 m/s, slower at corners, waiting at every fourth.
function drive(line: MeasuredLine, random: () => number): number[] {
  const meters: number[] = []
  let [along, speed, waiting] = [0, 0, 0]
  const signals = line.meters.filter((_, corner) => corner % 4 === 3)
  while (along < line.length - 1) {
    const toCorner = Math.min(...line.meters.map((corner) => Math.abs(corner - along)))
    const [signal = Infinity] = signals
    if (waiting > 0) waiting -= TICK
    else if (signal - along < 2) waiting = Number(signals.shift()) && 5000 + random() * 25_000
    const limit = waiting > 0 ? 0 : Math.min(12, toCorner < 15 ? 6 : 12, Math.max(1, (signal - along) / 2))
    speed += Math.max(-0.4, Math.min(0.2, limit - speed))
    along += (Math.max(0, speed) * TICK) / 1000
    meters.push(along)
  }
  return meters
}

function report(truth: (at: number) => Point, duration: number, random: () => number): Report[] {
  const silence = duration * (0.3 + random() * 0.4)
  const skew = 90_000 * (random() - 0.5)
  const reports: Report[] = []
  for (let at = 0; at < duration; at += 3000 + random() * 2000) {
    const outlier = random() < 0.03
    const lost = random() < 0.08 || (at > silence && at < silence + GAP)
    const angle = random() * 2 * Math.PI
    const far = outlier ? 300 + random() * 600 : 0
    const [east, north] = [far * Math.cos(angle) + 6 * gaussian(random), far * Math.sin(angle) + 6 * gaussian(random)]
    const fix = { at: at + skew, point: offset(truth(at), east, north), accuracy: outlier ? 30 : 8 }
    if (!lost) reports.push({ fix, arrivesAt: at + 300 + random() * 1700, outlier })
  }
  return reports.toSorted((a, b) => a.arrivesAt - b.arrivesAt)
}
