import type { Connection, Context, OrderInput } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement } from '../base/element.ts'
import { troubleOf } from '../base/load-events.ts'
import { StoreController } from '../base/store-controller.ts'
import { buttons } from '../base/styles/buttons.ts'
import { orderFormTexts } from '../locales/en/order-form.ts'
import { contextStore } from '../stores/context.ts'
import { hasAddresses, toCandidate, toFields, type OrderFields, type StopFields } from '../stores/order-fields.ts'
import { OrderFormStore } from '../stores/order-form.ts'
import { draftName } from './draft-name.ts'
import './form-events.ts'
import { readerOf, refusalOf, showsMore } from './form-reader.ts'
import { courierChoice, formFoot, formHead, titleOf } from './form-parts.ts'
import { OrderFormSettings } from './form-settings.ts'
import { LateWork } from './late-work.ts'
import { styles } from './order-form.styles.ts'
import { readStops } from './read-stops.ts'
import { stopView } from './stop-view.ts'
import { stopStyles } from './stop.styles.ts'

/**
 * Places an order, or changes one: where from, where to, who, when, and what the driver brings back. What is typed is
 * kept on the device until the server has it, and a try that is repeated makes no second order.
 * @summary Form that places and changes orders
 * @fires waybill-change - the person changed something; `value` has it
 * @fires waybill-submit - the order is about to be sent; cancel it to keep it back
 * @fires waybill-placed - the order was placed
 * @fires waybill-saved - the order was changed
 * @fires waybill-close - the person is done with the form
 * @csspart stop - each stop
 * @csspart foot - the bar with the button
 * @csspart submit - the button that sends
 * @csspart notice - a reason or what went wrong
 * @csspart merge - the two versions of an order that somebody else changed meanwhile
 * @csspart done - what follows the form
 */
@customElement('waybill-order-form')
export class OrderForm extends OrderFormSettings {
  static override styles = [buttons, styles, stopStyles]

  readonly #t = this.texts(orderFormTexts)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  #store = new OrderFormStore(toFields({}))
  readonly #fields = new StoreController(this, () => this.#store.$fields)
  readonly #state = new StoreController(this, () => this.#store.$state)
  readonly #work = new LateWork(this, (part) => this.texts(part), {
    portal: () => this.portal,
    reader: () => this.#reader,
    refusal: () => refusalOf(this.#context.value),
    most: () => this.maxDropoffs,
    onTouch: () => this.#changed(),
    store: () => this.#store,
    copied: () => this.duplicateOf,
    draftName: () => this.#draftName,
    candidate: () => toCandidate(this.#current),
    collect: () => this.#collect(),
    onSubmit: (order) => this.emit('waybill-submit', { order }, { cancelable: true }),
    onDone: (order) => this.emit(this.order ? 'waybill-saved' : 'waybill-placed', { order }),
    onError: (error) => this.emit('waybill-error', troubleOf(error), { composed: false }),
    onChange: (order) => (this.order = order),
    internals: () => this.internals,
  })

