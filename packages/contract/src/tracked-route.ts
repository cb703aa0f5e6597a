import type { Point } from './points.ts'
import type { TrackedRoute } from './tracking.ts'

/** What became of a way that was told: so many of its corners are passed, and the way behind goes on by these places. */
export type RouteProgress = { passed: number; driven: Point[] }

/**
 * Says a way by what has changed since another was told; null where it is not the same way, so that it has to be told
 * whole. A way ahead begins where the driver is. An hour's way repeated with each fix would be most of what is sent.
 */
export function progressOf(told: TrackedRoute, now: TrackedRoute, driver: Point): RouteProgress | null {
  const passed = told.ahead.length - now.ahead.length
  const progress = { passed, driven: now.behind.slice(told.behind.length) }
  return passed >= 0 && isSameRoute(progressed(told, progress, driver), now) ? progress : null
}

/** The way that was told, brought up to now. */
export function progressed(told: TrackedRoute, { passed, driven }: RouteProgress, driver: Point): TrackedRoute {
  return {
    ahead: told.ahead.length === 0 ? [] : [driver, ...told.ahead.slice(1 + passed)],
    behind: [...told.behind, ...driven],
  }
}

const isSameRoute = (one: TrackedRoute, other: TrackedRoute): boolean =>
  isSameLine(one.ahead, other.ahead) && isSameLine(one.behind, other.behind)

const isSameLine = (one: readonly Point[], other: readonly Point[]): boolean =>
  one.length === other.length && one.every((point, index) => isSamePoint(point, other[index]))

const isSamePoint = (one: Point, other: Point | undefined): boolean =>
  one.latitude === other?.latitude && one.longitude === other.longitude
