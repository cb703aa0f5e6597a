import type { ReactiveController } from 'lit'

interface Options {
  /** Whether something covers the whole screen now. */
  readonly isUp: () => boolean
  readonly takeDown: () => void
}

const COVER = 'waybill-cover'

/** Lets the way back take down what covers a phone's screen, instead of leaving the page. */
export class Cover implements ReactiveController {
  readonly #options: Options
  #isUp = false

  constructor(options: Options) {
    this.#options = options
  }

  hostUpdated(): void {
    const isUp = this.#options.isUp()
    if (isUp === this.#isUp) return
    this.#isUp = isUp
    if (isUp) history.pushState(COVER, '')
    // Where an order was opened from it the way back leads to that order's list, past nothing.
    else if (history.state === COVER) history.back()
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onBack)
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onBack)
    this.#isUp = false
  }

  readonly #onBack = (): void => {
    if (!this.#isUp || history.state === COVER) return
    this.#isUp = false
    this.#options.takeDown()
  }
}
