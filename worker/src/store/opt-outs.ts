import type { D1Database } from '@cloudflare/workers-types'
import type { Instant } from '@waybill/contract'

/** Whether somebody wants no texts of a courier. */
export async function isOptedOut(db: D1Database, courierId: string, recipient: string): Promise<boolean> {
  const row = await db
    .prepare('SELECT 1 AS yes FROM opt_outs WHERE courier_id = ? AND recipient = ? AND ended_at IS NULL')
    .bind(courierId, recipient)
    .first()
  return row !== null
}

/** From now on no text is claimed for this number; saying it again changes nothing. */
export async function optOut(
  db: D1Database,
  courierId: string,
  recipient: string,
  word: string,
  at: Instant,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO opt_outs (courier_id, recipient, word, at) VALUES (?, ?, ?, ?)
       ON CONFLICT (courier_id, recipient) DO UPDATE SET word = excluded.word, at = excluded.at, ended_at = NULL
         WHERE opt_outs.ended_at IS NOT NULL`,
    )
    .bind(courierId, recipient, word, at)
    .run()
}

/** Texts may go to this number again. */
export async function optIn(db: D1Database, courierId: string, recipient: string, at: Instant): Promise<void> {
  await db
    .prepare('UPDATE opt_outs SET ended_at = ? WHERE courier_id = ? AND recipient = ? AND ended_at IS NULL')
    .bind(at, courierId, recipient)
    .run()
}

export interface LastText {
  readonly courierId: string
  readonly orderId: string | null
  readonly legId: string | null
  readonly recipientName: string
  readonly language: string
  readonly at: Instant
}

/** The last text that was sent to a number: whoever sent it is whom an answer is for. */
export async function lastTextTo(db: D1Database, recipient: string): Promise<LastText | null> {
  return db
    .prepare(
      `SELECT courier_id AS courierId, order_id AS orderId, leg_id AS legId, recipient_name AS recipientName, language,
         created_at AS at FROM notifications
       WHERE recipient = ? AND state NOT IN ('pending', 'blocked') ORDER BY created_at DESC LIMIT 1`,
    )
    .bind(recipient)
    .first<LastText>()
}

/** Notes a text that came in; false where it is known already. */
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
