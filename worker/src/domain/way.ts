import { distance, measureLine, pointAt, projectOnto, type MeasuredLine } from '@waybill/contract/geo'
import type { Instant, Point, Route } from '@waybill/contract'

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
}

const OFF_ROUTE_METERS = 60
const FRESH_MS = 60_000
/** A reading may lie a little behind the last one without the driver going back. */
const BACKWARD_METERS = 40

export function wayOf(legId: string, { line, seconds, estimated }: Route, now: number): Way {
  return { legId, line: measureLine(line), seconds, isGuess: estimated, along: 0, madeAt: now }
}

/** The way after one more reading; null where a new one must be asked for: another stop, off the route, too old. */
export function advance(way: Way | null, legId: string, point: Point, now: number): Way | null {
  if (!way || way.legId !== legId || now - way.madeAt > FRESH_MS) return null
  const { along, beside } = projectOnto(way.line, point, way.along - BACKWARD_METERS)
  return beside > OFF_ROUTE_METERS ? null : { ...way, along: Math.max(way.along, along) }
}

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
