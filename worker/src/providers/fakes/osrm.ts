import { distance, encodePolyline } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'
import type { Fetch } from '../fetch-json.ts'
import { BLOCK, CORNERS, metersOf, placeAt } from './sample-city.ts'

const EDGE = BLOCK * (CORNERS - 1)

/** An OSRM server of the sample city that drives every trip first east or west, then north or south. */
export const fakeOsrm: Fetch = async (address) => {
  const url = new URL(address)
  const [service, , , list = ''] = url.pathname.split('/').slice(-4)
  const asked = list.split(';').map((pair) => {
    const [longitude = NaN, latitude = NaN] = pair.split(',').map(Number)
    return { latitude, longitude }
  })
  if (asked.length < 2)
    return Response.json({ code: 'InvalidQuery', message: 'Query string malformed' }, { status: 400 })
  return Response.json(service === 'table' ? tableOf(asked, url.searchParams) : routeOf(asked))
}

function routeOf(asked: Point[]) {
  const line = asked.map(snapped).flatMap((point, index, stops) => [corner(stops[index - 1] ?? point, point), point])
  const meters = lengthOf(line)
  return {
    code: 'Ok',
    routes: [{ distance: meters, duration: meters / 10, geometry: encodePolyline(line), legs: [] }],
    waypoints: asked.map(waypoint),
  }
}

function tableOf(asked: Point[], query: URLSearchParams) {
  const pick = (name: string) => (query.get(name) ?? '').split(';').flatMap((index) => asked[Number(index)] ?? [])
  const sources = pick('sources')
  const destinations = pick('destinations')
  const distances = sources.map((from) =>
    destinations.map((to) => lengthOf([snapped(from), corner(snapped(from), snapped(to)), snapped(to)])),
  )
  return {
    code: 'Ok',
    distances,
    durations: distances.map((row) => row.map((meters) => meters / 10)),
    sources: sources.map(waypoint),
    destinations: destinations.map(waypoint),
  }
}

// As the real one: the nearest street it has, however far away that is.
function snapped(point: Point): Point {
  const { east, north } = metersOf(point)
  const inside = (meters: number) => Math.min(EDGE, Math.max(0, meters))
  return placeAt(inside(east), inside(north))
}

function waypoint(point: Point) {
  const { latitude, longitude } = snapped(point)
  return { distance: distance(point, { latitude, longitude }), location: [longitude, latitude], name: '', hint: '' }
}

function corner(from: Point, to: Point): Point {
  return { latitude: from.latitude, longitude: to.longitude }
}

function lengthOf(line: Point[]): number {
  return line.slice(1).reduce((sum, point, index) => sum + distance(line[index] ?? point, point), 0)
}
