import type { OrderRow } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import type { ColumnName } from './order-columns.ts'
import { toApiQuery } from './order-list.ts'
import { ordersStore } from './orders.ts'
import { zoneOf } from './zone.ts'

/** What of an order stands in the file for a column of the table. */
const FIELDS: Readonly<Record<ColumnName, readonly (keyof OrderRow)[]>> = {
  id: ['shortId'],
  connection: [],
  recipient: ['recipientName'],
  pickup: ['pickupAddress'],
  dropoff: ['dropoffAddress'],
  window: ['windowAfter', 'windowBefore'],
  driver: ['driverName'],
  status: ['status', 'delayedMinutes'],
  createdAt: ['createdAt'],
  updatedAt: ['updatedAt'],
}

interface Headings {
  /** The connection's other end. */
  readonly connection: Extract<keyof OrderRow, 'courierName' | 'clientName'>
  readonly labelOf: (column: ColumnName, field: keyof OrderRow) => string
}

/** The address of a file with all orders that the list stands for, in these columns. */
export async function exportOrders(
  portal: Portal,
  columns: readonly ColumnName[],
  { connection, labelOf }: Headings,
): Promise<string> {
  const named = columns.flatMap((column) => {
    const fields = column === 'connection' ? [connection] : FIELDS[column]
    return fields.map((field) => ({ field, label: labelOf(column, field) }))
  })
  const query = await toApiQuery(portal.store(ordersStore).$query.get(), () => zoneOf(portal))
  return (await portal.call('POST /v1/orders/export', { body: { ...withoutGaps(query), columns: named } })).url
}

/** JSON has no undefined, and types that are exact tell the difference. */
function withoutGaps<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
