import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** After how long to ask again for code that did not come. */
const RETRY_AFTER = 5_000

/**
 * Code that its host loads when it first needs it, and renders again when it is there:
 *   readonly #states = new Later(this, () => import('./table-states.ts').then(…))
 *   override render() { return html`${this.#states.wanted()?.render()}` }
 */
export class Later<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #bring: () => Promise<Value>
  #value: Value | undefined
  #coming: Promise<Value | undefined> | undefined

  constructor(host: ReactiveControllerHost, bring: () => Promise<Value>) {
    this.#host = host
    this.#bring = bring
    host.addController(this)
  }

  hostConnected(): void {}

  /** What is there now; it is not asked for. */
  get value(): Value | undefined {
    return this.#value
  }

  /** What is there now; it is on its way from the first time on. */
  wanted(): Value | undefined {
    if (!this.#value) void this.load()
    return this.#value
  }

  /** Waits for it; undefined where it did not come. The host renders again later and may ask again then. */
  load(): Promise<Value | undefined> {
    this.#coming ??= this.#bring().then(
      (value) => {
        this.#value = value
        this.#host.requestUpdate()
        return value
      },
      (error: unknown) => {
        this.#coming = undefined
        console.warn('Waybill: a part of a screen did not come', error)
        setTimeout(() => this.#host.requestUpdate(), RETRY_AFTER)
        return undefined
      },
    )
    return this.#coming
  }
}
