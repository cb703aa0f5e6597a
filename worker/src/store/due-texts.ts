import type { D1Database } from '@cloudflare/workers-types'
import type { Instant } from '@waybill/contract'

/** What a queue must know of a text to choose its way. */
export interface QueuedText {
  readonly id: string
  readonly trigger: string
}

/**
 * Due texts that nobody has taken since `before`, oldest first: their queue message may be lost. They count as queued
 * again, so that the next look finds the ones behind them.
 */
export async function takeDue(db: D1Database, now: Instant, before: Instant, limit: number): Promise<QueuedText[]> {
  const { results } = await db
    .prepare(
      `UPDATE notifications SET updated_at = ?1 WHERE state = 'pending' AND id IN (
         SELECT id FROM notifications WHERE state = 'pending' AND not_before <= ?1 AND updated_at <= ?2
         ORDER BY not_before LIMIT ?3) RETURNING id, trigger`,
    )
    .bind(now, before, limit)
    .all<QueuedText>()
  return results
}
