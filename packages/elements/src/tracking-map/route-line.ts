import { distance, measureLine, pointAt, projectOnto } from '@waybill/contract/geo'
import type { MeasuredLine } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'
import type { TrackedRoute } from '@waybill/contract/tracking'
import type { MarkerFrame } from './motion.ts'

/** The marker is played back late, so the line begins this far behind the last fix. */
const TAIL_METERS = 400
const SAME_STREET_METERS = 25

/** One line for the marker to run on, kept as long as what is told of the way ahead is still its end. */
export class RouteLine {
  #line: MeasuredLine | undefined
  #left = 0

  get line(): MeasuredLine | undefined {
    return this.#line
  }

  get points(): readonly Point[] {
    return this.#line?.points ?? []
  }

  /** Metres of the line at which the driver was when the way was told last: what is left of it was told. */
  get along(): number | undefined {
    return this.#line && Math.max(0, this.#line.length - this.#left)
  }

  /** Takes the way as it was told last; answers whether the line is another one now. */
  take(route: TrackedRoute | null): boolean {
    if (!route || route.ahead.length < 2) {
      const hadLine = this.#line !== undefined
      this.#line = undefined
      return hadLine
    }
    this.#left = measureLine(route.ahead).length
    if (this.#line && isEndOf(this.#line, route.ahead)) return false
    this.#line = measureLine([...tailOf(route.behind), ...route.ahead])
    return true
  }
}

/** Whether a way is what remains of a line; its first point moves with the driver, the others are the line's own. */
function isEndOf(line: MeasuredLine, ahead: readonly Point[]): boolean {
  const [start, ...rest] = ahead
  const end = line.points.slice(line.points.length - rest.length)
  if (!start || end.length !== rest.length || !end.every((point, index) => isSame(point, rest[index]))) return false
  return projectOnto(line, start).beside < SAME_STREET_METERS
}

const isSame = (one: Point, other: Point | undefined): boolean =>
  one.latitude === other?.latitude && one.longitude === other.longitude

function tailOf(behind: readonly Point[]): readonly Point[] {
  let length = 0
  let index = behind.length - 1
  for (; index > 0 && length < TAIL_METERS; index--) {
    const [to, from] = [behind[index], behind[index - 1]]
    if (to && from) length += distance(from, to)
  }
  return behind.slice(Math.max(0, index))
}

/** What to draw of a way when the marker stands where the frame says: nothing of it lies beneath the marker twice. */
export function split(route: TrackedRoute, line: MeasuredLine | undefined, frame: MarkerFrame): TrackedRoute {
  const { point, along, behindMeters } = frame
  const isOnLine = line && along !== null
  return {
    ahead: [point, ...(isOnLine ? line.points.filter((_, index) => (line.meters[index] ?? 0) > along) : route.ahead)],
    behind: [...shortened(route.behind, behindMeters), point],
  }
}

/** The driven way without its last metres, which the marker has not played back yet. */
function shortened(behind: readonly Point[], meters: number): Point[] {
  if (behind.length < 2) return []
  const line = measureLine(behind)
  const end = line.length - meters
  if (end <= 0) return []
  return [...behind.filter((_, index) => (line.meters[index] ?? 0) < end), pointAt(line, end)]
}
