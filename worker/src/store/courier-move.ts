import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { ShardName } from './shards.ts'

const BY_COURIER = 'courier_id = ?1'
const BY_THREAD = 'thread_id IN (SELECT id FROM threads WHERE courier_id = ?1)'

/** What of a shard is a courier's, each table after those that its triggers read. */
export const MOVED = {
  orders: BY_COURIER,
  order_events: BY_COURIER,
  legs: BY_COURIER,
  tracking_links: BY_COURIER,
  tracking_choices: BY_COURIER,
  tracking_visits: BY_COURIER,
  ratings: BY_COURIER,
  archived_orders: BY_COURIER,
  notifications: BY_COURIER,
  opt_outs: BY_COURIER,
  opt_out_ledger: BY_COURIER,
  inbound_texts: BY_COURIER,
  files: BY_COURIER,
  stop_orders: BY_COURIER,
  threads: BY_COURIER,
  messages: BY_THREAD,
  thread_reads: BY_THREAD,
  chat_files: BY_THREAD,
  /** Address books of clients whose home is with this courier; the second parameter lists them. */
  saved_stops: 'client_id IN (SELECT value FROM json_each(?2))',
} as const satisfies Record<string, string>

/** What serves its purpose where it is, and is gone after a day. */
export const STAYING: readonly string[] = ['outbox', 'idempotency']

/** Made by triggers of the table itself, differently on each shard. */
export const OWN_NUMBERS: readonly string[] = ['number']
const PAGE = 500

export interface Moving {
  readonly courierId: string
  /** Clients whose address book stands in one of the courier's buckets. */
  readonly clientIds: readonly string[]
}

/** Copies one table's rows of a courier, page by page in the order of the key; answers how many. */
export async function copyTable(
  from: D1Database,
  to: D1Database,
  table: keyof typeof MOVED,
  moving: Moving,
): Promise<number> {
  const { columns, key } = await shapeOf(from, table)
  const names = columns.join(', ')
  const write = to.prepare(
    `INSERT INTO ${table} (${names}) SELECT ${columns.map((name) => `value ->> '${name}'`).join(', ')} FROM json_each(?)`,
  )
  let [count, after] = [0, '']
  for (;;) {
    const rows = await readPage(from, table, { names, key }, moving, after)
    if (rows.length === 0) return count
    await write.bind(JSON.stringify(rows)).run()
    count += rows.length
    after = JSON.stringify(key.map((name) => rows.at(-1)?.[name]))
  }
}

async function readPage(
  db: D1Database,
  table: keyof typeof MOVED,
  { names, key }: { readonly names: string; readonly key: readonly string[] },
  moving: Moving,
  after: string,
): Promise<Record<string, unknown>[]> {
  const last = key.map((_, index) => `?3 ->> ${index}`).join(', ')
  const { results } = await db
    .prepare(
      `SELECT ${names} FROM ${table} WHERE ${MOVED[table]} AND (?3 = '' OR (${key.join(', ')}) > (${last})) AND ?2 <> ''
       ORDER BY ${key.join(', ')} LIMIT ${PAGE}`,
    )
    .bind(moving.courierId, JSON.stringify(moving.clientIds), after)
    .all()
  return results
}

async function shapeOf(db: D1Database, table: string): Promise<{ columns: string[]; key: string[] }> {
  const { results } = await db.prepare(`PRAGMA table_info(${table})`).all<{ name: string; pk: number }>()
  const key = results.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk)
  return {
    columns: results.map(({ name }) => name).filter((name) => !OWN_NUMBERS.includes(name)),
    key: key.map(({ name }) => name),
  }
}

/** Removes a courier's rows from a shard, what hangs on others first. */
export async function clearCourier(db: D1Database, { courierId, clientIds }: Moving): Promise<void> {
  const clients = JSON.stringify(clientIds)
  for (const [table, where] of Object.entries(MOVED).toReversed())
    await db.prepare(`DELETE FROM ${table} WHERE ${where} AND ?2 <> ''`).bind(courierId, clients).run()
}

/** How many rows of each table are a courier's. */
export async function countCourier(db: D1Database, { courierId, clientIds }: Moving): Promise<Record<string, number>> {
  const clients = JSON.stringify(clientIds)
  const results = await db.batch<{ n: number }>(
    Object.entries(MOVED).map(([table, where]) =>
      db.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${where} AND ?2 <> ''`).bind(courierId, clients),
    ),
  )
  return Object.fromEntries(Object.keys(MOVED).map((table, index) => [table, results[index]?.results[0]?.n ?? 0]))
}

/** A courier that is to be moved, by the name of one of its buckets. */
export interface Housed extends Moving {
  readonly buckets: readonly string[]
  readonly shard: ShardName
}

/** Where a courier lives; null when nobody has this id, or when its buckets are on several shards. */
export async function findHoused(directory: D1Database, courierId: string): Promise<Housed | null> {
  const { results } = await directory
    .prepare(
      'SELECT b.bucket, b.shard FROM courier_buckets c JOIN buckets b ON b.bucket = c.bucket WHERE c.courier_id = ?',
    )
    .bind(courierId)
    .all<{ bucket: string; shard: ShardName }>()
  const [shard, ...others] = new Set(results.map((row) => row.shard))
  if (shard === undefined || others.length > 0) return null
  const buckets = results.map(({ bucket }) => bucket)
  const { results: clients } = await directory
    .prepare(
      'SELECT organization_id AS id FROM organization_settings WHERE home_bucket IN (SELECT value FROM json_each(?))',
    )
    .bind(JSON.stringify(buckets))
    .all<{ id: string }>()
  return { courierId, buckets, shard, clientIds: clients.map(({ id }) => id) }
}

export const setShard = (directory: D1Database, buckets: readonly string[], shard: ShardName): D1PreparedStatement =>
  directory
    .prepare('UPDATE buckets SET shard = ? WHERE bucket IN (SELECT value FROM json_each(?))')
    .bind(shard, JSON.stringify(buckets))

/** Nobody writes for a suspended courier. */
export const setStanding = (directory: D1Database, id: string, status: 'active' | 'suspended'): D1PreparedStatement =>
  directory.prepare('UPDATE organization_settings SET status = ? WHERE organization_id = ?').bind(status, id)
