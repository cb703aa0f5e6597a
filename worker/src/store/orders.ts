import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { isId, isShortId } from '@waybill/contract/ids'
import type { OrderRecord } from '../domain/change.ts'
import type { Idempotency } from '../domain/idempotency.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { Env } from '../env.ts'
import { findArchived } from './archive.ts'
import { replayOf, toRecord, type IdempotencyRow } from './rows.ts'
import { shardFor, shardsOf } from './shards.ts'
import { ownRows, type Tenant } from './tenant.ts'

/** An order with the database that holds it, or the answer that this very request got before. */
export interface Found<Answer> {
  readonly db: D1Database
  readonly order: OrderRecord
  readonly replay: Answer | null
}

/** Where an order with this id or short id may stand. */
export async function databasesFor(env: Env, { courierIds }: Tenant, id: string): Promise<D1Database[]> {
  if (isId(id)) return [await shardFor(env, id)]
  return isShortId(id) ? shardsOf(env, courierIds) : []
}

/** The tenant's own order with this id or short id; of two couriers' with one short id the newest. */
export function ownOrder(tenant: Tenant, id: string, column: 'id' | 'record'): { sql: string; values: string[] } {
  const own = ownRows(tenant)
  const name = isId(id) ? 'id' : 'short_id'
  return {
    sql: `SELECT ${column} FROM orders WHERE ${name} = ? AND ${own.sql} ORDER BY created_at DESC LIMIT 1`,
    values: [id, ...own.values],
  }
}

/** Finds an order by its id or short id, in one read, an archived one in two more; another tenant's order is as unknown as no order. */
export async function findOrder<Answer>(
  env: Env,
  tenant: Tenant,
  id: string,
  idempotency: Idempotency | null,
): Promise<Found<Answer>> {
  const databases = await databasesFor(env, tenant, id)
  const { sql, values } = ownOrder(tenant, id, 'record')
  const found = await Promise.all(
    databases.map(async (db) => {
      return { db, ...(await readWithReplay(db, db.prepare(sql).bind(...values), idempotency)) }
    }),
  )
  for (const { db, rows, replay } of found) {
    const row = rows[0]
    if (row) return { db, order: toRecord(row), replay: replayOf<Answer>(replay, idempotency) }
  }
  const archived = await findArchived(env, databases, tenant, id)
  if (!archived) throw unknownId()
  return { db: archived.db, order: archived.order, replay: null }
}

/** An order of one driver by one of its legs. */
export async function findDriverLeg<Answer>(
  env: Env,
  driver: { courierId: string; id: string },
  legId: string,
  idempotency: Idempotency | null,
): Promise<Found<Answer>> {
  if (!isId(legId)) throw unknownId()
  const db = await shardFor(env, legId)
  const statement = db
    .prepare(
      `SELECT o.record FROM legs l JOIN orders o ON o.id = l.order_id
       WHERE l.id = ? AND l.courier_id = ? AND o.courier_id = ? AND o.driver_id = ?`,
    )
    .bind(legId, driver.courierId, driver.courierId, driver.id)
  const { rows, replay } = await readWithReplay(db, statement, idempotency)
  const row = rows[0]
  if (!row) throw unknownId()
  return { db, order: toRecord(row), replay: replayOf<Answer>(replay, idempotency) }
}

async function readWithReplay(db: D1Database, statement: D1PreparedStatement, idempotency: Idempotency | null) {
  if (!idempotency) {
    const { results } = await statement.all<{ record: string }>()
    return { rows: results, replay: undefined }
  }
  const [orders, replays] = await db.batch<{ record: string } & IdempotencyRow>([statement, lookUp(db, idempotency)])
  return { rows: orders?.results ?? [], replay: replays?.results[0] }
}

/** The statement that asks whether a key was used before. */
export const lookUp = (db: D1Database, { tenant, key }: Idempotency): D1PreparedStatement =>
  db.prepare('SELECT hash, body FROM idempotency WHERE tenant = ? AND key = ?').bind(tenant, key)

/** The answer that this key already got on this database, or null. */
export async function findReplay<Answer>(db: D1Database, idempotency: Idempotency | null): Promise<Answer | null> {
  if (!idempotency) return null
  const { results } = await lookUp(db, idempotency).all<IdempotencyRow>()
  return replayOf<Answer>(results[0], idempotency)
}
