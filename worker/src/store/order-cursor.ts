import { ApiError, sortValue, type OrderQuery, type OrderRow } from '@waybill/contract'

/** The place in a list after which a page begins. */
export interface Cursor {
  readonly value: string
  readonly id: string
}

/** Where the page after a row begins. */
export const toCursor = (row: OrderRow, { sort }: OrderQuery): string => `${sortValue(row, sort)}~${row.id}`

export function fromCursor(cursor: string): Cursor {
  const [value, id, rest] = cursor.split('~')
  if (value !== undefined && id && rest === undefined) return { value, id }
  const fields = [{ path: 'after', code: 'invalid_format' as const, message: 'Not a cursor of this list' }]
  throw new ApiError('invalid_request', 'Begin the list again without `after`', { fields })
}
