import type { Context, Order, OrderInput } from '@waybill/contract'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Portal } from '../base/context.ts'
import { faultsOf } from '../base/errors.ts'
import { notice } from '../base/styles/notice.ts'
import { statusStyles } from '../base/styles/status.ts'
import type { Texts, TextTable, Translate } from '../base/texts.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { OrderSendingTranslate } from '../locales/en/order-sending.ts'
import type { OrderStopsTranslate } from '../locales/en/order-stops.ts'
import type { ProblemTranslate } from '../locales/en/problems.ts'
import { copyOf, fieldsOf } from '../stores/order-editing.ts'
import { faultsIn } from '../stores/order-faults.ts'
import { hasAddresses, type Candidate } from '../stores/order-fields.ts'
import type { OrderFormStore } from '../stores/order-form.ts'
import { sendThrough } from '../stores/order-sending.ts'
import { OrderSubmission } from '../stores/order-submission.ts'
import { BookedStops } from './booked-stops.ts'
import { DraftPlace } from './draft-place.ts'
import { StopMoves } from './stop-moves.ts'
import type { StopExtras } from './stop-view.ts'
import { FormField } from './form-field.ts'
import { FormFaults } from './form-faults.ts'
import { NewerOrder } from './newer-order.ts'
import { donePanel, topNotices } from './form-notices.ts'
import { noticeStyles } from './form-notices.styles.ts'

export { commonTexts } from '../locales/en/common.ts'
export { orderStopsTexts } from '../locales/en/order-stops.ts'
export { orderSendingTexts } from '../locales/en/order-sending.ts'
export { problemTexts } from '../locales/en/problems.ts'

type Host = ReactiveControllerHost & HTMLElement & { readonly locale: string; readonly value: OrderInput | null }

export interface WorkOptions {
  readonly t: OrderSendingTranslate
  readonly problem: ProblemTranslate
  readonly stopsText: OrderStopsTranslate
  readonly common: CommonTranslate
  /** Who works with the form, once it is known. */
  readonly reader: () => Context | undefined
  /** Why nobody can order from this page, if so. */
  readonly refusal: () => unknown
  /** Most drop-offs of this form, or 0 for what suits who works with it. */
  readonly most: () => number
  readonly portal: () => Portal | undefined
  readonly store: () => OrderFormStore
  /** The order that a new one begins like. */
  readonly copied: () => Order | undefined
  readonly internals: () => ElementInternals
  /** Under which name this device keeps the draft, once it is known. */
  readonly draftName: () => string | undefined
  /** The request that the form makes now. */
  readonly candidate: () => Candidate
  /** Takes over what stands in the fields. */
  readonly collect: () => void
  /** Something was changed other than by a field. */
  readonly onTouch: () => void
  /** Whether the page lets the order go. */
  readonly onSubmit: (order: OrderInput) => boolean
  readonly onDone: (order: Order) => void
  /** Says texts of a part that comes later. */
  readonly speak: <English extends TextTable>(part: Texts<English>) => Translate<English>
  readonly onError: (error: unknown) => void
  /** Goes on with changing an order that exists. */
  readonly onChange: (order: Order) => void
}

/** What the form does once somebody works with it: judges, sends, and says what became of it. */
export class FormWork {
  readonly #host: Host
  readonly #options: WorkOptions
  /** What the form is to an HTML form around it. */
  readonly field: FormField
  readonly #faults: FormFaults
  readonly #newer: NewerOrder
  readonly #booked: BookedStops
  readonly #moves: StopMoves
  #submission: OrderSubmission
  readonly #place: DraftPlace

