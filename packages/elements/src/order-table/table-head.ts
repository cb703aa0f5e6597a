import { html, type TemplateResult } from 'lit'
import { chevronDownIcon, icon } from '../base/icons.ts'
import type { OrdersTranslate } from '../locales/en/orders.ts'
import type { ListQuery } from '../stores/order-list.ts'
import { cellClass, type Column } from './columns.ts'

type Sort = ListQuery['sort']

/** The heads of the columns; two of them sort. */
export const tableHead = (
  t: OrdersTranslate,
  columns: readonly Column[],
  query: ListQuery,
  onSort: (sort: Sort) => void,
): TemplateResult =>
  html`<thead role="rowgroup">
    <tr role="row">
      ${columns.map((column) => {
        const label = t(`column.${column.name}`)
        return 'sort' in column
          ? sortingHead(label, column.name, sortedBy(query, column.sort), () => onSort(column.sort))
          : html`<th role="columnheader" scope="col" class=${cellClass(column.name)} tabindex="-1">${label}</th>`
      })}
    </tr>
  </thead>`

const sortingHead = (label: string, name: Column['name'], sorted: ReturnType<typeof sortedBy>, onPress: () => void) =>
  html`<th role="columnheader" scope="col" class=${cellClass(name)} aria-sort=${sorted}>
    <button class="sort ${sorted}" tabindex="-1" @click=${onPress}>${label}${icon(chevronDownIcon)}</button>
  </th>`

function sortedBy({ sort, direction }: ListQuery, column: Sort): 'none' | 'ascending' | 'descending' {
  if (sort !== column) return 'none'
  return direction === 'asc' ? 'ascending' : 'descending'
}
