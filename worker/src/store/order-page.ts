import type { Need, OrderQuery, OrderStatus, Sort } from '@waybill/contract'
import {
  connectionsOf,
  eachConditions,
  filterConditions,
  needsOf,
  scopeConditions,
  statusesOf,
} from './order-conditions.ts'
import { fromCursor } from './order-cursor.ts'
import { matches, soughtIn } from './order-search.ts'
import type { Tenant } from './tenant.ts'

const SORT_COLUMN = {
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  windowBefore: 'due',
  recipientName: 'recipient_key',
} as const satisfies Record<Sort, string>
/** What a row of a list is made of. */
export const COLUMNS = `id, short_id, version, status, delayed_minutes, connection_id, courier_name, client_name, recipient_name,
  pickup_address, dropoff_address, dropoff_count, window_after, window_before, needs, driver_id, driver_name, created_at,
  updated_at`

export interface Statement {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/**
 * The statement of a page: the tenant's rows, the filters, the place after the cursor. Each status, and each of several
 * needs, is asked for by itself, because an index gives only one of them in the order of the list; what was searched for
 * is sorted anyway. D1 joins five statements at most.
 */
export function pageStatement(tenant: Tenant, query: OrderQuery): Statement {
  const [statuses, needs, connections] = [statusesOf(query), needsOf(query), connectionsOf(query)]
  if (connections.length > 1 && !query.driverId && !isSorted(query)) {
    return ofSeveral(tenant, query, connections, statuses)
  }
  const branches = isSorted(query)
    ? []
    : needs.length > 1
      ? needs.map((need) => branch(tenant, query, statuses, [need]))
      : statuses.map((status) => branch(tenant, query, [status], needs))
  if (branches.length < 2) return branch(tenant, query, statuses, needs)
  // An order with two of the needs stands in two branches, and UNION counts it once.
  const union = branches.map(({ sql }) => `SELECT * FROM (${sql})`).join(needs.length > 1 ? ' UNION ' : ' UNION ALL ')
  return {
    sql: `${union} ${orderOf(query)} LIMIT ?`,
    values: [...branches.flatMap(({ values }) => values), query.limit + 1],
  }
}

/** A page of each connection, with each status where some are asked for, of which the first rows of all are taken. */
function ofSeveral(
  tenant: Tenant,
  query: OrderQuery,
  connections: readonly string[],
  statuses: readonly OrderStatus[],
): Statement {
  // Of another's connection all orders would be read in search of one's own; any one of them tells whose it is.
  const isOwn = `(SELECT ${tenant.column} FROM orders WHERE connection_id = value LIMIT 1) = ?`
  const lists = [
    {
      sql: `(SELECT value FROM json_each(?) WHERE ${isOwn}) each_connection`,
      values: [toJson(connections), tenant.id],
    },
    ...(statuses.length > 0
      ? [{ sql: '(SELECT value FROM json_each(?)) each_status', values: [toJson(statuses)] }]
      : []),
  ]
  const conditions = [
    ...eachConditions(tenant, query, statuses.length > 0),
    ...(query.after === undefined ? [] : [afterCondition(query, query.after)]),
  ]
  const where = conditions.map(({ sql }) => sql).join(' AND ')
  return {
    sql: `SELECT ${COLUMNS}, due, recipient_key FROM ${lists.map(({ sql }) => sql).join(' CROSS JOIN ')}
      CROSS JOIN orders ON orders.rowid IN (SELECT rowid FROM orders WHERE ${where} ${orderOf(query)} LIMIT ?)
      ${orderOf(query, true)} LIMIT ?`,
    values: [
      ...lists.flatMap(({ values }) => values),
      ...conditions.flatMap(({ values }) => values),
      query.limit + 1,
      query.limit + 1,
    ],
  }
}

const toJson = (items: readonly string[]): string => JSON.stringify(items)

function branch(
  tenant: Tenant,
  query: OrderQuery,
  statuses: readonly OrderStatus[],
  needs: readonly Need[],
): Statement {
  const source = soughtIn(query) ? matches(tenant, query) : { sql: 'orders', values: [] }
  const conditions = [
    ...scopeConditions(tenant, query, statuses),
    ...filterConditions(query, needs),
    ...(query.after === undefined ? [] : [afterCondition(query, query.after)]),
  ]
  const where = conditions.map(({ sql }) => sql).join(' AND ')
  return {
    sql: `SELECT ${COLUMNS}, due, recipient_key FROM ${source.sql} WHERE ${where} ${orderOf(query, isSorted(query))} LIMIT ?`,
    values: [...source.values, ...conditions.flatMap(({ values }) => values), query.limit + 1],
  }
}

/** What is searched for, created between two moments or one driver's is found first and sorted then: it is less than the list. */
function isSorted(query: OrderQuery): boolean {
  const { sort, from, to, driverId } = query
  if (soughtIn(query) !== '') return true
  const byDate = sort === 'createdAt' || (sort === 'updatedAt' && to === undefined)
  return !byDate && (from ?? to ?? driverId) !== undefined
}

/** A plus sign keeps the planner from walking the list in its order. */
function orderOf({ sort, direction }: OrderQuery, isFree = false): string {
  const mark = isFree ? '+' : ''
  return `ORDER BY ${mark}${SORT_COLUMN[sort]} ${direction}, ${mark}id ${direction}`
}

function afterCondition({ sort, direction }: OrderQuery, after: string): Statement {
  const { value, id } = fromCursor(after)
  return { sql: `(${SORT_COLUMN[sort]}, id) ${direction === 'asc' ? '>' : '<'} (?, ?)`, values: [value, id] }
}
