import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Portal } from '../base/context.ts'
import type { Subject } from './subject.ts'

/** What is known of an order that nobody has talked about yet: the list does not know it. */
export type UnlistedOrder =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly subject: Subject }
  | { readonly kind: 'error'; readonly error: unknown }

/** Finds the order by its id or short id, once. */
export class UnlistedOrders implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #found = new Map<string, UnlistedOrder>()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {}

  /** Forgets what could not be found, so that it is looked for again. */
  hostDisconnected(): void {
    this.#found.clear()
  }

  /** Looks for it again when it is asked for next. */
  forget(orderId: string): void {
    this.#found.delete(orderId)
  }

  of(orderId: string, portal: Portal, side: 'client' | 'courier'): UnlistedOrder {
    const known = this.#found.get(orderId)
    if (known) return known
    const loading = { kind: 'loading' } as const
    this.#found.set(orderId, loading)
    void this.#find(orderId, portal, side)
    return loading
  }

  async #find(orderId: string, { call }: Portal, side: 'client' | 'courier'): Promise<void> {
    try {
      const { id, shortId, courier, client, legs } = await call('GET /v1/orders/:id', { params: { id: orderId } })
      const { name } = side === 'client' ? courier : client
      const recipient = legs.find(({ kind }) => kind === 'dropoff')?.contact?.name ?? ''
      this.#found.set(orderId, { kind: 'ready', subject: { id, shortId, name, recipient } })
    } catch (error) {
      this.#found.set(orderId, { kind: 'error', error })
    }
    this.#host.requestUpdate()
  }
}
