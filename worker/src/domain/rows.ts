import { fold, NEEDS, type Need, type OrderRow, type Requirements } from '@waybill/contract'
import type { LegRecord, OrderRecord } from './change.ts'

const ASKS_FOR: Readonly<Record<Need, (requirements: Requirements) => boolean>> = {
  signature: ({ signature }) => signature,
  photo: ({ photo }) => photo,
  notes: ({ notes }) => notes,
  age: ({ minimumAge }) => minimumAge !== null,
}

/** An order as one row of a table. */
export function toRow(order: OrderRecord): OrderRow {
  const [pickup, ...dropoffs] = order.legs
  const first = dropoffs[0]
  return {
    id: order.id,
    shortId: order.shortId,
    version: order.version,
    status: order.status,
    delayedMinutes: order.delayedMinutes,
    connectionId: order.connectionId,
    courierName: order.courier.name,
    clientName: order.client.name,
    recipientName: first?.contact?.name ?? '',
    pickupAddress: pickup ? toLine(pickup) : '',
    dropoffAddress: first ? toLine(first) : '',
    dropoffCount: dropoffs.length,
    windowAfter: first?.window.after ?? null,
    windowBefore: first?.window.before ?? null,
    needs: NEEDS.filter((need) => order.legs.some(({ requirements }) => ASKS_FOR[need](requirements))),
    driverId: order.driver?.id ?? null,
    driverName: order.driver?.name ?? null,
    createdAt: order.createdAt,
    updatedAt: order.updatedAt,
  }
}

/** Street, number and unit as one line. */
export const toLine = ({ address: { line, unit } }: LegRecord): string => (unit ? `${line}, ${unit}` : line)

/** What "find" looks through, folded: ids, recipients and their phones, destinations. */
export function searchText(order: OrderRecord): string {
  const [, ...dropoffs] = order.legs
  const parts = dropoffs.flatMap((leg) => [leg.contact?.name, leg.contact?.phone, toLine(leg), leg.address.city])
  return fold([order.shortId, order.reference, ...parts].filter(Boolean).join(' \u2502 '))
}
