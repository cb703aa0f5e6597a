import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Instant } from '@waybill/contract'
import { layOutStep } from './text-news.ts'

/** A text that this consumer, and no other, may send now. */
export interface ClaimedText {
  readonly id: string
  readonly courierId: string
  readonly orderId: string | null
  readonly legId: string | null
  readonly trigger: string
  readonly recipient: string
  readonly language: string
  readonly body: string
  /** How often it was claimed, this time included: only who holds the newest claim may give it back. */
  readonly attempts: number
}

/** Of these the claim decides nothing: their stop may have ended long ago. */
const PAST = `'leg_completed', 'leg_failed', 'cancelled'`

/** Why a text may not go, the first that is true; the stop is looked up as it stands at this moment. */
const VERDICT = `CASE
  WHEN trigger NOT IN ('opt_out', 'help') AND EXISTS (SELECT 1 FROM opt_outs o WHERE o.courier_id = n.courier_id
    AND o.recipient = n.recipient AND o.ended_at IS NULL) THEN 'opted_out'
  WHEN trigger <> 'cancelled' AND status IN ('cancelled', 'rejected') THEN 'cancelled'
  WHEN trigger NOT IN (${PAST}) AND (leg ->> 'state' IN ('succeeded', 'failed') OR current_cycle > n.cycle) THEN 'overtaken'
  WHEN leg ->> 'notify' = 0 THEN 'notifications_off'
  WHEN leg IS NOT NULL AND leg ->> '$.contact.phone' IS NOT n.recipient THEN 'recipient_changed'
  WHEN n.stale_at <= ?1 THEN 'too_late' END`

/**
 * Takes a due text for sending, in one batch with the reasons why it may never go. Of several consumers one gets it;
 * null means that there is nothing to do, which is no fault.
 */
export async function claim(
  db: D1Database,
  id: string,
  { now, leaseUntil }: { now: Instant; leaseUntil: Instant },
): Promise<ClaimedText | null> {
  const results = await db.batch<ClaimedText>([
    block(db, id, now),
    layOutStep(db, id, 'blocked', now),
    hold(db, id, now),
    db
      .prepare(
        `UPDATE notifications SET state = 'sending', attempts = attempts + 1, lease_until = ?1, updated_at = ?2
         WHERE id = ?3 AND state = 'pending' AND not_before <= ?2
         RETURNING id, courier_id AS courierId, order_id AS orderId, leg_id AS legId, trigger, recipient, language,
           body, attempts`,
      )
      .bind(leaseUntil, now, id),
  ])
  return results.at(-1)?.results[0] ?? null
}

const block = (db: D1Database, id: string, now: Instant): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE notifications SET state = 'blocked', reason = v.reason, updated_at = ?1 FROM (
         SELECT ${VERDICT} AS reason FROM (
           SELECT t.*, o.status, o.record ->> 'cycle' AS current_cycle, (SELECT value FROM json_each(o.record, '$.legs') WHERE value ->> 'id' = t.leg_id) AS leg
           FROM notifications t LEFT JOIN orders o ON o.id = t.order_id AND o.courier_id = t.courier_id
           WHERE t.id = ?2 AND t.state = 'pending') n) v
       WHERE id = ?2 AND state = 'pending' AND v.reason IS NOT NULL`,
    )
    .bind(now, id)

/** A text that should have gone before quiet hours began waits for their end. */
const hold = (db: D1Database, id: string, now: Instant): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE notifications SET not_before = hold_until, updated_at = ?1
       WHERE id = ?2 AND state = 'pending' AND not_before < hold_until AND hold_from <= ?1 AND hold_until > ?1`,
    )
    .bind(now, id)

/**
 * Gives a claimed text back because the provider has certainly not taken it, also where its lease has ended meanwhile:
 * nobody can have claimed it since, so the doubt is over. `isCounted` says whether it was our own failure.
 */
export async function release(
  db: D1Database,
  { id, attempts }: Pick<ClaimedText, 'id' | 'attempts'>,
  { notBefore, now, isCounted }: { notBefore: Instant; now: Instant; isCounted: boolean },
): Promise<void> {
  await db
    .prepare(
      `UPDATE notifications SET state = 'pending', reason = NULL, not_before = ?1, lease_until = NULL, check_at = NULL,
         updated_at = ?2, attempts = attempts - ?3
       WHERE id = ?4 AND attempts = ?5 AND (state = 'sending' OR (state = 'unknown' AND reason = 'lease_expired'))`,
    )
    .bind(notBefore, now, isCounted ? 0 : 1, id, attempts)
    .run()
}

/** A text that was given up for our own faults may be tried again from now on; another courier's is not there. */
export async function revive(
  db: D1Database,
  { id, courierId }: { id: string; courierId: string },
  { now, staleAt }: { now: Instant; staleAt: Instant },
): Promise<string | null> {
  return db
    .prepare(
      `UPDATE notifications SET state = 'pending', reason = NULL, attempts = 0, not_before = ?1, stale_at = ?2, updated_at = ?1
       WHERE id = ?3 AND courier_id = ?4 AND (state = 'pending' OR (state = 'failed' AND reason = 'gave_up'))
       RETURNING trigger`,
    )
    .bind(now, staleAt, id, courierId)
    .first<string>('trigger')
}
