import type { Context, OrderRow } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
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
import { boardStore, type Board } from '../stores/board.ts'
import { contextStore } from '../stores/context.ts'
import { dispatchStore } from '../stores/dispatch.ts'
import { driversStore, type PlacedDriver } from '../stores/drivers.ts'
import { AssignMenu } from './assign-menu.ts'
import { boardTrouble, cardSkeletons, emptyColumn } from './board-parts.ts'
import { daysOf, incomingOf, type DriverDay } from './day.ts'
import { boardStyles } from './desk-board.styles.ts'
import { driverCard } from './driver-card.ts'
import { orderCard } from './order-card.ts'
import { RejectDialog } from './reject-dialog.ts'
import { SlowTick } from './slow-tick.ts'
import type { DeskWords } from './words.ts'

const NO_BOARD: Board = { rows: [], newcomers: new Set(), isCut: false }

/**
 * What a courier has to do now: orders that wait for a driver, and drivers with their orders, both live.
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
  readonly #state = new StoreController(this, () => this.portal?.store(boardStore).$state)
  readonly #drivers = new StoreController(this, () => this.portal?.store(driversStore).$state)
  readonly #work = new StoreController(this, () => this.portal?.store(dispatchStore).$work)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #delay = new LoadingDelay(this)
  readonly #live = new LiveRegion(this)
  readonly #menu = new AssignMenu(this)
  readonly #reject = new RejectDialog(this, {
    reject: async (row, code, text) => this.portal?.store(dispatchStore).reject(row, code, text),
    explain: (error) => problemText(this.#problem, error),
    onDone: ({ shortId: id }) => void this.#tell(this.#t('reject.done', { id })),
  })
  #announced: ReadonlySet<string> = new Set()

  constructor() {
    super()
    this.addController(new SlowTick(this))
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    const { rows, newcomers } = this.#board
    const last = rows.findLast(({ id }) => newcomers.has(id) && !this.#announced.has(id))
    if (last) this.#live.say(this.#t('order.new', { client: last.clientName }))
    this.#announced = newcomers
  }

  protected override render(): TemplateResult {
    const drivers = this.#known
    const words = this.#words
    const { rows, newcomers } = this.#board
    return html`<div class="board" aria-busy=${this.#isLoading}>
      ${this.#renderTrouble()} ${this.#renderIncoming(incomingOf(rows), newcomers, words)}
      ${this.#renderRunning(daysOf(rows, drivers, Date.now()), words)}
      ${this.#menu.render({ ...words, drivers, loadOf: (id) => rows.filter(({ driverId }) => driverId === id).length, onPick: this.#onPick })}
      ${this.#reject.render(this.#t)} ${this.#live.render()}
    </div>`
  }

  #renderIncoming(rows: readonly OrderRow[], newcomers: ReadonlySet<string>, words: DeskWords): TemplateResult {
    const view = (row: OrderRow) => ({ ...this.#rowView(row), ...words, isNew: newcomers.has(row.id) })
    return html`<section class="column" part="incoming" aria-labelledby="incoming">
      <header>
        <h2 id="incoming" tabindex="-1">
          ${this.#t('incoming')} <span class="number">${this.#count(rows.length)}</span>
        </h2>
        <p>${rows.length > 1 ? this.#t('incoming.urgent') : nothing}</p>
      </header>
      <div class="cards" tabindex="-1">
        ${this.#isLoading ? this.#renderSkeleton() : nothing}
        ${repeat(
          rows,
          ({ id }) => id,
          (row) => orderCard(row, view(row)),
        )}
        ${this.#isReady && rows.length === 0 ? emptyColumn(this.#t, 'incoming') : nothing}
      </div>
    </section>`
  }

  #renderRunning(days: readonly DriverDay[], words: DeskWords): TemplateResult {
    const orders = days.reduce((sum, day) => sum + day.orders.length, 0)
    const summary = `${this.#t('running.orders', { count: orders })} · ${this.#t('running.drivers', { count: days.length })}`
    const view = {
      ...words,
      mayDispatch: this.#mayDispatch,
      isBusy: ({ id }: OrderRow) => this.#work.value?.get(id)?.kind === 'busy',
      troubleOf: (row: OrderRow) => this.#troubleOf(row),
      onOpen: this.#onOpen,
      onAssign: this.#onAssign,
    }
    return html`<section class="column" part="running" aria-labelledby="running">
      <header>
        <h2 id="running">${this.#t('running')} <span class="number">${days.length > 0 ? summary : nothing}</span></h2>
      </header>
      <div class="cards" tabindex="-1">
        ${this.#isLoading ? this.#renderSkeleton() : nothing}
        ${repeat(
          days,
          ({ id }) => id,
          (day) => driverCard(day, view),
        )}
        ${this.#isReady && days.length === 0 ? emptyColumn(this.#t, 'running') : nothing}
      </div>
    </section>`
  }

  #rowView(row: OrderRow) {
    return {
      isBusy: this.#work.value?.get(row.id)?.kind === 'busy',
      trouble: this.#troubleOf(row),
      mayDispatch: this.#mayDispatch,
      onOpen: this.#onOpen,
      onAssign: this.#onAssign,
      onReject: (order: OrderRow) => this.#reject.ask(order),
    }
  }

  #renderSkeleton(): unknown {
    return this.#delay.shows(true) ? cardSkeletons(this.#t('loading')) : nothing
  }

  #renderTrouble(): unknown {
    const state = this.#state.value
    if (state && state.kind !== 'loading') this.#delay.shows(false)
    const retry = { label: this.#common('retry'), onPress: () => void this.portal?.store(boardStore).refresh() }
    if (state?.kind === 'error') return boardTrouble(problemText(this.#problem, state.error), retry)
    if (state?.kind !== 'ready') return nothing
    if (state.trouble) return boardTrouble(this.#t('stale'), retry)
    return state.value.isCut ? boardTrouble(this.#t('cut')) : nothing
  }

  get #board(): Board {
    const state = this.#state.value
    return state?.kind === 'ready' ? state.value : NO_BOARD
  }

  get #isLoading(): boolean {
    return (this.#state.value?.kind ?? 'loading') === 'loading'
  }

  get #isReady(): boolean {
    return this.#state.value?.kind === 'ready'
  }

  get #known(): readonly PlacedDriver[] {
    const state = this.#drivers.value
    return state?.kind === 'ready' ? state.value : []
  }

  get #reader(): Context | undefined {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  get #words(): DeskWords {
    return { t: this.#t, common: this.#common, locale: this.locale, zone: this.#reader?.organization.timeZone }
  }

  get #mayDispatch(): boolean {
    return this.#reader?.scopes.includes('dispatch:write') ?? false
  }

  #count = (count: number): string => count.toLocaleString(this.locale)

  #troubleOf({ id }: OrderRow): string {
    const work = this.#work.value?.get(id)
    return work?.kind === 'failed' ? problemText(this.#problem, work.error) : ''
  }

  readonly #onOpen = ({ id, shortId }: OrderRow): void => {
    this.emit('waybill-order-open', { id, shortId })
  }

  readonly #onAssign = (row: OrderRow, opener: HTMLElement): void => void this.#menu.open(row, opener)

  readonly #onPick = (row: OrderRow, driver: PlacedDriver | null): void => void this.#give(row, driver)

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
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-desk-board': DeskBoard
  }
}
