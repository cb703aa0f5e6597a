import type { Point } from '@waybill/contract/points'
import type * as z from 'zod'
import { endpoint, fetchJson } from '../fetch-json.ts'
import type { Fetch, JsonAnswer, Query } from '../fetch-json.ts'
import { ProviderError } from '../provider-error.ts'
import type { ProviderFailure } from '../provider-error.ts'
import { Refusal, RouteAnswer, TableAnswer, readGeometry } from './osrm-answer.ts'
import { FARTHEST_SNAP_METERS } from './router.ts'
import type { Leg, Router } from './router.ts'

const TIMEOUT = 4000

/** OSRM's codes that mean something else than a question it could not read. */
const FAILURES: Readonly<Record<string, ProviderFailure>> = {
  NoRoute: 'no_route',
  NoTable: 'no_route',
  NoSegment: 'off_road',
}

/** Where an OSRM server stands (Valhalla answers the same with format=osrm behind a gateway). */
export interface OsrmSettings {
  readonly baseUrl: string
  readonly key?: string | undefined
  /** The profile in the path; default `driving`. */
  readonly profile?: string | undefined
  /** Milliseconds; default 4000. */
  readonly timeout?: number | undefined
}

/** A router that speaks the protocol of OSRM, version 1. */
export function osrmRouter(settings: OsrmSettings, fetch: Fetch): Router {
  const { baseUrl, key, profile = 'driving', timeout = TIMEOUT } = settings
  const ask = (service: string, points: readonly Point[], query: Query) => {
    const url = endpoint(baseUrl, `${service}/v1/${profile}/${points.map(coordinates).join(';')}`, query)
    return fetchJson({ provider: 'osrm', fetch, url, key, timeout })
  }
  return {
    async route({ from, to, via = [] }) {
      const points = [from, ...via, to]
      const query = { overview: 'full', geometries: 'polyline6', alternatives: 'false', steps: 'false' }
      const { routes, waypoints } = read(RouteAnswer, await ask('route', points, query))
      checkSnaps(waypoints)
      const [best] = routes
      const line = best && readGeometry(best.geometry)
      if (!line) throw new ProviderError('osrm', 'malformed')
      const [only] = line
      const way = only && line.length === 1 ? [only, only] : line
      return { meters: best.distance, seconds: best.duration, line: way, estimated: false }
    },
    async table({ from, to }) {
      if (from.length === 0 || to.length === 0) return from.map(() => [])
      const answer = read(TableAnswer, await ask('table', [...from, ...to], tableQuery(from.length, to.length)))
      checkSnaps([...answer.sources, ...answer.destinations])
      return rowsOf(answer, from.length, to.length)
    },
  }
}

function tableQuery(starts: number, ends: number): Query {
  const range = (from: number, size: number) => Array.from({ length: size }, (_, index) => from + index).join(';')
  return { annotations: 'duration,distance', sources: range(0, starts), destinations: range(starts, ends) }
}

function read<Schema extends z.ZodType>(schema: Schema, { ok, status, body }: JsonAnswer): z.infer<Schema> {
  const answer = schema.safeParse(body)
  if (ok && answer.success) return answer.data
  const code = Refusal.safeParse(body).data?.code
  const failure = FAILURES[code ?? ''] ?? (ok && (code === undefined || code === 'Ok') ? 'malformed' : 'refused')
  throw new ProviderError('osrm', failure, status)
}

// A server whose data does not cover a point answers Ok with the nearest street it has, thousands of kilometres away.
function checkSnaps(waypoints: readonly { distance: number }[]): void {
  if (waypoints.some(({ distance }) => distance > FARTHEST_SNAP_METERS)) throw new ProviderError('osrm', 'off_road')
}

function rowsOf(answer: z.infer<typeof TableAnswer>, starts: number, ends: number): (Leg | null)[][] {
  const rows = answer.durations.map((row, start) =>
    row.map((seconds, end) => {
      const meters = answer.distances[start]?.[end] ?? null
      return seconds === null || meters === null ? null : { meters, seconds, estimated: false }
    }),
  )
  if (rows.length === starts && rows.every(({ length }) => length === ends)) return rows
  throw new ProviderError('osrm', 'malformed')
}

function coordinates({ latitude, longitude }: Point): string {
  return `${longitude.toFixed(6)},${latitude.toFixed(6)}`
}
