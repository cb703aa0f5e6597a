import type { OrderLive } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { resource, type Resource } from './resource.ts'

/** Where orders are now: `portal.store(orderLives).of(id)`, read when somebody first looks and at each refresh. */
export class OrderLives {
  readonly #portal: Portal
  readonly #resources = new Map<string, Resource<OrderLive>>()

  constructor(portal: Portal) {
    this.#portal = portal
  }

  of(id: string): Resource<OrderLive> {
    const known = this.#resources.get(id)
    if (known) return known
    const read = (signal: AbortSignal) => this.#portal.call('GET /v1/orders/:id/live', { params: { id }, signal })
    const made = resource(read)
    this.#resources.set(id, made)
    return made
  }
}

export const orderLives = (portal: Portal): OrderLives => new OrderLives(portal)
