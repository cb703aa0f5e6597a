import type { Instant, Position } from '@waybill/contract'
import { decodePolyline, encodePolyline } from '@waybill/contract/geo'
import { forecasts, guessedDrive, type Drive } from './eta.ts'
import type { ForecastRecord } from './forecast-record.ts'
import type { Joined, Stop } from './run.ts'
import { remaining, since, type Trace, type Way } from './way.ts'

/** A line as an encoded polyline of five decimals, about a metre: hundreds of points cost most where they change rooms. */
export type PackedLine = string
const DECIMALS = 5
export const packLine = (points: readonly Position['point'][]): PackedLine => encodePolyline(points, DECIMALS)
export const unpackLine = (line: PackedLine): Position['point'][] => decodePolyline(line, DECIMALS)

/** What a driver's room knows of one of its stops. It is raw: only `viewFor` decides what a recipient gets of it. */
export interface LegLive {
  readonly driverId: string
  readonly orderId: string
  readonly legId: string
  /** Only for stops that the driver has started. */
  readonly position: Position | null
  /** The line still to drive; empty for all but the stop that the driver serves now. */
  readonly ahead: PackedLine
  /** The line driven since this leg began. */
  readonly behind: PackedLine
  readonly metersLeft: number | null
  readonly secondsLeft: number | null
  /** Seconds by which the arrival may well be later than that. */
  readonly doubt: number
  /** No router has measured the way there. */
  readonly isGuess: boolean
  /** 0 for the stop that the driver serves now; null off duty, when nobody is served. */
  readonly stopsAhead: number | null
  readonly updatedAt: Instant
}

export interface DriverNow {
  readonly driverId: string
  readonly position: Position
  /** The way to the first stop, where it has one. */
  readonly way: Way | null
  readonly trail: readonly Trace[]
  readonly joined: Joined
  /** The drive from each stop to the one after it, as far as it was asked for; the others are guessed. */
  readonly hops: readonly Drive[]
  /** How good this driver's forecasts were. */
  readonly record: ForecastRecord
}

const HERE: Drive = { seconds: 0, isGuess: false }

/** What a driver's place means for each stop of its run. */
export function livesOf(stops: readonly Stop[], driver: DriverNow): LegLive[] {
  const [first, ...later] = stops
  if (!first) return []
  const { position, record } = driver
  const way = driver.way?.legId === first.legId ? remaining(driver.way) : null
  const ahead = forecasts(record, {
    toFirst: first.arrivedAt ? HERE : (way ?? guessedDrive(position.point, first.point)),
    serviceLeft: serviceLeft(first, record, position.at),
    hops: later.map(({ point }, index) => driver.hops[index] ?? guessedDrive((stops[index] ?? first).point, point)),
  })
  return stops.map((stop, index) => ({
    driverId: driver.driverId,
    orderId: stop.orderId,
    legId: stop.legId,
    position: stop.startedAt === null ? null : position,
    ahead: index === 0 && way ? packLine(way.line) : '',
    behind: behindOf(stop, driver),
    metersLeft: index === 0 && way ? way.meters : null,
    secondsLeft: ahead[index]?.seconds ?? null,
    doubt: ahead[index]?.doubt ?? 0,
    isGuess: ahead[index]?.isGuess ?? false,
    stopsAhead: index,
    updatedAt: position.at,
  }))
}

/** Where this driver was since this stop is theirs and begun: a stop taken over tells nothing of the time before. */
function behindOf({ legId, startedAt }: Stop, { trail, joined }: DriverNow): LegLive['behind'] {
  const joinedAt = joined[legId]
  if (startedAt === null || joinedAt === undefined) return ''
  return packLine(since(trail, startedAt > joinedAt ? startedAt : joinedAt))
}

/** Who stands at a door for a while already is sooner on the way again. */
function serviceLeft({ arrivedAt }: Stop, { service }: ForecastRecord, now: Instant): number {
  if (!arrivedAt) return service
  return Math.max(0, service - (Date.parse(now) - Date.parse(arrivedAt)) / 1000)
}

type Named = Pick<LegLive, 'driverId' | 'orderId' | 'legId' | 'updatedAt'>

/** What remains to be told when a driver goes off duty: nothing. */
export const withoutDriver = ({ driverId, orderId, legId, updatedAt }: Named): LegLive => ({
  driverId,
  orderId,
  legId,
  position: null,
  ahead: '',
  behind: '',
  metersLeft: null,
  secondsLeft: null,
  doubt: 0,
  isGuess: false,
  stopsAhead: null,
  updatedAt,
})
