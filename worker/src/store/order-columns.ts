import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { sortFold } from '@waybill/contract/fold'
import type { OrderRecord } from '../domain/change.ts'
import { searchText, toRow } from '../domain/rows.ts'
import { bitsOf } from './order-conditions.ts'

type Columns = Readonly<Record<string, string | number | null>>

/**
 * Writes an order's row. Each index over a column that is named in an update is written anew, changed or not, so that only
 * changed ones are named where the order is known as it was.
 */
export function writeOrder(db: D1Database, order: OrderRecord, previous: OrderRecord | null): D1PreparedStatement {
  return previous ? updateOrder(db, order, previous) : upsertOrder(db, order)
}

function updateOrder(db: D1Database, order: OrderRecord, previous: OrderRecord): D1PreparedStatement {
  const before = changingColumns(previous)
  const changed = Object.entries(changingColumns(order)).filter(([name, value]) => before[name] !== value)
  const updates = changed.map(([name]) => `${name} = ?`).join(', ')
  return db
    .prepare(`UPDATE orders SET ${updates} WHERE id = ? AND courier_id = ?`)
    .bind(...changed.map(([, value]) => value), order.id, order.courier.id)
}

function upsertOrder(db: D1Database, order: OrderRecord): D1PreparedStatement {
  const changing = changingColumns(order)
  const columns = { ...lastingColumns(order), ...changing }
  const names = Object.keys(columns)
  const updates = Object.keys(changing).map((name) => `${name} = excluded.${name}`)
  return db
    .prepare(
      `INSERT INTO orders (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`,
    )
    .bind(...Object.values(columns))
}

/** What never changes. */
const lastingColumns = ({ id, shortId, courier, client, connectionId, createdAt }: OrderRecord): Columns => ({
  id,
  short_id: shortId,
  courier_id: courier.id,
  client_id: client.id,
  connection_id: connectionId,
  created_at: createdAt,
})

function changingColumns(order: OrderRecord): Columns {
  const row = toRow(order)
  return {
    status: row.status,
    version: row.version,
    delayed_minutes: row.delayedMinutes,
    driver_id: row.driverId,
    driver_name: row.driverName,
    courier_name: row.courierName,
    client_name: row.clientName,
    recipient_name: row.recipientName,
    recipient_key: sortFold(row.recipientName),
    pickup_address: row.pickupAddress,
    dropoff_address: row.dropoffAddress,
    dropoff_count: row.dropoffCount,
    window_after: row.windowAfter,
    window_before: row.windowBefore,
    needs: bitsOf(row.needs),
    search: searchText(order),
    updated_at: row.updatedAt,
    record: JSON.stringify(order),
  }
}
