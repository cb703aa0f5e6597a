import type { Context } from '@waybill/contract'
import { STATUSES, type OrderStatus } from '@waybill/contract/status'
import { html, nothing, type TemplateResult } from 'lit'
import { query, state } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { filterIcon, icon } from '../base/icons.ts'
import { LayerController } from '../base/layer.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { buttons } from '../base/styles/buttons.ts'
import { problemText } from '../base/errors.ts'
import { LiveRegion } from '../base/live-region.ts'
import { chips } from '../base/styles/chips.ts'
import { choices } from '../base/styles/choices.ts'
import { inputs } from '../base/styles/inputs.ts'
import { layer } from '../base/styles/layer.ts'
import { statusStyles } from '../base/styles/status.ts'
import { commonTexts } from '../locales/en/common.ts'
import { filtersTexts } from '../locales/en/order-filters.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { contextStore } from '../stores/context.ts'
import { driverNames } from '../stores/driver-names.ts'
import { liveStore } from '../stores/live.ts'
import { LIST_NEEDS } from '../stores/list-address.ts'
import { labelKey, type ColumnName } from '../stores/order-columns.ts'
import { EVERYTHING, NO_FILTERS, type ListQuery } from '../stores/order-list.ts'
import { MAX_FOUND } from '@waybill/contract/order-sort'
import { ordersStore } from '../stores/orders.ts'
import { zoneOf } from '../stores/zone.ts'
import { ColumnChooser } from './column-chooser.ts'
import { inOrder } from './days.ts'
import { ExportButton } from './export-button.ts'
import { chipList, chipsOf, type Chip } from './filter-chips.ts'
import { filterPanel } from './filter-panel.ts'
import { styles } from './order-filters.styles.ts'
import { toolStyles } from './tools.styles.ts'
import { ViewsMenu } from './views-menu.ts'

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
 * @csspart export - the button that saves everything that matches
 */
@customElement('waybill-order-filters')
export class OrderFilters extends PortalElement {
  static override styles = [buttons, chips, choices, inputs, layer, statusStyles, styles, toolStyles]

  readonly #t = this.texts(filtersTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #orders = new StoreController(this, () => this.#store?.$state)
  readonly #query = new StoreController(this, () => this.#store?.$query)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #live = new StoreController(this, () => this.portal?.store(liveStore).$state)
  readonly #drivers = new StoreController(this, () =>
    this.#reader?.scopes.includes('dispatch:read') && (this.draft ?? this.#query.value?.driverId)
      ? this.portal?.store(driverNames).$state
      : undefined,
  )
  readonly #said = new LiveRegion(this)
  readonly #columns = new ColumnChooser(this, () => this.portal)
  readonly #views = new ViewsMenu(this, () => this.portal)
  readonly #export = new ExportButton(this, {
    portal: () => this.portal,
    columns: () => this.#columns.columns,
    otherParty: () => (this.#isCourier ? 'clientName' : 'courierName'),
    labelOf: (column) => this.#labelOf(column),
    say: (message) => this.#said.say(message),
  })
  readonly #panel = new LayerController(this, {
    opener: '.funnel',
    layer: '#panel',
    onToggle: (isOpen) => this.#onToggle(isOpen),
  })
  /** The filters while the panel is open. */
  @state() private draft: ListQuery | undefined
  /** Somebody is choosing days of their own. */
  @state() private hasOwnDays = false
  @query('.funnel') private funnel!: HTMLButtonElement

  get #store() {
    return this.portal?.store(ordersStore)
  }

  protected override render(): TemplateResult {
    const applied = chipsOf(this.#query.value ?? EVERYTHING, {
      t: this.#t,
      common: this.#common,
      connectionName: this.#nameOf,
      driverName: (id) => this.#driverNames.get(id) ?? '',
      locale: this.locale,
      zone: this.#zone,
    })
    return html`<div class="bar" part="bar" role="group" aria-label=${this.#t('filter')}>
      ${this.#renderFunnel(applied.length)} ${chipList(this.#t, applied, (chip) => void this.#onRemove(chip))}
      <button class="button ghost clear" ?hidden=${applied.length === 0} @click=${this.#onClear}>
        ${this.#t('clear')}
      </button>
      <span class="space"></span>
      <span class="count">${this.#count()}</span>
      ${this.#renderLive()}
      <span class="tools">
        ${this.#views.render({
          t: this.#t,
          mayChange: this.#reader?.scopes.includes('orders:write') ?? false,
          explain: (error) => problemText(this.#problem, error),
        })}
        ${this.#columns.render(this.#t, this.#labelOf)} ${this.#export.render(this.#t)}
      </span>
      <slot name="end"></slot>
      ${this.#said.render()} ${this.#renderTrouble()}
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
      connections: this.#reader?.connections ?? [],
      connectionLabel: this.#labelOf('connection'),
      nameOf: this.#nameOf,
      drivers: this.#driverNames,
      zone: this.#zone,
      hasOwnDays: this.hasOwnDays,
      onDays: (days, hasOwnDays) => {
        this.hasOwnDays = hasOwnDays
        this.#onChange(days)
      },
      onClose: () => this.#panel.hide(),
      onStatus: (status, isWanted) => this.#onStatus(status, isWanted),
      onNeed: (need, isWanted) => {
        const { needs } = this.draft ?? EVERYTHING
        this.#onChange({ needs: LIST_NEEDS.filter((each) => (each === need ? isWanted : needs.includes(each))) })
      },
      onConnection: (id, isWanted) => {
        const others = (this.draft ?? EVERYTHING).connectionIds.filter((each) => each !== id)
        this.#onChange({ connectionIds: isWanted ? [...others, id] : others })
      },
      onChange: (change) => this.#onChange(change),
    })
  }

  #renderLive(): TemplateResult {
    const live = this.#live.value ?? 'connecting'
    return html`<span class="pulse ${live}" part="live" role="status"
      ><span class="beat"></span>${this.#t(`live.${live}`)}</span
    >`
  }

  #renderTrouble(): unknown {
    const { state } = this.#export
    if (state.kind !== 'failed') return nothing
    return html`<p class="error" role="alert">${problemText(this.#problem, state.error)}</p>`
  }

  get #reader(): Context | undefined {
    const context = this.#context.value
    return context?.kind === 'ready' ? context.value : undefined
  }

  get #isCourier(): boolean {
    return this.#reader?.organization.kind === 'courier'
  }

  get #driverNames(): ReadonlyMap<string, string> {
    const drivers = this.#drivers.value
    return drivers?.kind === 'ready' ? drivers.value : new Map()
  }

  get #zone(): string {
    return this.portal ? zoneOf(this.portal) : 'UTC'
  }

  readonly #labelOf = (column: ColumnName): string => this.#t(labelKey(column, this.#reader))

  /** Who is at the other end of a connection. */
  readonly #nameOf = (id: string): string => {
    const connection = this.#reader?.connections.find((each) => each.id === id)
    return (this.#isCourier ? connection?.clientName : connection?.courierName) ?? ''
  }

  #count(): string {
    const state = this.#orders.value
    if (state?.kind !== 'ready' || state.rows.length === 0) return ''
    const count = state.rows.length
    if (this.#query.value?.find && count >= MAX_FOUND) return this.#t('loaded.most', { count })
    return this.#t(state.next.kind === 'end' ? 'loaded' : 'loaded.more', { count })
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
    this.hasOwnDays = false
    if (isOpen) this.draft = this.#query.value ?? EVERYTHING
    else if (this.draft) {
      this.#store?.apply(inOrder(this.draft))
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
