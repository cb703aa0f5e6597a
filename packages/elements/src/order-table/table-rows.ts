import type { OrderRow } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import { cellClass, type Column, type RowView } from './columns.ts'
import type { RowRange } from './row-window.ts'

export interface RowsView extends RowView {
  readonly columns: readonly Column[]
  /** Id or short id of the order that is open. */
  readonly open: string
  /** Ids of the orders that somebody has chosen. */
  readonly chosen: ReadonlySet<string>
  /** Ids of the rows that a change has just reached. */
  readonly fresh: ReadonlySet<string>
  /** How many rows are in the page at once. */
  readonly slots: number
}

/**
 * The rows of a range. Rows take turns: one that leaves at an end comes in at the other with another order, so that a scroll
 * makes no new elements, and those that stay are not rendered again.
 */
export function tableRows(rows: readonly OrderRow[], { start, end }: RowRange, view: RowsView): unknown {
  const { columns, locale, zone, slots } = view
  return repeat(
    rows.slice(start, end),
    (_, index) => (start + index) % slots,
    (row, index) => {
      const isOpen = view.open === row.id || view.open === row.shortId
      const isChosen = view.chosen.has(row.id)
      const isFresh = view.fresh.has(row.id)
      const place = start + index
      return guard([row, place, isOpen, isChosen, isFresh, columns, locale, zone, view.unread.get(row.id)], () =>
        tableRow(row, view, { place, isOpen, isChosen, isFresh }),
      )
    },
  )
}

interface RowLook {
  readonly place: number
  readonly isOpen: boolean
  readonly isChosen: boolean
  readonly isFresh: boolean
}

/** The heads are the first row of the grid. */
const tableRow = (row: OrderRow, view: RowsView, { place, isOpen, isChosen, isFresh }: RowLook): TemplateResult =>
  html`<tr
    role="row"
    part="row"
    data-id=${row.id}
    aria-rowindex=${place + 2}
    aria-selected=${isOpen || isChosen}
    class=${`${isOpen ? 'open-row ' : ''}${isFresh ? 'fresh' : ''}`}
  >
    ${view.columns.map((column) => tableCell(column, row, view, isFresh))}
  </tr>`

/** The order id's cell passes focus on to its button. */
const tableCell = ({ name, cell }: Column, row: OrderRow, view: RowView, isFresh: boolean): TemplateResult =>
  name === 'id'
    ? html`<td role="gridcell" class=${cellClass(name)}>${cell(row, view, isFresh)}</td>`
    : html`<td role="gridcell" class=${cellClass(name)} tabindex="-1">${cell(row, view, isFresh)}</td>`
