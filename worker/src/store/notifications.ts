import type { D1Database } from '@cloudflare/workers-types'
import { LIVE_TRIGGERS, type Instant } from '@waybill/contract'

export interface DueText {
  readonly id: string
  readonly isLive: boolean
}

/** Due texts that nobody has taken since before a moment, oldest first: their queue message may be lost. */
export async function dueTexts(db: D1Database, now: Instant, before: Instant, limit: number): Promise<DueText[]> {
  const { results } = await db
    .prepare(
      `SELECT id, trigger IN (SELECT value FROM json_each(?)) AS live FROM notifications
       WHERE state = 'pending' AND not_before <= ? AND updated_at <= ? ORDER BY not_before LIMIT ?`,
    )
    .bind(JSON.stringify(LIVE_TRIGGERS), now, before, limit)
    .all<{ id: string; live: number }>()
  return results.map(({ id, live }) => ({ id, isLive: live === 1 }))
}

/** A new text with its key; what was written under this key before stays. */
export interface NewText {
  readonly id: string
  readonly dedupeKey: string
  readonly courierId: string
  readonly clientId: string | null
  readonly orderId: string | null
  readonly legId: string | null
  readonly trigger: string
  readonly cycle: number
  readonly recipient: string
  readonly recipientName: string
  readonly language: string
  readonly body: string
  readonly notBefore: Instant
}

/** Writes texts outside an order's change and answers the ids of those that are new. */
export async function insertTexts(db: D1Database, texts: readonly NewText[], at: Instant): Promise<string[]> {
  const { results } = await db
    .prepare(
      `INSERT OR IGNORE INTO notifications (id, dedupe_key, courier_id, client_id, order_id, leg_id, trigger, cycle,
         recipient, recipient_name, language, body, not_before, created_at, updated_at)
       SELECT value ->> 'id', value ->> 'dedupeKey', value ->> 'courierId', value ->> 'clientId', value ->> 'orderId',
         value ->> 'legId', value ->> 'trigger', value ->> 'cycle', value ->> 'recipient', value ->> 'recipientName',
         value ->> 'language', value ->> 'body', value ->> 'notBefore', ?1, ?1
       FROM json_each(?2) RETURNING id`,
    )
    .bind(at, JSON.stringify(texts))
    .all<{ id: string }>()
  return results.map(({ id }) => id)
}
