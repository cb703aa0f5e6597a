import type { Context, OrderRow } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { Later } from '../base/later.ts'
import { LiveRegion } from '../base/live-region.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import { statusStyles } from '../base/styles/status.ts'
import { commonTexts } from '../locales/en/common.ts'
import { ordersTexts } from '../locales/en/orders.ts'
import { contextStore } from '../stores/context.ts'
import { USUAL_COLUMNS } from '../stores/order-columns.ts'
import { EVERYTHING, NO_FILTERS, type ListQuery } from '../stores/order-list.ts'
import { ordersStore, type OrdersState } from '../stores/orders.ts'
import { Holding } from './holding.ts'
import { narrowStyles } from './narrow.styles.ts'
import { styles } from './order-table.styles.ts'
import { isChoosing, isOpening } from './presses.ts'
import { RowPool, type RowsView } from './row-pool.ts'
import { RowWindow } from './row-window.ts'
import { TableColumns } from './table-columns.ts'
import './table-events.ts'
import { sortOnPress, tableHead } from './table-head.ts'
import { isTroubled, looksOf, nextPageMark, rowBodies, skeletonRows } from './table-waiting.ts'
import { waitingStyles } from './table-waiting.styles.ts'
import { UnreadOrders } from './unread-orders.ts'

const NOTHING: ReadonlySet<string> = new Set()

/**
 * The orders of a client or a courier as a live table: sorted, read on while one scrolls, with a keyboard's grid. In a
 * narrow place each row becomes a two-line entry.
 * @summary Live table of orders
 * @fires waybill-order-open - somebody wants to see an order
 * @fires waybill-order-new - somebody wants to place the first order
 * @fires waybill-order-choose - somebody has chosen orders, or let them go
 * @csspart scroll - the part that scrolls
 * @csspart table - the table
 * @csspart row - each order
 * @csspart id - the order id's button
 * @csspart status - pin and label
 * @csspart unread - the count of unread messages about an order
 * @csspart delayed - the tag of a late order
 * @csspart news - the button that brings newer changes in
 * @csspart empty - what stands there when there is no order
 * @csspart archive - where the orders are that the list leaves out
 * @csspart chosen - how many orders are chosen, and what can be done with them
 * @csspart notice - what went wrong
 */
@customElement('waybill-order-table')
export class OrderTable extends PortalElement {
  static override styles = [skeleton, statusStyles, styles, waitingStyles, narrowStyles]

  /** Id or short id of the order that is open beside the table. */
  @property() selected = ''
  /** Filters and sort to begin with, as in `status=placed,failed&sort=windowBefore&direction=asc`. */
  @property() query = ''
  /** Columns of this page with commas between them, as in `id,recipient,window,status`; people may choose others. */
  @property() columns = ''

