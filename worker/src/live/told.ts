import { progressOf, type RouteProgress } from '@waybill/contract/tracked-route'
import type { TrackedRoute } from '@waybill/contract'
import { moveOf, type LegView } from '../domain/tracking.ts'

/** Two moves are never closer to each other. */
const SHORTEST_GAP_MS = 1_000

/** What a crowd was told last: repeating it would say nothing. In memory only. */
export interface Told {
  /** All but what changes with each fix, as text. */
  readonly words: string
  /** What changes with each fix, as text, without the way. */
  readonly move: string
  readonly view: Pick<LegView, 'position' | 'route'>
  /** In milliseconds. */
  readonly at: number
}

export const toldBy = (view: LegView, at: number): Told => ({
  words: wordsOf(view),
  move: JSON.stringify(moveOf(view)),
  view,
  at,
})

/** The event that tells a crowd where the driver is now, as text; null where words have changed too, or nothing has, or too short a time ago. */
export function moveAfter(told: Told | undefined, news: Told): string | null {
  if (told?.words !== news.words || news.at - told.at < SHORTEST_GAP_MS) return null
  const route = routeAfter(told.view.route, news.view)
  if (told.move === news.move && isStill(route)) return null
  return `{"type":"move",${news.move.slice(1, -1)},"route":${JSON.stringify(route)}}`
}

function routeAfter(told: TrackedRoute | null, { route, position }: Told['view']): TrackedRoute | RouteProgress | null {
  return (told && route && position && progressOf(told, route, position.point)) ?? route
}

const isStill = (route: TrackedRoute | RouteProgress | null): boolean =>
  route === null || ('passed' in route && route.passed === 0 && route.driven.length === 0)

/** A view without what changes with each fix; whether there is a driver to see is a word, where it stands is not. */
const wordsOf = ({ position, route, eta, metersLeft, ...words }: LegView): string =>
  JSON.stringify([words, [position, route, eta, metersLeft].map((part) => part === null)])
