import type { D1Database } from '@cloudflare/workers-types'
import { parseInput, OrderQuery, type OrderExport, type OrderRow } from '@waybill/contract'
import type { Env } from '../env.ts'
import { filterConditions, scopeConditions, statusesOf } from './order-conditions.ts'
import { listOrders, toOrderRow, type ListedRow } from './order-list.ts'
import { COLUMNS } from './order-page.ts'
import { foundBefore, soughtIn } from './order-search.ts'
import { shardsOf } from './shards.ts'
import type { Tenant } from './tenant.ts'

/** So many rows are in memory at once. */
const PAGE = 1_000

/** All orders that match, page by page: in the order of the list, or the newest first where something is searched for. */
export async function* exportOrders(env: Env, tenant: Tenant, wanted: OrderExport): AsyncGenerator<OrderRow[]> {
  const { columns: _, ...narrowing } = wanted
  const query = { ...parseInput(OrderQuery, narrowing), limit: PAGE }
  if (soughtIn(query)) {
    for (const db of await shardsOf(env, tenant.courierIds)) yield* searchShard(db, tenant, query)
    return
  }
  let after: string | null = null
  do {
    const page = await listOrders(env, tenant, { ...query, ...(after !== null && { after }) })
    yield page.items
    after = page.next
  } while (after !== null)
}

/** A search that leaves nothing out: in the order of the index, which needs no sorting. */
async function* searchShard(db: D1Database, tenant: Tenant, query: OrderQuery): AsyncGenerator<OrderRow[]> {
  let before = Number.MAX_SAFE_INTEGER
  for (;;) {
    const found = await readNumbers(db, tenant, query, before)
    if (found.length === 0) return
    yield await readFound(db, tenant, query, found)
    before = found.at(-1) ?? 0
  }
}

async function readNumbers(db: D1Database, tenant: Tenant, query: OrderQuery, before: number): Promise<number[]> {
  const { sql, values } = foundBefore(tenant, query, { before, limit: PAGE })
  const { results } = await db
    .prepare(sql)
    .bind(...values)
    .all<{ found: number }>()
  return results.map(({ found }) => found)
}

async function readFound(
  db: D1Database,
  tenant: Tenant,
  query: OrderQuery,
  found: readonly number[],
): Promise<OrderRow[]> {
  const conditions = [...scopeConditions(tenant, query, statusesOf(query)), ...filterConditions(query)]
  const where = conditions.map(({ sql }) => sql).join(' AND ')
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM (SELECT value AS found FROM json_each(?)) CROSS JOIN orders ON orders.rowid = found
       WHERE ${where} ORDER BY found DESC`,
    )
    .bind(JSON.stringify(found), ...conditions.flatMap(({ values }) => values))
    .all<ListedRow>()
  return results.map(toOrderRow)
}
