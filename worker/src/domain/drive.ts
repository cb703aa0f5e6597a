import { pointAt } from '@waybill/contract/geo'
import type { Fix, Instant, Point, Route } from '@waybill/contract'
import { acceptFixes, isReachable, NO_FIXES, type FixState } from './fixes.ts'
import { paceAt } from './pace.ts'
import { advance, extended, isLeft, wayOf, type Trace, type Way } from './way.ts'

/** What is known of a driver's drive: the reading that counts, the way to the stop that is served, the way behind. */
export interface Drive {
  readonly fixes: FixState
  readonly way: Way | null
  readonly trail: readonly Trace[]
}
export const NO_DRIVE: Drive = { fixes: NO_FIXES, way: null, trail: [] }

/** The drive after more readings, and how many of them count. */
export function driven(drive: Drive, fixes: readonly Fix[], now: number): { drive: Drive; accepted: number } {
  const { state, accepted } = acceptFixes(drive.fixes, fixes, now)
  const believed = accepted.reduce(reached, drive)
  return { drive: { ...believed, fixes: state }, accepted: accepted.length }
}

/** On a way the trail follows its streets, however far beside them the phone believes to be. */
function reached(drive: Drive, fix: Fix): Drive {
  const { point, at } = fix
  const { last } = drive.fixes
  const fixes = { last: fix, doubted: null }
  // What was believed was wrong: the way that began there is too.
  const before = last && !isReachable(last, fix) ? null : drive.way
  if (!before) return { ...drive, fixes, way: null, trail: extended(drive.trail, { point, at }) }
  const way = advance(before, fix)
  return { fixes, way, trail: withStreets(drive.trail, between(way, before.along), at) }
}

/** The corners between two places on a way, and the later place. */
function between({ line, along }: Way, from: number): Point[] {
  const corners = line.points.filter((_, index) => isWithin(line.meters[index] ?? 0, from, along))
  return along > from ? [...corners, pointAt(line, along)] : []
}
const isWithin = (meters: number, from: number, to: number): boolean => meters > from && meters < to

const withStreets = (trail: readonly Trace[], points: readonly Point[], at: Instant): readonly Trace[] =>
  points.reduce((longer, point) => extended(longer, { point, at }), trail)

/** After this time a way is asked for anew: traffic has changed. */
const FRESH_MS = 60_000

/** From where a new way to a stop is to be asked for; null while there is none to ask from or the present one holds. */
export function wayWantedFrom({ fixes: { last }, way }: Drive, legId: string, now: number): Point | null {
  if (!last) return null
  if (!way || way.legId !== legId || isLeft(way)) return last.point
  // A driver on the way is on its streets, not where the phone believes to be.
  return now - way.madeAt > FRESH_MS ? pointAt(way.line, way.along) : null
}

/** How far from its beginning on a new way a driver may be. */
const BEGINNING_METERS = 15

/** The drive on a new way, which begins where the driver is: its street is truer than the reading that led to it. */
export function onWay(drive: Drive, legId: string, route: Route, now: number): Drive {
  const { at = toInstant(now) } = drive.fixes.last ?? {}
  const pace = paceAt(0, Date.parse(at), BEGINNING_METERS, drive.way?.pace.speed)
  const way = wayOf(legId, route, now, pace)
  const trail = drive.way ? drive.trail : drive.trail.filter((trace) => trace.at !== at)
  return { ...drive, way, trail: withStreets(trail, [pointAt(way.line, 0)], at) }
}

/** Where the driver is: on the street of its way, else where the phone says. */
export function placeOf({ fixes: { last }, way }: Drive): Point | null {
  return way && !isLeft(way) ? pointAt(way.line, way.along) : (last?.point ?? null)
}

/** The drive without a stop that is served. */
export const offWay = (drive: Drive): Drive => (drive.way === null ? drive : { ...drive, way: null })

const toInstant = (milliseconds: number): Instant => new Date(milliseconds).toISOString()
