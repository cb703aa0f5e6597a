import type { WebhookDelivery, WebhookLog } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { resource, type Resource } from './resource.ts'

/** What was sent to one endpoint, the newest first; older pages stay while the newest is read again. */
export class WebhookLogStore {
  readonly #portal: Portal
  readonly #id: string
  readonly #resource: Resource<WebhookLog>

  constructor(portal: Portal, id: string) {
    this.#portal = portal
    this.#id = id
    this.#resource = resource(async (signal) => joined(this.#known, await this.#page(undefined, signal)))
  }

  get $state(): Resource<WebhookLog>['$state'] {
    return this.#resource.$state
  }

  refresh(): Promise<void> {
    return this.#resource.refresh()
  }

  async more(): Promise<void> {
    const { items, next } = this.#known
    if (next === null) return
    const older = await this.#page(next)
    this.#resource.put({ items: merged(items, older.items), next: older.next })
  }

  /** Calls the endpoint and answers how that went. */
  async test(): Promise<WebhookDelivery> {
    const delivery = await this.#portal.call('POST /v1/webhooks/:id/test', { params: { id: this.#id } })
    this.#take(delivery)
    return delivery
  }

  async replay(deliveryId: string): Promise<void> {
    const params = { id: this.#id, deliveryId }
    this.#take(await this.#portal.call('POST /v1/webhooks/:id/deliveries/:deliveryId/replay', { params }))
  }

  get #known(): WebhookLog {
    const state = this.$state.get()
    return state.kind === 'ready' ? state.value : { items: [], next: null }
  }

  #page(after: string | undefined, signal?: AbortSignal): Promise<WebhookLog> {
    const query = after === undefined ? {} : { after }
    return this.#portal.call('GET /v1/webhooks/:id/deliveries', {
      params: { id: this.#id },
      query,
      ...(signal && { signal }),
    })
  }

  #take(delivery: WebhookDelivery): void {
    const { items, next } = this.#known
    this.#resource.put({ items: merged(items, [delivery]), next })
  }
}

/** What is known with its newest page read again; where the two do not touch, what is known may have a gap and goes. */
export function joined(known: WebhookLog, page: WebhookLog): WebhookLog {
  const ids = new Set(known.items.map(({ id }) => id))
  const touches = page.next === null || page.items.some(({ id }) => ids.has(id))
  if (known.items.length === 0 || !touches) return page
  return { items: merged(known.items, page.items), next: page.next === null ? null : known.next }
}

function merged(known: readonly WebhookDelivery[], news: readonly WebhookDelivery[]): WebhookDelivery[] {
  const byId = new Map([...known, ...news].map((delivery) => [delivery.id, delivery]))
  return [...byId.values()].toSorted((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1))
}

const orderOf = ({ createdAt, id }: WebhookDelivery): string => `${createdAt}~${id}`
