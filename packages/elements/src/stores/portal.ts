import type { Client } from '@waybill/client'

/**
 * One client and the stores that live on it. A store is a function of the portal, made when first wanted, once:
 * `export const ordersStore = (portal: Portal) => …`, then `portal.store(ordersStore)`.
 */
export class Portal {
  readonly client: Client
  /** Where the API is; empty for the page's own origin. Sockets need it. */
  readonly baseUrl: string
  readonly #stores = new Map<unknown, unknown>()

  constructor(client: Client, baseUrl = '') {
    this.client = client
    this.baseUrl = baseUrl
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
