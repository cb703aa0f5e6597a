import { measureLine, pointAt, projectOnto } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'
import type { Position, TrackedRoute } from '@waybill/contract/tracking'
import { driven, NO_DRIVE, onWay, placeOf, wayWantedFrom } from '../../worker/src/domain/drive.ts'
import { remaining, since } from '../../worker/src/domain/way.ts'
import type { Reading, Trip } from './trips.ts'

/** What a page is told, and when. */
export interface Told {
  readonly arrivesAt: number
  readonly position: Position
  readonly route: TrackedRoute
  /** Which of the trip's plans the route is made of. */
  readonly plan: number
}

const LEG = 'leg'
/** Phones and servers write instants; a trip begins at this one. */
const EPOCH = Date.UTC(2026, 10, 22, 12)
const toInstant = (at: number): string => new Date(EPOCH + at).toISOString()
const SHORTEST_GAP = 1_000
const NETWORK = 120

/** Plays a trip's readings through what the driver's room and the order's room do with them. */
export function toldOf(trip: Trip): Told[] {
  let drive = NO_DRIVE
  let plan = 0
  const told: Told[] = []
  for (const reading of trip.readings) {
    const { arrivesAt } = reading
    const { drive: next, accepted } = driven(drive, [toFix(reading)], EPOCH + arrivesAt)
    drive = next
    if (accepted === 0) continue
    const from = wayWantedFrom(drive, LEG, arrivesAt)
    if (from) {
      plan = planAt(trip, arrivesAt)
      drive = onWay(drive, LEG, routeOn(trip, plan, from, arrivesAt), arrivesAt)
    }
    const { last } = drive.fixes
    const point = placeOf(drive)
    const isTooSoon = arrivesAt + NETWORK - (told.at(-1)?.arrivesAt ?? -Infinity) < SHORTEST_GAP
    if (!last || !point || !drive.way || isTooSoon) continue
    const route = { ahead: remaining(drive.way).line, behind: since(drive.trail, '') }
    told.push({
      arrivesAt: arrivesAt + NETWORK,
      position: { point, heading: null, at: last.at },
      route,
      plan,
    })
  }
  return told
}

/** What a page would be told that believed each reading as it came. */
export const unjudged = (trip: Trip): Told[] =>
  trip.readings.map((reading) => ({
    arrivesAt: reading.arrivesAt + NETWORK,
    position: { point: reading.point, heading: null, at: toInstant(reading.at) },
    route: { ahead: [], behind: [] },
    plan: 0,
  }))

const toFix = ({ at, point, accuracy }: Reading) => ({ at: toInstant(at), point, accuracy })

const planAt = ({ driven: { plans }, alongAt }: Trip, at: number): number =>
  plans.findIndex(({ until }) => alongAt(at) < until)

/** A router's answer: from the street beside a place, along the plan of the moment. */
function routeOn({ driven: { plans }, alongAt }: Trip, index: number, from: Point, at: number) {
  const plan = plans[index]
  if (!plan) throw new Error('A trip has a plan at each moment')
  const along = alongAt(at)
  const start = projectOnto(plan.line, from, along - 80, along + 80).along
  const rest = plan.line.points.filter((_, corner) => (plan.line.meters[corner] ?? 0) > start)
  const line = [pointAt(plan.line, start), ...rest]
  const { length } = measureLine(line)
  return { line, meters: length, seconds: length / 8, estimated: false }
}
