import type { ReactiveController } from 'lit'
import { formatPlace, parsePlace, type Place } from './place.ts'
import { isSettingsHash } from './settings-place.ts'

interface Options {
  /** What the screen shows now; undefined while the address must stay as it is. */
  readonly read: () => Place | undefined
  /** Shows what the address says. */
  readonly show: (place: Place) => void
}

/** Keeps the screen's place in the page's address: a reload finds it again, and the way back closes an order. */
export class PlaceKeeper implements ReactiveController {
  readonly #options: Options
  #listening: AbortController | undefined

  constructor(options: Options) {
    this.#options = options
  }

  /** The address decides how the screen begins. */
  hostUpdate(): void {
    if (!this.#listening && this.#options.read()) this.#begin()
  }

  hostUpdated(): void {
    const place = this.#options.read()
    if (this.#listening && place) this.#write(place)
  }

  hostDisconnected(): void {
    this.#listening?.abort()
    this.#listening = undefined
  }

  #begin(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const show = () => isSettingsHash(location.hash) || this.#options.show(parsePlace(location.hash))
    window.addEventListener('popstate', show, { signal })
    window.addEventListener('hashchange', show, { signal })
    show()
  }

  #write(place: Place): void {
    const before = parsePlace(location.hash)
    const hash = formatPlace(place)
    if (formatPlace(before) === hash) return
    const address = location.pathname + location.search + hash
    if (place.order && place.order !== before.order) history.pushState(null, '', address)
    else history.replaceState(history.state, '', address)
  }
}
