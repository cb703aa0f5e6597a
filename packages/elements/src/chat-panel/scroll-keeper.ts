import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface ScrollOptions {
  /** Whether the conversation is there. */
  readonly isReady: () => boolean
  /** Called whenever the end comes into view or leaves it. */
  readonly onEnd: (isAtEnd: boolean) => void
  /** Called near the start, where older messages are wanted. */
  readonly onStart: () => void
}

const NEAR_END = 40
const NEAR_START = 300

/**
 * Keeps the host's `#log` where the reader is: at the end while they are there, on the same message while older ones
 * load before it. It opens at `#new`, or at the end.
 */
export class ScrollKeeper implements ReactiveController {
  isAtEnd = true
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: ScrollOptions
  readonly #resized = new ResizeObserver(() => this.#follow())
  #log: HTMLElement | undefined
  /** The first message before an update, and where it stood. */
  #anchor: { readonly element: HTMLElement; readonly top: number } | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, options: ScrollOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostDisconnected(): void {
    this.reset()
  }

  /** Begins anew, for another conversation. */
  reset(): void {
    this.#resized.disconnect()
    this.#log = undefined
    this.#anchor = undefined
    this.isAtEnd = true
  }

  hostUpdate(): void {
    const element = this.#log?.querySelector<HTMLElement>('.message')
    this.#anchor = element ? { element, top: element.offsetTop } : undefined
  }

  hostUpdated(): void {
    const log = this.#host.shadowRoot?.querySelector<HTMLElement>('#log')
    if (!log || !this.#options.isReady()) return
    if (log === this.#log) this.#keep(log)
    else this.#begin(log)
    this.#look(log)
  }

  /** Goes to the newest message. */
  toEnd(behavior: ScrollBehavior = 'instant'): void {
    this.#log?.scrollTo({ top: this.#log.scrollHeight, behavior })
  }

  /** Goes to the line before what is new, or to the end. */
  toNew(behavior: ScrollBehavior = 'instant'): void {
    const line = this.#log?.querySelector<HTMLElement>('#new')
    if (!this.#log || !line) return this.toEnd(behavior)
    this.#log.scrollTo({ top: line.offsetTop - this.#log.clientHeight / 4, behavior })
  }

  readonly onScroll = (): void => {
    if (this.#log) this.#look(this.#log)
  }

  #begin(log: HTMLElement): void {
    this.#log = log
    this.#resized.disconnect()
    this.#resized.observe(log)
    this.toNew()
  }

  #keep(log: HTMLElement): void {
    if (this.isAtEnd) return this.toEnd()
    const { element, top } = this.#anchor ?? {}
    if (element?.isConnected && top !== undefined) log.scrollTop += element.offsetTop - top
  }

  /** The log has another height: the composer grew, a keyboard came. */
  #follow(): void {
    if (this.isAtEnd) this.toEnd()
  }

  #look(log: HTMLElement): void {
    const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END
    if (isAtEnd !== this.isAtEnd) this.#host.requestUpdate()
    this.isAtEnd = isAtEnd
    this.#options.onEnd(isAtEnd)
    if (log.scrollTop < NEAR_START) this.#options.onStart()
  }
}
