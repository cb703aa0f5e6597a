import { createContext } from '@lit/context'
import type { EndpointKey, Endpoints, Input, Output } from '@waybill/contract'

/*
 * What elements share: one client and its stores. `<waybill-portal>` provides it, an element on its own makes one.
 *   readonly #portal = new PortalController(this)
 *   const $orders = this.#portal.current?.store(orderStore)      // orderStore = (portal) => a nanostores store
 */

type CallArguments<Key extends EndpointKey> =
  Record<never, never> extends Input<Endpoints, Key> ? [input?: Input<Endpoints, Key>] : [input: Input<Endpoints, Key>]

/** Calls an endpoint by its name. */
export type Call = <Key extends EndpointKey>(
  key: Key,
  ...input: [...CallArguments<Key>, options?: { signal?: AbortSignal }]
) => Promise<Output<Endpoints, Key>>

/** One client with the stores that live on it; each store is made when first wanted and once. */
export class Portal {
  readonly call: Call
  readonly #stores = new Map<unknown, unknown>()

  constructor(call: Call) {
    this.call = call
  }

  /** The store that `make` builds for this portal; the same one every time. */
  store<Store>(make: (portal: Portal) => Store): Store {
    if (!this.#stores.has(make)) this.#stores.set(make, make(this))
    return this.#stored(make)
  }

  /** The map's entry at `make` is what that very function returned. */
  #stored<Store>(make: (portal: Portal) => Store): Store {
    return this.#stores.get(make) as Store
  }
}

export const portalContext = createContext<Portal>(Symbol.for('waybill-portal'))
