import { distance } from '@waybill/contract/geo'
import type { Instant, Point, TrackingView } from '@waybill/contract'
import type { ForecastRecord } from './forecast-record.ts'
import type { LegLive } from './leg-live.ts'

/** Streets are longer than straight lines; measured on city trips. */
const DETOUR = 1.35
const METERS_PER_SECOND = 7.5

/** A cautious guess of the drive between two points, for stops that have no route yet. */
export const secondsBetween = (from: Point, to: Point): number => (distance(from, to) * DETOUR) / METERS_PER_SECOND

/** When a driver is at a stop: seconds from now, and by how many more it may well be. */
export interface Forecast {
  readonly seconds: number
  readonly doubt: number
  /** A drive before it is a guess: no router answered. */
  readonly isGuess: boolean
}

/** Seconds of driving from one stop to the next. */
export interface Drive {
  readonly seconds: number
  /** No router answered. */
  readonly isGuess: boolean
}

/** The drive between two stops that no router has measured. */
export const guessedDrive = (from: Point, to: Point): Drive => ({ seconds: secondsBetween(from, to), isGuess: true })

/** What is known of a run: the drive to its first stop, seconds of service that are left there, the drives after it. */
export interface RunAhead {
  readonly toFirst: Drive
  readonly serviceLeft: number
  readonly hops: readonly Drive[]
}

/** Stops after the next one depend on all that may happen before them. */
const LATER = 2
/** A straight line knows no rivers. */
const GUESS = 2

/** The forecast of each stop of a run, driven one after the other as fast as this driver does. */
export function forecasts(record: ForecastRecord, { toFirst, serviceLeft, hops }: RunAhead): Forecast[] {
  const { pace, error, service } = record
  let { isGuess } = toFirst
  let seconds = toFirst.seconds * pace
  const all: Forecast[] = [{ seconds, doubt: seconds * error * (isGuess ? GUESS : 1), isGuess }]
  hops.forEach((hop, index) => {
    seconds += (index === 0 ? serviceLeft : service) + hop.seconds * pace
    isGuess ||= hop.isGuess
    all.push({ seconds, doubt: seconds * error * LATER, isGuess })
  })
  return all
}

const SHORTEST_RANGE = 120

/** The arrival as a range that grows with what may still happen on the way, and with past errors. */
export function etaOf({ secondsLeft, doubt, isGuess, updatedAt }: LegLive): TrackingView['eta'] {
  if (secondsLeft === null) return null
  const arrival = Date.parse(updatedAt) + secondsLeft * 1000
  const latest = arrival + Math.max(SHORTEST_RANGE, doubt) * 1000
  return { from: toInstant(arrival), to: toInstant(latest), updatedAt, estimated: isGuess }
}

const toInstant = (milliseconds: number): Instant => new Date(milliseconds).toISOString()
