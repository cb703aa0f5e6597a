import type { Order, OrderRow, Rejection } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { atom, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import { boardStore } from './board.ts'

/** What is being done with an order, or why it did not work. */
export type Dispatching = { readonly kind: 'busy' } | { readonly kind: 'failed'; readonly error: unknown }

/** Giving orders to drivers, and rejecting them. */
export class DispatchStore {
  readonly #portal: Portal
  readonly #$work = atom<ReadonlyMap<string, Dispatching>>(new Map())

  constructor(portal: Portal) {
    this.#portal = portal
  }

  /** By order id. */
  get $work(): ReadableAtom<ReadonlyMap<string, Dispatching>> {
    return this.#$work
  }

  /** Gives an order to a driver, or takes it back with null; answers whether it worked. */
  async assign({ id }: OrderRow, driverId: string | null): Promise<boolean> {
    if (this.#$work.get().get(id)?.kind === 'busy') return false
    this.#note(id, { kind: 'busy' })
    try {
      await this.#change(id, (version) =>
        this.#portal.call('POST /v1/courier/orders/:id/assign', { params: { id }, body: { version, driverId } }),
      )
      this.#note(id, undefined)
      return true
    } catch (error) {
      this.#note(id, { kind: 'failed', error })
      return false
    }
  }

  /** Rejects a placed order; throws what went wrong. */
  reject({ id }: OrderRow, code: Rejection['code'], text: string): Promise<void> {
    return this.#change(id, (version) =>
      this.#portal.call('POST /v1/courier/orders/:id/reject', { params: { id }, body: { version, code, text } }),
    )
  }

  /** Every change is made to the version that is on the screen; after a refusal the newer one is read. */
  async #change(id: string, send: (version: number) => Promise<Order>): Promise<void> {
    const board = this.#portal.store(boardStore)
    const row = board.find(id)
    if (!row) throw new ApiError('not_found', 'This order is not open any more')
    try {
      const { version, status, driver, delayedMinutes, updatedAt } = await send(row.version)
      const [driverId, driverName] = [driver?.id ?? null, driver?.name ?? null]
      board.take({ ...row, version, status, delayedMinutes, driverId, driverName, updatedAt })
    } catch (error) {
      void board.refresh()
      throw error
    }
  }

  #note(id: string, work: Dispatching | undefined): void {
    const all = new Map(this.#$work.get())
    if (work) all.set(id, work)
    else all.delete(id)
    this.#$work.set(all)
  }
}

/** `portal.store(dispatchStore)` */
export const dispatchStore = (portal: Portal): DispatchStore => new DispatchStore(portal)
