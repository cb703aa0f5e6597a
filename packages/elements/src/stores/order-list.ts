import type { Need, OrderQuery } from '@waybill/contract'
import type { OrderStatus } from '@waybill/contract/status'
import type { DayRange } from './day-range.ts'

/** What the list shows and in which order; no status means every status. */
export interface ListQuery {
  readonly statuses: readonly OrderStatus[]
  readonly delayed: boolean
  readonly connectionIds: readonly string[]
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
  connectionIds: [],
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
export const filterCount = ({ statuses, delayed, connectionIds, driverId, needs, from, to, find }: ListQuery): number =>
  [statuses.length > 0, delayed, connectionIds.length > 0, driverId, needs.length > 0, from ?? to, find].filter(Boolean)
    .length

export const isSameQuery = (one: ListQuery, other: ListQuery): boolean => JSON.stringify(one) === JSON.stringify(other)

const ANY_DAY: DayRange = { from: undefined, to: undefined }

/** Calendars are read when a day narrows the list, not before. */
const daysOf = async (query: ListQuery, zone: () => string): Promise<DayRange> =>
  query.from === null && query.to === null ? ANY_DAY : (await import('./day-range.ts')).dayRange(query, zone())

/** The filters and the sort as the API takes them; days are those of a zone. */
export const toApiQuery = async (query: ListQuery, zone: () => string) => ({
  status: query.statuses.length > 0 ? query.statuses.join(',') : undefined,
  delayed: query.delayed ? ('true' as const) : undefined,
  connectionId: query.connectionIds.length > 0 ? query.connectionIds.join(',') : undefined,
  driverId: query.driverId ?? undefined,
  needs: query.needs.length > 0 ? query.needs.join(',') : undefined,
  ...(await daysOf(query, zone)),
  find: query.find || undefined,
  sort: query.sort,
  direction: query.direction,
})
