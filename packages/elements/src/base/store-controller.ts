import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ReadableAtom } from 'nanostores'

/**
 * Renders its host again whenever a store changes. A function may say which store, and is asked before each render:
 *   readonly #order = new StoreController(this, () => this.portal?.store(orderStores).of(this.orderId).$state)
 */
export class StoreController<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #find: () => ReadableAtom<Value> | undefined
  #isConnected = false
  #store: ReadableAtom<Value> | undefined
  #stop: (() => void) | undefined

  constructor(host: ReactiveControllerHost, store: ReadableAtom<Value> | (() => ReadableAtom<Value> | undefined)) {
    this.#host = host
    this.#find = typeof store === 'function' ? store : () => store
    host.addController(this)
  }

  /** The store's value, or undefined while there is no store. */
  get value(): Value | undefined {
    return this.#store?.get()
  }

  hostConnected(): void {
    this.#isConnected = true
    this.#bind(this.#find())
  }

  /** An update may still come after its element has left the page; that listens to nothing. */
  hostUpdate(): void {
    if (this.#isConnected) this.#bind(this.#find())
  }

  hostDisconnected(): void {
    this.#isConnected = false
    this.#bind(undefined)
  }

  #bind(store: ReadableAtom<Value> | undefined): void {
    if (store === this.#store) return
    this.#stop?.()
    this.#store = store
    this.#stop = store?.listen(() => this.#host.requestUpdate())
  }
}
