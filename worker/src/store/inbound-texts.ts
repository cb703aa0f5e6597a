import type { D1Database } from '@cloudflare/workers-types'
import type { Instant } from '@waybill/contract'

/** The last text that was sent to a number: whoever sent it is whom an answer is for. */
export interface LastText {
  readonly id: string
  readonly courierId: string
  readonly orderId: string | null
  readonly legId: string | null
  readonly recipientName: string
  readonly language: string
  readonly at: Instant
}

/** The last text to a number, of one courier or of any. */
export async function lastTextTo(
  db: D1Database,
  recipient: string,
  courierId: string | null,
): Promise<LastText | null> {
  return db
    .prepare(
      `SELECT id, courier_id AS courierId, order_id AS orderId, leg_id AS legId, recipient_name AS recipientName, language,
         created_at AS at FROM notifications
       WHERE recipient = ?1 AND state NOT IN ('pending', 'blocked') AND (?2 IS NULL OR courier_id = ?2)
       ORDER BY order_id IS NULL, created_at DESC LIMIT 1`,
    )
    .bind(recipient, courierId)
    .first<LastText>()
}

/** Whether a text that came in was handled before. */
export async function isHandled(db: D1Database, id: string): Promise<boolean> {
  return (await db.prepare('SELECT 1 AS yes FROM inbound_texts WHERE id = ?').bind(id).first()) !== null
}

/** Notes a text that came in; false where another has noted it already. */
export async function noteInbound(
  db: D1Database,
  { id, courierId, kind }: { id: string; courierId: string; kind: string },
  at: Instant,
): Promise<boolean> {
  const row = await db
    .prepare('INSERT OR IGNORE INTO inbound_texts (id, courier_id, kind, at) VALUES (?, ?, ?, ?) RETURNING id')
    .bind(id, courierId, kind, at)
    .first()
  return row !== null
}
