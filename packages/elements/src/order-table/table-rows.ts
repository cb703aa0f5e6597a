import type { OrderRow } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import { cellClass, type Column, type RowView } from './columns.ts'

export interface RowsView extends RowView {
  readonly columns: readonly Column[]
  /** Id or short id of the order that is open. */
  readonly selected: string
  /** Ids of the rows that a change has just reached. */
  readonly fresh: ReadonlySet<string>
}

/** The rows; one that stays the same is not rendered again. */
export const tableRows = (rows: readonly OrderRow[], view: RowsView): unknown =>
  repeat(
    rows,
    ({ id }) => id,
    (row) => {
      const isSelected = view.selected === row.id || view.selected === row.shortId
      const isFresh = view.fresh.has(row.id)
      const { columns, locale, zone } = view
      return guard([row, isSelected, isFresh, columns.length, locale, zone, view.unread.get(row.id)], () =>
        tableRow(row, view, isSelected, isFresh),
      )
    },
  )

const tableRow = (row: OrderRow, view: RowsView, isSelected: boolean, isFresh: boolean): TemplateResult =>
  html`<tr role="row" part="row" data-id=${row.id} aria-selected=${isSelected} class=${isFresh ? 'fresh' : ''}>
    ${view.columns.map((column) => tableCell(column, row, view))}
  </tr>`

/** The order id's cell passes focus on to its button. */
const tableCell = ({ name, cell }: Column, row: OrderRow, view: RowView): TemplateResult =>
  name === 'id'
    ? html`<td role="gridcell" class=${cellClass(name)}>${cell(row)}</td>`
    : html`<td role="gridcell" class=${cellClass(name)} tabindex="-1">${cell(row, view)}</td>`