  constructor() {
    super()
    this.addEventListener('focusin', () => void this.#work.load())
  }

  /** The order as it is typed, or null while a stop has no address. */
  get value(): OrderInput | null {
    const candidate = toCandidate(this.#current)
    return hasAddresses(candidate) ? candidate : null
  }

  /** The order once every field knows what it is worth; null while something is wrong. */
  async getValue(): Promise<OrderInput | null> {
    await this.#work.load()
    return (await this.#work.now?.read()) ?? null
  }

  override async reset(): Promise<void> {
    await this.#work.load()
    this.#work.now?.startOver()
  }

  /** Puts the focus on the first stop that has no address. */
  override focus(options?: FocusOptions): void {
    const fields = this.renderRoot.querySelectorAll('waybill-address-field')
    const empty = [...fields].find(({ value }) => !value) ?? fields[0]
    void empty?.updateComplete.then(() => empty.focus(options))
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    const isOther = changes.has('order') || changes.has('duplicateOf')
    const isNews = changes.has('defaults') || changes.has('lockPickup')
    if (isOther || (isNews && !this.#store.isTouched)) {
      this.#store = new OrderFormStore(toFields(this.defaults ?? {}, this.lockPickup), this.order)
    }
    this.#work.now?.follow()
    if (showsMore(this.#context.value) || this.#isCopy || this.isField || this.#hasDraft) void this.#work.load()
  }

  protected override firstUpdated(changes: PropertyValues<this>): void {
    super.firstUpdated(changes)
    if (this.dialog) this.focus()
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    if (this.isField) this.#work.now?.field.tell()
  }

  protected override render(): TemplateResult | undefined {
    if (this.#state.value?.kind === 'done' && this.#work.now) return this.#work.now.renderDone()
    // What an order says that is changed or copied comes with the work.
    const stops = this.#isCopy && !this.#work.now ? [] : this.#current.stops
    const title = titleOf(this.#t, this.#store.order)
    const [pickup, ...dropoffs] = stops.map((_, index) => this.#renderStop(index))
    return html`<form
      class="form"
      novalidate
      aria-label=${title}
      @submit=${this.#onSubmit}
      @waybill-change=${this.#onChange}
    >
      ${this.dialog ? formHead(this.#t, title, this.#renderCourier(), this.#onClose) : this.#renderCourier()}
      <div class="scroll" .inert=${this.#isSending}>
        ${this.#work.now?.renderTop() ?? nothing}
        ${this.#work.hasFailed ? html`<p class="trouble" role="alert">${this.#t('unloaded')}</p>` : nothing}
        <div class="pair" ?hidden=${this.#work.now?.isMerging ?? false}>
          ${pickup}
          <div class="dropoffs">${dropoffs} ${this.#work.now?.renderEnd()}</div>
        </div>
      </div>
      ${this.isField ? nothing : this.#renderFoot(stops.at(-1))}
    </form>`
  }

  #renderFoot(last: StopFields | undefined): TemplateResult {
    return formFoot({
      t: this.#t,
      order: this.#store.order,
      last,
      isSending: this.#isSending,
      isKept: this.#work.now?.isKept ?? false,
      onDiscard: this.dialog ? () => void this.#onDiscard() : undefined,
    })
  }

  #renderCourier(): TemplateResult | typeof nothing {
    const connections = this.#connections
    if (this.order || connections.length < 2) return nothing
    return courierChoice(this.#t, connections, this.#current.connectionId, (connectionId) => {
      this.#store.edit({ connectionId })
      this.#changed()
    })
  }

  #renderStop(index: number): unknown {
    const { stops } = this.#current
    const [stop, first] = [stops[index], stops[0]]
    return (
      stop &&
      stopView({
        t: this.#t,
        stop,
        index,
        count: stops.length,
        country: this.#reader?.organization.country ?? '',
        timeZone:
          stop.timeZone ?? this.#reader?.organization.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
        near: first?.address?.point,
        minLead: this.minLead,
        level: this.dialog ? 3 : 2,
        extras: this.#work.now?.extras(index),
        onEdit: (change) => {
          this.#store.editStop(index, change)
          this.#changed()
        },
      })
    )
  }

  get #isCopy(): boolean {
    return (this.order ?? this.duplicateOf) !== undefined
  }

  get #isSending(): boolean {
    return this.#state.value?.kind === 'sending'
  }

  /** What stands in the form, with the first courier where none was chosen. */
  get #current(): OrderFields {
    const fields = this.#fields.value ?? this.#store.$fields.get()
    const [first, second] = this.#connections
    return fields.connectionId || !first || !second ? fields : { ...fields, connectionId: first.id }
  }

  get #reader(): Context | undefined {
    return readerOf(this.#context.value)
  }

  get #connections(): readonly Connection[] {
    return this.#reader?.connections.filter(({ status }) => status === 'active') ?? []
  }

  get #draftName(): string | undefined {
    return this.isField ? undefined : draftName(this.publishableKey, this.#reader, this.order, this.duplicateOf)
  }

  get #hasDraft(): boolean {
    const [name, storage] = [this.#draftName, this.portal?.options.storage]
    return name !== undefined && storage !== undefined && storage.getItem(name) !== null
  }

  readonly #onChange = (event: Event): void => {
    event.stopPropagation()
    this.#collect()
    this.#changed()
  }
  /** What sends the draft also keeps it, so it is needed from the first change on. */
  #changed(): void {
    void this.#work.load()
    this.emit('waybill-change')
  }

  #collect(): void {
    this.#store.edit({ stops: readStops(this.renderRoot, this.#store.$fields.get().stops) })
  }

  readonly #onClose = (): void => void this.emit('waybill-close')
  async #onDiscard(): Promise<void> {
    await this.reset()
    this.#onClose()
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault()
    await this.#work.load()
    await this.#work.now?.submit()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-order-form': OrderForm
  }
}
