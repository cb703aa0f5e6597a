import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { bucketOf } from '@waybill/contract/ids'
import type { OrderRecord } from '../domain/change.ts'
import type { Env } from '../env.ts'
import { insertOutbox, type OutboxRow } from '../store/commit.ts'
import { newId } from '../store/ids.ts'
import { deliverOutbox } from './deliver-outbox.ts'

/**
 * Writes what changes the pages of an order without changing the order, with the news for its room in the same batch;
 * answers the results and the news to be delivered.
 */
export async function writeWithNews<Row = unknown>(
  db: D1Database,
  order: OrderRecord,
  statements: readonly D1PreparedStatement[],
  now: Date,
): Promise<{ rows: Row[][]; news: OutboxRow[] }> {
  const id = newId(bucketOf(order.id))
  const news: OutboxRow[] = [{ id, room: 'order', name: order.id, payload: { version: order.version } }]
  const results = await db.batch<Row>([...statements, insertOutbox(db, news, now.toISOString())])
  return { rows: results.map((result) => result.results), news }
}

/** Tells the order's room at once; what fails here the sweep repeats. */
export const tellRoom = (env: Env, db: D1Database, news: readonly OutboxRow[]): Promise<void> =>
  deliverOutbox(env, db, news)
