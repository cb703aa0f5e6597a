import type { Driver, Offer, Point } from '@waybill/contract'
import { cheapestDetour, pointsOf, type DriverPath } from './detour.ts'
import { secondsBetween } from './eta.ts'
import { stopsOf, type Run } from './run.ts'

/** A driver who may take an order, and the way that they have before them. */
export interface Candidate {
  readonly driverId: string
  readonly path: DriverPath
}

/** Farther ahead nobody plans; it also keeps the question small. */
const MOST_STOPS = 12

/** Drivers on duty whose place is known, but for the one who has the order already. */
export function candidatesOf(
  drivers: readonly Driver[],
  places: ReadonlyMap<string, Point>,
  runs: ReadonlyMap<string, Run>,
  holderId: string | null,
): Candidate[] {
  return drivers.flatMap(({ id, status, onDuty }) => {
    const from = places.get(id)
    if (!from || !onDuty || status !== 'active' || id === holderId) return []
    const run = runs.get(id)
    const stops = run ? stopsOf(run.orders, run.wanted).slice(0, MOST_STOPS) : []
    const fixed = stops.filter(({ startedAt }) => startedAt !== null).length
    return [{ driverId: id, path: { from, stops: stops.map(({ point }) => point), fixed } }]
  })
}

/** The offer of a candidate as the crow flies. */
export function roughOffer({ driverId, path }: Candidate, order: readonly Point[]): Offer {
  const points = pointsOf(path, order)
  const between = (from: Point | undefined, to: Point | undefined) => (from && to ? secondsBetween(from, to) : Infinity)
  const detour = cheapestDetour(path, order, (from, to) => between(points[from], points[to]))
  return toOffer(driverId, detour, true)
}

/** The offer of a candidate by the drives between all its points, null where no way leads. */
export function routedOffer({ driverId, path }: Candidate, order: readonly Point[], table: Table): Offer | null {
  const detour = cheapestDetour(path, order, (from, to) => table[from]?.[to]?.seconds ?? Infinity)
  const estimated = table.some((row) => row.some((leg) => leg?.estimated))
  return Number.isFinite(detour.seconds) ? toOffer(driverId, detour, estimated) : null
}
type Table = readonly (readonly ({ readonly seconds: number; readonly estimated: boolean } | null)[])[]

/** The smallest detour first; of two alike the nearer driver. */
export const byDetour = (one: Offer, other: Offer): number =>
  one.detourSeconds - other.detourSeconds || one.awaySeconds - other.awaySeconds

const toOffer = (
  driverId: string,
  { seconds, away }: { seconds: number; away: number },
  estimated: boolean,
): Offer => ({
  driverId,
  detourSeconds: Math.max(0, Math.round(seconds)),
  awaySeconds: Math.round(away),
  estimated,
})
