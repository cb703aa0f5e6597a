import type { ReactiveController, ReactiveControllerHost } from 'lit'

/**
 * Keeps the current part in the middle of the host's `nav`, which on a phone is a strip that scrolls: when another part
 * becomes the current one, when the page's language runs the other way, and when the strip or the part gets another size,
 * as when a phone is turned or the letters have loaded. The middle, because a strip that moves no farther than it must ends
 * elsewhere by another way. The page does not move. The host adds it.
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
    this.#sizes.disconnect()
    this.#strip = strip
    for (const watched of [strip, this.#seen]) if (watched) this.#sizes.observe(watched)
  }

  #show(): void {
    if (!this.#strip || !this.#seen) return
    const [strip, current] = [this.#strip.getBoundingClientRect(), this.#seen.getBoundingClientRect()]
    const left = Math.round(this.#strip.scrollLeft + (current.left + current.right - strip.left - strip.right) / 2)
    const top = Math.round(this.#strip.scrollTop + (current.top + current.bottom - strip.top - strip.bottom) / 2)
    this.#strip.scrollTo({ left, top, behavior: 'instant' })
  }
}
