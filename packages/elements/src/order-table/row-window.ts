import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Rows beyond what can be seen, so that a fast wheel meets no gap. */
const SPARE = 2
/** The window moves by so many rows, so that most pictures of a scroll change nothing. */
const STEP = 2
/** What a row is taken for until one was measured. */
const GUESS = 36

/** Rows from `start` up to, not with, `end`. */
export interface RowRange {
  readonly start: number
  readonly end: number
}

/**
 * Decides which rows of a long list are in the page: those that can be seen in the host's `#scroll` or, where that has no
 * height of its own, in the window. All rows have one height, which the first of them tells. The host adds it after what
 * makes the rows.
 */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  // What an observer changes at once it would have to observe again in the same frame.
  readonly #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()))
  #watched: Element | null = null
  #listening: AbortController | undefined
  #height = GUESS
  #count = 0
  #first = 0
  /** Before anything was measured, as many as fill the page. */
  #size = Math.ceil(innerHeight / GUESS) + 2 * SPARE

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
  }

  hostConnected(): void {
    this.#listening = new AbortController()
    const options = { capture: true, passive: true, signal: this.#listening.signal }
    const look = () => this.#look()
    document.addEventListener('scroll', look, options)
    this.#host.shadowRoot?.addEventListener('scroll', look, options)
    window.addEventListener('resize', look, options)
    this.#sizes.observe(this.#host)
  }

  hostDisconnected(): void {
    this.#listening?.abort()
    this.#sizes.disconnect()
    this.#watched = null
  }

  /** The rows to render of so many. */
  rangeOf(count: number): RowRange {
    this.#count = count
    const start = Math.max(0, Math.min(this.#first, count - this.#size))
    return { start, end: Math.min(count, start + this.#size) }
  }

  /** Leaves room for the rows that are not in the page; a property that rows inherit would have all of them styled anew. */
  hostUpdated(): void {
    const body = this.#body
    if (!body) return
    const { start, end } = this.rangeOf(this.#count)
    setRoom(body.previousElementSibling, start * this.#height)
    setRoom(body.nextElementSibling, (this.#count - end) * this.#height)
    const row = body.querySelector('tr')
    if (row === this.#watched) return
    if (this.#watched) this.#sizes.unobserve(this.#watched)
    if (row) this.#sizes.observe(row)
    this.#watched = row
  }

  /** Scrolls until a row can be seen; it is in the page then. */
  async show(index: number): Promise<void> {
    // A busy page may not have measured yet, and what it measured later would move the row away.
    this.#measure()
    const scroll = this.#scroll
    const view = this.#view()
    if (!scroll || !view) return
    const [top, bottom] = [index * this.#height, (index + 1) * this.#height]
    const head = this.#host.shadowRoot?.querySelector('thead')?.clientHeight ?? 0
    if (top < view.top + head) scroll.scrollBy(0, top - view.top - head)
    else if (bottom > view.bottom) scroll.scrollBy(0, bottom - view.bottom)
    this.#look()
    await this.#host.updateComplete
  }

  /** Another list begins at its top. */
  toTop(): void {
    this.#host.shadowRoot?.querySelector('#scroll')?.scrollTo(0, 0)
  }

  get #scroll(): Element | null | undefined {
    const own = this.#host.shadowRoot?.querySelector('#scroll')
    return own && own.scrollHeight > own.clientHeight ? own : document.scrollingElement
  }

  get #body(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('tbody.rows')
  }

  #measure(): void {
    const height = this.#watched?.getBoundingClientRect().height
    if (height && Math.abs(height - this.#height) > 0.01) {
      this.#height = height
      this.#host.requestUpdate()
    }
    this.#look()
  }

  /** What can be seen, in pixels from the top of the first row; undefined while nothing is laid out. */
  #view(): { top: number; bottom: number } | undefined {
    const scroll = this.#host.shadowRoot?.querySelector('#scroll')?.getBoundingClientRect()
    const first = this.#body?.previousElementSibling?.getBoundingClientRect()
    if (!scroll?.height || !first) return undefined
    return { top: Math.max(scroll.top, 0) - first.top, bottom: Math.min(scroll.bottom, innerHeight) - first.top }
  }

  #look(): void {
    const view = this.#view()
    if (!view) return
    const seen = Math.ceil(Math.max(0, view.bottom - view.top) / this.#height)
    const size = Math.ceil((seen + 1 + 2 * SPARE + STEP) / STEP) * STEP
    const first = Math.floor(Math.max(0, view.top / this.#height - SPARE) / STEP) * STEP
    if (size === this.#size && first === this.#first) return
    const before = this.rangeOf(this.#count)
    this.#size = size
    this.#first = first
    const after = this.rangeOf(this.#count)
    if (before.start !== after.start || before.end !== after.end) this.#host.requestUpdate()
  }
}

function setRoom(element: Element | null, height: number): void {
  if (element instanceof HTMLElement) element.style.blockSize = `${height}px`
}
