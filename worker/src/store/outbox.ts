import type { D1Database } from '@cloudflare/workers-types'
import type { OutboxRow } from './commit.ts'

/** Remembers that rooms have taken these rows. */
export async function markDelivered(db: D1Database, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return
  await db
    .prepare('UPDATE outbox SET done_at = ? WHERE id IN (SELECT value FROM json_each(?)) AND done_at IS NULL')
    .bind(at, JSON.stringify(ids))
    .run()
}

/** Rows that no room has taken since before a moment, oldest first. */
export async function undelivered(db: D1Database, before: string, limit: number): Promise<OutboxRow[]> {
  const { results } = await db
    .prepare(
      `UPDATE outbox SET attempts = attempts + 1 WHERE id IN (
         SELECT id FROM outbox WHERE done_at IS NULL AND created_at < ? ORDER BY created_at LIMIT ?)
       RETURNING id, room, name, payload`,
    )
    .bind(before, limit)
    .all<StoredOutboxRow>()
  return results.map(asOutboxRow)
}

/** Removes some of the rows that rooms took long ago; the oldest stand first, so little is read in vain. */
export async function forgetDelivered(db: D1Database, before: string): Promise<void> {
  await db
    .prepare(
      `DELETE FROM outbox WHERE rowid IN (
         SELECT rowid FROM (SELECT rowid, done_at FROM outbox ORDER BY rowid LIMIT 500) WHERE done_at < ?)`,
    )
    .bind(before)
    .run()
}

export type StoredOutboxRow = { id: string; room: string; name: string; payload: string }

/** A row of the outbox as its receiver reads it. */
export const asOutboxRow = ({ payload, ...row }: StoredOutboxRow): OutboxRow =>
  asRow({ ...row, payload: JSON.parse(payload) })

// This store wrote the row, and the table's CHECK admits no other room.
const asRow = (value: unknown) => value as OutboxRow
