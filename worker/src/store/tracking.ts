import type { D1Database } from '@cloudflare/workers-types'
import type { Instant } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import type { LinkRecord } from '../domain/links.ts'
import { toRecord } from './rows.ts'
import type { Tenant } from './tenant.ts'

interface LinkRow {
  hash: string
  leg_id: string
  order_id: string
  courier_id: string
  generation: number
  key_id: string
  revoked_at: string | null
}
const LINK = 'l.hash, l.leg_id, l.order_id, l.courier_id, l.generation, l.key_id, l.revoked_at'

const toLink = (row: LinkRow): LinkRecord => ({
  hash: row.hash,
  legId: row.leg_id,
  orderId: row.order_id,
  courierId: row.courier_id,
  generation: row.generation,
  keyId: row.key_id,
  revokedAt: row.revoked_at,
})

/** The link with this hash and its order, in one read; the hash of an unguessable token is the tenant here. */
export async function findLink(db: D1Database, hash: string): Promise<{ link: LinkRecord; order: OrderRecord } | null> {
  const row = await db
    .prepare(
      `SELECT ${LINK}, o.record FROM tracking_links l
       JOIN orders o ON o.id = l.order_id AND o.courier_id = l.courier_id WHERE l.hash = ?`,
    )
    .bind(hash)
    .first<LinkRow & { record: string }>()
  return row ? { link: toLink(row), order: toRecord(row) } : null
}

/** The newest link of a leg. */
export async function latestLink(
  db: D1Database,
  tenant: Pick<Tenant, 'column' | 'id'>,
  legId: string,
): Promise<LinkRecord | null> {
  const row = await db
    .prepare(
      `SELECT ${LINK} FROM tracking_links l JOIN orders o ON o.id = l.order_id
       WHERE l.leg_id = ? AND o.${tenant.column} = ? ORDER BY l.generation DESC LIMIT 1`,
    )
    .bind(legId, tenant.id)
    .first<LinkRow>()
  return row ? toLink(row) : null
}

/** Records a link; of two that make the same generation at once one is enough, since both have the same token. */
export async function insertLink(db: D1Database, link: LinkRecord, at: Instant): Promise<void> {
  await db
    .prepare(
      `INSERT OR IGNORE INTO tracking_links (hash, leg_id, order_id, courier_id, generation, key_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(link.hash, link.legId, link.orderId, link.courierId, link.generation, link.keyId, at)
    .run()
}

/** Ends every link of a leg; the next one gets a new generation. */
export async function revokeLinks(db: D1Database, courierId: string, legId: string, at: Instant): Promise<void> {
  await db
    .prepare('UPDATE tracking_links SET revoked_at = ? WHERE leg_id = ? AND courier_id = ? AND revoked_at IS NULL')
    .bind(at, legId, courierId)
    .run()
}

/** An order with the links of all its legs, for its own room. */
export async function orderWithLinks(
  db: D1Database,
  orderId: string,
): Promise<{ order: OrderRecord; links: LinkRecord[] } | null> {
  const order = db.prepare('SELECT record FROM orders WHERE id = ?').bind(orderId)
  const links = db
    .prepare(
      `SELECT ${LINK} FROM legs g JOIN tracking_links l ON l.leg_id = g.id
       WHERE g.id IN (SELECT leg.value ->> 'id' FROM orders o, json_each(o.record, '$.legs') leg WHERE o.id = ?)`,
    )
    .bind(orderId)
  const [orders, rows] = await db.batch<{ record: string } & LinkRow>([order, links])
  const row = orders?.results[0]
  return row ? { order: toRecord(row), links: (rows?.results ?? []).map(toLink) } : null
}
