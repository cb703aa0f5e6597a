import type { ReactiveController, ReactiveControllerHost } from 'lit'

/*
 * Code that loads when it is first wanted, because most visits do without it:
 *   readonly #map = new FirstUse(this, () => import('./desk-map.ts'))
 *   this.#map.want() ? html`<waybill-desk-map></waybill-desk-map>` : …      // `error` says why it did not come
 */

/** Loads a module once, and again when it is wanted after a failure and `retry`. */
export class FirstUse implements ReactiveController {
  /** Why the module did not come. */
  error: unknown
  readonly #host: ReactiveControllerHost
  readonly #load: () => Promise<unknown>
  #state: 'idle' | 'loading' | 'ready' = 'idle'

  constructor(host: ReactiveControllerHost, load: () => Promise<unknown>) {
    this.#host = host
    this.#load = load
    host.addController(this)
  }

  hostConnected(): void {}

  /** Whether the module is there; asks for it when it is not. */
  want(): boolean {
    if (this.#state === 'idle' && !this.error) void this.#bring()
    return this.#state === 'ready'
  }

  /** Tries again after a failure. */
  retry(): void {
    this.error = undefined
    this.#host.requestUpdate()
  }

  async #bring(): Promise<void> {
    this.#state = 'loading'
    try {
      await this.#load()
      this.#state = 'ready'
    } catch (error) {
      this.#state = 'idle'
      this.error = error
    }
    this.#host.requestUpdate()
  }
}
