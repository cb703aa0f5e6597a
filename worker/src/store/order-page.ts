import { ApiError, STATUSES, type OrderQuery, type OrderRow } from '@waybill/contract'
import { ownRows, type Tenant } from './tenant.ts'

const COLUMNS = `id, short_id, version, status, delayed_minutes, connection_id, courier_name, client_name, recipient_name,
  pickup_address, dropoff_address, dropoff_count, window_before, driver_id, driver_name, created_at, updated_at`
const SORT_COLUMN = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** A common word may stand in every order: so many of the newest are looked at. */
export const MAX_FOUND = 500

export interface Statement {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/**
 * The statement of a page: the tenant's rows, the filters, the place after the cursor. Each status is asked for by
 * itself, because an index gives only one of them in the order of the list.
 */
export function pageStatement(tenant: Tenant, query: OrderQuery): Statement {
  const statuses = [...new Set(query.status?.split(','))]
  // All of them are no filter, and D1 joins five statements at most.
  if (statuses.length === STATUSES.length) return branch(tenant, query)
  if (statuses.length < 2) return branch(tenant, query, statuses[0])
  const branches = statuses.map((status) => branch(tenant, query, status))
  const union = branches.map(({ sql }) => `SELECT * FROM (${sql})`).join(' UNION ALL ')
  return {
    sql: `${union} ${orderOf(query)} LIMIT ?`,
    values: [...branches.flatMap(({ values }) => values), query.limit + 1],
  }
}

function branch(tenant: Tenant, query: OrderQuery, status?: string): Statement {
  const find = query.find?.toLowerCase() ?? ''
  const isWord = Array.from(find).length > 2
  const source = isWord ? matches(tenant, find) : { sql: 'orders', values: [] }
  const conditions = [
    listedRows(tenant, query.connectionId),
    ...(status ? [{ sql: 'status = ?', values: [status] }] : []),
    ...(query.delayed ? [{ sql: 'delayed_minutes IS NOT NULL', values: [] }] : []),
    ...(find && !isWord ? [idCondition(find)] : []),
    ...(query.after ? [afterCondition(query, fromCursor(query.after))] : []),
  ]
  const where = conditions.map(({ sql }) => sql).join(' AND ')
  return {
    sql: `SELECT ${COLUMNS} FROM ${source.sql} WHERE ${where} ${orderOf(query)} LIMIT ?`,
    values: [...source.values, ...conditions.flatMap(({ values }) => values), query.limit + 1],
  }
}

const orderOf = ({ sort, direction }: OrderQuery): string =>
  `ORDER BY ${SORT_COLUMN[sort]} ${direction}, id ${direction}`

/** One connection has an index of its own; the plus sign keeps the planner from the tenant's, which is longer. */
export function listedRows(tenant: Tenant, connectionId?: string): Statement {
  const own = ownRows(tenant)
  if (connectionId === undefined && tenant.connectionId === null) return own
  const chosen = connectionId === undefined ? [] : [connectionId]
  const sql = [...chosen.map(() => 'connection_id = ?'), `+${own.sql}`].join(' AND ')
  return { sql, values: [...chosen, ...own.values] }
}

/** Three characters and more use the trigram index; CROSS JOIN lets SQLite begin there and nowhere else. */
function matches(tenant: Tenant, find: string): Statement {
  const match = `{tenant}: "${tenant.id}" AND {search}: "${find.replaceAll('"', '""')}"`
  const found = `SELECT rowid AS found FROM orders_fts WHERE orders_fts MATCH ? ORDER BY rowid DESC LIMIT ${MAX_FOUND}`
  return { sql: `(${found}) CROSS JOIN orders ON orders.rowid = found`, values: [match] }
}

/**
 * One or two characters can only begin a short id. A hexadecimal one begins every sixteenth order, so it is looked for
 * along the list; the plus sign keeps the planner from sorting them all.
 */
function idCondition(find: string): Statement {
  const column = /^[0-9a-f]$/.test(find) ? '+short_id' : 'short_id'
  return { sql: `${column} >= ? AND ${column} < ?`, values: [find, `${find}\u{10ffff}`] }
}

interface Cursor {
  readonly value: string
  readonly id: string
}

function afterCondition({ sort, direction }: OrderQuery, { value, id }: Cursor): Statement {
  return { sql: `(${SORT_COLUMN[sort]}, id) ${direction === 'asc' ? '>' : '<'} (?, ?)`, values: [value, id] }
}

/** Where the page after a row begins. */
export const toCursor = (row: OrderRow, { sort }: OrderQuery): string => `${row[sort]}~${row.id}`

function fromCursor(cursor: string): Cursor {
  const [value, id, rest] = cursor.split('~')
  if (value && id && rest === undefined) return { value, id }
  const fields = [{ path: 'after', code: 'invalid_format' as const, message: 'Not a cursor of this list' }]
  throw new ApiError('invalid_request', 'Begin the list again without `after`', { fields })
}
