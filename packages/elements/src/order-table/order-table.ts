import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { LiveRegion } from '../base/live-region.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { buttons } from '../base/styles/buttons.ts'
import { notice } from '../base/styles/notice.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import { statusStyles } from '../base/styles/status.ts'
import { commonTexts } from '../locales/en/common.ts'
import { ordersTexts } from '../locales/en/orders.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { chatUnreadStore } from '../stores/chat-unread.ts'
import { contextStore } from '../stores/context.ts'
import { EVERYTHING, NO_FILTERS, filterCount, type ListQuery } from '../stores/order-list.ts'
import { ordersStore, type OrdersState } from '../stores/orders.ts'
import { COLUMNS, type Column } from './columns.ts'
import { GridNavigation } from './grid-navigation.ts'
import { Holding } from './holding.ts'
import { narrowStyles } from './narrow.styles.ts'
import { NearEnd } from './near-end.ts'
import { styles } from './order-table.styles.ts'
import { tableHead } from './table-head.ts'
import { tableRows, type RowsView } from './table-rows.ts'
import { stateStyles } from './table-states.styles.ts'
import { emptyFilter, emptyList, skeletonRows, troubleNotice } from './table-states.ts'

/**
 * The orders of a client or a courier as a live table: sorted, read on while one scrolls, with a keyboard's grid. In a
 * narrow place each row becomes a two-line entry.
 * @summary Live table of orders
 * @fires waybill-order-open - somebody wants to see an order
 * @fires waybill-order-new - somebody wants to place the first order
 * @csspart scroll - the part that scrolls
 * @csspart table - the table
 * @csspart row - each order
 * @csspart id - the order id's button
 * @csspart status - pin and label
 * @csspart unread - the count of unread messages about an order
 * @csspart delayed - the tag of a late order
 * @csspart news - the button that brings newer changes in
 * @csspart empty - what stands there when there is no order
 * @csspart notice - what went wrong
 */
@customElement('waybill-order-table')
export class OrderTable extends PortalElement {
  static override styles = [buttons, notice, skeleton, statusStyles, styles, stateStyles, narrowStyles]

  /** Id or short id of the order that is open beside the table. */
  @property() selected = ''

