import { ApiError } from '@waybill/contract'
import { bucketOf } from '@waybill/contract/ids'
import type { NotificationDraft, OrderRecord } from '../domain/change.ts'
import type { LegLive } from '../domain/leg-live.ts'
import { DEFAULT_RULES } from '../domain/notifications.ts'
import { markDelayed } from '../domain/orders.ts'
import { roomMessages } from '../domain/rooms.ts'
import { crossedBy, minutesLate } from '../domain/thresholds.ts'
import type { Env } from '../env.ts'
import { queueTexts } from '../jobs/queue-texts.ts'
import { commit } from '../store/commit.ts'
import { newId } from '../store/ids.ts'
import { insertTexts, type NewText } from '../store/notifications.ts'
import { shardFor } from '../store/shards.ts'
import { afterCommit } from './after-commit.ts'

/** Decides once what a driver's place or the clock has brought about: texts at thresholds, and that an order is late. */
export async function tellThresholds(
  env: Env,
  decided: SyncKvStorage,
  order: OrderRecord,
  lives: readonly LegLive[],
): Promise<void> {
  const now = new Date().toISOString()
  const drafts = lives.flatMap((live) => crossedBy(order, live, DEFAULT_RULES, now))
  const fresh = drafts.filter((draft) => !decided.get(keyOf(draft)))
  if (fresh.length > 0) {
    const db = await shardFor(env, order.id)
    const ids = await insertTexts(
      db,
      fresh.map((draft) => toText(order, draft)),
      now,
    )
    for (const draft of fresh) decided.put(keyOf(draft), true)
    await queueTexts(env.TEXTS_LIVE, ids)
  }
  await markLate(env, order, lives, now)
}

/** The key that the database keeps unique; commit.ts writes the same for texts that come with a change. */
const keyOf = ({ orderId, legId, trigger, cycle }: NotificationDraft): string =>
  [orderId, legId, trigger, cycle].join('|')

const toText = (order: OrderRecord, draft: NotificationDraft): NewText => ({
  ...draft,
  id: newId(bucketOf(order.id)),
  dedupeKey: keyOf(draft),
  courierId: order.courier.id,
  clientId: order.client.id,
  recipient: draft.to,
})

async function markLate(env: Env, order: OrderRecord, lives: readonly LegLive[], at: string): Promise<void> {
  const minutes = Math.max(...[null, ...lives].map((live) => minutesLate(order, live, at) ?? 0))
  if (order.delayedMinutes !== null || minutes < 1) return
  const by = { party: 'system', name: 'Waybill', id: null } as const
  const change = markDelayed(order, minutes, { at, by, rules: DEFAULT_RULES })
  const db = await shardFor(env, order.id)
  try {
    const messages = roomMessages(change, order.driver?.id ?? null)
    const committed = await commit(db, { change, previous: order, messages, idempotency: null, answer: null })
    const { notificationIds, outbox: outboxRows } = committed
    await afterCommit(env, db, { order: change.order, event: change.event, notificationIds, outboxRows })
  } catch (error) {
    // Somebody else has just changed the order: that change will wake this room, which decides again.
    if (!(error instanceof ApiError && error.code === 'conflict')) throw error
  }
}
