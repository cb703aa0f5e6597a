import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface ScrollOptions {
  /** Whether the conversation is there. */
  readonly isReady: () => boolean
  /** Whether what is on screen ends with the newest message. */
  readonly hasEnd: () => boolean
  /** Called whenever the end comes into view or leaves it. */
  readonly onEnd: (isAtEnd: boolean) => void
  /** Called near an edge of what is on screen, where more is wanted that way. */
  readonly onEdge: (way: 'older' | 'newer') => void
}

const NEAR_END = 40
const NEAR_EDGE = 300

/**
 * Keeps the host's `#log` where the reader is: at the end while they are there, on the same message while others come and
 * go before it. It opens at `#new`, or at the end.
 */
export class ScrollKeeper implements ReactiveController {
  isAtEnd = true
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: ScrollOptions
  readonly #resized = new ResizeObserver(() => this.#follow())
  #log: HTMLElement | undefined
  /** The first message that can be seen before an update, and where it stood. */
  #anchor: { readonly element: HTMLElement; readonly top: number } | undefined
  /** The same, since the last scroll. */
  #seen: { readonly element: HTMLElement; readonly top: number } | undefined
  #lastTop = 0

  constructor(host: ReactiveControllerHost & HTMLElement, options: ScrollOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** How high the log is, in pixels. */
  get height(): number {
    return this.#log?.clientHeight ?? 0
  }

  hostDisconnected(): void {
    this.reset()
  }

  /** Whether the reader is near an edge of what is on screen. */
  isNear(way: 'older' | 'newer'): boolean {
    const log = this.#log
    if (!log) return false
    return (way === 'older' ? log.scrollTop : log.scrollHeight - log.clientHeight - log.scrollTop) < NEAR_EDGE
  }

  /** Begins anew, for another conversation. */
  reset(): void {
    this.#resized.disconnect()
    this.#log = undefined
    this.#anchor = this.#seen = undefined
    this.isAtEnd = true
  }

  hostUpdate(): void {
    const element = this.#log && !this.isAtEnd ? firstSeen(this.#log) : undefined
    this.#anchor = element ? { element, top: element.offsetTop } : undefined
  }

  hostUpdated(): void {
    const log = this.#host.shadowRoot?.querySelector<HTMLElement>('#log')
    if (!log || !this.#options.isReady()) return
    if (log === this.#log) this.#keep(log)
    else this.#begin(log)
    // One that is observed already is passed over.
    for (const message of log.querySelectorAll('.message')) this.#resized.observe(message)
    this.#look(log)
  }

  /** Goes to the newest message. */
  toEnd(behavior: ScrollBehavior = 'instant'): void {
    this.#log?.scrollTo({ top: this.#log.scrollHeight, behavior })
  }

  /** Goes to a message, or to the line before what is new; answers false when it is not on screen. */
  to(selector: string, behavior: ScrollBehavior = 'instant'): boolean {
    const target = this.#log?.querySelector<HTMLElement>(selector)
    if (!this.#log || !target) return false
    this.#log.scrollTo({ top: target.offsetTop - this.#log.clientHeight / 4, behavior })
    this.#look(this.#log)
    return true
  }

  readonly onScroll = (): void => {
    const log = this.#log
    if (!log) return
    const way = log.scrollTop < this.#lastTop ? 'older' : 'newer'
    const hasMoved = Math.abs(log.scrollTop - this.#lastTop) >= 1
    // Only who moves back leaves the end: otherwise something has grown, and its observer has yet to say so.
    if (this.isAtEnd && way === 'newer' && this.#options.hasEnd()) this.#follow()
    else this.#look(log)
    if (hasMoved && this.isNear(way)) this.#options.onEdge(way)
  }

  #begin(log: HTMLElement): void {
    this.#log = log
    this.#resized.disconnect()
    this.#resized.observe(log)
    if (!this.to('#new')) this.toEnd()
    if (log.scrollTop < NEAR_EDGE) this.#options.onEdge('older')
  }

  #keep(log: HTMLElement): void {
    if (this.isAtEnd) return this.toEnd()
    const { element, top } = this.#anchor ?? {}
    if (element?.isConnected && top !== undefined) log.scrollTop += element.offsetTop - top
  }

  /** Something has another height: the composer grew, a keyboard came, a picture or a card is there. */
  #follow(): void {
    const { element, top } = this.#seen ?? {}
    if (this.isAtEnd) this.toEnd()
    else if (this.#log && element?.isConnected && top !== undefined) this.#log.scrollTop += element.offsetTop - top
    if (this.#log) this.#note(this.#log)
  }

  #note(log: HTMLElement): void {
    const element = firstSeen(log)
    this.#seen = element ? { element, top: element.offsetTop } : undefined
    this.#lastTop = log.scrollTop
  }

  #look(log: HTMLElement): void {
    const left = log.scrollHeight - log.scrollTop - log.clientHeight
    const isAtEnd = left < NEAR_END && this.#options.hasEnd()
    this.#note(log)
    if (isAtEnd !== this.isAtEnd) this.#host.requestUpdate()
    this.isAtEnd = isAtEnd
    this.#options.onEnd(isAtEnd)
  }
}

/** Messages stand in the order of their places, so half of them can be passed over at each look. */
function firstSeen(log: HTMLElement): HTMLElement | undefined {
  const messages = log.querySelectorAll<HTMLElement>('.message')
  let [low, high] = [0, messages.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    const message = messages[middle]
    if (message && message.offsetTop + message.offsetHeight > log.scrollTop) high = middle
    else low = middle + 1
  }
  return messages[low]
}
