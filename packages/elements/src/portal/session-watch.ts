import type { ReactiveController } from 'lit'
import type { Portal } from '../base/context.ts'
import { problemCodeOf } from '../base/errors.ts'
import { contextStore } from '../stores/context.ts'
import { ordersStore, type OrdersState } from '../stores/orders.ts'

/** Sees a session end: when the list is refused, the portal is asked again who it speaks for, and shows the way in. */
export class SessionWatch implements ReactiveController {
  readonly #find: () => Portal | undefined
  #portal: Portal | undefined
  #stop: (() => void) | undefined
  #refusal: unknown

  constructor(find: () => Portal | undefined) {
    this.#find = find
  }

  hostUpdate(): void {
    const portal = this.#find()
    if (portal === this.#portal) return
    this.hostDisconnected()
    this.#portal = portal
    this.#stop = portal?.store(ordersStore).$state.listen((state) => this.#look(portal, state))
  }

  hostDisconnected(): void {
    this.#stop?.()
    this.#portal = this.#stop = undefined
  }

  #look(portal: Portal, state: OrdersState): void {
    const error = state.kind === 'error' ? state.error : state.kind === 'ready' ? state.trouble : undefined
    if (error === undefined || error === this.#refusal || problemCodeOf(error) !== 'unauthenticated') return
    this.#refusal = error
    void portal.store(contextStore).refresh()
  }
}
