import type { OrderRow } from '@waybill/contract'
import { fold } from '@waybill/contract/fold'
import { dayRange } from './day-range.ts'
import type { ListQuery } from './order-list.ts'

/** Whether a row belongs to a query's list. What is searched for may stand in what a row does not hold, so those found are known. */
export function matcherOf(
  query: ListQuery,
  zone: string,
  isFound: (id: string) => boolean,
): (row: OrderRow) => boolean {
  const { statuses, delayed, connectionIds, driverId, needs } = query
  const { from, to } = dayRange(query, zone)
  const find = fold(query.find)
  return (row) =>
    (statuses.length === 0 || statuses.includes(row.status)) &&
    (!delayed || row.delayedMinutes !== null) &&
    (connectionIds.length === 0 || connectionIds.includes(row.connectionId)) &&
    (!driverId || row.driverId === driverId) &&
    (needs.length === 0 || needs.some((need) => row.needs.includes(need))) &&
    (from === undefined || row.createdAt >= from) &&
    (to === undefined || row.createdAt < to) &&
    (!find || isFound(row.id) || textOf(row).includes(find))
}

const textOf = ({ shortId, recipientName, dropoffAddress }: OrderRow): string =>
  fold(`${shortId}\n${recipientName}\n${dropoffAddress}`)
