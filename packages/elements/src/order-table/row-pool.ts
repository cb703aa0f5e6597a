import type { OrderRow } from '@waybill/contract'
import { html, noChange, render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { nextChange } from '../base/elapsed-time.ts'
import { onTick } from '../base/ticker.ts'
import { cellClass, type Column, type RowView } from './columns.ts'
import type { RowRange } from './row-window.ts'

/** What the rows show, and which of them are in the page. */
export interface RowsView extends Omit<RowView, 'now'> {
  readonly rows: readonly OrderRow[]
  readonly range: RowRange
  readonly columns: readonly Column[]
  /** Id or short id of the order that is open. */
  readonly open: string
  /** Ids of the orders that somebody has chosen. */
  readonly chosen: ReadonlySet<string>
  /** Ids of the rows that a change has just reached. */
  readonly fresh: ReadonlySet<string>
}

/** A row of the page, and what it shows. */
interface Slot {
  readonly element: HTMLTableRowElement
  row: OrderRow | undefined
  /** What its cells are shown in. */
  manner: readonly unknown[]
  shown: readonly unknown[]
  write: (now: number, known?: OrderRow) => void
  /** When its words about time change next, in milliseconds since 1970. */
  due: number
}

/**
 * Keeps the rows of the host's `tbody.rows`. They take turns: one that leaves at an end comes in at the other with another
 * order, so that a scroll makes no new elements, and only what has changed is rendered.
 */
export class RowPool implements ReactiveController {
  readonly #root: () => ShadowRoot | null
  readonly #view: () => RowsView
  #body: Element | undefined
  /** By place modulo their number. */
  #slots: Slot[] = []
  /** The place of the row that stands first. */
  #start = 0
  #leave: (() => void) | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, view: () => RowsView) {
    this.#root = () => host.shadowRoot
    this.#view = view
  }

  hostConnected(): void {
    this.#leave = onTick((now) => {
      for (const slot of this.#slots) if (now >= slot.due) slot.write(now)
    })
  }

  hostDisconnected(): void {
    this.#leave?.()
  }

  hostUpdated(): void {
    const body = this.#root()?.querySelector('tbody.rows')
    if (!body) return
    if (body !== this.#body) {
      this.#body = body
      this.#slots = []
      this.#start = 0
    }
    const view = this.#view()
    const { start, end } = view.range
    this.#arrange(body, start, end - start)
    for (let place = start; place < end; place++) this.#show(place, view)
  }

  /** Makes, drops and moves rows until there are so many and the one for `start` stands first. */
  #arrange(body: Element, start: number, count: number): void {
    if (count !== this.#slots.length) this.#turnTo(body, 0)
    for (const { element } of this.#slots.splice(count)) element.remove()
    while (this.#slots.length < count) {
      const element = document.createElement('tr')
      element.role = 'row'
      element.setAttribute('part', 'row')
      body.append(element)
      this.#slots.push({ element, row: undefined, manner: [], shown: [], write: () => {}, due: Infinity })
    }
    this.#turnTo(body, start)
  }

  #turnTo(body: Element, start: number): void {
    const rows = [...body.children]
    const steps = (((start - this.#start) % rows.length) + rows.length) % rows.length || 0
    this.#start = start
    const isBack = steps > rows.length / 2
    const moved = isBack ? rows.slice(steps) : rows.slice(0, steps)
    // A row that moves loses the focus; it waits where the rows scroll.
    if (moved.some((row) => row.matches(':focus-within'))) {
      this.#root()?.querySelector<HTMLElement>('#scroll')?.focus({ preventScroll: true })
    }
    if (isBack) body.prepend(...moved)
    else body.append(...moved)
  }

  #show(place: number, view: RowsView): void {
    const slot = this.#slots[place % this.#slots.length]
    const row = view.rows[place]
    if (!slot || !row) return
    const isOpen = view.open === row.id || view.open === row.shortId
    const isChosen = view.chosen.has(row.id)
    const isFresh = view.fresh.has(row.id)
    const { columns, locale, zone } = view
    const manner = [row.id, columns, locale, zone, view.unread.get(row.id)]
    const shown = [row, isFresh, place, isOpen, isChosen, ...manner]
    if (isSame(shown, slot.shown)) return
    const { element } = slot
    element.dataset.id = row.id
    element.ariaRowIndex = `${place + 2}`
    element.ariaSelected = `${isOpen || isChosen}`
    element.classList.toggle('open-row', isOpen)
    element.classList.toggle('fresh', isFresh)
    // Another animation of the same look, so that the tint runs for each change.
    if (isFresh && slot.row !== row) element.classList.toggle('again')
    slot.write = (now, known) => {
      slot.due = nextChange(row.updatedAt, now)
      render(cells(row, { ...view, now }, known), element)
    }
    slot.write(Date.now(), isSame(manner, slot.manner) ? slot.row : undefined)
    Object.assign(slot, { row, manner, shown })
  }
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.every((each, index) => each === other[index])

/** A row's cells; those that say the same of an order as it was `known` stay as they are. */
const cells = (
  row: OrderRow,
  view: RowView & Pick<RowsView, 'columns'>,
  known: OrderRow | undefined,
): (TemplateResult | typeof noChange)[] =>
  view.columns.map((column) =>
    known && column.fields.every((field) => row[field] === known[field]) ? noChange : toCell(column, row, view),
  )

/** The order id's cell passes focus on to its button. */
const toCell = ({ name, cell }: Column, row: OrderRow, view: RowView): TemplateResult =>
  name === 'id'
    ? html`<td role="gridcell" class=${cellClass(name)}>${cell(row, view)}</td>`
    : html`<td role="gridcell" class=${cellClass(name)} tabindex="-1">${cell(row, view)}</td>`
