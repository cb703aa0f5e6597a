import type { Order, OrderInput } from '@waybill/contract'
import { shown } from './order-fields.ts'
import { newKey, type KeptDraft, type OrderDrafts } from './order-drafts.ts'
import type { OrderFormStore } from './order-form.ts'
import type { Send } from './order-sending.ts'

/** The server knows a key for a day; a try after that could make a second order. */
const KEY_LASTS = 20 * 3_600_000

interface Submitting {
  readonly send: Send
  /** Looks at what an error is about; true when there is more to show than the error. */
  readonly meet?: (error: unknown) => Promise<boolean>
  readonly now?: number
}

/** Carries a form's draft to the server: kept on this device meanwhile, and however often it is sent, one order. */
export class OrderSubmission {
  readonly store: OrderFormStore
  #drafts: OrderDrafts | undefined
  readonly #stop: () => void
  #idempotencyKey = newKey()
  #unsure: readonly string[] = []
  #unsureSince: number | null = null
  #changedAt = Date.now()

  constructor(store: OrderFormStore) {
    this.store = store
    this.#stop = store.$fields.listen(() => this.#onChange())
  }

  /** Keeps the draft there from now on, and brings back what is there unless somebody has begun to type. */
  keepIn(drafts: OrderDrafts, now = Date.now()): void {
    this.#drafts = drafts
    const kept = this.store.isTouched ? undefined : drafts.read(now)
    if (kept) this.#restore(kept, now)
    else this.#keep()
  }

  /** Whether what was typed outlives the page. */
  get isKept(): boolean {
    return this.store.isTouched && this.#drafts !== undefined
  }

  /** Keeps nothing any more: another form has taken over. */
  end(): void {
    this.#stop()
  }

  /** Forgets what was typed; the next order has a key of its own. */
  startOver(): void {
    const { store } = this
    this.#renewKey()
    store.show({ ...store.start, stops: store.start.stops.map(shown) }, false)
    store.become({ kind: 'editing' })
    this.#drafts?.forget()
  }

  /** Sends the draft, one try at a time; where a try could make a second order it asks to look first. */
  async submit(input: OrderInput, { send, meet, now = Date.now() }: Submitting): Promise<void> {
    const { store } = this
    if (store.$state.get().kind === 'sending') return
    if (this.#isForgotten(now)) return this.#doubt(now, now)
    store.become({ kind: 'sending' })
    try {
      const sent = await send({
        input,
        order: store.order,
        idempotencyKey: this.#idempotencyKey,
        unsure: this.#unsure,
        remember: (unsure) => this.#remember(unsure, now),
      })
      if (sent.kind === 'done') this.finish(sent.order)
      else store.become(sent)
    } catch (error) {
      if (!(await meet?.(error))) store.become({ kind: 'failed', error })
    }
  }

  /** The server has the order; nothing of the draft is left to send. */
  finish(order: Order): void {
    this.store.become({ kind: 'done', order })
    this.#drafts?.forget()
  }

  #restore({ fields, at, idempotencyKey, unsure, unsureSince, base }: KeptDraft, now: number): void {
    const { order, start } = this.store
    const begun = start.stops
    const stops = fields.stops.map((stop, index) => (begun[index]?.lock === 'none' ? stop : (begun[index] ?? stop)))
    this.#idempotencyKey = idempotencyKey
    this.#unsure = unsure
    this.#unsureSince = unsureSince
    if (order && base) this.store.rebase({ ...order, version: base.version }, base.start, { ...fields, stops })
    else this.store.show({ ...fields, stops }, true)
    this.#changedAt = at
    this.#doubt(at, now)
  }

  /** Says when the draft was typed and whether it may have become an order; a key that the server has forgotten goes. */
  #doubt(at: number, now: number): void {
    const doubt = this.#isForgotten(now) ? 'look' : this.#unsure.length > 0 ? 'safe' : 'none'
    if (doubt === 'look') this.#renewKey()
    this.store.become({ kind: 'editing', restored: { at, doubt } })
    this.#keep()
  }

  #isForgotten(now: number): boolean {
    return this.#unsureSince !== null && now - this.#unsureSince > KEY_LASTS
  }

  #renewKey(): void {
    this.#idempotencyKey = newKey()
    this.#unsure = []
    this.#unsureSince = null
  }

  #remember(unsure: readonly string[], now: number): void {
    this.#unsure = unsure
    this.#unsureSince = unsure.length > 0 ? (this.#unsureSince ?? now) : null
    this.#keep()
  }

  #onChange(): void {
    this.#changedAt = Date.now()
    this.#keep()
  }

  #keep(): void {
    if (!this.store.isTouched) return
    const [fields, idempotencyKey] = [this.store.$fields.get(), this.#idempotencyKey]
    const [unsure, unsureSince] = [this.#unsure, this.#unsureSince]
    const { order, start } = this.store
    const base = order ? { version: order.version, start } : null
    this.#drafts?.write({ fields, at: this.#changedAt, idempotencyKey, unsure, unsureSince, base })
  }
}
