import type { D1Database } from '@cloudflare/workers-types'
import type { DeadLetter as DeadLetterView } from '@waybill/contract'
import { bucketOf } from '@waybill/contract/ids'

/** A message that no consumer could work on. It stays visible until somebody deals with it. */
export interface DeadLetter {
  /** The queue's own id of the message, so that a repeated delivery is one letter. */
  readonly id: string
  readonly queue: string
  readonly body: unknown
  readonly reason: 'poison' | 'retries_spent'
  /** The text that it was about, where it was one that we know: its courier may try again. */
  readonly textId: string | null
}

/** Keeps a dead letter. */
export async function recordDeadLetter(directory: D1Database, letter: DeadLetter, at = new Date()): Promise<void> {
  const { id, queue, body, reason, textId } = letter
  await directory
    .prepare(
      `INSERT INTO dead_letters (id, queue, body, reason, at, courier_id)
       VALUES (?, ?, ?, ?, ?, (SELECT courier_id FROM courier_buckets WHERE bucket = ?))
       ON CONFLICT (id) DO UPDATE SET at = excluded.at, replayed_at = NULL WHERE dead_letters.replayed_at IS NOT NULL`,
    )
    .bind(id, queue, JSON.stringify(body ?? null), reason, at.toISOString(), textId === null ? null : bucketOf(textId))
    .run()
}

/** A courier's dead letters, the newest first. */
export async function listDeadLetters(directory: D1Database, courierId: string): Promise<DeadLetterView[]> {
  const { results } = await directory
    .prepare(
      `SELECT id, body ->> 'id' AS textId, reason, at, replayed_at AS replayedAt FROM dead_letters
       WHERE courier_id = ? ORDER BY at DESC LIMIT 200`,
    )
    .bind(courierId)
    .all<DeadLetterView>()
  return results
}

/** Notes that a courier's letter is tried again, and names its text; null where it has no such letter. */
export async function replayLetter(
  directory: D1Database,
  courierId: string,
  id: string,
  at: string,
): Promise<string | null> {
  return directory
    .prepare(
      `UPDATE dead_letters SET replayed_at = ? WHERE id = ? AND courier_id = ? RETURNING body ->> 'id' AS textId`,
    )
    .bind(at, id, courierId)
    .first<string>('textId')
}
