import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** When grey shapes stand for what loads: after a moment, at once, or never. */
export type Loading = 'auto' | 'always' | 'never'
type Host = ReactiveControllerHost & { readonly loading?: Loading }

const BEFORE = 150
const AT_LEAST = 300

/**
 * Decides when a skeleton shows: after 150 ms of loading and then for at least 300 ms, so that nothing flickers.
 * In render: `const skeleton = this.#delay.shows(state.kind === 'loading')`.
 */
export class LoadingDelay implements ReactiveController {
  readonly #host: Host
  #timer: ReturnType<typeof setTimeout> | undefined
  #loading = false
  #shown = false
  #since = 0

  constructor(host: Host) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#loading = this.#shown = false
  }

  /** Whether the skeleton stands now; in the first 150 ms render the empty frame. The host may say: always or never. */
  shows(loading: boolean): boolean {
    const { loading: wish } = this.#host
    if (wish === 'never') return false
    if (wish === 'always' && loading && !this.#shown) this.#stand()
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

  #stand(): void {
    this.#loading = this.#shown = true
    this.#since = performance.now()
    clearTimeout(this.#timer)
  }
}
