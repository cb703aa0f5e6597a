import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { TextStorage } from '../base/storage.ts'
import { OrderDrafts } from '../stores/order-drafts.ts'
import { takeSlot, type DraftSlot } from './draft-slot.ts'

type Host = ReactiveControllerHost & HTMLElement

/** Where a form keeps its draft: a place that it holds for as long as it is in the page. */
export class DraftPlace implements ReactiveController {
  readonly #host: Host
  readonly #onPlace: (drafts: OrderDrafts) => void
  #name: string | undefined
  #slot: DraftSlot | undefined

  constructor(host: Host, onPlace: (drafts: OrderDrafts) => void) {
    this.#host = host
    this.#onPlace = onPlace
    host.addController(this)
  }

  /** Goes on where it was when the form comes back into the page. */
  hostConnected(): void {
    if (!this.#slot) this.#name = undefined
  }

  /** Lets another form have the place. */
  hostDisconnected(): void {
    this.#slot?.release()
    this.#slot = this.#name = undefined
  }

  /** Asks for the place of this name; answers whether the form need not wait for it. */
  want(name: string | undefined, storage: TextStorage | undefined, isOtherForm: boolean): boolean {
    if (!name || !storage) return true
    if (name === this.#name && !isOtherForm) return this.#slot !== undefined
    this.#name = name
    void this.#take(name, storage)
    return false
  }

  async #take(name: string, storage: TextStorage): Promise<void> {
    const slot = this.#slot?.owner === name ? this.#slot : await takeSlot(name)
    if (!this.#host.isConnected || name !== this.#name) return slot.release()
    if (slot !== this.#slot) this.#slot?.release()
    this.#slot = slot
    this.#onPlace(new OrderDrafts(storage, slot.name))
    this.#host.requestUpdate()
  }
}
