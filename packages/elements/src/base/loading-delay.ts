import type { ReactiveController, ReactiveControllerHost } from 'lit'

const BEFORE = 150
const AT_LEAST = 300

/**
 * Decides when a skeleton shows: after 150 ms of loading and then for at least 300 ms, so that nothing flickers.
 * In render: `const skeleton = this.#delay.shows(state.kind === 'loading')`.
 */
export class LoadingDelay implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #timer: ReturnType<typeof setTimeout> | undefined
  #loading = false
  #shown = false
  #since = 0

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#loading = this.#shown = false
  }

  /** Whether the skeleton stands now; in the first 150 ms render the empty frame. */
  shows(loading: boolean): boolean {
    if (loading !== this.#loading) {
      this.#loading = loading
      clearTimeout(this.#timer)
      if (loading) this.#begin()
      else this.#end()
    }
    return this.#shown
  }

  #begin(): void {
    if (!this.#shown) this.#timer = setTimeout(() => this.#turn(true), BEFORE)
  }

  #end(): void {
    if (!this.#shown) return
    const left = this.#since + AT_LEAST - performance.now()
    if (left <= 0) this.#shown = false
    else this.#timer = setTimeout(() => this.#turn(false), left)
  }

  #turn(shown: boolean): void {
    this.#shown = shown
    this.#since = performance.now()
    this.#host.requestUpdate()
  }
}