  readonly #t = this.texts(ordersTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #orders = new StoreController(this, () => this.#store?.$state)
  readonly #query = new StoreController(this, () => this.#store?.$query)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #unread = new StoreController(this, () => {
    const state = this.#context.value
    const mayRead = state?.kind === 'ready' && state.value.scopes.includes('chat:read')
    return mayRead ? this.portal?.store(chatUnreadStore).$state : undefined
  })
  readonly #delay = new LoadingDelay(this)
  readonly #live = new LiveRegion(this)
  readonly #grid = new GridNavigation(this)
  #said: OrdersState['kind'] = 'idle'

  constructor() {
    super()
    this.addController(new Holding(this, () => this.#store))
    this.addController(new NearEnd(this, () => this.#onNearEnd()))
  }

  get #store() {
    return this.portal?.store(ordersStore)
  }

  get #state(): OrdersState {
    return this.#orders.value ?? { kind: 'idle' }
  }

  /** Moves the focus to an order's row, by id or short id. */
  focusOrder(id: string): void {
    const state = this.#state
    const row = 'rows' in state ? state.rows.find((row) => row.id === id || row.shortId === id) : undefined
    this.shadowRoot?.querySelector<HTMLElement>(`[data-id="${row?.id}"] button`)?.focus()
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    const state = this.#state
    if (state.kind === this.#said) return
    this.#said = state.kind
    if (state.kind === 'loading') this.#live.say(this.#t('loading'))
    if (state.kind === 'ready') this.#live.say(this.#t('loaded', { count: state.rows.length }))
  }

  protected override render(): TemplateResult {
    const state = this.#state
    const { isBlank, isEmpty } = looksOf(state)
    const showsSkeleton = this.#delay.shows(isBlank) && isBlank
    const columns = this.#columns()
    const query = this.#query.value ?? EVERYTHING
    return html`<div class="frame">
      <div id="scroll" part="scroll">
        ${this.#renderTrouble(state)}
        <table
          role="grid"
          part="table"
          class=${state.kind}
          aria-label=${this.#t('orders')}
          aria-busy=${state.kind === 'loading'}
          ?hidden=${isEmpty || state.kind === 'error'}
        >
          ${tableHead(this.#t, columns, query, (sort) => this.#onSort(sort, query))}
          ${showsSkeleton ? skeletonRows(columns) : this.#renderRows(state, columns)}
        </table>
        ${isEmpty ? this.#renderEmpty(query) : this.#renderNext(state)}
      </div>
      ${this.#renderNews(state)} ${this.#live.render()}
    </div>`
  }

  #renderRows(state: OrdersState, columns: readonly Column[]): TemplateResult {
    const rows = 'rows' in state ? state.rows : []
    return html`<tbody role="rowgroup" @click=${this.#onOpen} @keydown=${this.#onKeyDown}>
      ${tableRows(rows, this.#view(state, columns))}
    </tbody>`
  }

  #renderNews(state: OrdersState): unknown {
    if (state.kind !== 'ready' || state.waiting === 0) return nothing
    return html`<button class="news button" part="news" @click=${() => void this.#onNews()}>
      ${this.#t('waiting', { count: state.waiting })}
    </button>`
  }

  #renderTrouble(state: OrdersState): unknown {
    const retry = { label: this.#common('retry'), onPress: () => this.#store?.refresh() }
    if (state.kind === 'error') return troubleNotice(problemText(this.#problem, state.error), retry)
    return state.kind === 'ready' && state.trouble ? troubleNotice(this.#t('stale'), retry) : nothing
  }

  #renderNext(state: OrdersState): unknown {
    if (state.kind !== 'ready' || state.next.kind === 'end') return nothing
    const retry = { label: this.#common('retry'), onPress: () => void this.#store?.more() }
    if (state.next.kind === 'error') return troubleNotice(this.#t('next.failed'), retry)
    return html`<p id="end"><span class="spinner"></span></p>`
  }

  #renderEmpty(query: ListQuery): TemplateResult {
    if (filterCount(query) > 0) return emptyFilter(this.#t, () => this.#store?.apply(NO_FILTERS))
    const context = this.#context.value
    if (context?.kind !== 'ready') return emptyList(this.#t, 'client', undefined)
    const { organization, scopes } = context.value
    const mayPlace = organization.kind === 'client' && scopes.includes('orders:write')
    return emptyList(this.#t, organization.kind, mayPlace ? () => this.emit('waybill-order-new') : undefined)
  }

  /** The connection's column only says something where there are several. */
  #columns(): readonly Column[] {
    const context = this.#context.value
    const showsConnection = context?.kind !== 'ready' || context.value.connections.length > 1
    return COLUMNS.filter(({ name }) => name !== 'connection' || showsConnection)
  }

  #view(state: OrdersState, columns: readonly Column[]): RowsView {
    const context = this.#context.value
    const organization = context?.kind === 'ready' ? context.value.organization : undefined
    const unread = this.#unread.value
    return {
      columns,
      t: this.#t,
      common: this.#common,
      locale: this.locale,
      zone: organization?.timeZone,
      selected: this.selected,
      fresh: state.kind === 'ready' ? state.fresh : new Set(),
      unread: unread?.kind === 'ready' ? unread.value.byOrder : NOTHING_UNREAD,
      otherParty: ({ clientName, courierName }) => (organization?.kind === 'courier' ? clientName : courierName),
    }
  }

  #onNearEnd(): void {
    const state = this.#state
    if (state.kind === 'ready' && state.next.kind === 'there') void this.#store?.more()
  }

  #onSort(sort: ListQuery['sort'], query: ListQuery): void {
    const turns = query.sort === sort && query.direction === 'desc'
    this.#store?.apply({ sort, direction: turns ? 'asc' : 'desc' })
  }

  async #onNews(): Promise<void> {
    this.#store?.showWaiting()
    await this.updateComplete
    this.#grid.focusFirst()
  }

  /** The button in a row presses itself; other cells open on Enter. */
  #onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.target instanceof HTMLTableCellElement) this.#onOpen(event)
  }

  #onOpen({ target }: Event): void {
    const id = target instanceof Element ? target.closest('tr')?.dataset.id : undefined
    const state = this.#state
    const row = 'rows' in state ? state.rows.find((row) => row.id === id) : undefined
    if (row) this.emit('waybill-order-open', { id: row.id, shortId: row.shortId })
  }
}

const NOTHING_UNREAD: ReadonlyMap<string, number> = new Map()

/** Blank: nothing is known yet. Empty: it is known that there is nothing. */
const looksOf = (state: OrdersState): { isBlank: boolean; isEmpty: boolean } => ({
  isBlank: state.kind === 'idle' || (state.kind === 'loading' && state.rows.length === 0),
  isEmpty: state.kind === 'ready' && state.rows.length === 0,
})

declare global {
  interface HTMLElementTagNameMap {
    'waybill-order-table': OrderTable
  }
  interface GlobalEventHandlersEventMap {
    /** Somebody wants to see an order. */
    'waybill-order-open': CustomEvent<{ id: string; shortId: string }>
    /** Somebody wants to place an order. */
    'waybill-order-new': CustomEvent<undefined>
  }
}
