import type { Context, OrderRow } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { activeElement } from '../base/dialog.ts'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { LiveRegion } from '../base/live-region.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { commonTexts } from '../locales/en/common.ts'
import { deskTexts } from '../locales/en/desk.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { NO_FILTER, conditionsOf, passes, type BoardFilter } from '../stores/board-filter.ts'
import { boardStore } from '../stores/board.ts'
import { contextStore } from '../stores/context.ts'
import { dispatchStore } from '../stores/dispatch.ts'
import type { PlacedDriver } from '../stores/drivers.ts'
import { offersStore } from '../stores/offers.ts'
import { runsStore } from '../stores/runs.ts'
import { AssignMenu, type AssignView } from './assign-menu.ts'
import { BoardCommands } from './board-commands.ts'
import { boardFilters } from './board-filters.ts'
import { BoardNews } from './board-news.ts'
import { boardTrouble, cardSkeletons, type ColumnState } from './board-parts.ts'
import { BoardReading } from './board-reading.ts'
import type { BoardView, MenuSubject } from './board-view.ts'
import { daysOf, incomingOf } from './day.ts'
import { boardStyles } from './desk-board.styles.ts'
import { incomingColumn } from './incoming-column.ts'
import { PassingNote } from './passing-note.ts'
import { RejectDialog } from './reject-dialog.ts'
import { runningColumn } from './running-column.ts'
import { SlowTick } from './slow-tick.ts'
import { StopMoves } from './stop-moves.ts'

/** For so many of the most urgent orders the smallest detour is asked for without being wanted. */
const MOST_SUGGESTED = 5

/**
 * What a courier has to do now: orders that wait for a driver, and drivers with their stops, both live.
 * @summary Incoming and running orders of a courier
 * @fires waybill-order-open - somebody wants to see an order
 * @csspart incoming - the column of orders that wait for a driver
 * @csspart order - each of them
 * @csspart running - the column of drivers with orders
 * @csspart driver - each of them
 * @csspart notice - what went wrong
 */
@customElement('waybill-desk-board')
export class DeskBoard extends PortalElement {
  static override styles = boardStyles

