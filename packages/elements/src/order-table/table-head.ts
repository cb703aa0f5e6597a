import type { Context } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import { chevronDownIcon, icon } from '../base/icons.ts'
import type { OrdersTranslate } from '../locales/en/orders.ts'
import { labelKey } from '../stores/order-columns.ts'
import type { ListQuery } from '../stores/order-list.ts'
import type { Column } from './columns.ts'
import { cellClass } from './empty-row.ts'

type Sort = ListQuery['sort']

/** A column whose head sorts, and which way at first. */
export interface SortingColumn {
  readonly sort: Sort
  readonly first: ListQuery['direction']
}

/** The heads of the columns; some of them sort. */
export const tableHead = (
  t: OrdersTranslate,
  columns: readonly Column[],
  query: ListQuery,
  reader: Context | undefined,
  onSort: (column: SortingColumn) => void,
): TemplateResult =>
  html`<thead role="rowgroup">
    <tr role="row" aria-rowindex="1">
      ${columns.map(({ name, sort, first = 'desc' }) => {
        const label = t(labelKey(name, reader))
        return sort
          ? sortingHead(label, name, sortedBy(query, sort), () => onSort({ sort, first }))
          : html`<th role="columnheader" scope="col" class=${cellClass(name)} tabindex="-1">${label}</th>`
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

/** What a press on a head sorts by; the second press turns the direction around. */
export function sortOnPress({ sort, first }: SortingColumn, query: ListQuery): Pick<ListQuery, 'sort' | 'direction'> {
  const turned = query.direction === 'asc' ? 'desc' : 'asc'
  return { sort, direction: query.sort === sort ? turned : first }
}
