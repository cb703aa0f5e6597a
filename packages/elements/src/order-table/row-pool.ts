import type { OrderRow } from '@waybill/contract'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { nextChange } from '../base/elapsed-time.ts'
import { Later } from '../base/later.ts'
import { onTick } from '../base/ticker.ts'
import type { Column, RowView } from './columns.ts'
import { emptyRow } from './empty-row.ts'
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
  /** How many messages about an order are unread, by its id. */
  readonly counts: ReadonlyMap<string, number>
  /** Ids of the rows that a change has just reached. */
  readonly fresh: ReadonlySet<string>
}

/** A row of the page, and what it shows. */
interface Slot {
  readonly element: HTMLTableRowElement
  row: OrderRow | undefined
  /** What its cells are shown in. */
  manner: readonly unknown[]
  /** What the row itself says, beside its cells. */
  marks: readonly unknown[]
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
  #columns: readonly Column[] = []
  /** What rows are copies of. */
  #empty: HTMLTableRowElement | undefined
  /** They come with the first rows: nothing changes before those stand. */
  readonly #tints
  #leave: (() => void) | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, view: () => RowsView) {
    this.#root = () => host.shadowRoot
    this.#view = view
    this.#tints = new Later(host, async () => new (await import('./tints.ts')).Tints())
  }

  hostConnected(): void {
    this.#leave = onTick((now) => {
      for (const slot of this.#slots) if (now >= slot.due) slot.write(now)
    })
  }

  hostDisconnected(): void {
    this.#leave?.()
    this.#tints.value?.stop()
  }

  hostUpdated(): void {
    const body = this.#root()?.querySelector('tbody.rows')
    if (!body) return
    const view = this.#view()
    const { start, end } = view.range
    if (body !== this.#body || view.columns !== this.#columns) this.#begin(body, view)
    this.#arrange(body, start, end - start)
    for (let place = start; place < end; place++) this.#show(place, view)
  }

  /** Rows of other columns are other rows. */
  #begin(body: Element, { columns, common }: RowsView): void {
    for (const { element } of this.#slots) element.remove()
    this.#body = body
    this.#columns = columns
    this.#empty = emptyRow(columns, common)
    this.#slots = []
    this.#start = 0
  }

  /** Makes, drops and moves rows until there are so many and the one for `start` stands first. */
  #arrange(body: Element, start: number, count: number): void {
    if (count !== this.#slots.length) this.#turnTo(body, 0)
    for (const { element } of this.#slots.splice(count)) element.remove()
    while (this.#empty && this.#slots.length < count) {
      const element = copyOf(this.#empty)
      this.#slots.push({ element, row: undefined, manner: [], marks: [], write: () => {}, due: Infinity })
      body.append(element)
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
    this.#mark(slot, place, row, view)
    const manner = [row.id, view.locale, view.zone, view.counts.get(row.id)]
    const isSameManner = isSame(manner, slot.manner)
    if (row === slot.row && isSameManner) return
    slot.write = (now, known) => {
      slot.due = nextChange(row.updatedAt, now)
      writeCells(slot.element, row, { ...view, now }, known)
    }
    slot.write(Date.now(), isSameManner ? slot.row : undefined)
    Object.assign(slot, { row, manner })
  }

  /** Says which order a row holds, and where, and whether it has just changed. */
  #mark(slot: Slot, place: number, row: OrderRow, view: RowsView): void {
    const { element } = slot
    const isOpen = view.open === row.id || view.open === row.shortId
    const marks = [row.id, place, isOpen, view.chosen.has(row.id)]
    if (row !== slot.row) this.#tints.wanted()?.take(element, row.id === slot.row?.id, view.fresh.has(row.id))
    if (isSame(marks, slot.marks)) return
    slot.marks = marks
    element.dataset.id = row.id
    element.ariaRowIndex = `${place + 2}`
    element.ariaSelected = `${isOpen || view.chosen.has(row.id)}`
    element.classList.toggle('open-row', isOpen)
  }
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.every((each, index) => each === other[index])

// The copy of an element is of the same kind; its type only says Node.
const copyOf = (row: HTMLTableRowElement): HTMLTableRowElement => row.cloneNode(true) as HTMLTableRowElement

/** Writes a row's cells; those that say the same of an order as it was `known` stay as they are. */
function writeCells(
  { cells }: HTMLTableRowElement,
  row: OrderRow,
  view: RowView & Pick<RowsView, 'columns'>,
  known: OrderRow | undefined,
): void {
  view.columns.forEach(({ fields, write }, index) => {
    const cell = cells[index]
    if (cell && !(known && fields.every((field) => row[field] === known[field]))) write(cell, row, view)
  })
}
