import { STATUSES, type OrderStatus } from '@waybill/contract/status'
import { html, nothing, type TemplateResult } from 'lit'
import { query, state } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { filterIcon, icon } from '../base/icons.ts'
import { LayerController } from '../base/layer.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { buttons } from '../base/styles/buttons.ts'
import { chips } from '../base/styles/chips.ts'
import { choices } from '../base/styles/choices.ts'
import { layer } from '../base/styles/layer.ts'
import { statusStyles } from '../base/styles/status.ts'
import { commonTexts } from '../locales/en/common.ts'
import { ordersTexts } from '../locales/en/orders.ts'
import { contextStore } from '../stores/context.ts'
import { liveStore } from '../stores/live.ts'
import { EVERYTHING, NO_FILTERS, type ListQuery } from '../stores/order-list.ts'
import { ordersStore } from '../stores/orders.ts'
import { chipList, chipsOf, type Chip } from './filter-chips.ts'
import { filterPanel } from './filter-panel.ts'
import { styles } from './order-filters.styles.ts'

/**
 * The bar under the table: the funnel whose changes apply together when it closes, what is applied as chips, how many
 * orders stand there and whether they are live.
 * @summary Filters of the order table, with a summary of what is applied
 * @slot end - more commands at the bar's end
 * @csspart bar - the bar
 * @csspart funnel - the button that opens the filters
 * @csspart panel - the filters
 * @csspart chips - what is applied
 * @csspart chip - each filter that is applied
 * @csspart live - whether the list is live
 */
@customElement('waybill-order-filters')
export class OrderFilters extends PortalElement {
  static override styles = [buttons, chips, choices, layer, statusStyles, styles]

  readonly #t = this.texts(ordersTexts)
  readonly #common = this.texts(commonTexts)
  readonly #orders = new StoreController(this, () => this.#store?.$state)
  readonly #query = new StoreController(this, () => this.#store?.$query)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #live = new StoreController(this, () => this.portal?.store(liveStore).$state)
  readonly #panel = new LayerController(this, {
    opener: '.funnel',
    layer: '#panel',
    onToggle: (isOpen) => this.#onToggle(isOpen),
  })
  /** The filters while the panel is open. */
  @state() private draft: ListQuery | undefined
  @query('.funnel') private funnel!: HTMLButtonElement

  get #store() {
    return this.portal?.store(ordersStore)
  }

  protected override render(): TemplateResult {
    const applied = chipsOf(this.#query.value ?? EVERYTHING, {
      t: this.#t,
      common: this.#common,
      connectionName: (id) => this.#connections.find((connection) => connection.id === id)?.courierName ?? '',
    })
    return html`<div class="bar" part="bar" role="group" aria-label=${this.#t('filter')}>
      ${this.#renderFunnel(applied.length)} ${chipList(this.#t, applied, (chip) => void this.#onRemove(chip))}
      <button class="button ghost clear" ?hidden=${applied.length === 0} @click=${this.#onClear}>
        ${this.#t('clear')}
      </button>
      <span class="space"></span>
      <span class="count">${this.#count()}</span>
      ${this.#renderLive()}
      <slot name="end"></slot>
      <div id="panel" class="layer" part="panel" role="dialog" aria-labelledby="title">
        ${this.draft ? this.#renderPanel(this.draft) : nothing}
      </div>
    </div>`
  }

  #renderFunnel(count: number): TemplateResult {
    const name = count === 0 ? this.#t('filter') : this.#t('filter.count', { count })
    return html`<button class="button funnel" part="funnel" aria-label=${name}>
      ${icon(filterIcon, 'small')}<span class="word">${this.#t('filter')}</span>
      ${count > 0 ? html`<span class="badge">${count.toLocaleString(this.locale)}</span>` : nothing}
    </button>`
  }

  #renderPanel(draft: ListQuery): TemplateResult {
    return filterPanel({
      t: this.#t,
      common: this.#common,
      draft,
      connections: this.#connections,
      onClose: () => this.#panel.hide(),
      onStatus: (status, isWanted) => this.#onStatus(status, isWanted),
      onChange: (change) => this.#onChange(change),
    })
  }

  #renderLive(): TemplateResult {
    const live = this.#live.value ?? 'connecting'
    return html`<span class="pulse ${live}" part="live" role="status"
      ><span class="beat"></span>${this.#t(`live.${live}`)}</span
    >`
  }

  get #connections() {
    const context = this.#context.value
    return context?.kind === 'ready' && context.value.organization.kind === 'client' ? context.value.connections : []
  }

  #count(): string {
    const state = this.#orders.value
    if (state?.kind !== 'ready' || state.rows.length === 0) return ''
    return this.#t(state.next.kind === 'end' ? 'loaded' : 'loaded.more', { count: state.rows.length })
  }

  #onChange(change: Partial<ListQuery>): void {
    this.draft = { ...(this.draft ?? EVERYTHING), ...change }
  }

  #onStatus(status: OrderStatus, isWanted: boolean): void {
    const { statuses } = this.draft ?? EVERYTHING
    this.#onChange({
      statuses: STATUSES.filter((other) => (other === status ? isWanted : statuses.includes(other))),
    })
  }

  #onToggle(isOpen: boolean): void {
    if (isOpen) this.draft = this.#query.value ?? EVERYTHING
    else if (this.draft) {
      this.#store?.apply(this.draft)
      this.draft = undefined
    }
  }

  readonly #onClear = (): void => {
    this.#store?.apply(NO_FILTERS)
    this.funnel.focus()
  }

  /** Focus goes to the chip that takes the place, else to the funnel. */
  async #onRemove(chip: Chip): Promise<void> {
    const buttons = () => [...(this.shadowRoot?.querySelectorAll<HTMLElement>('.chip button') ?? [])]
    const place = buttons().findIndex((button) => button.matches(':focus'))
    this.#store?.apply(chip.without)
    await this.updateComplete
    if (place >= 0) (buttons()[place] ?? this.funnel).focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-order-filters': OrderFilters
  }
}
