import type { Order } from '@waybill/contract'
import { atom, type ReadableAtom } from 'nanostores'
import type { OrderFields, StopFields } from './order-fields.ts'

/**
 * Whether an earlier try may have become an order: `safe` says that another try cannot make a second one, `look` that it
 * could, because the server has forgotten the first.
 */
export type Doubt = 'none' | 'safe' | 'look'

/** What becomes of the draft. `restored` says when it was typed, after it came back from this device. */
export type FormState =
  | { readonly kind: 'editing'; readonly restored?: { readonly at: number; readonly doubt: Doubt } }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** An earlier try had reached the server, without the changes made since. */
  | { readonly kind: 'placed_before'; readonly order: Order }
  /** Somebody else has changed the order since; `isClosed` says that it can be changed no more. */
  | { readonly kind: 'changed_elsewhere'; readonly newer: Order; readonly isClosed: boolean }
  | { readonly kind: 'done'; readonly order: Order }

/** What stands in one form and what becomes of it. */
export class OrderFormStore {
  readonly #$fields
  readonly #$state = atom<FormState>({ kind: 'editing' })
  #order: Order | undefined
  #start: OrderFields
  #isTouched = false

  constructor(start: OrderFields, order?: Order) {
    this.#start = start
    this.#order = order
    this.#$fields = atom(start)
  }

  get $fields(): ReadableAtom<OrderFields> {
    return this.#$fields
  }

  get $state(): ReadableAtom<FormState> {
    return this.#$state
  }

  /** The order that is changed, as it was when the form began; undefined for a new one. */
  get order(): Order | undefined {
    return this.#order
  }

  /** What the form began with. */
  get start(): OrderFields {
    return this.#start
  }

  /** Whether something was typed since the form began. */
  get isTouched(): boolean {
    return this.#isTouched
  }

  edit(change: Partial<OrderFields>): void {
    this.#isTouched = true
    this.#$fields.set({ ...this.#$fields.get(), ...change })
  }

  editStop(index: number, change: Partial<StopFields>): void {
    this.edit({ stops: this.#$fields.get().stops.map((stop, at) => (at === index ? { ...stop, ...change } : stop)) })
  }

  /** Sets what the form begins with, unless somebody has begun already. */
  begin(start: OrderFields): void {
    this.#start = start
    if (!this.#isTouched) this.#$fields.set(start)
  }

  /** Goes on from another version of the order. */
  rebase(order: Order, start: OrderFields, fields: OrderFields): void {
    this.#order = order
    this.#start = start
    this.show(fields, true)
  }

  /** Puts other contents into the form. */
  show(fields: OrderFields, isTouched: boolean): void {
    this.#isTouched = isTouched
    this.#$fields.set(fields)
  }

  become(state: FormState): void {
    this.#$state.set(state)
  }
}