  constructor(host: Host, options: WorkOptions) {
    this.#host = host
    this.#options = options
    for (const { styleSheet } of [notice, statusStyles, noticeStyles])
      if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet)
    this.#faults = new FormFaults(host, options.t)
    const { stopsText, common, problem, store, portal, reader, most, onTouch } = options
    this.#booked = new BookedStops(host, { t: stopsText, problem, portal, reader, store })
    this.#moves = new StopMoves(host, { t: stopsText, common, store, reader, most, onChange: onTouch })
    this.#newer = new NewerOrder(host, { ...options, onSame: (order) => this.#submission.finish(order) })
    this.field = new FormField(host, {
      internals: options.internals(),
      unfinished: options.t('unfinished'),
      onInvalid: () => void this.#judged(),
    })
    this.#submission = this.#begin()
    this.#place = new DraftPlace(host, (drafts) => {
      this.#submission.keepIn(drafts)
      this.#booked.prefill()
    })
    this.follow()
  }

  /** Whether what was typed outlives the page. */
  get isKept(): boolean {
    return this.#submission.isKept
  }

  /** Goes along when the form turns to another order or learns whose draft it is. */
  follow(): void {
    const { store, portal, draftName } = this.#options
    const [name, storage] = [draftName(), portal()?.options.storage]
    const isOther = this.#submission.store !== store()
    if (isOther) {
      this.#submission.end()
      this.#submission = this.#begin()
    }
    if (this.#place.want(name, storage, isOther)) this.#booked.prefill()
  }

  /** Whether a newer order stands in the place of the stops. */
  get isMerging(): boolean {
    return this.#newer.render() !== undefined
  }

  startOver(): void {
    this.#faults.count = 0
    this.#moves.forget()
    this.#submission.startOver()
  }

  /** The button that was pressed goes with what it stood in: the focus goes where an order begins. */
  async #beginAgain(): Promise<void> {
    this.startOver()
    await this.#host.updateComplete
    this.#host.focus()
  }

  #begin(): OrderSubmission {
    const store = this.#options.store()
    const copied = this.#options.copied()
    if (store.order) store.begin(fieldsOf(store.order))
    else if (copied) store.begin(copyOf(copied))
    return new OrderSubmission(store)
  }

  /** What a stop has besides its fields. */
  extras(index: number): StopExtras {
    const stop = this.#options.store().$fields.get().stops[index]
    const isMovable = index > 0 && this.#moves.isMovable
    return {
      places: this.#booked.places(index),
      note: stop && index === 0 && this.#booked.isAsBefore(stop) ? this.#renderAsBefore() : nothing,
      foot: html`${stop ? this.#booked.render(stop) : nothing}${this.#moves.render(index)}`,
      grip: !isMovable ? 'none' : this.#moves.dragged === index ? 'held' : 'there',
    }
  }

  /** What stands under the last stop. */
  renderEnd(): TemplateResult {
    return this.#moves.renderEnd()
  }

  #renderAsBefore(): TemplateResult {
    const { stopsText: t } = this.#options
    const field = () => this.#host.shadowRoot?.querySelector('waybill-address-field')
    return html`<span class="muted">${t('as.before')}</span>
      <button class="link change" type="button" @click=${() => void field()?.showPlaces()}>${t('change')}</button>`
  }

  /** What stands above the stops: faults, trouble, and where the draft came from. */
  renderTop(): TemplateResult {
    const { t, problem, store } = this.#options
    const merge = this.#newer.render()
    if (merge) return merge
    return topNotices({
      t,
      problem,
      locale: this.#host.locale,
      refusal: this.#options.refusal(),
      faults: this.#faults.count,
      state: store().$state.get(),
      order: store().order,
      onRetry: () => void this.submit(),
      onStartOver: () => void this.#beginAgain(),
      onAccept: (order) => void this.#onDone(order),
      onChange: this.#options.onChange,
    })
  }

  renderDone(): TemplateResult {
    const { t, store } = this.#options
    const state = store().$state.get()
    return donePanel({ t, state, isNew: !store().order, onAnother: () => void this.#beginAgain() })
  }

  /** The order as it is, once every field knows what it is worth; undefined while something is wrong. */
  async read(): Promise<OrderInput | undefined> {
    const { collect, candidate } = this.#options
    await this.#faults.settle()
    collect()
    const order = candidate()
    return !this.#faults.hasAny && faultsIn(order).length === 0 && hasAddresses(order) ? order : undefined
  }

  /** Sends the order, or leads to the first thing that keeps it back. */
  async submit(): Promise<void> {
    const { store, portal, onSubmit } = this.#options
    if (store().$state.get().kind === 'sending') return
    if (!(await this.#newer.decide())) return
    const [order, to] = [await this.#judged(), portal()]
    if (!order || !to || !onSubmit(order)) return
    await this.#submission.submit(order, { send: sendThrough(to), meet: (error) => this.#newer.meet(error) })
    await this.#onAnswer()
  }

  /** The order, or undefined after leading to the first thing that is wrong with it. */
  async #judged(): Promise<OrderInput | undefined> {
    const { collect, candidate } = this.#options
    await this.#faults.settle()
    collect()
    const order = candidate()
    const isFaulty = await this.#faults.show(faultsIn(order))
    return isFaulty || !hasAddresses(order) ? undefined : order
  }

  async #onAnswer(): Promise<void> {
    const { store, onError } = this.#options
    const state = store().$state.get()
    if (state.kind === 'done') return this.#onDone(state.order)
    if (state.kind !== 'failed') return
    await this.#faults.show(faultsOf(state.error))
    onError(state.error)
  }

  async #onDone(order: Order): Promise<void> {
    this.#submission.finish(order)
    this.#booked.refresh()
    this.#options.onDone(order)
    await this.#host.updateComplete
    if (this.#host.isConnected) this.#host.shadowRoot?.querySelector<HTMLElement>('#done')?.focus()
  }
}
