import type { D1Database } from '@cloudflare/workers-types'
import type { Instant, NotificationState } from '@waybill/contract'

/** A text that this consumer, and no other, may send now. */
export interface ClaimedText {
  readonly id: string
  readonly courierId: string
  readonly orderId: string | null
  readonly legId: string | null
  readonly recipient: string
  readonly body: string
  readonly attempts: number
}

interface ClaimedRow {
  id: string
  courier_id: string
  order_id: string | null
  leg_id: string | null
  recipient: string
  body: string
  attempts: number
}

/** The one text after STOP says that it was heard. */
const OPTED_OUT = `trigger <> 'opt_out' AND EXISTS (SELECT 1 FROM opt_outs o WHERE o.courier_id = notifications.courier_id
  AND o.recipient = notifications.recipient AND o.ended_at IS NULL)`
const CANCELLED = `trigger <> 'cancelled' AND EXISTS (SELECT 1 FROM orders o WHERE o.id = notifications.order_id
  AND o.courier_id = notifications.courier_id AND o.status = 'cancelled')`

/**
 * Takes a due text for sending, in one batch with the reasons why it may never go. Of several consumers one gets it;
 * null means that there is nothing to do, which is no fault.
 */
export async function claim(
  db: D1Database,
  id: string,
  { now, leaseUntil, tooOld }: { now: Instant; leaseUntil: Instant; tooOld: Instant },
): Promise<ClaimedText | null> {
  const take = db
    .prepare(
      `UPDATE notifications SET state = 'sending', attempts = attempts + 1, lease_until = ?, updated_at = ?
       WHERE id = ? AND state = 'pending' AND not_before <= ?
       RETURNING id, courier_id, order_id, leg_id, recipient, body, attempts`,
    )
    .bind(leaseUntil, now, id, now)
  const results = await db.batch<ClaimedRow>([
    block(db, id, now, "'opted_out'", OPTED_OUT),
    block(db, id, now, "'cancelled'", CANCELLED),
    block(db, id, now, "'too_late'", 'created_at < ?', tooOld),
    take,
  ])
  const row = results.at(-1)?.results[0]
  return row ? toClaimed(row) : null
}

function block(db: D1Database, id: string, now: Instant, reason: string, when: string, ...values: string[]) {
  return db
    .prepare(
      `UPDATE notifications SET state = 'blocked', reason = ${reason}, updated_at = ?
       WHERE id = ? AND state = 'pending' AND ${when}`,
    )
    .bind(now, id, ...values)
}

const toClaimed = ({ courier_id, order_id, leg_id, ...row }: ClaimedRow): ClaimedText => ({
  ...row,
  courierId: courier_id,
  orderId: order_id,
  legId: leg_id,
})

/** How far a text has come. A receipt may be late or doubled; the state never goes back. */
const RANK: Record<NotificationState, number> = {
  pending: 0,
  sending: 1,
  unknown: 2,
  accepted: 3,
  queued: 4,
  sent: 5,
  delivered: 6,
  undelivered: 6,
  failed: 6,
  blocked: 6,
}
const statesBelow = (state: NotificationState): string[] =>
  Object.entries(RANK)
    .filter(([, rank]) => rank < RANK[state])
    .map(([name]) => name)

export interface Receipt {
  readonly state: Exclude<NotificationState, 'pending' | 'sending'>
  readonly reason: string | null
  readonly provider: string
  readonly providerId: string | null
}

/** Records what became of a text, unless more is known already. A text without an order may hold a one-time link. */
export async function settle(db: D1Database, id: string, receipt: Receipt, now: Instant): Promise<boolean> {
  const { state, reason, provider, providerId } = receipt
  const { results } = await db
    .prepare(
      `UPDATE notifications SET state = ?, reason = ?, provider = ?, provider_id = coalesce(?, provider_id),
         lease_until = NULL, updated_at = ?, body = CASE WHEN order_id IS NULL THEN '' ELSE body END
       WHERE id = ? AND state IN (SELECT value FROM json_each(?)) RETURNING id`,
    )
    .bind(state, reason, provider, providerId, now, id, JSON.stringify(statesBelow(state)))
    .all()
  return results.length === 1
}

/** Gives a claimed text back because the provider has certainly not taken it. */
export async function release(db: D1Database, id: string, notBefore: Instant, now: Instant): Promise<void> {
  await db
    .prepare(
      `UPDATE notifications SET state = 'pending', not_before = ?, lease_until = NULL, updated_at = ?
       WHERE id = ? AND state = 'sending'`,
    )
    .bind(notBefore, now, id)
    .run()
}

/** A text whose sender died may or may not have gone out: it becomes a visible unknown and is never sent again. */
export async function expireLeases(db: D1Database, now: Instant): Promise<number> {
  const { results } = await db
    .prepare(
      `UPDATE notifications SET state = 'unknown', reason = 'lease_expired', lease_until = NULL, updated_at = ?
       WHERE state = 'sending' AND lease_until < ? RETURNING id`,
    )
    .bind(now, now)
    .all()
  return results.length
}
