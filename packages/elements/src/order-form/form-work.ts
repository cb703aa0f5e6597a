import type { Order, OrderInput } from '@waybill/contract'
import type { FieldProblem } from '@waybill/contract/problem'
import type { ReactiveControllerHost, TemplateResult } from 'lit'
import type { Portal } from '../base/context.ts'
import { faultsOf } from '../base/errors.ts'
import type { FormControl } from '../base/form-control.ts'
import { notice } from '../base/styles/notice.ts'
import { statusStyles } from '../base/styles/status.ts'
import type { OrderSendingTranslate } from '../locales/en/order-sending.ts'
import type { ProblemTranslate } from '../locales/en/problems.ts'
import { OrderDrafts } from '../stores/order-drafts.ts'
import { fieldsOf } from '../stores/order-editing.ts'
import { faultsIn, placeOf } from '../stores/order-faults.ts'
import { hasAddresses, type Candidate } from '../stores/order-fields.ts'
import type { OrderFormStore } from '../stores/order-form.ts'
import { sendThrough } from '../stores/order-sending.ts'
import { OrderSubmission } from '../stores/order-submission.ts'
import { donePanel, topNotices } from './form-notices.ts'
import { noticeStyles } from './form-notices.styles.ts'

export { orderSendingTexts } from '../locales/en/order-sending.ts'
export { problemTexts } from '../locales/en/problems.ts'

type Host = ReactiveControllerHost & HTMLElement & { readonly locale: string }
type Control = HTMLElement & FormControl<unknown>

export interface WorkOptions {
  readonly t: OrderSendingTranslate
  readonly problem: ProblemTranslate
  readonly portal: () => Portal | undefined
  readonly store: () => OrderFormStore
  /** Under which name this device keeps the draft, once it is known. */
  readonly draftName: () => string | undefined
  /** The request that the form makes now. */
  readonly candidate: () => Candidate
  /** Takes over what stands in the fields. */
  readonly collect: () => void
  /** Whether the page lets the order go. */
  readonly onSubmit: (order: OrderInput) => boolean
  readonly onDone: (order: Order) => void
  readonly onError: (error: unknown) => void
  /** Goes on with changing an order that exists. */
  readonly onChange: (order: Order) => void
}

/** What the form does once somebody works with it: judges, sends, and says what became of it. */
export class FormWork {
  readonly #host: Host
  readonly #options: WorkOptions
  #faults = 0
  #submission: OrderSubmission
  #draftName: string | undefined

  constructor(host: Host, options: WorkOptions) {
    this.#host = host
    this.#options = options
    for (const { styleSheet } of [notice, statusStyles, noticeStyles])
      if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet)
    host.addEventListener('waybill-change', () => this.#recount())
    this.#submission = this.#begin()
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
    if (!name || !storage || (name === this.#draftName && !isOther)) return
    this.#draftName = name
    this.#submission.keepIn(new OrderDrafts(storage, name))
  }

  startOver(): void {
    this.#faults = 0
    this.#submission.startOver()
  }

  #begin(): OrderSubmission {
    const store = this.#options.store()
    if (store.order) store.begin(fieldsOf(store.order))
    return new OrderSubmission(store)
  }

  /** What stands above the stops: faults, trouble, and where the draft came from. */
  renderTop(): TemplateResult {
    const { t, problem, store } = this.#options
    return topNotices({
      t,
      problem,
      locale: this.#host.locale,
      faults: this.#faults,
      state: store().$state.get(),
      order: store().order,
      onRetry: () => void this.submit(),
      onStartOver: () => this.startOver(),
      onAccept: (order) => void this.#onDone(order),
      onChange: this.#options.onChange,
    })
  }

  renderDone(): TemplateResult {
    const { t, store } = this.#options
    const state = store().$state.get()
    return donePanel({ t, state, isNew: !store().order, onAnother: () => this.startOver() })
  }

  /** Sends the order, or leads to the first thing that keeps it back. */
  async submit(): Promise<void> {
    const { store, collect, candidate, portal, onSubmit } = this.#options
    if (store().$state.get().kind === 'sending') return
    const controls = this.#controls
    await Promise.all(controls.map((control) => control.settled))
    collect()
    const order = candidate()
    if ((await this.#isFaulty(faultsIn(order))) || !hasAddresses(order)) return
    const to = portal()
    if (!to || !onSubmit(order)) return
    await this.#submission.submit(order, sendThrough(to))
    await this.#onAnswer()
  }

  async #onAnswer(): Promise<void> {
    const { store, onError } = this.#options
    const state = store().$state.get()
    if (state.kind === 'done') return this.#onDone(state.order)
    if (state.kind !== 'failed') return
    await this.#isFaulty(faultsOf(state.error))
    onError(state.error)
  }

  async #onDone(order: Order): Promise<void> {
    this.#submission.finish(order)
    this.#options.onDone(order)
    await this.#host.updateComplete
    if (this.#host.isConnected) this.#host.shadowRoot?.querySelector<HTMLElement>('#done')?.focus()
  }

  /** Shows each fault at its field and puts the focus on the first; faults without a field here stay in the notice. */
  async #isFaulty(problems: readonly FieldProblem[]): Promise<boolean> {
    const { t } = this.#options
    for (const { path, code } of problems) {
      const control = this.#controlAt(path)
      if (control?.checkValidity()) control.setCustomValidity(t(`fault.${code}`))
    }
    const faulty = this.#controls.filter((control) => !control.checkValidity())
    this.#faults = faulty.length
    this.#host.requestUpdate()
    await this.#host.updateComplete
    faulty[0]?.focus()
    return faulty.length > 0
  }

  #controlAt(path: string): Control | undefined {
    const place = placeOf(path)
    const section = place && this.#host.shadowRoot?.querySelectorAll('[data-stop]')[place.stop]
    return this.#controls.find((each) => section?.contains(each) && each.matches(SELECTOR_OF[place?.field ?? 'name']))
  }

  get #controls(): Control[] {
    const found = this.#host.shadowRoot?.querySelectorAll<Control>(Object.values(SELECTOR_OF).join())
    return [...(found ?? [])].filter(({ willValidate }) => willValidate)
  }

  #recount(): void {
    if (this.#faults > 0) this.#faults = this.#controls.filter(({ validity }) => !validity.valid).length
    this.#host.requestUpdate()
  }
}

const SELECTOR_OF = {
  address: 'waybill-address-field',
  phone: 'waybill-phone-field',
  window: 'waybill-window-field',
  name: '[data-field=name]',
  notes: '[data-field=notes]',
} as const
