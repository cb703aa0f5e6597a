import { NEEDS, STATUSES, type Need, type OrderQuery, type OrderStatus } from '@waybill/contract'
import type { Statement } from './order-page.ts'
import { ownRows, type Tenant } from './tenant.ts'

/** The bit of each need in the column `needs` (migration 0013). */
export const NEED_BITS = { signature: 1, photo: 2, notes: 4, age: 8 } as const satisfies Record<Need, number>

/** The statuses of a query, each once; all of them are no filter. */
export function statusesOf({ status }: OrderQuery): readonly OrderStatus[] {
  const named = status?.split(',') ?? []
  const statuses = STATUSES.filter((each) => named.includes(each))
  return statuses.length === STATUSES.length ? [] : statuses
}

/** The needs of a query, each once; any of them will do. */
export const needsOf = (query: OrderQuery): readonly Need[] =>
  NEEDS.filter((need) => query.needs?.split(',').includes(need))

/** The connections of a query, each once; any of them will do. */
export const connectionsOf = ({ connectionId }: OrderQuery): readonly string[] => [
  ...new Set(connectionId?.split(',') ?? []),
]

/** The column's bits of some needs. */
export const bitsOf = (needs: readonly Need[]): number => needs.reduce((bits, need) => bits | NEED_BITS[need], 0)

/**
 * Whose orders, and with which status. A driver or a connection has indexes of its own, which are shorter than the tenant's.
 * A plus sign keeps the planner from the others.
 */
export function scopeConditions(tenant: Tenant, query: OrderQuery, statuses: readonly OrderStatus[]): Statement[] {
  const { driverId } = query
  const connections = connectionsOf(query)
  const isOfOne = connections.length === 1 || tenant.connectionId !== null
  const path = driverId ? 'driver' : isOfOne ? 'connection' : 'tenant'
  const isListed = path === 'tenant' || (path === 'connection' && query.sort !== 'recipientName')
  const hasIndex = isListed && statuses.length === 1
  const mark = (name: typeof path): '+' | '' => (name === path ? '' : '+')
  return [
    ...(driverId ? [{ sql: 'driver_id = ?', values: [driverId] }] : []),
    ...(connections.length > 0 ? [ofConnections(tenant, connections, mark('connection'))] : []),
    markedRows(tenant, mark),
    ...(statuses.length > 0 ? [anyOf(`${hasIndex ? '' : '+'}status`, statuses)] : []),
  ]
}

/**
 * Of another's connection all orders would be read in search of one's own: the first of them tells whose it is, and one's
 * own alone becomes the key of the index.
 */
function ofConnections(tenant: Tenant, connections: readonly string[], mark: '+' | ''): Statement {
  const [only = '', ...others] = connections
  if (mark === '+' || others.length > 0) return anyOf(`${mark}connection_id`, connections)
  const own = `SELECT iif(${tenant.column} = ?, connection_id, NULL) FROM orders WHERE connection_id = ? LIMIT 1`
  return { sql: `connection_id = (${own})`, values: [tenant.id, only] }
}

/** Whose orders, where nothing else narrows the list: by the index that has them in its order. */
export function listedRows(tenant: Tenant): Statement {
  const path = tenant.connectionId === null ? 'tenant' : 'connection'
  return markedRows(tenant, (name) => (name === path ? '' : '+'))
}

function markedRows(tenant: Tenant, mark: (name: 'tenant' | 'connection') => string): Statement {
  const { sql, values } = ownRows(tenant)
  const marked = sql
    .replace(tenant.column, mark('tenant') + tenant.column)
    .replace('connection_id', `${mark('connection')}connection_id`)
  return { sql: marked, values }
}

const anyOf = (column: string, wanted: readonly string[]): Statement => ({
  sql: wanted.length === 1 ? `${column} = ?` : `${column} IN (${wanted.map(() => '?').join(', ')})`,
  values: [...wanted],
})

/** Whose orders, and what else narrows the list, for each of several connections and each of some statuses by itself. */
export function eachConditions(tenant: Tenant, query: OrderQuery, hasStatus: boolean): Statement[] {
  // No index holds both in the order of names.
  const mark = query.sort === 'recipientName' ? '+' : ''
  return [
    { sql: 'connection_id = each_connection.value', values: [] },
    markedRows(tenant, (name) => (name === 'connection' ? '' : '+')),
    ...(hasStatus ? [{ sql: `${mark}status = each_status.value`, values: [] }] : []),
    ...filterConditions(query),
  ]
}

/** What else narrows the list: lateness, needs, dates. */
export function filterConditions(query: OrderQuery, needs: readonly Need[] = needsOf(query)): Statement[] {
  return [
    ...(query.delayed ? [{ sql: 'delayed_minutes IS NOT NULL', values: [] }] : []),
    // As the partial indexes say it.
    ...(needs.length > 0 ? [{ sql: `needs & ${bitsOf(needs)}`, values: [] }] : []),
    ...dateConditions(query),
  ]
}

/** An order changes only after it was created, so that a list by change can begin at the same moment. */
function dateConditions({ from, to, sort }: OrderQuery): Statement[] {
  const start = from ? [{ sql: 'created_at >= ?', values: [toUtc(from)] }] : []
  const end = to ? [{ sql: 'created_at < ?', values: [toUtc(to)] }] : []
  const change = from && sort === 'updatedAt' && !to ? [{ sql: 'updated_at >= ?', values: [toUtc(from)] }] : []
  return [...start, ...end, ...change]
}

const toUtc = (instant: string): string => new Date(instant).toISOString()
