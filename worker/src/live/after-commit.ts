import type { D1Database } from '@cloudflare/workers-types'
import type { OrderEvent, OrderRecord } from '../domain/change.ts'
import type { Env } from '../env.ts'
import { queueTexts } from '../jobs/queue-texts.ts'
import type { OutboxRow } from '../store/commit.ts'
import { deliverOutbox } from './deliver-outbox.ts'

export interface Committed {
  readonly order: OrderRecord
  readonly event: OrderEvent
  readonly notificationIds: readonly string[]
  readonly outboxRows: readonly OutboxRow[]
}

/**
 * What follows a commit, after its answer was sent: texts go to their queue, news to the rooms. It may be lost or
 * repeated: the sweep finds what is still pending, and everything told here is told once.
 */
export async function afterCommit(env: Env, db: D1Database, committed: Committed): Promise<void> {
  const { event, notificationIds, outboxRows } = committed
  // What a driver does happens now; what people decide in bulk must not delay it.
  const queue = event.actor.party === 'driver' ? env.TEXTS_LIVE : env.TEXTS_BULK
  await Promise.all([queueTexts(queue, notificationIds), deliverOutbox(env, db, outboxRows)])
}
