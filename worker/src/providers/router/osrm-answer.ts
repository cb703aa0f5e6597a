import { decodePolyline } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'
import * as z from 'zod'

const Meters = z.number().nonnegative()
const Coordinates = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const LineString = z.object({ type: z.literal('LineString'), coordinates: z.array(Coordinates).min(1) })
const Snapped = z.object({ distance: Meters })
const Cells = z.array(z.array(z.number().nonnegative().nullable()))

/** OSRM's words for what went wrong; HTTP 400 carries them too. */
export const Refusal = z.object({ code: z.string() })

/** An answer of /route; the line is a polyline6 text or GeoJSON, whichever the server prefers. */
export const RouteAnswer = z.object({
  code: z.literal('Ok'),
  routes: z.array(z.object({ distance: Meters, duration: Meters, geometry: z.union([z.string(), LineString]) })).min(1),
  waypoints: z.array(Snapped).min(2),
})

/** An answer of /table. */
export const TableAnswer = z.object({
  code: z.literal('Ok'),
  durations: Cells,
  distances: Cells,
  sources: z.array(Snapped),
  destinations: z.array(Snapped),
})

/** The points of a route's geometry; null when the text cannot be decoded or leaves the earth. */
export function readGeometry(geometry: z.infer<typeof RouteAnswer>['routes'][number]['geometry']): Point[] | null {
  if (typeof geometry !== 'string')
    return geometry.coordinates.map(([longitude, latitude]) => ({ latitude, longitude }))
  try {
    const line = decodePolyline(geometry)
    const onEarth = ({ latitude, longitude }: Point) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    return line.length > 0 && line.every(onEarth) ? line : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
