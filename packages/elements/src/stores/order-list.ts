import type { OrderQuery, OrderRow } from '@waybill/contract'
import type { OrderStatus } from '@waybill/contract/status'

/** What the list shows and in which order; no status means every status. */
export interface ListQuery {
  readonly statuses: readonly OrderStatus[]
  readonly delayed: boolean
  readonly connectionId: string | null
  readonly find: string
  readonly sort: OrderQuery['sort']
  readonly direction: OrderQuery['direction']
}

/** No filter narrows the list. */
export const NO_FILTERS = { statuses: [], delayed: false, connectionId: null, find: '' } as const

export const EVERYTHING: ListQuery = {
  ...NO_FILTERS,
  sort: 'updatedAt',
  direction: 'desc',
}

/** How many filters narrow the list. */
export const filterCount = ({ statuses, delayed, connectionId, find }: ListQuery): number =>
  [statuses.length > 0, delayed, connectionId, find].filter(Boolean).length

export const isSameQuery = (one: ListQuery, other: ListQuery): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The query as the API takes it. */
export const toApiQuery = ({ statuses, delayed, connectionId, find, sort, direction }: ListQuery) => ({
  status: statuses.length > 0 ? statuses.join(',') : undefined,
  delayed: delayed ? ('true' as const) : undefined,
  connectionId: connectionId ?? undefined,
  find: find || undefined,
  sort,
  direction,
})

/** By what a row is sorted: as the server does, so that live rows find the same place. */
export const sortKey = (row: OrderRow, { sort }: ListQuery): string => `${row[sort]} ${row.id}`

/**
 * The rows of a query in their order. `edge` is the sort key of the last row that was read, null once all were: what lies
 * beyond belongs to a page that is still to come.
 */
export function arrange(rows: Iterable<OrderRow>, query: ListQuery, edge: string | null): OrderRow[] {
  const sign = query.direction === 'asc' ? 1 : -1
  const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -sign : sign)
  return [...rows]
    .filter((row) => matches(row, query) && (edge === null || compare(sortKey(row, query), edge) <= 0))
    .toSorted((one, other) => compare(sortKey(one, query), sortKey(other, query)))
}

function matches(row: OrderRow, { statuses, delayed, connectionId, find }: ListQuery): boolean {
  if (statuses.length > 0 && !statuses.includes(row.status)) return false
  if (delayed && row.delayedMinutes === null) return false
  if (connectionId && row.connectionId !== connectionId) return false
  return !find || textOf(row).includes(fold(find))
}

const textOf = ({ shortId, recipientName, dropoffAddress, pickupAddress }: OrderRow): string =>
  fold(`${shortId}\n${recipientName}\n${dropoffAddress}\n${pickupAddress}`)

/** Letters without accents and case. */
export const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** How many of the changed rows stand in another place, appear or disappear between two arrangements. */
export function displaced(shown: readonly string[], wanted: readonly string[], changed: ReadonlySet<string>): number {
  const before = placesOf(shown, changed)
  const after = placesOf(wanted, changed)
  const moved = [...changed].filter((id) => before.get(id) !== after.get(id)).length
  return moved === 0 && shown.join() !== wanted.join() ? 1 : moved
}

/** The place of each changed row, counted in rows that have not changed. */
function placesOf(ids: readonly string[], changed: ReadonlySet<string>): Map<string, number> {
  const places = new Map<string, number>()
  let unchanged = 0
  for (const id of ids) {
    if (changed.has(id)) places.set(id, unchanged)
    else unchanged++
  }
  return places
}
