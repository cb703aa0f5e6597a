import type { Point } from '@waybill/contract/points'
import type { TrackingView } from '@waybill/contract/tracking'

const RADIANS = Math.PI / 180

/** The driven part of the way, from 0 to 1; undefined where the way is not known. */
export function shareOf({ route }: TrackingView): number | undefined {
  if (!route || route.ahead.length < 2) return undefined
  const left = degreesOf(route.ahead)
  const driven = degreesOf(route.behind)
  return left + driven === 0 ? 1 : driven / (left + driven)
}

/** A length in degrees of latitude: true enough for a share, and without the earth's size. */
const degreesOf = (points: readonly Point[]): number =>
  points.reduce((sum, { latitude, longitude }, index) => {
    const before = points[index - 1]
    if (!before) return sum
    const east = (longitude - before.longitude) * Math.cos(latitude * RADIANS)
    return sum + Math.hypot(latitude - before.latitude, east)
  }, 0)
