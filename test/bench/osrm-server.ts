import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { distance, encodePolyline } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'

const METERS_PER_SECOND = 8

/** A router outside the worker, as an installation has one. */
export interface OsrmServer {
  readonly url: string
  /** How many ways and tables were asked for so far. */
  readonly asked: () => number
  close(): void
}

/** Answers as OSRM does, for a city whose streets go east and north everywhere. */
export async function serveOsrm(): Promise<OsrmServer> {
  let asked = 0
  const server = createServer((request, response) => {
    asked++
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answerTo(new URL(request.url ?? '/', 'http://osrm'))))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${portOf(server.address())}`, asked: () => asked, close: () => server.close() }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens at no port')
  return address.port
}

function answerTo({ pathname, searchParams }: URL): object {
  const [service, , , list = ''] = pathname.split('/').slice(-4)
  const points = list.split(';').map(toPoint)
  if (service === 'route') return routeOf(points)
  const named = (name: string) =>
    (searchParams.get(name) ?? '').split(';').flatMap((index) => points[Number(index)] ?? [])
  return tableOf(named('sources'), named('destinations'))
}

function toPoint(pair: string): Point {
  const [longitude = NaN, latitude = NaN] = pair.split(',').map(Number)
  return { latitude, longitude }
}

function routeOf(points: readonly Point[]): object {
  const line = points.flatMap((point, index) => [corner(points[index - 1] ?? point, point), point])
  const meters = lengthOf(line)
  const route = { distance: meters, duration: meters / METERS_PER_SECOND, geometry: encodePolyline(line), legs: [] }
  return { code: 'Ok', routes: [route], waypoints: points.map(waypoint) }
}

function tableOf(sources: readonly Point[], destinations: readonly Point[]): object {
  const distances = sources.map((from) => destinations.map((to) => lengthOf([from, corner(from, to), to])))
  const durations = distances.map((row) => row.map((meters) => meters / METERS_PER_SECOND))
  return { code: 'Ok', distances, durations, sources: sources.map(waypoint), destinations: destinations.map(waypoint) }
}

const waypoint = ({ latitude, longitude }: Point) => ({ distance: 0, location: [longitude, latitude], name: '' })

const corner = (from: Point, to: Point): Point => ({ latitude: from.latitude, longitude: to.longitude })

const lengthOf = (line: readonly Point[]): number =>
  line.slice(1).reduce((sum, point, index) => sum + distance(line[index] ?? point, point), 0)
