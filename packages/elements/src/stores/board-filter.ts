import type { OrderRow } from '@waybill/contract'
import { fold } from '@waybill/contract/fold'

/** What a board shows; null and '' leave everything. */
export interface BoardFilter {
  readonly find: string
  readonly connectionId: string | null
  readonly driverId: string | null
  readonly status: 'placed' | 'in_progress' | null
  readonly delayed: boolean
}

export const NO_FILTER: BoardFilter = { find: '', connectionId: null, driverId: null, status: null, delayed: false }

/** How many conditions narrow the board. */
export const conditionsOf = ({ find, connectionId, driverId, status, delayed }: BoardFilter): number =>
  [find.trim(), connectionId, driverId, status, delayed].filter(Boolean).length

/** Whether the board shows an order. */
export function passes(row: OrderRow, { find, connectionId, driverId, status, delayed }: BoardFilter): boolean {
  if (connectionId !== null && row.connectionId !== connectionId) return false
  if (driverId !== null && row.driverId !== driverId) return false
  if (status !== null && row.status !== status) return false
  if (delayed && row.delayedMinutes === null) return false
  return textOf(row).includes(fold(find.trim()))
}

const textOf = (row: OrderRow): string =>
  fold([row.shortId, row.clientName, row.recipientName, row.pickupAddress, row.dropoffAddress].join('\n'))
