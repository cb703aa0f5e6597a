import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Instant, OptOutSource } from '@waybill/contract'

/** Somebody wants no texts of a courier any more, or wants them again, with the evidence of it. */
export interface OptOutChange {
  /** The incoming text's id, or one that makes a repetition the same change. */
  readonly id: string
  readonly courierId: string
  readonly recipient: string
  readonly kind: 'opt_out' | 'opt_in'
  readonly source: OptOutSource
  /** The word that decided, and all that was written. */
  readonly word: string
  readonly said: string
  /** Who the recipient is, as far as the last text says. */
  readonly name: string
  /** The person or provider that noted it; empty where the recipient wrote. */
  readonly actorName: string
  /** The text that was answered. */
  readonly notificationId: string | null
  readonly at: Instant
}

/** Whether somebody wants no texts of a courier. */
export async function isOptedOut(db: D1Database, courierId: string, recipient: string): Promise<boolean> {
  const row = await db
    .prepare('SELECT 1 AS yes FROM opt_outs WHERE courier_id = ? AND recipient = ? AND ended_at IS NULL')
    .bind(courierId, recipient)
    .first()
  return row !== null
}

/** From now on no text is claimed for this number, or texts may go to it again; saying it again changes nothing. */
export async function changeOptOut(db: D1Database, change: OptOutChange): Promise<void> {
  await db.batch([change.kind === 'opt_out' ? optOut(db, change) : optIn(db, change), note(db, change)])
}

const optOut = (db: D1Database, { courierId, recipient, word, at, source, name }: OptOutChange): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO opt_outs (courier_id, recipient, word, at, source, name) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (courier_id, recipient) DO UPDATE SET word = excluded.word, at = excluded.at, source = excluded.source,
         name = excluded.name, ended_at = NULL WHERE opt_outs.ended_at IS NOT NULL`,
    )
    .bind(courierId, recipient, word, at, source, name)

const optIn = (db: D1Database, { courierId, recipient, at }: OptOutChange): D1PreparedStatement =>
  db
    .prepare('UPDATE opt_outs SET ended_at = ? WHERE courier_id = ? AND recipient = ? AND ended_at IS NULL')
    .bind(at, courierId, recipient)

const note = (db: D1Database, change: OptOutChange): D1PreparedStatement =>
  db
    .prepare(
      `INSERT OR IGNORE INTO opt_out_ledger (id, courier_id, recipient, kind, source, word, said, actor_name, notification_id, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      change.id,
      change.courierId,
      change.recipient,
      change.kind,
      change.source,
      change.word,
      change.said,
      change.actorName,
      change.notificationId,
      change.at,
    )
