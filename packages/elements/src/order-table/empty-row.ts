import { render } from 'lit'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { Column } from './columns.ts'

/**
 * An empty row of these columns, of which all others are copies: to render each would take several times as long. The
 * order id's cell passes focus on to its button.
 */
export function emptyRow(columns: readonly Column[], common: CommonTranslate): HTMLTableRowElement {
  const row = document.createElement('tr')
  row.role = 'row'
  row.setAttribute('part', 'row')
  for (const { name, body } of columns) {
    const cell = row.insertCell()
    cell.role = 'gridcell'
    cell.className = cellClass(name)
    if (name !== 'id') cell.tabIndex = -1
    render(body(common), cell)
  }
  return row
}

/** Class of a column's cells. */
export const cellClass = (name: Column['name']): string => `cell-${name.replace('At', '-at')}`
