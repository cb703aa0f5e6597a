import type { ReactiveController, ReactiveControllerHost } from 'lit'

/*
 * Code of a screen that loads when it is first wanted:
 *   readonly #parts = new Parts(this, { details: () => import('../order-details/order-details.ts') })
 *   this.#parts.isMissing('details') ? trouble(() => this.#parts.retry('details')) : html`<waybill-order-details>…`
 */

/** Where the code of each part is. */
type Loaders<Name extends string> = Readonly<Record<Name, () => Promise<unknown>>>

/** Loads parts of its host's screen when they are first wanted, and knows which did not come. */
export class Parts<Name extends string> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #loaders: Loaders<Name>
  readonly #asked = new Set<Name>()
  readonly #there = new Set<Name>()
  readonly #missing = new Set<Name>()

  constructor(host: ReactiveControllerHost, loaders: Loaders<Name>) {
    this.#host = host
    this.#loaders = loaders
    host.addController(this)
  }

  hostConnected(): void {}

  /** Whether this part is there; asks for it when nobody has yet. */
  isThere(name: Name): boolean {
    if (!this.#asked.has(name)) void this.#load(name)
    return this.#there.has(name)
  }

  /** Whether this part could not be loaded; asks for it when nobody has yet. */
  isMissing(name: Name): boolean {
    return !this.isThere(name) && this.#missing.has(name)
  }

  /** Tries again. */
  retry(name: Name): void {
    this.#missing.delete(name)
    this.#host.requestUpdate()
    void this.#load(name)
  }

  async #load(name: Name): Promise<void> {
    this.#asked.add(name)
    try {
      await this.#loaders[name]()
      this.#there.add(name)
    } catch (error) {
      console.error(`Waybill could not load the ${name}`, error)
      this.#missing.add(name)
    }
    this.#host.requestUpdate()
  }
}
