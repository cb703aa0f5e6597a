import type { D1Database } from '@cloudflare/workers-types'
import { NEEDS, sortKey, type OrderPage, type OrderQuery, type OrderRow } from '@waybill/contract'
import type { Env } from '../env.ts'
import { NEED_BITS } from './order-conditions.ts'
import { toCursor } from './order-cursor.ts'
import { COLUMNS, pageStatement, type Statement } from './order-page.ts'
import { shardsOf } from './shards.ts'
import type { Tenant } from './tenant.ts'

/** One page of a tenant's orders; a client of couriers on several databases gets their pages merged. */
export async function listOrders(env: Env, tenant: Tenant, query: OrderQuery): Promise<OrderPage> {
  const statement = pageStatement(tenant, query)
  const databases = await shardsOf(env, tenant.courierIds)
  const pages = await Promise.all(databases.map((db) => listShard(db, statement)))
  const rows = pages.flat().toSorted(comparing(query))
  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  return { items: withFields(items, query), next: rows.length > query.limit && last ? toCursor(last, query) : null }
}

/** Sorts as the databases do, so that merged pages keep one order. */
function comparing({ sort, direction }: OrderQuery): (a: OrderRow, b: OrderRow) => number {
  const sign = direction === 'asc' ? 1 : -1
  return (a, b) => {
    const [left, right] = [sortKey(a, sort), sortKey(b, sort)]
    return left === right ? 0 : left < right ? -sign : sign
  }
}

/** Who asks for some fields alone gets no others; the type stays that of whole rows, which everybody else gets. */
function withFields(rows: OrderRow[], { fields }: OrderQuery): OrderRow[] {
  if (fields === undefined) return rows
  const wanted = new Set(['id', ...fields.split(',')])
  return rows.map((row) => asRow(Object.fromEntries(Object.entries(row).filter(([name]) => wanted.has(name)))))
}

async function listShard(db: D1Database, { sql, values }: Statement): Promise<OrderRow[]> {
  const { results } = await db
    .prepare(sql)
    .bind(...values)
    .all<ListedRow>()
  return results.map(toOrderRow)
}

/** A row as the database gives it. */
export type ListedRow = Record<string, string | number | null>

/** Columns and the fields that they are; a page has a thousand of them, so their names are made once. */
const FIELDS = COLUMNS.split(',').map((column) => {
  const name = column.trim()
  return [name, name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())] as const
})

/** A row as everybody knows it. */
export function toOrderRow(row: ListedRow): OrderRow {
  const shown: Record<string, unknown> = {}
  for (const [column, field] of FIELDS) shown[field] = row[column]
  shown.needs = NEEDS.filter((need) => Number(row.needs) & NEED_BITS[need])
  return asRow(shown)
}

// The columns are the ones of the statement, whose types the STRICT table guarantees.
const asRow = (row: object): OrderRow => row as OrderRow
