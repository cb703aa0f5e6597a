import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Instant, TrackingChoices } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import type { LinkRecord } from '../domain/links.ts'
import { toRecord } from './rows.ts'
import type { Tenant } from './tenant.ts'
import { toChoices } from './tracking-settings.ts'

/** A row of a link. */
export interface LinkRow {
  hash: string
  leg_id: string
  order_id: string
  courier_id: string
  generation: number
  key_id: string
  created_at: string
  revoked_at: string | null
}
/** The columns of a link. */
export const LINK = 'l.hash, l.leg_id, l.order_id, l.courier_id, l.generation, l.key_id, l.created_at, l.revoked_at'

/** A link from its row. */
export const toLink = (row: LinkRow): LinkRecord => ({
  hash: row.hash,
  legId: row.leg_id,
  orderId: row.order_id,
  courierId: row.courier_id,
  generation: row.generation,
  keyId: row.key_id,
  createdAt: row.created_at,
  revokedAt: row.revoked_at,
})

/** A link with all that its page needs from its order's database. */
export interface FoundLink {
  readonly link: LinkRecord
  readonly order: OrderRecord
  readonly choices: TrackingChoices | null
  readonly stars: number | null
}

/**
 * The link with this hash and its order, in one read; the hash of an unguessable token is the tenant here. An archived
 * order has ended longer ago than any link lasts.
 */
export async function findLink(db: D1Database, hash: string): Promise<FoundLink | 'archived' | null> {
  const row = await db
    .prepare(
      `SELECT ${LINK}, o.record, c.choices, r.stars FROM tracking_links l
       LEFT JOIN orders o ON o.id = l.order_id AND o.courier_id = l.courier_id
       LEFT JOIN tracking_choices c ON c.order_id = o.id LEFT JOIN ratings r ON r.leg_id = l.leg_id
       WHERE l.hash = ?`,
    )
    .bind(hash)
    .first<LinkRow & { record: string | null; choices: string | null; stars: number | null }>()
  if (!row) return null
  const { record, choices, stars } = row
  if (record === null) return 'archived'
  return { link: toLink(row), order: toRecord({ record }), choices: toChoices(choices), stars }
}

/** Asks for the newest link of a leg; its order may be archived. */
export const latestLinkOf = (
  db: D1Database,
  tenant: Pick<Tenant, 'column' | 'id'>,
  legId: string,
): D1PreparedStatement =>
  db
    .prepare(
      `SELECT ${LINK} FROM tracking_links l WHERE l.leg_id = ? AND ? IN (
         SELECT ${tenant.column} FROM orders WHERE id = l.order_id UNION ALL
         SELECT ${tenant.column} FROM archived_orders WHERE id = l.order_id
       ) ORDER BY l.generation DESC LIMIT 1`,
    )
    .bind(legId, tenant.id)

/** The newest link of a leg. */
export async function latestLink(
  db: D1Database,
  tenant: Pick<Tenant, 'column' | 'id'>,
  legId: string,
): Promise<LinkRecord | null> {
  const row = await latestLinkOf(db, tenant, legId).first<LinkRow>()
  return row ? toLink(row) : null
}

/** Records a link; of two that make the same generation at once one is enough, since both have the same token. */
export const insertLink = (db: D1Database, link: LinkRecord): D1PreparedStatement =>
  db
    .prepare(
      `INSERT OR IGNORE INTO tracking_links (hash, leg_id, order_id, courier_id, generation, key_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(link.hash, link.legId, link.orderId, link.courierId, link.generation, link.keyId, link.createdAt)

/** Ends a link and those before it; one that was made meanwhile stays. */
export const revokeLinks = (
  db: D1Database,
  { courierId, legId, generation }: Pick<LinkRecord, 'courierId' | 'legId' | 'generation'>,
  at: Instant,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE tracking_links SET revoked_at = ?
       WHERE leg_id = ? AND courier_id = ? AND generation <= ? AND revoked_at IS NULL`,
    )
    .bind(at, legId, courierId, generation)

/** An order with everything that its recipients' pages depend on. */
export interface TrackedOrder {
  readonly order: OrderRecord
  readonly links: readonly LinkRecord[]
  readonly choices: TrackingChoices | null
  /** By leg. */
  readonly stars: ReadonlyMap<string, number>
}

/** An order with the links of all its legs. */
export async function orderWithLinks(db: D1Database, orderId: string): Promise<TrackedOrder | null> {
  return (await ordersWithLinks(db, [orderId]))[0] ?? null
}

/** The same of several orders in one statement, in any order and without those that are not there: rooms ask twice a minute. */
export async function ordersWithLinks(db: D1Database, orderIds: readonly string[]): Promise<TrackedOrder[]> {
  const { results } = await db
    .prepare(
      `SELECT o.record, c.choices,
         (SELECT json_group_array(json_object('hash', l.hash, 'legId', l.leg_id, 'orderId', l.order_id,
            'courierId', l.courier_id, 'generation', l.generation, 'keyId', l.key_id,
            'createdAt', l.created_at, 'revokedAt', l.revoked_at))
          FROM json_each(o.record, '$.legs') leg JOIN tracking_links l ON l.leg_id = leg.value ->> 'id') AS links,
         (SELECT json_group_object(leg_id, stars) FROM ratings WHERE order_id = o.id) AS stars
       FROM orders o LEFT JOIN tracking_choices c ON c.order_id = o.id
       WHERE o.id IN (SELECT value FROM json_each(?))`,
    )
    .bind(JSON.stringify([...new Set(orderIds)]))
    .all<TrackedRow>()
  return results.map((row) => ({ order: toRecord(row), choices: toChoices(row.choices), ...partsOf(row) }))
}

interface TrackedRow {
  record: string
  choices: string | null
  links: string
  stars: string
}

// The statement above wrote both texts.
function partsOf({ links, stars }: TrackedRow): Pick<TrackedOrder, 'links' | 'stars'> {
  return {
    links: JSON.parse(links) as LinkRecord[],
    stars: new Map(Object.entries(JSON.parse(stars) as Record<string, number>)),
  }
}
