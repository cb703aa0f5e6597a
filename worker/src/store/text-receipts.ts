import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Instant, NotificationReason, NotificationState, NotificationView } from '@waybill/contract'
import type { OutboxRow } from './commit.ts'
import { asOutboxRow, type StoredOutboxRow } from './outbox.ts'
import { layOutStep } from './text-news.ts'

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

/** What became of a text. */
export interface Receipt {
  readonly state: Exclude<NotificationState, 'pending' | 'sending'>
  readonly reason: NotificationReason | null
  /** The provider's own code for the reason. */
  readonly code: string | null
  readonly provider: string
  readonly providerId: string | null
  /** Parts that were sent, where this receipt knows; 0 leaves what is known. */
  readonly segments: number
  /** When to look for it in the provider's list; only where nobody knows. */
  readonly checkAt: Instant | null
}

/** Which text a receipt is for: its courier's, so that no other provider's receipt can touch it. */
export interface Settled {
  readonly id: string
  readonly courierId: string
}

/** A text as it stands now, with everyone who may hear of it; null ids where it belongs to no order. */
export type SettledText = Omit<NotificationView, 'legId'> & {
  readonly legId: string | null
  readonly orderId: string | null
  readonly courierId: string
  readonly clientId: string | null
  readonly connectionId: string | null
}

/** What became known of a text, and what waits in the outbox because of it. */
export interface Told {
  readonly text: SettledText
  readonly outbox: readonly OutboxRow[]
}

/**
 * Records what became of a text, unless more is known already, and lays out what webhooks hear of it in the same batch. A
 * text without an order may hold a one-time link, so its words are forgotten as soon as nobody looks for them any more.
 */
export async function settle(db: D1Database, text: Settled, receipt: Receipt, now: Instant): Promise<Told | null> {
  const [settled, outbox] = await db.batch([
    updateText(db, text, receipt, now),
    layOutStep(db, text.id, receipt.state, now),
  ])
  const row = settled?.results[0]
  return row === undefined ? null : { text: asSettled(row), outbox: (outbox?.results ?? []).map(asStored) }
}

function updateText(db: D1Database, { id, courierId }: Settled, receipt: Receipt, now: Instant): D1PreparedStatement {
  const { state, reason, code, provider, providerId, segments, checkAt } = receipt
  const below = JSON.stringify(statesBelow(state))
  return db
    .prepare(
      `UPDATE notifications SET state = ?1, reason = ?2, provider_code = ?3, provider = ?4,
         provider_id = coalesce(?5, provider_id), segments = max(segments, ?6), check_at = ?7, lease_until = NULL,
         updated_at = ?8, body = CASE WHEN order_id IS NULL AND ?7 IS NULL THEN '' ELSE body END
       WHERE id = ?9 AND courier_id = ?10 AND state IN (SELECT value FROM json_each(?11))
       RETURNING id, leg_id AS legId, trigger, recipient_name AS recipientName, state, reason, updated_at AS at,
         order_id AS orderId, courier_id AS courierId, client_id AS clientId,
         (SELECT o.connection_id FROM orders o WHERE o.id = order_id) AS connectionId`,
    )
    .bind(state, reason, code, provider, providerId, segments, checkAt, now, id, courierId, below)
}

// The columns are those of the two statements; their tables are STRICT.
const asSettled = (row: unknown) => row as SettledText
const asStored = (row: unknown) => asOutboxRow(row as StoredOutboxRow)

/** A text whose sender died may or may not have gone out: it becomes a visible unknown, and is looked for at once. */
export async function expireLeases(db: D1Database, now: Instant): Promise<number> {
  const { results } = await db
    .prepare(
      `UPDATE notifications SET state = 'unknown', reason = 'lease_expired', lease_until = NULL, check_at = ?1, updated_at = ?1
       WHERE state = 'sending' AND lease_until < ?1 RETURNING id`,
    )
    .bind(now)
    .all()
  return results.length
}

/** Whom a courier's text is for. */
export async function recipientOf(db: D1Database, { id, courierId }: Settled): Promise<string | null> {
  return db
    .prepare('SELECT recipient FROM notifications WHERE id = ? AND courier_id = ?')
    .bind(id, courierId)
    .first<string>('recipient')
}