  readonly #t = this.texts(deskTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #reading = new BoardReading(this, () => this.portal)
  readonly #work = new StoreController(this, () => this.portal?.store(dispatchStore).$work)
  readonly #failed = new StoreController(this, () => this.portal?.store(runsStore).$failed)
  readonly #offers = new StoreController(this, () => this.portal?.store(offersStore).$offers)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #delay = new LoadingDelay(this)
  readonly #live = new LiveRegion(this)
  readonly #menu = new AssignMenu(this)
  readonly #news = new BoardNews(() => this.portal)
  readonly #note = new PassingNote(this)
  readonly #moves = new StopMoves(this, {
    stopsOf: (driverId) => this.#reading.runs.get(driverId) ?? [],
    reorder: (driverId, stops) => void this.portal?.store(runsStore).reorder(driverId, stops),
    onMoved: ({ line }, place) => {
      this.#note.clear()
      this.#live.say(this.#t('move.done', { line, place }))
    },
    onRefused: (driverId, { line }) => this.#note.show(driverId, this.#t('move.refused', { line })),
  })
  readonly #reject = new RejectDialog(this, {
    reject: async (row, code, text) => this.portal?.store(dispatchStore).reject(row, code, text),
    explain: (error) => problemText(this.#problem, error),
    onDone: ({ shortId: id }) => void this.#tell(this.#t('reject.done', { id })),
  })
  @state() private filter: BoardFilter = NO_FILTER
  @state() private isFiltering = false

  constructor() {
    super()
    this.addController(new SlowTick(this))
    this.addController(
      new BoardCommands(this, {
        portal: () => this.portal,
        mayDispatch: () => this.#mayDispatch,
        onOpen: (row) => this.#onOpen(row),
        onReject: (row) => this.#reject.ask(row),
        onStep: (grip, step) => this.#moves.step(grip, step),
        onFilter: () => void this.#toggleFilters(true),
      }),
    )
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    const news = this.#news.look(this.#reading.board)
    if (news) this.#live.say(this.#t('order.new', { client: news.clientName }))
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    if (!this.#mayDispatch) return
    const urgent = incomingOf(this.#rows).slice(0, MOST_SUGGESTED)
    const ids = urgent.map(({ id }) => id)
    this.portal?.store(offersStore).want(ids, Date.now())
  }

  protected override render(): TemplateResult {
    const { drivers, runs, state } = this.#reading
    const rows = this.#rows
    const view = this.#view()
    const days = daysOf({ rows, drivers, runs, now: Date.now() })
    const conditions = conditionsOf(this.filter)
    const isLoading = state.kind === 'loading'
    const column: ColumnState = { isReady: state.kind === 'ready', skeleton: isLoading ? this.#skeleton() : nothing }
    const filter = { conditions, isOpen: this.isFiltering, onToggle: () => void this.#toggleFilters(!this.isFiltering) }
    return html`<div class="board ${this.isFiltering ? 'filtering' : ''}" aria-busy=${isLoading}>
      ${this.#renderTrouble()} ${this.isFiltering ? this.#renderFilters() : nothing}
      ${incomingColumn(incomingOf(rows), column, filter, view)} ${runningColumn(days, column, conditions > 0, view)}
      ${this.#menu.render(this.#menuView())} ${this.#reject.render(this.#t)} ${this.#live.render()}
    </div>`
  }

  #renderFilters(): TemplateResult {
    return boardFilters({
      t: this.#t,
      common: this.#common,
      filter: this.filter,
      clients: this.#reader?.connections ?? [],
      drivers: this.#reading.drivers,
      onChange: (change) => (this.filter = { ...this.filter, ...change }),
    })
  }

  #renderTrouble(): unknown {
    const { state } = this.#reading
    if (state.kind !== 'loading') this.#delay.shows(false)
    const retry = { label: this.#common('retry'), onPress: () => void this.portal?.store(boardStore).refresh() }
    if (state.kind === 'error') return boardTrouble(problemText(this.#problem, state.error), retry)
    if (state.kind !== 'ready') return nothing
    if (state.trouble) return boardTrouble(this.#t('stale'), retry)
    return state.value.isCut ? boardTrouble(this.#t('cut')) : nothing
  }

  #skeleton(): unknown {
    return this.#delay.shows(true) ? cardSkeletons(this.#t('loading')) : nothing
  }

  #view(): BoardView {
    const { board, drivers } = this.#reading
    const nameOf = (id: string): string | undefined => drivers.find((driver) => driver.id === id)?.name
    return {
      ...this.#words,
      mayDispatch: this.#mayDispatch,
      isNew: ({ id }) => board.newcomers.has(id),
      isBusy: ({ id }) => this.#work.value?.get(id)?.kind === 'busy',
      troubleOf: ({ id }) => {
        const work = this.#work.value?.get(id)
        return work?.kind === 'failed' ? problemText(this.#problem, work.error) : ''
      },
      reorderTroubleOf: (id) => {
        const error = this.#failed.value?.get(id)
        return error === undefined ? this.#note.at(id) : problemText(this.#problem, error)
      },
      offerFor: ({ id }) => {
        const [offer] = this.#offers.value?.get(id) ?? []
        const name = offer && nameOf(offer.driverId)
        return offer && name ? { ...offer, name } : undefined
      },
      isChosen: (id) => id === this.#reading.chosen,
      onChoose: this.#reading.choose,
      onOpen: this.#onOpen,
      onAssign: this.#onAssign,
      onReject: (row) => this.#reject.ask(row),
    }
  }

  #menuView(): AssignView {
    const { board, drivers } = this.#reading
    return {
      ...this.#words,
      drivers,
      loadOf: (id) => board.rows.filter(({ driverId }) => driverId === id).length,
      offersOf: (id) => this.#offers.value?.get(id) ?? [],
      onPick: (row, driver) => void this.#give(row, driver),
      canStep: ({ driverId = '', legId = '' }, step) => this.#moves.canStep({ driverId, legId }, step),
      onStep: ({ driverId = '', legId = '' }, step) => this.#moves.step({ driverId, legId }, step),
    }
  }

  get #rows(): readonly OrderRow[] {
    return this.#reading.board.rows.filter((row) => passes(row, this.filter))
  }

  get #reader(): Context | undefined {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  get #words() {
    return { t: this.#t, common: this.#common, locale: this.locale, zone: this.#reader?.organization.timeZone }
  }

  get #mayDispatch(): boolean {
    return this.#reader?.scopes.includes('dispatch:write') ?? false
  }

  readonly #onOpen = ({ id, shortId }: OrderRow): void => {
    this.emit('waybill-order-open', { id, shortId })
  }

  readonly #onAssign = (subject: MenuSubject, opener: HTMLElement): void => {
    this.portal?.store(offersStore).want([subject.row.id], Date.now())
    void this.#menu.open(subject, opener)
  }

  async #give(row: OrderRow, driver: PlacedDriver | null): Promise<void> {
    const isDone = await this.portal?.store(dispatchStore).assign(row, driver?.id ?? null)
    const { shortId: id } = row
    if (!isDone || !this.isConnected) return
    await this.#tell(driver ? this.#t('assign.done', { id, name: driver.name }) : this.#t('unassign.done', { id }))
  }

  /** Says what was done; the focus goes on where its card has gone. */
  async #tell(message: string): Promise<void> {
    this.#live.say(message)
    await this.updateComplete
    if (activeElement() !== document.body) return
    const next = ['.order .assign', '#incoming'].map((way) => this.shadowRoot?.querySelector<HTMLElement>(way))
    next.find(Boolean)?.focus()
  }

  async #toggleFilters(isOpen: boolean): Promise<void> {
    this.isFiltering = isOpen
    if (!isOpen) this.filter = NO_FILTER
    await this.updateComplete
    this.shadowRoot?.querySelector<HTMLElement>(isOpen ? '#find' : '#filter')?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-desk-board': DeskBoard
  }
}
