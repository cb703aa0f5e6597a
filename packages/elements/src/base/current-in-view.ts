import type { ReactiveController, ReactiveControllerHost } from 'lit'

/**
 * Keeps the current part of the host's `nav` in view, which on a phone is a strip that scrolls: when another part becomes
 * the current one, when the page's language runs the other way, and when the strip gets another size, as it does when a
 * phone is turned. The page does not move. The host adds it.
 */
export class CurrentInView implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #sizes = new ResizeObserver(() => this.#show())
  #seen: Element | null = null
  #strip: Element | null = null
  #runsLeft = false

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
  }

  hostDisconnected(): void {
    this.#sizes.disconnect()
    this.#seen = this.#strip = null
  }

  hostUpdated(): void {
    const current = this.#host.shadowRoot?.querySelector('nav [aria-current]:not([aria-current=false])') ?? null
    const runsLeft = this.#host.matches(':dir(rtl)')
    if (current === this.#seen && runsLeft === this.#runsLeft) return
    this.#seen = current
    this.#runsLeft = runsLeft
    this.#watch(current?.closest('nav') ?? null)
    this.#show()
  }

  #watch(strip: Element | null): void {
    if (strip === this.#strip) return
    this.#sizes.disconnect()
    this.#strip = strip
    if (strip) this.#sizes.observe(strip)
  }

  #show(): void {
    if (!this.#strip || !this.#seen) return
    const [strip, current] = [this.#strip.getBoundingClientRect(), this.#seen.getBoundingClientRect()]
    const left = Math.min(0, current.left - strip.left) || Math.max(0, current.right - strip.right)
    const top = Math.min(0, current.top - strip.top) || Math.max(0, current.bottom - strip.bottom)
    this.#strip.scrollBy({ left, top, behavior: 'instant' })
  }
}
