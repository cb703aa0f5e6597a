import { between, bearing, distance, planar } from './earth.ts'
import type { Point } from './points.ts'

/** A line of points with the metres from its start at each of them, so that positions along it cost little. */
export interface MeasuredLine {
  readonly points: readonly Point[]
  readonly meters: readonly number[]
  readonly length: number
}

/** Where a point falls on a line: metres along it, metres beside it, and the point itself. */
export interface Projection {
  readonly along: number
  readonly beside: number
  readonly point: Point
}

/** Measures a line once; it needs at least one point. */
export function measureLine(points: readonly Point[]): MeasuredLine {
  if (points.length === 0) throw new RangeError('A line needs at least one point')
  const meters = [0]
  let length = 0
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    if (!before) continue
    length += distance(before, point)
    meters.push(length)
  }
  return { points, meters, length }
}

/** The point some metres from the start; before the start and past the end give those ends. */
export function pointAt(line: MeasuredLine, along: number): Point {
  const index = segmentAt(line, along)
  const [from, to] = segment(line, index)
  return between(from, to, fractionIn(line, index, along))
}

/** The direction of travel in degrees at some metres from the start, softened over `window` metres around it. */
export function headingAt(line: MeasuredLine, along: number, window = 8): number {
  const middle = Math.min(Math.max(along, window / 2), Math.max(line.length - window / 2, window / 2))
  return bearing(pointAt(line, middle - window / 2), pointAt(line, middle + window / 2))
}

/** The nearest place on a line, optionally only between two distances from its start. */
export function projectOnto(line: MeasuredLine, point: Point, from = 0, to = line.length): Projection {
  const low = Math.min(Math.max(0, from), line.length)
  const high = Math.max(low, Math.min(to, line.length))
  let best: Projection = { along: low, beside: Infinity, point: pointAt(line, low) }
  for (let index = segmentAt(line, low); index < Math.max(1, line.points.length - 1); index++) {
    if ((line.meters[index] ?? 0) > high) break
    const found = projectOntoSegment(line, index, point, low, high)
    if (found.beside < best.beside) best = found
  }
  return best
}

function projectOntoSegment(line: MeasuredLine, index: number, point: Point, low: number, high: number): Projection {
  const [start, end] = segment(line, index)
  const a = planar(point, start)
  const b = planar(point, end)
  const east = b.east - a.east
  const north = b.north - a.north
  const square = east * east + north * north
  const nearest = square === 0 ? 0 : clamp(-(a.east * east + a.north * north) / square)
  const from = line.meters[index] ?? 0
  const to = line.meters[index + 1] ?? from
  const fraction = Math.min(Math.max(nearest, fractionIn(line, index, low)), fractionIn(line, index, high))
  return {
    along: from + (to - from) * fraction,
    beside: Math.hypot(a.east + east * fraction, a.north + north * fraction),
    point: between(start, end, fraction),
  }
}

function segmentAt(line: MeasuredLine, along: number): number {
  let low = 0
  let high = Math.max(0, line.points.length - 2)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((line.meters[middle] ?? Infinity) <= along) low = middle
    else high = middle - 1
  }
  return low
}

function segment(line: MeasuredLine, index: number): [Point, Point] {
  const from = line.points[index]
  if (!from) throw new RangeError(`The line has no segment ${index}`)
  return [from, line.points[index + 1] ?? from]
}

function fractionIn(line: MeasuredLine, index: number, along: number): number {
  const from = line.meters[index] ?? 0
  const size = (line.meters[index + 1] ?? from) - from
  return size === 0 ? 0 : clamp((along - from) / size)
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction))
}
