import type { D1Database } from '@cloudflare/workers-types'
import type { OrderPage, OrderQuery, OrderRow } from '@waybill/contract'
import type { Env } from '../env.ts'
import { pageStatement, toCursor, type Statement } from './order-page.ts'
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

async function listShard(db: D1Database, { sql, values }: Statement): Promise<OrderRow[]> {
  const { results } = await db
    .prepare(sql)
    .bind(...values)
    .all<Record<string, string | number | null>>()
  return results.map(toOrderRow)
}

// The columns are the ones of the statement, whose types the STRICT table guarantees.
function toOrderRow(row: Record<string, string | number | null>): OrderRow {
  const camel = Object.entries(row).map(([name, value]) => [
    name.replace(/_(\w)/g, (_, c: string) => c.toUpperCase()),
    value,
  ])
  return Object.fromEntries(camel) as OrderRow
}
