import type { D1Database } from '@cloudflare/workers-types'
import type { Env } from '../env.ts'
import { ownRows, type Tenant } from './tenant.ts'
import { shardFor, shardsOf } from './shards.ts'

/** One line of the file: what it is, and what the database holds of it. */
export interface ExportLine {
  readonly kind:
    | 'organization'
    | 'member'
    | 'connection'
    | 'setting'
    | 'stop'
    | 'order'
    | 'conversation'
    | 'message'
    | 'file'
  readonly [field: string]: unknown
}

const PAGE = 200

/** Everything that a client owns but what files hold: one line after the other, read page by page. */
export async function* organizationLines(env: Env, tenant: Tenant): AsyncGenerator<ExportLine[]> {
  yield* directoryLines(env.DIRECTORY, tenant.id)
  yield await stopLines(env, tenant.id)
  for (const db of await shardsOf(env, tenant.courierIds)) {
    yield* orderLines(db, tenant)
    yield* archivedLines(env, db, tenant)
    yield* chatLines(db, tenant)
  }
}

async function* directoryLines(db: D1Database, id: string): AsyncGenerator<ExportLine[]> {
  const read = (kind: ExportLine['kind'], sql: string) => linesOf(db, kind, sql, [id])
  yield await read(
    'organization',
    `SELECT o.id, o.name, s.email, s.country, s.time_zone AS timeZone, s.units, s.language, s.support_phone AS supportPhone
     FROM organization o JOIN organization_settings s ON s.organization_id = o.id WHERE o.id = ?`,
  )
  yield await read(
    'member',
    `SELECT u.name, u.email, m.role FROM member m JOIN user u ON u.id = m.userId WHERE m.organizationId = ?`,
  )
  yield await read(
    'connection',
    `SELECT c.id, o.name AS courierName, c.status, c.created_at AS createdAt
     FROM connections c JOIN organization o ON o.id = c.courier_id WHERE c.client_id = ?`,
  )
  for (const table of ['notification_settings', 'tracking_settings'])
    yield await read('setting', `SELECT '${table}' AS name, * FROM ${table} WHERE organization_id = ?`)
  yield await read('setting', `SELECT 'order_view' AS name, * FROM order_views WHERE organization_id = ?`)
}

async function stopLines(env: Env, clientId: string): Promise<ExportLine[]> {
  const sql = 'SELECT home_bucket FROM organization_settings WHERE organization_id = ?'
  const home = await env.DIRECTORY.prepare(sql).bind(clientId).first<string>('home_bucket')
  if (home === null) return []
  return linesOf(
    await shardFor(env, home),
    'stop',
    `SELECT id, title, json(address) AS address, json(contact) AS contact, notes, updated_at AS updatedAt
     FROM saved_stops WHERE client_id = ? ORDER BY id`,
    [clientId],
    ['address', 'contact'],
  )
}

const EVENTS = `(SELECT json_group_array(json_object('seq', seq, 'type', type, 'at', at, 'party', party, 'actor', actor_name,
  'legId', leg_id, 'text', text) ORDER BY seq) FROM order_events e WHERE e.order_id = o.id)`
const TEXTS = `(SELECT json_group_array(json_object('id', id, 'legId', leg_id, 'trigger', trigger, 'recipient', recipient,
  'recipientName', recipient_name, 'body', body, 'state', state, 'reason', reason, 'at', updated_at) ORDER BY created_at)
  FROM notifications n WHERE n.order_id = o.id)`

async function* orderLines(db: D1Database, tenant: Tenant): AsyncGenerator<ExportLine[]> {
  const own = ownRows(tenant)
  yield* pagesOf(db, 'order', ['order', 'events', 'texts'], (after) => ({
    sql: `SELECT id AS cursor, record AS "order", ${EVENTS} AS events, ${TEXTS} AS texts
      FROM orders o WHERE ${own.sql} AND id > ? ORDER BY id LIMIT ${PAGE}`,
    values: [...own.values, after],
  }))
}

/** Archived orders: their lines are read from the bucket one by one, as the details of one are. */
async function* archivedLines({ FILES }: Env, db: D1Database, tenant: Tenant): AsyncGenerator<ExportLine[]> {
  const own = ownRows(tenant)
  const places = pagesOf(db, 'order', ['texts'], (after) => ({
    sql: `SELECT id AS cursor, object, start, bytes, ${TEXTS} AS texts FROM archived_orders o
      WHERE ${own.sql} AND id > ? ORDER BY id LIMIT ${PAGE}`,
    values: [...own.values, after],
  }))
  for await (const page of places) {
    for (const { object, start, bytes, texts } of page) {
      const range = { offset: Number(start), length: Number(bytes) }
      const stored = await FILES.get(String(object), { range })
      if (stored) yield [{ kind: 'order', ...asObject(await stored.json()), texts, isArchived: true }]
    }
  }
}

async function* chatLines(db: D1Database, tenant: Tenant): AsyncGenerator<ExportLine[]> {
  const own = ownRows(tenant)
  yield* pagesOf(db, 'conversation', [], (after) => ({
    sql: `SELECT id AS cursor, id, order_id AS orderId, short_id AS shortId, courier_name AS courierName
      FROM threads WHERE ${own.sql} AND id > ? ORDER BY id LIMIT ${PAGE}`,
    values: [...own.values, after],
  }))
  yield* pagesOf(db, 'message', ['files'], (after) => {
    const [thread = '', seq = '0'] = after.split(':')
    return {
      sql: `SELECT thread_id || ':' || seq AS cursor, thread_id AS conversationId, seq, party, author_name AS author, text,
          files, at, state FROM messages
        WHERE thread_id IN (SELECT id FROM threads WHERE ${own.sql}) AND (thread_id, seq) > (?, ?)
        ORDER BY thread_id, seq LIMIT ${PAGE}`,
      values: [...own.values, thread, Number(seq)],
    }
  })
}

interface PageQuery {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/** Reads by a cursor column until a page is empty. */
async function* pagesOf(
  db: D1Database,
  kind: ExportLine['kind'],
  json: readonly string[],
  query: (after: string) => PageQuery,
): AsyncGenerator<ExportLine[]> {
  let after = ''
  for (;;) {
    const { sql, values } = query(after)
    const lines = await linesOf(db, kind, sql, values, json)
    if (lines.length === 0) return
    after = String(lines.at(-1)?.cursor)
    yield lines.map(({ cursor: _cursor, ...line }) => asLine(line))
  }
}

async function linesOf(
  db: D1Database,
  kind: ExportLine['kind'],
  sql: string,
  values: readonly (string | number)[],
  json: readonly string[] = [],
): Promise<ExportLine[]> {
  const { results } = await db
    .prepare(sql)
    .bind(...values)
    .all()
  return results.map((row) => {
    const parsed = json.map((name) => [name, JSON.parse(String(row[name]))] as const)
    return asLine({ kind, ...row, ...Object.fromEntries(parsed) })
  })
}

// Taking the cursor out forgets that the kind is there.
const asLine = (line: object) => line as ExportLine
// The archive's lines are objects.
const asObject = (value: unknown) => value as object
