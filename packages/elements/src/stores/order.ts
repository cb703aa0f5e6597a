import type { Order, OrderRow, Timeline } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { liveStore } from './live.ts'
import { resource, type Resource } from './resource.ts'

/** An order with its history. */
export interface OrderWithTimeline {
  readonly order: Order
  readonly timeline: Timeline
}

/** One order: stays live while somebody looks at it. */
export class OrderStore implements Pick<Resource<OrderWithTimeline>, '$state' | 'refresh'> {
  readonly #portal: Portal
  readonly #id: string
  readonly #resource: Resource<OrderWithTimeline>

  constructor(portal: Portal, id: string) {
    this.#portal = portal
    this.#id = id
    this.#resource = resource(
      (signal) => this.#read(signal),
      (refresh) =>
        portal.store(liveStore).hear({
          onEvent: (event) => {
            if (event.type === 'order' && this.#isNews(event.row)) void refresh()
            if (event.type === 'text' && this.#isOwn(event.orderId)) void refresh()
          },
          onGap: () => void refresh(),
        }),
    )
  }

  get $state(): Resource<OrderWithTimeline>['$state'] {
    return this.#resource.$state
  }

  get refresh(): () => Promise<void> {
    return this.#resource.refresh
  }

  /** Cancels the order as it was last seen; a newer one answers with a conflict. */
  async cancel(version: number, text: string): Promise<void> {
    await this.#portal.call('POST /v1/orders/:id/cancel', { params: { id: this.#id }, body: { version, text } })
    await this.refresh()
  }

  /** The address that shows a recipient their own stop. */
  async trackingLink(legId: string): Promise<string> {
    const params = { id: this.#id, legId }
    const { url } = await this.#portal.call('POST /v1/orders/:id/legs/:legId/tracking-link', { params })
    return url
  }

  async #read(signal: AbortSignal): Promise<OrderWithTimeline> {
    const input = { params: { id: this.#id }, signal }
    const [order, timeline] = await Promise.all([
      this.#portal.call('GET /v1/orders/:id', input),
      this.#portal.call('GET /v1/orders/:id/timeline', input),
    ])
    return { order, timeline }
  }

  #isOwn(orderId: string): boolean {
    const state = this.$state.get()
    return orderId === (state.kind === 'ready' ? state.value.order.id : this.#id)
  }

  #isNews({ id, shortId, version }: OrderRow): boolean {
    const state = this.$state.get()
    if (id !== this.#id && shortId !== this.#id) return false
    return state.kind !== 'ready' || version > state.value.order.version
  }
}

/** The orders that somebody looks at: `portal.store(orderStores).of(id)`, by id or short id. */
export class OrderStores {
  readonly #portal: Portal
  readonly #stores = new Map<string, OrderStore>()

  constructor(portal: Portal) {
    this.#portal = portal
  }

  of(id: string): OrderStore {
    let store = this.#stores.get(id)
    if (!store) this.#stores.set(id, (store = new OrderStore(this.#portal, id)))
    return store
  }
}

export const orderStores = (portal: Portal): OrderStores => new OrderStores(portal)
