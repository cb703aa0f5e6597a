import { fold } from '@waybill/contract/fold'
import type { Need, OrderQuery, OrderRow } from '@waybill/contract'
import type { OrderStatus } from '@waybill/contract/status'
import { addDays, startOfDay } from '@waybill/contract/zoned-time'

/** What the list shows and in which order; no status means every status. */
export interface ListQuery {
  readonly statuses: readonly OrderStatus[]
  readonly delayed: boolean
  readonly connectionId: string | null
  readonly driverId: string | null
  /** What some stop of an order asks for, one of them at least. */
  readonly needs: readonly Need[]
  /** First and last day on which an order was created, as 2026-11-22. */
  readonly from: string | null
  readonly to: string | null
  readonly find: string
  readonly sort: OrderQuery['sort']
  readonly direction: OrderQuery['direction']
}

/** No filter narrows the list. */
export const NO_FILTERS = {
  statuses: [],
  delayed: false,
  connectionId: null,
  driverId: null,
  needs: [],
  from: null,
  to: null,
  find: '',
} as const

export const EVERYTHING: ListQuery = {
  ...NO_FILTERS,
  sort: 'updatedAt',
  direction: 'desc',
}

/** How many filters narrow the list; two days are one. */
export const filterCount = ({ statuses, delayed, connectionId, driverId, needs, from, to, find }: ListQuery): number =>
  [statuses.length > 0, delayed, connectionId, driverId, needs.length > 0, from ?? to, find].filter(Boolean).length

export const isSameQuery = (one: ListQuery, other: ListQuery): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The moments that the days of a query mean in a zone. */
interface Range {
  readonly from: string | undefined
  readonly to: string | undefined
}
const rangeOf = ({ from, to }: ListQuery, zone: string): Range => ({
  from: from === null ? undefined : new Date(startOfDay(from, zone)).toISOString(),
  to: to === null ? undefined : new Date(startOfDay(addDays(to, 1), zone)).toISOString(),
})

/** The filters and the sort as the API takes them; days are those of a zone. */
export const toApiQuery = (query: ListQuery, zone: string) => ({
  status: query.statuses.length > 0 ? query.statuses.join(',') : undefined,
  delayed: query.delayed ? ('true' as const) : undefined,
  connectionId: query.connectionId ?? undefined,
  driverId: query.driverId ?? undefined,
  needs: query.needs.length > 0 ? query.needs.join(',') : undefined,
  ...rangeOf(query, zone),
  find: query.find || undefined,
  sort: query.sort,
  direction: query.direction,
})

/** Whether a row belongs to a query's list. What is searched for may stand in what a row does not hold, so those found are known. */
export function matcherOf(
  query: ListQuery,
  zone: string,
  isFound: (id: string) => boolean,
): (row: OrderRow) => boolean {
  const { statuses, delayed, connectionId, driverId, needs } = query
  const { from, to } = rangeOf(query, zone)
  const find = fold(query.find)
  return (row) =>
    (statuses.length === 0 || statuses.includes(row.status)) &&
    (!delayed || row.delayedMinutes !== null) &&
    (!connectionId || row.connectionId === connectionId) &&
    (!driverId || row.driverId === driverId) &&
    (needs.length === 0 || needs.some((need) => row.needs.includes(need))) &&
    (from === undefined || row.createdAt >= from) &&
    (to === undefined || row.createdAt < to) &&
    (!find || isFound(row.id) || textOf(row).includes(find))
}

const textOf = ({ shortId, recipientName, dropoffAddress }: OrderRow): string =>
  fold(`${shortId}\n${recipientName}\n${dropoffAddress}`)
