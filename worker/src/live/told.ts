import { progressOf, type RouteProgress } from '@waybill/contract/tracked-route'
import type { TrackedRoute } from '@waybill/contract'
import { movingIn, sightOf, standingIn, type Moving, type Sight, type Subject } from '../domain/tracking.ts'

/** Two moves are never closer to each other. */
const SHORTEST_GAP_MS = 1_000

/** What a crowd was told last: repeating it would say nothing. In memory only. */
export interface Told {
  /** All but what a fix may change, as text. */
  readonly standing: string
  /** What of the driver is shown at all; the number of stops ahead is a word too. */
  readonly shown: string
  /** What changes with each fix, as text, without the way. */
  readonly move: string
  readonly view: Pick<Moving, 'position' | 'route'>
  /** In milliseconds. */
  readonly at: number
  /** Of two, the one of the later turn is newer, whatever clocks say. */
  readonly turn: number
}

/** What the recipients of one leg are to be told: its words are made anew only where more than the driver's place has changed. */
export class LegNews {
  #known: (Pick<Subject, 'order' | 'settings' | 'stars'> & { readonly visible: string }) | null = null
  #standing = ''
  #turns = 0

  of(subject: Subject, now: Date): Told {
    const sight = sightOf(subject)
    const { stopsAhead, ...view } = movingIn(subject, sight, now.toISOString())
    const { position, route, eta, metersLeft } = view
    const isShown = [position, route, eta, metersLeft].map((part) => part !== null).join()
    return {
      standing: this.#standingOf(subject, sight),
      shown: `${isShown} ${stopsAhead}`,
      move: JSON.stringify({ position, eta, metersLeft }),
      view,
      at: now.getTime(),
      turn: ++this.#turns,
    }
  }

  #standingOf(subject: Subject, sight: Sight): string {
    const { order, settings, stars } = subject
    const visible = [...sight.visible].join()
    const known = this.#known
    const isSame = known?.order === order && known.settings === settings && known.stars === stars
    if (!isSame || known.visible !== visible) {
      this.#known = { order, settings, stars, visible }
      this.#standing = JSON.stringify(standingIn(subject, sight))
    }
    return this.#standing
  }
}

/** Whether two say the same but for where the driver is: that there is one to see is a word, its place is not. */
export const saysSame = (told: Told, news: Told): boolean =>
  told.shown === news.shown && told.standing === news.standing

/** The event that tells a crowd where the driver is now, as text; null where words have changed too, or nothing has, or too short a time ago. */
export function moveAfter(told: Told, news: Told): string | null {
  if (!saysSame(told, news) || isTooSoon(news.at - told.at)) return null
  const route = routeAfter(told.view.route, news.view)
  if (told.move === news.move && isStill(route)) return null
  return `{"type":"move",${news.move.slice(1, -1)},"route":${JSON.stringify(route)}}`
}

/** After a clock that went back nothing is too soon: else pages would stand still until it is as late again. */
const isTooSoon = (gap: number): boolean => gap >= 0 && gap < SHORTEST_GAP_MS

function routeAfter(told: TrackedRoute | null, { route, position }: Told['view']): TrackedRoute | RouteProgress | null {
  return (told && route && position && progressOf(told, route, position.point)) ?? route
}

const isStill = (route: TrackedRoute | RouteProgress | null): boolean =>
  route === null || ('passed' in route && route.passed === 0 && route.driven.length === 0)
