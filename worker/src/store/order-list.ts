import type { D1Database } from '@cloudflare/workers-types'
import { ApiError, type OrderPage, type OrderQuery, type OrderRow } from '@waybill/contract'
import type { Env } from '../env.ts'
import { shardsOf } from './shards.ts'
import type { Tenant } from './tenant.ts'

const COLUMNS = `id, short_id, version, status, delayed_minutes, connection_id, courier_name, client_name, recipient_name,
  pickup_address, dropoff_address, dropoff_count, window_before, driver_id, driver_name, created_at, updated_at`
const SORT_COLUMN = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

interface Cursor {
  value: string
  id: string
}

/** One page of a tenant's orders; a client of couriers on several databases gets their pages merged. */
export async function listOrders(env: Env, tenant: Tenant, query: OrderQuery): Promise<OrderPage> {
  const databases = await shardsOf(env, tenant.courierIds)
  const pages = await Promise.all(databases.map((db) => listShard(db, tenant, query)))
  const rows = pages.flat().toSorted(comparing(query))
  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  return { items, next: rows.length > query.limit && last ? toCursor(last, query) : null }
}

/** Sorts as the databases do, so that merged pages keep one order. */
function comparing({ sort, direction }: OrderQuery): (a: OrderRow, b: OrderRow) => number {
  const sign = direction === 'asc' ? 1 : -1
  return (a, b) => {
    const [left, right] = [`${a[sort]} ${a.id}`, `${b[sort]} ${b.id}`]
    return left === right ? 0 : left < right ? -sign : sign
  }
}

async function listShard(db: D1Database, tenant: Tenant, query: OrderQuery): Promise<OrderRow[]> {
  const { sql, values } = listStatement(tenant, query)
  const { results } = await db
    .prepare(sql)
    .bind(...values)
    .all<Record<string, string | number | null>>()
  return results.map(toOrderRow)
}

/** The statement of a page: tenant first, then the filters, then the place after the cursor. */
export function listStatement(tenant: Tenant, query: OrderQuery): { sql: string; values: (string | number)[] } {
  const sort = SORT_COLUMN[query.sort]
  const conditions: [string, ...(string | number)[]][] = [[`${tenant.column} = ?`, tenant.id]]
  if (query.status)
    conditions.push([`status IN (SELECT value FROM json_each(?))`, JSON.stringify(query.status.split(','))])
  if (query.connectionId) conditions.push(['connection_id = ?', query.connectionId])
  if (query.delayed) conditions.push(['delayed_minutes IS NOT NULL'])
  if (query.find) conditions.push(findCondition(tenant, query.find))
  if (query.after) conditions.push(afterCondition(query, fromCursor(query.after)))
  const where = conditions.map(([sql]) => sql).join(' AND ')
  return {
    sql: `SELECT ${COLUMNS} FROM orders WHERE ${where} ORDER BY ${sort} ${query.direction}, id ${query.direction} LIMIT ?`,
    values: [...conditions.flatMap(([, ...values]) => values), query.limit + 1],
  }
}

/** Three characters and more use the trigram index; fewer can only begin an id. */
function findCondition(tenant: Tenant, find: string): [string, ...string[]] {
  const text = find.toLowerCase()
  if (Array.from(text).length < 3) return ['short_id >= ? AND short_id < ?', text, `${text}\u{10ffff}`]
  const quoted = text.replaceAll('"', '""')
  const match = `{tenant}: "${tenant.id}" AND {search}: "${quoted}"`
  return ['rowid IN (SELECT rowid FROM orders_fts WHERE orders_fts MATCH ?)', match]
}

function afterCondition({ sort, direction }: OrderQuery, { value, id }: Cursor): [string, string, string] {
  const column = SORT_COLUMN[sort]
  return [`(${column}, id) ${direction === 'asc' ? '>' : '<'} (?, ?)`, value, id]
}

const toCursor = (row: OrderRow, { sort }: OrderQuery): string => `${row[sort]}~${row.id}`

function fromCursor(cursor: string): Cursor {
  const [value, id, rest] = cursor.split('~')
  if (!value || !id || rest !== undefined) {
    const fields = [{ path: 'after', code: 'invalid_format' as const, message: 'Not a cursor of this list' }]
    throw new ApiError('invalid_request', 'Begin the list again without `after`', { fields })
  }
  return { value, id }
}

// The columns are the ones of COLUMNS, whose types the STRICT table guarantees.
function toOrderRow(row: Record<string, string | number | null>): OrderRow {
  const camel = Object.entries(row).map(([name, value]) => [
    name.replace(/_(\w)/g, (_, c: string) => c.toUpperCase()),
    value,
  ])
  return Object.fromEntries(camel) as OrderRow
}