  readonly #t = this.texts(ordersTexts)
  readonly #common = this.texts(commonTexts)
  readonly #orders = new StoreController(this, () => this.#store?.$state)
  readonly #query = new StoreController(this, () => this.#store?.$query)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #unread = new UnreadOrders(this, () =>
    this.#rows.length > 0 && this.#reader?.scopes.includes('chat:read') ? this.portal : undefined,
  )
  readonly #address = new Later(this, () => import('../stores/list-address.ts'))
  readonly #notices = new Later(this, async () => {
    const { TableNotices } = await import('./table-notices.ts')
    return new TableNotices(this.renderRoot, (part) => this.texts(part))
  })
  readonly #nearEnd = new Later(this, async () => {
    const { NearEnd } = await import('./near-end.ts')
    const onNear = () => void this.#store?.more()
    return new NearEnd(this, () => this.#rows.length, onNear)
  })
  readonly #delay = new LoadingDelay(this)
  readonly #live = new LiveRegion(this)
  readonly #window = new RowWindow(this)
  /** The keys come with the first focus; until then the whole table is the stop of the Tab key. */
  readonly #grid = new Later(this, async () => {
    const { GridNavigation } = await import('./working.ts')
    const count = () => this.#rows.length
    return new GridNavigation(this, { count, show: (index) => this.#window.show(index) })
  })
  readonly #chosen = new Later(this, async () => {
    const { ChosenRows } = await import('./working.ts')
    const onChange = (ids: readonly string[]) => this.emit('waybill-order-choose', { ids })
    return new ChosenRows(this, { ids: () => this.#rows.map(({ id }) => id), onChange })
  })
  readonly #columns = new TableColumns(this, () => this.portal)
  #begunWith = ''
  #said: OrdersState['kind'] = 'idle'

  constructor() {
    super()
    this.addController(new RowPool(this, () => this.#view()))
    this.addController(this.#window)
    this.addController(new Holding(this, () => this.#store))
    this.addEventListener('focusin', () => void this.#grid.load())
  }

  /** None until it is known what the page asks for: the list would be read twice. */
  get #store() {
    return this.query === this.#begunWith ? this.portal?.store(ordersStore) : undefined
  }

  get #state(): OrdersState {
    return this.#orders.value ?? { kind: 'idle' }
  }

  get #reader(): Context | undefined {
    const context = this.#context.value
    return context?.kind === 'ready' ? context.value : undefined
  }

  get #rows(): readonly OrderRow[] {
    const state = this.#state
    return 'rows' in state ? state.rows : []
  }

  /** Moves the focus to an order's row, by id or short id. */
  async focusOrder(id: string): Promise<void> {
    const index = this.#rows.findIndex((row) => row.id === id || row.shortId === id)
    if (index >= 0) await this.#window.show(index)
    this.shadowRoot?.querySelector<HTMLElement>(`[data-id="${this.#rows[index]?.id}"] button`)?.focus()
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    this.#begin()
    const state = this.#state
    if (state.kind === this.#said) return
    this.#said = state.kind
    if (state.kind === 'ready') this.#live.say(this.#t('loaded', { count: state.rows.length }))
    if (state.kind !== 'loading') return
    this.#live.say(this.#t('loading'))
    this.#window.toTop()
  }

  protected override render(): TemplateResult {
    const state = this.#state
    const { isBlank, isEmpty } = looksOf(state)
    const showsSkeleton = this.#delay.shows(isBlank) && isBlank
    const columns = this.#columns.of(this.columns, this.#reader)
    const query = this.#query.value ?? EVERYTHING
    return html`<div class="frame">
      <div id="scroll" part="scroll" tabindex="-1">
        ${isTroubled(state) ? this.#notices.wanted()?.trouble(state, () => this.#store?.refresh()) : nothing}
        <table
          role="grid"
          part="table"
          tabindex="0"
          class=${columns.length > USUAL_COLUMNS.length ? `${state.kind} wide` : state.kind}
          aria-multiselectable="true"
          aria-rowcount=${state.kind === 'ready' && state.next.kind === 'end' ? state.rows.length + 1 : -1}
          aria-label=${this.#t('orders')}
          aria-busy=${state.kind === 'loading'}
          ?hidden=${isEmpty || state.kind === 'error'}
        >
          ${tableHead(this.#t, columns, query, this.#reader, (column) => this.#store?.apply(sortOnPress(column, query)))}
          ${showsSkeleton ? skeletonRows(columns) : rowBodies((event) => this.#onPress(event))}
        </table>
        ${isEmpty ? this.#renderEmpty(query) : this.#renderNext(state)}
      </div>
      ${this.#renderNews(state)} ${this.#chosen.value ? this.#notices.wanted()?.chosen(this.#chosen.value) : nothing}
      ${this.#live.render()}
    </div>`
  }

  #renderNext(state: OrdersState): unknown {
    if (state.kind !== 'ready') return nothing
    if (state.next.kind === 'end') return this.#notices.wanted()?.end(this.locale, this.#reader)
    if (state.next.kind !== 'error') return nextPageMark(this.#nearEnd)
    return this.#notices.wanted()?.nextFailed(() => void this.#store?.more())
  }

  #renderNews(state: OrdersState): unknown {
    if (state.kind !== 'ready' || state.waiting === 0) return nothing
    return this.#notices.wanted()?.news(state.waiting, () => void this.#onNews())
  }

  #renderEmpty(query: ListQuery): unknown {
    return this.#notices.wanted()?.empty({
      query,
      reader: this.#reader,
      locale: this.locale,
      clear: this.#t('clear'),
      onClear: () => this.#store?.apply(NO_FILTERS),
      onOpen: (id) => this.emit('waybill-order-open', { id, shortId: id }),
      onNew: () => this.emit('waybill-order-new'),
    })
  }

  /** What the page asks for to begin with, once; afterwards people filter as they like. */
  #begin(): void {
    if (!this.portal || this.query === this.#begunWith) return
    const asked = this.#address.wanted()?.parseQuery(this.query)
    if (!asked) return
    this.#begunWith = this.query
    this.#store?.apply(asked)
  }

  #view(): RowsView {
    const [state, rows, organization] = [this.#state, this.#rows, this.#reader?.organization]
    return {
      rows,
      range: this.#window.rangeOf(rows.length),
      columns: this.#columns.of(this.columns, this.#reader),
      t: this.#t,
      common: this.#common,
      locale: this.locale,
      zone: organization?.timeZone,
      open: this.selected,
      chosen: this.#chosen.value?.ids ?? NOTHING,
      fresh: state.kind === 'ready' ? state.fresh : NOTHING,
      counts: this.#unread.byOrder,
      unread: (id) => this.#unread.mark(id, this.#t),
      otherParty: ({ clientName, courierName }) => (organization?.kind === 'courier' ? clientName : courierName),
    }
  }

  async #onNews(): Promise<void> {
    this.#store?.showWaiting()
    const [grid] = await Promise.all([this.#grid.load(), this.updateComplete])
    grid?.focusFirst()
  }

  #onPress(event: MouseEvent | KeyboardEvent): void {
    const { target } = event
    const id = target instanceof Element ? target.closest('tr')?.dataset.id : undefined
    const row = this.#rows.find((row) => row.id === id)
    if (!row) return
    if (isChoosing(event)) {
      event.preventDefault()
      void this.#chosen.load().then((chosen) => chosen?.take(event, row.id))
    } else if (isOpening(event)) this.emit('waybill-order-open', { id: row.id, shortId: row.shortId })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-order-table': OrderTable
  }
}
