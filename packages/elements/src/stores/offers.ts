import type { Offer } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { atom, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'

/** Drivers move, so an offer is asked for again after this long. */
const AGAIN_AFTER = 60_000
/** Each question asks a router; a board full of orders must not ask all at once. */
const AT_ONCE = 2

/** Which driver an order would cost least, for the orders that somebody looks at. */
export class OffersStore {
  readonly #portal: Portal
  readonly #$offers = atom<ReadonlyMap<string, readonly Offer[]>>(new Map())
  readonly #askedAt = new Map<string, number>()
  #waiting: string[] = []
  #running = 0

  constructor(portal: Portal) {
    this.#portal = portal
  }

  /** The smallest detour first, by order. */
  get $offers(): ReadableAtom<ReadonlyMap<string, readonly Offer[]>> {
    return this.#$offers
  }

  /** Asks for the offers of these orders where they are not known or old; the first are asked first. */
  want(orderIds: readonly string[], now: number): void {
    const due = orderIds.filter((id) => now - (this.#askedAt.get(id) ?? -AGAIN_AFTER) >= AGAIN_AFTER)
    for (const id of due) this.#askedAt.set(id, now)
    this.#waiting = [...due, ...this.#waiting.filter((id) => !due.includes(id))]
    this.#work()
  }

  #work(): void {
    while (this.#running < AT_ONCE) {
      const id = this.#waiting.shift()
      if (id === undefined) return
      this.#running++
      void this.#ask(id).finally(() => {
        this.#running--
        this.#work()
      })
    }
  }

  async #ask(id: string): Promise<void> {
    try {
      const { items } = await this.#portal.call('GET /v1/courier/orders/:id/offers', { params: { id } })
      this.#$offers.set(new Map(this.#$offers.get()).set(id, items))
    } catch (error) {
      // Without an offer the menu of drivers is complete all the same; a later look asks again.
      if (!(error instanceof ApiError)) throw error
    }
  }
}

/** `portal.store(offersStore)` */
export const offersStore = (portal: Portal): OffersStore => new OffersStore(portal)
