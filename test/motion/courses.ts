import { measureLine, offset, type MeasuredLine } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'

/** What a trip is like beside its streets: straight through, out of sight for a while, or not as it was planned. */
export const COURSES = ['plain', 'tunnel', 'u-turn', 'reroute'] as const
export type Course = (typeof COURSES)[number]

/** A way that was planned until the driver left it. */
export interface Plan {
  readonly line: MeasuredLine
  /** Metres of the true way from which on this plan is given up; Infinity for the last. */
  readonly until: number
}

/** The way that was driven, and the plans that a router would have made on it. */
export interface Driven {
  readonly line: MeasuredLine
  readonly plans: readonly Plan[]
}

const START: Point = { latitude: -34.9, longitude: -56.18 }

interface Walker {
  east: number
  north: number
  heading: number
}

const place = ({ east, north }: Walker): Point => offset(START, east, north)

function walk(walker: Walker, meters: number): Point {
  walker.east += meters * Math.sin((walker.heading * Math.PI) / 180)
  walker.north += meters * Math.cos((walker.heading * Math.PI) / 180)
  return place(walker)
}

/** Blocks of 80 to 280 m with turns as a city has them. */
function streets(walker: Walker, blocks: number, random: () => number): Point[] {
  return Array.from({ length: blocks }, () => {
    const point = walk(walker, 80 + random() * 200)
    walker.heading += random() < 0.4 ? (random() < 0.5 ? 90 : -90) : random() * 20 - 10
    return point
  })
}

const MAKERS: Record<Course, (random: () => number) => Driven> = {
  plain: (random) => asPlanned(18, random),
  tunnel: (random) => asPlanned(18, random),
  'u-turn': uTurn,
  reroute,
}

/** The streets of a trip; the same random numbers make the same ones. */
export const drivenOn = (course: Course, random: () => number): Driven => MAKERS[course](random)

function asPlanned(blocks: number, random: () => number): Driven {
  const walker = { east: 0, north: 0, heading: 90 }
  const line = measureLine([place(walker), ...streets(walker, blocks, random)])
  return { line, plans: [{ line, until: Infinity }] }
}

/** The driver misses a turn, drives on for a block, comes back on the same street and takes it then. */
function uTurn(random: () => number): Driven {
  const walker = { east: 0, north: 0, heading: 90 }
  const before = [place(walker), ...streets(walker, 8, random)]
  const corner = { ...walker }
  const missed = walk(walker, 120 + random() * 120)
  const side = { ...corner, heading: corner.heading + (random() < 0.5 ? 90 : -90) }
  const after = streets(side, 9, random)
  return {
    line: measureLine([...before, missed, place(corner), ...after]),
    plans: [
      { line: measureLine([...before, ...after]), until: measureLine(before).length },
      { line: measureLine([...before, missed, place(corner), ...after]), until: Infinity },
    ],
  }
}

/** The driver takes another way than the planned one, twice. */
function reroute(random: () => number): Driven {
  const walker = { east: 0, north: 0, heading: 90 }
  const first = [place(walker), ...streets(walker, 6, random)]
  const givenUp = { ...walker, heading: walker.heading + 90 }
  walker.heading -= random() < 0.5 ? 90 : 0
  const second = [...first, ...streets(walker, 6, random)]
  const givenUpAgain = { ...walker, heading: walker.heading - 90 }
  walker.heading += 45
  const line = measureLine([...second, ...streets(walker, 6, random)])
  return {
    line,
    plans: [
      { line: measureLine([...first, ...streets(givenUp, 10, random)]), until: measureLine(first).length },
      { line: measureLine([...second, ...streets(givenUpAgain, 6, random)]), until: measureLine(second).length },
      { line, until: Infinity },
    ],
  }
}
