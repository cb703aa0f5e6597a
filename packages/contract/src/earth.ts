import type { Point } from './points.ts'

const EARTH_RADIUS_METERS = 6_371_008.8
const RADIANS = Math.PI / 180

/** Great-circle distance in metres (haversine on the mean radius). */
export function distance(from: Point, to: Point): number {
  const latitude = Math.sin(((to.latitude - from.latitude) * RADIANS) / 2)
  const longitude = Math.sin(((to.longitude - from.longitude) * RADIANS) / 2)
  const cosines = Math.cos(from.latitude * RADIANS) * Math.cos(to.latitude * RADIANS)
  const haversine = latitude * latitude + cosines * longitude * longitude
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(haversine)))
}

/** Initial compass bearing in degrees, 0 = north, clockwise, in [0, 360). */
export function bearing(from: Point, to: Point): number {
  const start = from.latitude * RADIANS
  const end = to.latitude * RADIANS
  const east = (to.longitude - from.longitude) * RADIANS
  const y = Math.sin(east) * Math.cos(end)
  const x = Math.cos(start) * Math.sin(end) - Math.sin(start) * Math.cos(end) * Math.cos(east)
  return normalizeDegrees(Math.atan2(y, x) / RADIANS)
}

/** The turn from one bearing to another by the short way, in degrees: right is positive, in [-180, 180). */
export function turn(from: number, to: number): number {
  return normalizeDegrees(to - from + 180) - 180
}

/** Any angle as a bearing in [0, 360). */
export function normalizeDegrees(degrees: number): number {
  const rest = degrees % 360
  return rest < 0 ? (rest + 360) % 360 : rest
}

/** Metres east and north of one point to another, on the plane that touches the earth there; exact to 0.1 % within 20 km. */
export function planar(from: Point, to: Point): { east: number; north: number } {
  const longitude = wrapLongitude(to.longitude - from.longitude)
  const cosine = Math.cos(((from.latitude + to.latitude) / 2) * RADIANS)
  const perDegree = EARTH_RADIUS_METERS * RADIANS
  return { east: longitude * cosine * perDegree, north: (to.latitude - from.latitude) * perDegree }
}

/** The point some metres east and north of another; the inverse of `planar` for city distances. */
export function offset(from: Point, east: number, north: number): Point {
  const perDegree = EARTH_RADIUS_METERS * RADIANS
  const latitude = from.latitude + north / perDegree
  const cosine = Math.cos(((from.latitude + latitude) / 2) * RADIANS)
  return { latitude, longitude: wrapLongitude(from.longitude + east / (perDegree * cosine)) }
}

/** The point that stands at `fraction` (0 to 1) of the short straight way between two points. */
export function between(from: Point, to: Point, fraction: number): Point {
  const longitude = from.longitude + wrapLongitude(to.longitude - from.longitude) * fraction
  return { latitude: from.latitude + (to.latitude - from.latitude) * fraction, longitude: wrapLongitude(longitude) }
}

function wrapLongitude(longitude: number): number {
  return longitude >= -180 && longitude <= 180 ? longitude : turn(0, longitude)
}
