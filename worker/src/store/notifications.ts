import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Instant } from '@waybill/contract'
import { bucketOf } from '@waybill/contract/ids'
import type { NotificationDraft, OrderRecord } from '../domain/change.ts'
import type { TextTimes } from '../domain/text-times.ts'
import { newId } from './ids.ts'

/** A new text with its key; what was written under this key before stays. */
export interface NewText extends TextTimes {
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
}

/** The key that lets a stop's trigger text once in each cycle. */
export const dedupeKeyOf = ({ orderId, legId, trigger, cycle }: NotificationDraft): string =>
  [orderId, legId, trigger, cycle].join('|')

/** A text of an order as it is written. */
export const toText = ({ courier, client }: OrderRecord, { to, ...draft }: NotificationDraft): NewText => ({
  ...draft,
  id: newId(bucketOf(draft.orderId)),
  dedupeKey: dedupeKeyOf({ to, ...draft }),
  courierId: courier.id,
  clientId: client.id,
  recipient: to,
})

/** Writes texts; of those with a known key none, so that RETURNING names the new ones. */
export const insertTexts = (db: D1Database, texts: readonly NewText[], at: Instant): D1PreparedStatement =>
  db
    .prepare(
      `INSERT OR IGNORE INTO notifications (id, dedupe_key, courier_id, client_id, order_id, leg_id, trigger, cycle,
         recipient, recipient_name, language, body, not_before, hold_from, hold_until, stale_at, created_at, updated_at)
       SELECT value ->> 'id', value ->> 'dedupeKey', value ->> 'courierId', value ->> 'clientId', value ->> 'orderId',
         value ->> 'legId', value ->> 'trigger', value ->> 'cycle', value ->> 'recipient', value ->> 'recipientName',
         value ->> 'language', value ->> 'body', value ->> 'notBefore', value ->> 'holdFrom', value ->> 'holdUntil',
         value ->> 'staleAt', ?1, ?1
       FROM json_each(?2) RETURNING id`,
    )
    .bind(at, JSON.stringify(texts))

/** Writes texts that come with no other change and answers the ids of those that are new. */
export async function addTexts(db: D1Database, texts: readonly NewText[], at: Instant): Promise<string[]> {
  const { results } = await insertTexts(db, texts, at).all<{ id: string }>()
  return results.map(({ id }) => id)
}
