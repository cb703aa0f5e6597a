import { bearing, between, distance, headingAt, measureLine, pointAt, projectOnto } from '@waybill/contract/geo'
import type { MeasuredLine } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'

/** One reported position of a driver. */
export interface Fix {
  /** Milliseconds, by the clock of the driver's phone. */
  readonly at: number
  readonly point: Point
  /** Metres within which the phone believes to be. */
  readonly accuracy?: number
  /** Metres along the route, where the server has said so. */
  readonly told?: number
}

/** A fix that was believed, with the metres along the route when it lies on it. */
export interface Sample extends Fix {
  readonly along: number | null
}

/** Where the driver was at a moment, and how fast. */
export interface Place {
  readonly point: Point
  readonly along: number | null
  readonly speed: number
  readonly heading: number | null
}

const WORST_ACCURACY = 120
const TOP_SPEED = 60
const CAR_SPEED = 25
const ACCELERATION = 3
const SLACK_METERS = 50
// Wider than the server's: it is the server that says when the driver has left the route.
const ROUTE_WIDTH = 75
const KEPT = 12
const MOST_REFUSALS = 5
// After such a silence almost any place can be reached, so that one far away needs a second fix.
const SILENCE_SECONDS = 9
const FAR_METERS = 150

/**
 * The believed fixes of one driver. A fix that cannot be reached from the last one, or that lies beside the route
 * while the last lay on it, is held back until others confirm it; the very first fix too.
 */
export class Track {
  #samples: Sample[] = []
  #held: Fix[] = []
  #refusals = 0
  #line: MeasuredLine | undefined

  constructor(line: readonly Point[] = []) {
    this.follow(line)
  }

  /** Changes the planned route; an empty line means free movement. What is known already lies before `upTo` metres. */
  follow(line: readonly Point[], upTo = Infinity): void {
    this.#line = line.length > 1 ? measureLine(line) : undefined
    const known = this.#samples
    this.#samples = []
    for (const { told: _, ...fix } of known) this.#keep(fix, upTo)
  }

  get line(): MeasuredLine | undefined {
    return this.#line
  }

  get newest(): Sample | undefined {
    return this.#samples.at(-1)
  }

  /** Adds a fix; false when it was dropped or held back. */
  add(fix: Fix): boolean {
    const last = this.newest
    if (last && fix.at <= last.at) return false
    if ((fix.accuracy ?? 0) > WORST_ACCURACY || fix.at === this.#held.at(-1)?.at) return false
    if (last && (fix.told !== undefined || this.#canFollow(last, fix))) return this.#keep(fix)
    return this.#hold(fix, last)
  }

  /** Believes a first fix that no other came to confirm. */
  believeHeld(): void {
    const [first] = this.#held
    if (first && !this.newest) this.#keep(first)
  }

  /** Where the driver was at a moment; before the first fix and after the last, at those. */
  placeAt(at: number): Place | undefined {
    const next = this.#samples.findIndex((sample) => sample.at >= at)
    const after = this.#samples.at(next)
    const before = this.#samples.at(next < 0 ? -2 : next - 1)
    if (!after) return undefined
    if (next === 0 || !before || before === after) return this.#restAt(after)
    const part = next < 0 ? 1 : (at - before.at) / (after.at - before.at)
    return this.#placeBetween(before, after, part)
  }

  /** The place on the route at some metres along it; there must be a route. */
  placeAlong(along: number, speed: number): Place {
    if (!this.#line) throw new Error('No route to be along')
    const meters = Math.min(along, this.#line.length)
    return { point: pointAt(this.#line, meters), along: meters, speed, heading: headingAt(this.#line, meters) }
  }

  #placeBetween(before: Sample, after: Sample, part: number): Place {
    const seconds = secondsBetween(before, after)
    if (before.along !== null && after.along !== null) {
      const meters = after.along - before.along
      return this.placeAlong(before.along + meters * part, meters / seconds)
    }
    const meters = distance(before.point, after.point)
    const heading = meters > 5 ? bearing(before.point, after.point) : null
    return { point: between(before.point, after.point, part), along: null, speed: meters / seconds, heading }
  }

  #restAt({ point, along }: Sample): Place {
    return along === null ? { point, along, speed: 0, heading: null } : this.placeAlong(along, 0)
  }

  #canFollow(last: Sample, fix: Fix): boolean {
    if (!isReachable(last, fix, this.placeAt(Infinity)?.speed ?? 0)) return false
    if (this.#alongOf(fix, Infinity) !== null) return true
    const silent = secondsBetween(last, fix) > SILENCE_SECONDS
    return last.along === null && !(silent && distance(last.point, fix.point) > FAR_METERS)
  }

  // Fixes that agree with each other are believed: two, or three where the first cannot be reached from the last one.
  // After so many refusals in a row it is the track that is wrong, not the fixes.
  #hold(fix: Fix, last: Sample | undefined): boolean {
    const before = this.#held.at(-1)
    const agrees = before && fix.at > before.at && isReachable(before, fix, CAR_SPEED)
    const held = agrees ? [...this.#held, fix] : [fix]
    this.#held = held
    const [first = fix] = held
    const needed = last && !isReachable(last, first, CAR_SPEED) ? 3 : 2
    if (held.length < needed && ++this.#refusals < MOST_REFUSALS) return false
    for (const believed of held) this.#keep(believed)
    return true
  }

  #keep(fix: Fix, upTo = Infinity): boolean {
    this.#held = []
    this.#refusals = 0
    this.#samples = [...this.#samples.slice(1 - KEPT), { ...fix, along: this.#alongOf(fix, upTo) }]
    return true
  }

  // Only ahead of the last place: a route may cross itself or come back on the other side of the street.
  #alongOf(fix: Fix, upTo: number): number | null {
    const line = this.#line
    if (!line) return null
    if (fix.told !== undefined) return Math.min(fix.told, line.length)
    const last = this.#samples.findLast(({ along }) => along !== null)
    const passed = last?.along ?? 0
    const reach = last && this.newest === last ? TOP_SPEED * secondsBetween(last, fix) + 80 : Infinity
    const { along, beside } = projectOnto(line, fix.point, passed - ROUTE_WIDTH, Math.min(upTo, passed + reach))
    return beside <= ROUTE_WIDTH + Math.min(30, fix.accuracy ?? 0) ? Math.max(along, passed) : null
  }
}

function isReachable(from: Fix, to: Fix, speed: number): boolean {
  const seconds = secondsBetween(from, to)
  const fastest = Math.min(TOP_SPEED, speed + (ACCELERATION * seconds) / 2)
  return distance(from.point, to.point) <= fastest * seconds + SLACK_METERS
}

function secondsBetween(from: Fix, to: Fix): number {
  return (to.at - from.at) / 1000
}
