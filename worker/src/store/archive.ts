import type { D1Database } from '@cloudflare/workers-types'
import { isId } from '@waybill/contract/ids'
import type { ArchiveLine, ArchivedOrder, DueOrder, EventRow } from '../domain/archive.ts'
import type { Env } from '../env.ts'
import { toRecord } from './rows.ts'
import { ownRows, type Tenant } from './tenant.ts'

/** The statuses of `isClosed`, as the index over what is due has them. */
const CLOSED = `status IN ('completed', 'failed', 'cancelled')`

/** Closed orders that nothing has changed since a moment, oldest first, with their timelines. */
export async function dueForArchive(db: D1Database, before: string, limit: number): Promise<DueOrder[]> {
  const { results } = await db
    .prepare(`SELECT id, version, record FROM orders WHERE ${CLOSED} AND updated_at < ? ORDER BY updated_at LIMIT ?`)
    .bind(before, limit)
    .all<{ id: string; version: number; record: string }>()
  if (results.length === 0) return []
  const { results: events } = await db
    .prepare('SELECT * FROM order_events WHERE order_id IN (SELECT value FROM json_each(?)) ORDER BY order_id, seq')
    .bind(JSON.stringify(results.map(({ id }) => id)))
    .all<EventRow>()
  const byOrder = Map.groupBy(events, ({ order_id: id }) => id)
  return results.map((row) => {
    const { id, version } = row
    return { id, version, archived: { order: toRecord(row), events: byOrder.get(id) ?? [] } }
  })
}

/**
 * Takes orders out of the lists once an object holds them; one that has changed meanwhile stays. Their links are kept, to
 * say that they have expired.
 */
export async function markArchived(db: D1Database, object: string, lines: readonly ArchiveLine[]): Promise<void> {
  const text = JSON.stringify(lines)
  const archived = `SELECT a.id FROM json_each(?) l JOIN archived_orders a ON a.id = l.value ->> 'id'`
  const legs = `SELECT leg.value FROM json_each(?) l JOIN archived_orders a ON a.id = l.value ->> 'id',
    json_each(l.value -> 'legIds') leg`
  await db.batch([
    db
      .prepare(
        `INSERT INTO archived_orders (id, short_id, courier_id, client_id, connection_id, created_at, object, start, bytes)
         SELECT o.id, o.short_id, o.courier_id, o.client_id, o.connection_id, o.created_at, ?, l.value ->> 'start',
           l.value ->> 'bytes'
         FROM json_each(?) l JOIN orders o ON o.id = l.value ->> 'id' AND o.version = l.value ->> 'version'`,
      )
      .bind(object, text),
    db.prepare(`DELETE FROM legs WHERE id IN (${legs})`).bind(text),
    db.prepare(`DELETE FROM order_events WHERE order_id IN (${archived})`).bind(text),
    db.prepare(`DELETE FROM orders WHERE id IN (${archived})`).bind(text),
  ])
}

interface Place {
  readonly object: string
  readonly start: number
  readonly bytes: number
}

/** The tenant's own archived order with this id or short id, and the database that knows where it is. */
export async function findArchived(
  { FILES }: Pick<Env, 'FILES'>,
  databases: readonly D1Database[],
  tenant: Tenant,
  id: string,
): Promise<(ArchivedOrder & { db: D1Database }) | null> {
  const own = ownRows(tenant)
  const name = isId(id) ? 'id' : 'short_id'
  const sql = `SELECT object, start, bytes FROM archived_orders WHERE ${name} = ? AND ${own.sql} ORDER BY created_at DESC LIMIT 1`
  const found = await Promise.all(
    databases.map(async (db) => ({
      db,
      place: await db
        .prepare(sql)
        .bind(id, ...own.values)
        .first<Place>(),
    })),
  )
  for (const { db, place } of found) if (place) return { db, ...(await readLine(FILES, place)) }
  return null
}

async function readLine(files: Env['FILES'], { object, start, bytes }: Place): Promise<ArchivedOrder> {
  const stored = await files.get(object, { range: { offset: start, length: bytes } })
  if (!stored) throw new Error(`The archive has lost ${object}`)
  return asArchived(await stored.json())
}

// `toArchive` wrote the line.
const asArchived = (value: unknown) => value as ArchivedOrder
