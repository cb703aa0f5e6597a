import type { ReactiveControllerHost } from 'lit'

type Host = ReactiveControllerHost & HTMLElement

interface DragOptions {
  readonly isMovable: () => boolean
  /** The stop that is held has come over another's place. */
  readonly onMove: (from: number, to: number) => unknown
  readonly onEnd: (index: number) => void
}

/** Lets a drop-off be dragged by its letter to another place; buttons do the same without a drag. */
export class StopDrag {
  /** The stop that the pointer holds now. */
  index: number | undefined
  readonly #host: Host
  readonly #options: DragOptions

  constructor(host: Host, options: DragOptions) {
    this.#host = host
    this.#options = options
    host.shadowRoot?.addEventListener('pointerdown', (event) => this.#onDown(event))
    host.shadowRoot?.addEventListener('pointermove', (event) => this.#onMove(event))
    for (const name of ['pointerup', 'pointercancel'] as const)
      host.shadowRoot?.addEventListener(name, () => this.#onUp())
  }

  get #sections(): Element[] {
    return [...(this.#host.shadowRoot?.querySelectorAll('[data-stop]') ?? [])]
  }

  #onDown(event: Event): void {
    if (!(event instanceof PointerEvent) || !(event.target instanceof Element) || event.button !== 0) return
    const handle = event.target.closest('.letter')
    const index = this.#sections.findIndex((section) => section.contains(handle))
    if (!handle || index < 1 || !this.#options.isMovable()) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    this.#hold(index)
  }

  #onMove(event: Event): void {
    if (!(event instanceof PointerEvent) || this.index === undefined) return
    const to = this.#sections.findIndex((section, at) => {
      const { top, bottom } = section.getBoundingClientRect()
      return at > 0 && event.clientY >= top && event.clientY < bottom
    })
    if (to < 1 || to === this.index || !this.#isPastMiddle(to, event.clientY)) return
    this.#options.onMove(this.index, to)
    this.#hold(to)
  }

  /** Stops differ in height: only past the middle of the other one does its place change for good. */
  #isPastMiddle(to: number, y: number): boolean {
    const { top, height } = this.#sections[to]?.getBoundingClientRect() ?? { top: 0, height: 0 }
    return (this.index ?? 0) < to ? y > top + height / 2 : y < top + height / 2
  }

  #onUp(): void {
    if (this.index !== undefined) this.#options.onEnd(this.index)
    this.#hold(undefined)
  }

  #hold(index: number | undefined): void {
    this.index = index
    this.#host.requestUpdate()
  }
}
