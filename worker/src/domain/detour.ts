import type { Point } from '@waybill/contract'

/** A driver's way without the new order: where they are, and the stops that they still have to serve. */
export interface DriverPath {
  readonly from: Point
  readonly stops: readonly Point[]
  /** So many of the first stops are under way and stay first. */
  readonly fixed: number
}

/** What an order would cost a driver: more driving, and how long until the driver is at its pickup. */
export interface Detour {
  readonly seconds: number
  readonly away: number
}

/** Seconds of driving between two of the points that `pointsOf` lists, by their places; Infinity where no way leads. */
export type Drive = (from: number, to: number) => number

const SECONDS_PER_STOP = 180

/** All points of the question: the driver, the stops, then the order's own. */
export const pointsOf = ({ from, stops }: DriverPath, order: readonly Point[]): Point[] => [from, ...stops, ...order]

/** The cheapest way to fit an order in: its pickup anywhere, its drop-offs together at the same place or later. */
export function cheapestDetour({ stops, fixed }: DriverPath, order: readonly Point[], drive: Drive): Detour {
  const count = stops.length
  const [pickup, ...dropoffs] = order.map((_, index) => count + 1 + index)
  if (pickup === undefined) return NEVER
  const path = Array.from({ length: count + 1 }, (_, index) => index)
  const now = secondsOf(path, drive)
  let best: Detour = NEVER
  for (let before = fixed; before <= count; before++) {
    for (let between = before; between <= count; between++) {
      const head = [...path.slice(0, before + 1), pickup]
      const tail = [...path.slice(before + 1, between + 1), ...dropoffs, ...path.slice(between + 1)]
      const seconds = secondsOf([...head, ...tail], drive) - now
      if (seconds < best.seconds) best = { seconds, away: secondsOf(head, drive) + before * SECONDS_PER_STOP }
    }
  }
  return best
}

const NEVER: Detour = { seconds: Infinity, away: Infinity }

const secondsOf = (path: readonly number[], drive: Drive): number =>
  path.reduce((sum, place, index) => (index === 0 ? 0 : sum + drive(path[index - 1] ?? place, place)), 0)
