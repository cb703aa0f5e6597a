import type { ReactiveController, ReactiveControllerHost } from 'lit'

/**
 * Code that its host fetches when it first needs it, and renders again when it is there:
 *   readonly #states = new Later(this, () => import('./table-states.ts').then(…))
 *   override render() { return html`${this.#states.wanted()?.render()}` }
 */
export class Later<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #fetch: () => Promise<Value>
  #value: Value | undefined
  #coming: Promise<Value | undefined> | undefined

  constructor(host: ReactiveControllerHost, fetch: () => Promise<Value>) {
    this.#host = host
    this.#fetch = fetch
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

  /** Waits for it; undefined where it did not come, and the next time asks again. */
  load(): Promise<Value | undefined> {
    this.#coming ??= this.#fetch().then(
      (value) => {
        this.#value = value
        this.#host.requestUpdate()
        return value
      },
      (error: unknown) => {
        this.#coming = undefined
        console.warn('Waybill: a part of a screen did not come', error)
        return undefined
      },
    )
    return this.#coming
  }
}
