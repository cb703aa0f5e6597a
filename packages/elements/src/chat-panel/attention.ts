import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ThreadStore } from '../stores/chat-thread.ts'

/** Tells a conversation whether somebody can see its newest message now: on screen, at the end, in a page that shows. */
export class Attention implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #thread: ThreadStore | undefined
  #leave: (() => void) | undefined
  #isAtEnd = false
  #isOnScreen = false
  #observer: IntersectionObserver | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => {
      this.#isOnScreen = entries.at(-1)?.isIntersecting ?? false
      this.#settle()
    })
    this.#observer.observe(this.#host)
    document.addEventListener('visibilitychange', this.#onVisible)
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
    document.removeEventListener('visibilitychange', this.#onVisible)
    this.look(undefined, false)
  }

  /** Looks at the end of a conversation, or not. */
  look(thread: ThreadStore | undefined, isAtEnd: boolean): void {
    if (thread !== this.#thread) this.#end()
    this.#thread = thread
    this.#isAtEnd = isAtEnd
    this.#settle()
  }

  readonly #settle = (): void => {
    const isSeen = this.#isAtEnd && this.#isOnScreen && !document.hidden
    if (!isSeen) this.#end()
    else if (!this.#leave) this.#leave = this.#thread?.attend()
  }

  /** A page that slept may have missed something. */
  readonly #onVisible = (): void => {
    if (!document.hidden) void this.#thread?.catchUp()
    this.#settle()
  }

  #end(): void {
    this.#leave?.()
    this.#leave = undefined
  }
}
