import {
  distance,
  measureLine,
  planar,
  pointAt,
  projectOnto,
  type MeasuredLine,
  type Projection,
} from '@waybill/contract/geo'
import type { Fix, Instant, Point, Route } from '@waybill/contract'
import { corrected, later, type Pace } from './pace.ts'

/** The way to the stop that a driver serves, and how far along it the driver is. */
export interface Way {
  readonly legId: string
  readonly line: MeasuredLine
  readonly seconds: number
  /** No router answered: the line is straight. */
  readonly isGuess: boolean
  /** Metres from the line's start; it only grows. */
  readonly along: number
  /** When it was asked for, in milliseconds. */
  readonly madeAt: number
  /** What the readings say together. */
  readonly pace: Pace
  /** How many readings in a row lay beside it. */
  readonly doubts: number
  /** Metres east and north of it at which the readings lie on average, the latest counting most. */
  readonly drift: Drift
}
type Drift = ReturnType<typeof planar>

/** A way that begins where the driver was at a moment of the phone, with the pace that the driver had. */
export const wayOf = (legId: string, route: Route, now: number, pace: Pace): Way => ({
  legId,
  line: measureLine(route.line),
  seconds: route.seconds,
  isGuess: route.estimated,
  along: 0,
  madeAt: now,
  pace: { ...pace, along: 0 },
  doubts: 0,
  drift: { east: 0, north: 0 },
})

/** One reading beside the route may be wrong; two in a row say that the driver has gone another way. */
const CERTAIN = 2
export const isLeft = ({ doubts }: Way): boolean => doubts >= CERTAIN

/** What is so far beside the route is not on it, and a vague reading may be farther beside. */
const BESIDE_METERS = 32
const BESIDE_PER_ACCURACY = 1.2
/** What phones believe to be off is somewhat more than they mostly are. */
const CERTAINTY = 0.65
const USUAL_ACCURACY = 15
const MOST_ACCURACY = 60
/** Chance scatters readings to both sides; what they share after a while is another street. */
const LATEST = 0.25
const LEAST_DRIFT = 15
const NEAR = 3
const FASTEST = 60

/** The way after one more reading. */
export function advance(way: Way, { point, at, accuracy }: Fix): Way {
  const vague = Math.min(accuracy ?? USUAL_ACCURACY, MOST_ACCURACY)
  const meters = Math.max(4, vague * CERTAINTY)
  const moment = Date.parse(at)
  const expected = later(way.pace, moment)
  const found = onWay(way, point, expected, BESIDE_METERS + vague * BESIDE_PER_ACCURACY)
  if (!found) return { ...way, doubts: way.doubts + 1 }
  const drift = drifted(way.drift, planar(found.point, point))
  if (Math.hypot(drift.east, drift.north) > Math.max(LEAST_DRIFT, meters)) return { ...way, doubts: CERTAIN, drift }
  const pace = corrected(expected, found.along, meters)
  return { ...way, along: Math.min(way.line.length, Math.max(way.along, pace.along)), pace, doubts: 0, drift }
}

const drifted = (before: Drift, now: Drift): Drift => ({
  east: before.east + (now.east - before.east) * LATEST,
  north: before.north + (now.north - before.north) * LATEST,
})

/** The place on the way that a reading means: near what is expected, else as far as one could have come. */
function onWay({ line, along, pace }: Way, point: Point, expected: Pace, widest: number): Projection | null {
  const reach = NEAR * Math.sqrt(expected.spread[0]) + widest
  const seconds = (expected.at - pace.at) / 1000
  // A street may be driven out and back: of two lanes at one place it is the one that the time allows.
  const near = [
    projectOnto(line, point, expected.along - reach, expected.along),
    projectOnto(line, point, expected.along, expected.along + reach),
  ].toSorted((one, other) => strangeness(one, expected) - strangeness(other, expected))
  const isClose = ({ beside }: Projection): boolean => beside <= widest
  const found = near.find(isClose) ?? projectOnto(line, point, along - widest, along + FASTEST * seconds + widest)
  return isClose(found) ? found : null
}

/** What is as far beside as it is five times too far along is as strange. */
const strangeness = ({ along, beside }: Projection, expected: Pace): number =>
  beside + Math.abs(along - expected.along) / 5

export interface Remaining extends Pick<Way, 'seconds' | 'isGuess'> {
  readonly line: Point[]
  readonly meters: number
}

/** What lies ahead: the line from the driver on, its metres, and the seconds that they take. */
export function remaining({ line, along, seconds, isGuess }: Way): Remaining {
  const meters = Math.max(0, line.length - along)
  const rest = line.points.filter((_, index) => (line.meters[index] ?? 0) > along)
  const share = line.length > 0 ? meters / line.length : 0
  return { line: [pointAt(line, along), ...rest], meters, seconds: seconds * share, isGuess }
}

/** Where a driver was, and when. */
export interface Trace {
  readonly point: Point
  readonly at: Instant
}
const TRACE_METERS = 15
const MAX_TRACES = 300

/** The trail with one more place; places closer than a few metres add nothing, and a long trail loses every other. */
export function extended(trail: readonly Trace[], trace: Trace): readonly Trace[] {
  const last = trail.at(-1)
  if (last && distance(last.point, trace.point) < TRACE_METERS) return trail
  const longer = [...trail, trace]
  return longer.length > MAX_TRACES ? longer.filter((_, index) => index % 2 === 0) : longer
}

/** The line driven since a moment. */
export const since = (trail: readonly Trace[], at: Instant): Point[] =>
  trail.filter((trace) => trace.at >= at).map(({ point }) => point)
