import type { Context, Order } from '@waybill/contract'
import type { ReactiveControllerHost, TemplateResult } from 'lit'
import type { Portal } from '../base/context.ts'
import type { Texts, TextTable, Translate } from '../base/texts.ts'
import { goOn, isAboutNewer, meet } from '../stores/order-conflict.ts'
import type { OrderFormStore } from '../stores/order-form.ts'
import type { MergeView } from './merge-view.ts'

type Host = ReactiveControllerHost & HTMLElement & { readonly locale: string }

interface NewerOptions {
  readonly portal: () => Portal | undefined
  readonly reader: () => Context | undefined
  readonly store: () => OrderFormStore
  readonly speak: <English extends TextTable>(part: Texts<English>) => Translate<English>
  /** An earlier try has already made the order what the form says. */
  readonly onSame: (order: Order) => void
}

/** What the form does when the order has been changed elsewhere: it shows the newer one and never overwrites it unseen. */
export class NewerOrder {
  readonly #host: Host
  readonly #options: NewerOptions
  #view: MergeView | undefined

  constructor(host: Host, options: NewerOptions) {
    this.#host = host
    this.#options = options
  }

  /** Looks at the newer order, if that is what an error is about; answers whether the form shows it. */
  async meet(error: unknown): Promise<boolean> {
    const { portal, reader, store } = this.#options
    const [to, { order }] = [portal(), store()]
    if (!to || !order || !isAboutNewer(error)) return false
    try {
      const who = reader() ?? (await to.call('GET /v1/context'))
      const newer = error.order ?? (await to.call('GET /v1/orders/:id', { params: { id: order.id } }))
      if (this.#host.isConnected) await this.#show(newer, who)
      return true
    } catch (failure) {
      console.warn('Waybill could not look at the newer order', failure)
      return false
    }
  }

  /** Takes over what was chosen; false while something is not, and leads there. */
  async decide(): Promise<boolean> {
    const state = this.#options.store().$state.get()
    if (state.kind !== 'changed_elsewhere' || !this.#view) return true
    if (!(await this.#view.decide())) return false
    this.#take(state.newer, this.#view)
    await this.#host.updateComplete
    return true
  }

  render(): TemplateResult | undefined {
    const state = this.#options.store().$state.get()
    return state.kind === 'changed_elsewhere' && !state.isClosed ? this.#view?.render() : undefined
  }

  async #show(newer: Order, who: Context): Promise<void> {
    const { store, onSame, speak } = this.#options
    const met = meet(store(), newer, who)
    if (met.kind === 'same') return onSame(newer)
    if (met.kind === 'merge') {
      const { MergeView, orderMergeTexts } = await import('./merge-view.ts')
      const onBack = () => this.#view && this.#take(newer, this.#view)
      this.#view = new MergeView(this.#host, { t: speak(orderMergeTexts), merge: met.merge, onBack })
    }
    store().become({ kind: 'changed_elsewhere', newer, isClosed: met.kind === 'closed' })
    await this.#host.updateComplete
    this.#view?.focus()
  }

  #take(newer: Order, { merge }: MergeView): void {
    this.#view = undefined
    goOn(this.#options.store(), newer, merge)
  }
}
