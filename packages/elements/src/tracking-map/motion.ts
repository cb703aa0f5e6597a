import { between, distance, normalizeDegrees, projectOnto, turn } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'
import { Track } from './track.ts'
import type { Fix, Place, Sample } from './track.ts'

export type { Fix } from './track.ts'

/** What to draw now. */
export type MotionFrame = { readonly state: 'waiting' } | MarkerFrame

/** Where the marker stands; `still` and `stale` need no further frame until the next fix. */
export interface MarkerFrame {
  readonly state: 'moving' | 'still' | 'stale'
  readonly point: Point
  /** Degrees from north, clockwise; null while the direction is not known. */
  readonly heading: number | null
  /** Metres from the start of the route; null beside it or without one. */
  readonly along: number | null
  /** How far the marker is behind the newest fix. */
  readonly behindMeters: number
}

interface Shown extends Omit<MarkerFrame, 'state' | 'behindMeters'> {
  readonly at: number
  /** The farthest the marker came on this route; it is never shown before that again. */
  readonly passed: number
}

const BUFFER_INTERVALS = 1
const LEAST_DELAY = 1500
const MOST_DELAY = 9000
const RECKON = 5000
/** An unconfirmed first fix is shown after this time: better an old place than none. */
const FIRST_WAIT = 10_000
/** A longer pause between frames was a hidden tab: the marker is placed, not animated. */
const HIDDEN = 1
const CUT_METERS = 1000
/** The marker may have rolled ahead of the last fix by so much. */
const AHEAD_METERS = 60
const CATCH_UP_PER_SECOND = 1.2
const CATCH_UP_TOP_SPEED = 300
const STILL_SPEED = 0.7
const TURN_PER_SECOND = 180

/**
 * Plays a driver's fixes back smoothly, about one fix interval late: along the route where there is one, never
 * backwards on it, never by leaps. It has no clock and no DOM: times come in, by the viewer's clock, in milliseconds.
 */
export class DriverMotion {
  /** Steps from fix to fix instead of gliding. */
  reducedMotion: boolean
  readonly #track: Track
  #shown: Shown | undefined
  #interval = 4000
  #firstAt: number | undefined
  // The smallest delay from a fix to its arrival seen lately: what the two clocks differ by, plus the best network time.
  #arrivals: number[] = []

  constructor({ line = [], reducedMotion = false }: { line?: readonly Point[]; reducedMotion?: boolean } = {}) {
    this.#track = new Track(line)
    this.reducedMotion = reducedMotion
  }

  /** Takes a fix in when it arrives, in any order; pass an earlier arrival for one that is known to be old. */
  add(fix: Fix, arrivedAt: number): void {
    const before = this.#track.newest
    this.#firstAt ??= arrivedAt
    this.#arrivals = [...this.#arrivals.slice(-19), arrivedAt - fix.at]
    if (!this.#track.add(fix) || !before) return
    this.#interval += (Math.min(20_000, fix.at - before.at) - this.#interval) * 0.2
  }

  /** Changes the planned route under way, on which the driver has come `upTo`; an empty line means free movement. */
  follow(line: readonly Point[], upTo?: number): void {
    this.#track.follow(line, upTo)
    const along = this.#shown ? this.#alongOf(this.#shown.point, upTo) : null
    if (this.#shown) this.#shown = { ...this.#shown, along, passed: along ?? 0 }
  }

  /** What to draw at a moment; call it once for each animation frame, and not at all while hidden. */
  frame(now: number): MotionFrame {
    if (this.#firstAt !== undefined && now - this.#firstAt >= FIRST_WAIT) this.#track.believeHeld()
    const newest = this.#track.newest
    if (!newest) return { state: 'waiting' }
    const moment = now - Math.min(...this.#arrivals) - (this.reducedMotion ? 0 : this.#delay)
    const target = this.#targetAt(this.reducedMotion ? newest.at : moment, newest)
    this.#shown = this.#next(target, now)
    const { point, along, heading } = this.#shown
    const behindMeters = behind(this.#shown, newest)
    return { state: stateOf(target, moment - newest.at), point, along, heading, behindMeters }
  }

  get #delay(): number {
    return Math.max(LEAST_DELAY, Math.min(MOST_DELAY, this.#interval * BUFFER_INTERVALS))
  }

  #targetAt(moment: number, newest: Sample): Place {
    const place = this.#track.placeAt(moment) ?? { ...newest, speed: 0, heading: null }
    const reckoned = moment > newest.at ? this.#reckon(place, Math.min(moment - newest.at, RECKON) / 1000) : place
    const passed = this.#shown?.passed ?? 0
    if (reckoned.along === null || reckoned.along >= passed) return reckoned
    return this.#track.placeAlong(passed, reckoned.speed)
  }

  // Rolls on along the route ever more slowly, so that a late fix finds the marker near it.
  #reckon(place: Place, seconds: number): Place {
    if (place.along === null) return { ...place, speed: 0 }
    const fading = RECKON / 2000
    const rolled = place.speed * fading * (1 - Math.exp(-seconds / fading))
    return this.#track.placeAlong(place.along + rolled, place.speed * Math.exp(-seconds / fading))
  }

  #next(target: Place, now: number): Shown {
    const shown = this.#shown ?? { at: -Infinity, passed: 0, ...target }
    const seconds = (now - shown.at) / 1000
    const cut = this.reducedMotion || seconds > HIDDEN || distance(shown.point, target.point) > CUT_METERS
    const { point, along } = cut ? target : this.#glide(shown, target, seconds)
    const heading = cut ? (target.heading ?? shown.heading) : turned(shown.heading, target.heading, seconds)
    return { at: now, point, along, heading, passed: Math.max(shown.passed, along ?? 0) }
  }

  #glide(shown: Pick<Place, 'point' | 'along'>, target: Place, seconds: number): Pick<Place, 'point' | 'along'> {
    if (shown.along !== null && target.along !== null)
      return this.#track.placeAlong(shown.along + step(target.along - shown.along, target.speed, seconds), 0)
    const gap = distance(shown.point, target.point)
    const stride = step(gap, target.speed, seconds)
    if (gap - stride < 0.5) return target
    return { point: between(shown.point, target.point, stride / gap), along: null }
  }

  #alongOf(point: Point, upTo = Infinity): number | null {
    const line = this.#track.line
    const found = line && projectOnto(line, point, 0, upTo + AHEAD_METERS)
    return found && found.beside < 1 ? found.along : null
  }
}

// Keeps pace with the target, and closes what is missing quickly first, then gently; never goes back.
function step(gap: number, speed: number, seconds: number): number {
  const pace = speed * 1.6 + gap * CATCH_UP_PER_SECOND
  return Math.max(0, Math.min(gap, Math.min(pace, CATCH_UP_TOP_SPEED) * seconds))
}

function turned(from: number | null, to: number | null, seconds: number): number | null {
  if (from === null || to === null) return to ?? from
  const most = TURN_PER_SECOND * seconds
  const wanted = turn(from, to) * (1 - Math.exp(-5 * seconds))
  return normalizeDegrees(from + Math.max(-most, Math.min(most, wanted)))
}

function behind({ point, along }: Shown, newest: Sample): number {
  if (along === null || newest.along === null) return distance(point, newest.point)
  return Math.max(0, newest.along - along)
}

function stateOf({ speed }: Place, age: number): MarkerFrame['state'] {
  if (age > RECKON) return 'stale'
  return speed > STILL_SPEED ? 'moving' : 'still'
}
