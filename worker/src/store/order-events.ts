import type { D1Database } from '@cloudflare/workers-types'
import type { EventType } from '@waybill/contract'

/** What made an order the version that it is: each version has one event, with its number. */
export async function eventOfVersion(
  db: D1Database,
  orderId: string,
  version: number,
): Promise<{ type: EventType; legId: string | null; text: string } | null> {
  return db
    .prepare('SELECT type, leg_id AS legId, text FROM order_events WHERE order_id = ? AND seq = ?')
    .bind(orderId, version)
    .first<{ type: EventType; legId: string | null; text: string }>()
}
