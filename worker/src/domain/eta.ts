import { distance } from '@waybill/contract/geo'
import type { Instant, Point, TrackingView } from '@waybill/contract'
import type { LegLive } from './leg-live.ts'

/** Streets are longer than straight lines, and a stop takes its time; both measured on city trips. */
const DETOUR = 1.35
const METERS_PER_SECOND = 7.5
const SECONDS_PER_STOP = 180

/** A cautious guess of the drive between two points, for stops that have no route yet. */
export const secondsBetween = (from: Point, to: Point): number => (distance(from, to) * DETOUR) / METERS_PER_SECOND

/** Seconds until each later stop, driving them one after the other from `first`, which is reached after `seconds`. */
export function secondsToLater(first: Point, seconds: number, later: readonly Point[]): number[] {
  const answers: number[] = []
  let from = first
  let total = seconds
  for (const point of later) {
    total += SECONDS_PER_STOP + secondsBetween(from, point)
    answers.push(total)
    from = point
  }
  return answers
}

const SHORTEST_RANGE = 120
/** What one hour of forecast may be wrong by, for the next stop and for those after it. */
const DOUBT = { next: 0.15, later: 0.3 }

/** The arrival as a range that grows with what may still happen on the way. */
export function etaOf({ secondsLeft, stopsAhead, updatedAt }: LegLive): TrackingView['eta'] {
  if (secondsLeft === null) return null
  const arrival = Date.parse(updatedAt) + secondsLeft * 1000
  const doubt = secondsLeft * (stopsAhead === 0 ? DOUBT.next : DOUBT.later)
  return { from: toInstant(arrival), to: toInstant(arrival + Math.max(SHORTEST_RANGE, doubt) * 1000), updatedAt }
}

const toInstant = (milliseconds: number): Instant => new Date(milliseconds).toISOString()
