import { distance, projectOnto, type MeasuredLine } from '@waybill/contract/geo'
import { PLAYERS, stepOf, type PlayerName, type Shown } from './players.ts'
import { toldOf, unjudged } from './told.ts'
import type { Trip } from './trips.ts'

/** What a marker did on one trip. */
export interface Measured {
  readonly frames: number
  /** Frames that went back on the route of the moment. */
  readonly backward: number
  /** Steps of more than 15 m, beside silences and the seconds after them. */
  readonly jumps: number
  readonly longestStep: number
  /** Frames that were more than 12 m beside the route of the moment and the streets that were driven. */
  readonly offRoute: number
  /** The same of the streets alone: a route that the driver has left is shown until there is another. */
  readonly offStreets: number
  /** Frames in which the car drove and the marker stood. */
  readonly stuck: number
  /** Sum over frames of the metres between marker and car. */
  readonly lag: number
}

const FRAME = 33
const JUMP_METERS = 15
const OFF_METERS = 12
/** After a silence a marker may hurry for so long. */
const CATCH_UP = 10_000
const SLACK = 1e-6
const NOTHING: Measured = {
  frames: 0,
  backward: 0,
  jumps: 0,
  longestStep: 0,
  offRoute: 0,
  offStreets: 0,
  stuck: 0,
  lag: 0,
}

/** Plays a trip as a browser would, at 30 frames a second. */
export function replay(trip: Trip, name: PlayerName): Measured {
  const player = PLAYERS[name]()
  const left = name === 'ours' ? toldOf(trip) : unjudged(trip)
  let before: Shown | null = null
  let plan = 0
  let sums = NOTHING
  for (let now = 0; now < trip.duration; now += FRAME) {
    for (let next = left[0]; next && next.arrivesAt <= now; next = left[0]) {
      player.hear(next, now)
      plan = next.plan
      left.shift()
    }
    const shown = player.frame(now)
    if (shown) sums = withFrame(sums, { trip, plan, now, before, shown })
    before = shown
  }
  return sums
}

interface Frame {
  readonly trip: Trip
  readonly plan: number
  readonly now: number
  readonly before: Shown | null
  readonly shown: Shown
}

function withFrame(sums: Measured, { trip, plan, now, before, shown }: Frame): Measured {
  const step = before ? stepOf(before, shown) : 0
  const isQuiet = trip.gaps.some(({ from, to }) => now > from && now < to + CATCH_UP)
  const { line, plans } = trip.driven
  const isOff = (of: MeasuredLine = line): boolean => projectOnto(of, shown.point).beside > OFF_METERS
  const isOffStreets = isOff()
  return {
    frames: sums.frames + 1,
    backward: sums.backward + (before && wentBack(before, shown) ? 1 : 0),
    jumps: sums.jumps + (step > JUMP_METERS && !isQuiet ? 1 : 0),
    longestStep: Math.max(sums.longestStep, step),
    offRoute: sums.offRoute + (isOffStreets && isOff(plans[plan]?.line) ? 1 : 0),
    offStreets: sums.offStreets + (isOffStreets ? 1 : 0),
    stuck: sums.stuck + (isStuck(trip, now, step) && !isQuiet ? 1 : 0),
    lag: sums.lag + distance(shown.point, trip.truthAt(now)),
  }
}

/** The car has driven for a while, the marker does not move. */
function isStuck({ alongAt }: Trip, now: number, step: number): boolean {
  const drives = alongAt(now) - alongAt(now - 6_000) > 30
  return drives && step < 0.02
}

function wentBack(before: Shown, shown: Shown): boolean {
  if (before.route !== shown.route || before.along === null || shown.along === null) return false
  return shown.along < before.along - SLACK
}

/** Several trips as one. */
export const together = (all: readonly Measured[]): Measured =>
  all.reduce((sum, one) => ({
    frames: sum.frames + one.frames,
    backward: sum.backward + one.backward,
    jumps: sum.jumps + one.jumps,
    longestStep: Math.max(sum.longestStep, one.longestStep),
    offRoute: sum.offRoute + one.offRoute,
    offStreets: sum.offStreets + one.offStreets,
    stuck: sum.stuck + one.stuck,
    lag: sum.lag + one.lag,
  }))
