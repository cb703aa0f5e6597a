import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** How many pixels before the end the next page is asked for. */
const AHEAD = 600

/**
 * Tells when the host's `#end` comes near, inside its `#scroll` or, where that has no height of its own, in the page.
 * It looks anew after each page, which may be too short to push the end away, and when the place has another size.
 */
export class NearEnd implements ReactiveController {
  readonly #host: HTMLElement
  /** How many rows there are. */
  readonly #count: () => number
  readonly #onNear: () => void
  readonly #sizes = new ResizeObserver(() => this.#watch())
  #observer: IntersectionObserver | undefined
  #end: Element | null | undefined
  #known = 0

  constructor(host: ReactiveControllerHost & HTMLElement, count: () => number, onNear: () => void) {
    this.#host = host
    this.#count = count
    this.#onNear = onNear
    host.addController(this)
  }

  hostUpdated(): void {
    const end = this.#host.shadowRoot?.querySelector('#end')
    if (end === this.#end && this.#count() === this.#known) return
    this.#end = end
    this.#known = this.#count()
    // With the picture, which lays the new rows out anyway.
    requestAnimationFrame(() => this.#watch())
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
    this.#sizes.disconnect()
    this.#end = undefined
  }

  #watch(): void {
    this.#observer?.disconnect()
    const scroll = this.#host.shadowRoot?.querySelector('#scroll')
    if (!this.#end || !scroll) return
    this.#sizes.observe(scroll)
    const root = scroll.scrollHeight > scroll.clientHeight ? scroll : null
    this.#observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#onNear(),
      { root, rootMargin: `0px 0px ${AHEAD}px` },
    )
    this.#observer.observe(this.#end)
  }
}
