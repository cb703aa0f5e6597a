import { sortFold } from './fold.ts'
import type { OrderRow } from './order-list.ts'

/** A common word may stand in every order: a search looks at so many of the newest. */
export const MAX_FOUND = 500

/** What lists can be sorted by. */
export const SORTS = ['createdAt', 'updatedAt', 'windowBefore', 'recipientName'] as const
export type Sort = (typeof SORTS)[number]

/** Stands for the end of a window that has none: after all others. */
export const NO_END = '9999'

const VALUES: Readonly<Record<Sort, (row: OrderRow) => string>> = {
  createdAt: ({ createdAt }) => createdAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  windowBefore: ({ windowBefore }) => windowBefore ?? NO_END,
  recipientName: ({ recipientName }) => sortFold(recipientName),
}

/** By what a list sorts an order. */
export const sortValue = (row: OrderRow, sort: Sort): string => VALUES[sort](row)

/** Value and id as one text that sorts like the two of them: control characters come before all others. */
export const sortKey = (row: OrderRow, sort: Sort): string => `${sortValue(row, sort)}\u0001${row.id}`
