import type { ReactiveController } from 'lit'

/** How many pixels before the end the next page is asked for. */
const AHEAD = 600

/**
 * Tells when the host's `#end` comes near, inside its `#scroll` or, where that has no height of its own, in the page.
 * It looks anew after each update, because a page may be too short to push the end away.
 */
export class NearEnd implements ReactiveController {
  readonly #host: HTMLElement
  readonly #onNear: () => void
  #observer: IntersectionObserver | undefined

  constructor(host: HTMLElement, onNear: () => void) {
    this.#host = host
    this.#onNear = onNear
  }

  hostUpdated(): void {
    this.#observer?.disconnect()
    const end = this.#host.shadowRoot?.querySelector('#end')
    const scroll = this.#host.shadowRoot?.querySelector('#scroll')
    if (!end || !scroll) return
    const root = scroll.scrollHeight > scroll.clientHeight ? scroll : null
    this.#observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#onNear(),
      { root, rootMargin: `0px 0px ${AHEAD}px` },
    )
    this.#observer.observe(end)
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
    this.#observer = undefined
  }
}
