import type { D1Database } from '@cloudflare/workers-types'
import type { TrackingChoices } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import type { LinkRecord } from '../domain/links.ts'
import type { Env } from '../env.ts'
import { toRecord } from './rows.ts'
import { shardsOf } from './shards.ts'
import { LINK, toLink, type LinkRow } from './tracking.ts'
import { toChoices } from './tracking-settings.ts'

/** Where a recipient looks for an order: at one courier, through a shop's key among one client's orders alone. */
export interface LookupScope {
  readonly courierId: string
  readonly connectionId: string | null
}

/** An order with the newest link of each of its stops. */
export interface LookedUp {
  readonly db: D1Database
  readonly order: OrderRecord
  readonly choices: TrackingChoices | null
  readonly links: readonly LinkRecord[]
}

/** Finds an order by its short id, in one read; null where there is none. */
export async function findByShortId(env: Env, scope: LookupScope, shortId: string): Promise<LookedUp | null> {
  const databases = await shardsOf(env, [scope.courierId])
  const found = await Promise.all(databases.map((db) => readFrom(db, scope, shortId)))
  return found.find((each) => each !== null) ?? null
}

async function readFrom(db: D1Database, { courierId, connectionId }: LookupScope, shortId: string) {
  const where = 'o.courier_id = ?1 AND o.short_id = ?2 AND (?3 IS NULL OR o.connection_id = ?3)'
  const [orders, links] = await db.batch<LinkRow & { record: string; choices: string | null }>([
    db
      .prepare(
        `SELECT o.record, c.choices FROM orders o LEFT JOIN tracking_choices c ON c.order_id = o.id WHERE ${where}`,
      )
      .bind(courierId, shortId, connectionId),
    db
      .prepare(
        `SELECT ${LINK} FROM orders o, json_each(o.record, '$.legs') leg
         JOIN tracking_links l ON l.leg_id = leg.value ->> 'id' WHERE ${where} ORDER BY l.generation`,
      )
      .bind(courierId, shortId, connectionId),
  ])
  const row = orders?.results[0]
  if (!row) return null
  return { db, order: toRecord(row), choices: toChoices(row.choices), links: (links?.results ?? []).map(toLink) }
}
