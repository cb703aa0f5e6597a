import { between, distance } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'
import { DriverMotion } from '../../packages/elements/src/tracking-map/motion.ts'
import { RouteLine } from '../../packages/elements/src/tracking-map/route-line.ts'
import type { Told } from './told.ts'

/** Where a marker stands; `route` numbers the route that it runs along, `along` the metres on it. */
export interface Shown {
  readonly point: Point
  readonly route: number
  readonly along: number | null
}

/** A way to move a marker. */
export interface Player {
  hear(told: Told, now: number): void
  frame(now: number): Shown | null
}

/** Each report at once, as most trackers do. */
export function rawPlayer(): Player {
  let point: Point | null = null
  return {
    hear: ({ position }) => void (point = position.point),
    frame: () => point && { point, route: 0, along: null },
  }
}

/** From report to report in a straight line, in the time that lies between them. */
export function plainPlayer(): Player {
  let from: Point | null = null
  let to: Point | null = null
  let [began, length] = [0, 1]
  const pointAt = (now: number) => (from && to ? between(from, to, Math.min(1, (now - began) / length)) : null)
  return {
    hear: ({ position: { point } }, now) => {
      const here = pointAt(now) ?? point
      length = Math.max(1, to ? now - began : 1)
      from = here
      to = point
      began = now
    },
    frame: (now) => {
      const point = pointAt(now)
      return point && { point, route: 0, along: null }
    },
  }
}

/** Ours, as the map plays it. */
export function ourPlayer(): Player {
  const motion = new DriverMotion()
  const route = new RouteLine()
  let number = 0
  return {
    hear: (told, now) => {
      if (route.take(told.route)) {
        motion.follow(route.points, route.along)
        number++
      }
      const fix = { at: Date.parse(told.position.at), point: told.position.point }
      motion.add(route.along === undefined ? fix : { ...fix, told: route.along }, now)
    },
    frame: (now) => {
      const frame = motion.frame(now)
      return frame.state === 'waiting' ? null : { point: frame.point, route: number, along: frame.along }
    },
  }
}

export const PLAYERS = { raw: rawPlayer, interpolation: plainPlayer, ours: ourPlayer } as const
export type PlayerName = keyof typeof PLAYERS

/** Metres between two frames. */
export const stepOf = (before: Shown, after: Shown): number => distance(before.point, after.point)
