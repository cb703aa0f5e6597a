import type { D1Database } from '@cloudflare/workers-types'
import type { Instant } from '@waybill/contract'
import type { ClaimedText } from './text-claims.ts'

/** A text of which nobody knows whether it went out. */
export interface UnsettledText extends ClaimedText {
  /** When it may have been sent, at the earliest. */
  readonly since: Instant
  /** How often it was looked for, this time included. */
  readonly checks: number
}

/** Texts to look for in their providers' lists now; `next` says when to look again, null for the last time. */
export async function takeUnsettled(
  db: D1Database,
  now: Instant,
  [second, third]: readonly [Instant, Instant],
  limit: number,
): Promise<UnsettledText[]> {
  const { results } = await db
    .prepare(
      `UPDATE notifications SET checks = checks + 1,
         check_at = CASE checks WHEN 0 THEN ?2 WHEN 1 THEN ?3 ELSE NULL END
       WHERE state = 'unknown' AND id IN (
         SELECT id FROM notifications WHERE state = 'unknown' AND check_at <= ?1 ORDER BY check_at LIMIT ?4)
       RETURNING id, courier_id AS courierId, order_id AS orderId, leg_id AS legId, trigger, recipient, language, body,
         attempts, checks, created_at AS since`,
    )
    .bind(now, second, third, limit)
    .all<UnsettledText>()
  return results
}

/** Forgets the words of a text without an order that nobody looks for any more: they may hold a one-time link. */
export async function forgetWords(db: D1Database, id: string): Promise<void> {
  await db.prepare(`UPDATE notifications SET body = '' WHERE id = ? AND order_id IS NULL`).bind(id).run()
}
