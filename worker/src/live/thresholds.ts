import { ApiError } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import type { LegLive } from '../domain/leg-live.ts'
import { textsOf } from '../domain/notifications.ts'
import { markDelayed } from '../domain/orders.ts'
import { roomMessages } from '../domain/rooms.ts'
import type { TextWishes } from '../domain/text-wishes.ts'
import { crossedBy, minutesLate, overdue } from '../domain/thresholds.ts'
import type { Env } from '../env.ts'
import { queueTexts } from '../jobs/queue-texts.ts'
import { commit } from '../store/commit.ts'
import { addTexts, dedupeKeyOf, toText } from '../store/notifications.ts'
import { shardFor } from '../store/shards.ts'
import { afterCommit } from './after-commit.ts'

/** An order with all that decides what it tells whom. */
export interface Deciding {
  readonly order: OrderRecord
  readonly lives: readonly LegLive[]
  readonly wishes: TextWishes
}

/** Decides once what a driver's place or the clock has brought about: texts at thresholds, and that an order is late. */
export async function tellThresholds(env: Env, decided: SyncKvStorage, deciding: Deciding): Promise<void> {
  const { order, lives, wishes } = deciding
  const now = new Date().toISOString()
  const drafts = [
    ...lives.flatMap((live) => crossedBy(order, live, wishes, now)),
    ...overdue(order, lives, wishes, now),
  ]
  const fresh = drafts.filter((draft) => !decided.get(dedupeKeyOf(draft)))
  if (fresh.length > 0) {
    const texts = fresh.map((draft) => toText(order, draft))
    const ids = new Set(await addTexts(await shardFor(env, order.id), texts, now))
    for (const draft of fresh) decided.put(dedupeKeyOf(draft), true)
    await queueTexts(
      env,
      texts.filter(({ id, notBefore }) => ids.has(id) && notBefore <= now),
    )
  }
  await markLate(env, deciding, now)
}

async function markLate(env: Env, { order, lives, wishes }: Deciding, at: string): Promise<void> {
  const minutes = Math.max(...[null, ...lives].map((live) => minutesLate(order, live, at) ?? 0))
  if (order.delayedMinutes !== null || minutes < 1) return
  const by = { party: 'system', name: 'Waybill', id: null } as const
  const change = markDelayed(order, minutes, { at, by })
  const db = await shardFor(env, order.id)
  try {
    const messages = roomMessages(change, order.driver?.id ?? null)
    const texts = textsOf(change, wishes)
    const committed = await commit(db, { change, texts, previous: order, messages, idempotency: null, answer: null })
    await afterCommit(env, db, committed)
  } catch (error) {
    // Somebody else has just changed the order: that change will wake this room, which decides again.
    if (!(error instanceof ApiError && error.code === 'conflict')) throw error
  }
}
