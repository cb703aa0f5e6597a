import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Rating, TrackingVisit } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import type { OutboxRow } from './commit.ts'

/** What one device does with one link within half an hour is one visit. */
export const SLOT_MS = 30 * 60_000
/** A page that is opened more often than this is not watched by people. */
const MOST_VISITS = 500

/** Somebody who opens a page. */
export type Visit = Pick<TrackingVisit, 'visitor' | 'device' | 'country' | 'generation'> & {
  readonly order: Pick<OrderRecord, 'courier' | 'client'>
  readonly legId: string
}

/** Notes a visit and, of a new one, lays out in the same batch what webhooks hear; answers that. */
export async function noteVisit(
  db: D1Database,
  visit: Visit,
  news: OutboxRow | null,
  now: Date,
): Promise<readonly OutboxRow[]> {
  const slot = Math.floor(now.getTime() / SLOT_MS)
  const [, laidOut] = await db.batch([
    insertVisit(db, visit, slot, now.toISOString()),
    ...(news ? [layOutVisit(db, visit, slot, news, now.toISOString())] : []),
  ])
  return news && laidOut?.results.length ? [news] : []
}

function insertVisit(db: D1Database, visit: Visit, slot: number, at: string): D1PreparedStatement {
  const { legId, visitor, generation, order, device, country } = visit
  return db
    .prepare(
      `INSERT INTO tracking_visits (leg_id, slot, visitor, generation, courier_id, client_id, device, country, at, until)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9
       WHERE (SELECT count(*) FROM tracking_visits WHERE leg_id = ?1) < ?10
       ON CONFLICT DO UPDATE SET until = max(until, excluded.until), times = times + 1`,
    )
    .bind(legId, slot, visitor, generation, order.courier.id, order.client.id, device, country, at, MOST_VISITS)
}

function layOutVisit(
  db: D1Database,
  { legId, visitor, generation }: Visit,
  slot: number,
  { id, room, name, payload }: OutboxRow,
  at: string,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT OR IGNORE INTO outbox (id, room, name, payload, created_at)
       SELECT ?1, ?2, ?3, ?4, ?5 FROM tracking_visits
       WHERE leg_id = ?6 AND slot = ?7 AND visitor = ?8 AND generation = ?9 AND times = 1 RETURNING id`,
    )
    .bind(id, room, name, JSON.stringify(payload), at, legId, slot, visitor, generation)
}

/** Removes some of the visits that began before a moment. */
export const deleteOldVisits = (db: D1Database, before: Date): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM tracking_visits WHERE (leg_id, slot, visitor, generation) IN (
         SELECT leg_id, slot, visitor, generation FROM tracking_visits WHERE slot < ? LIMIT 500)`,
    )
    .bind(Math.floor(before.getTime() / SLOT_MS))

/** Writes what a recipient says of a stop; the first word stays. */
export const insertRating = (
  db: D1Database,
  { order, legId }: { readonly order: OrderRecord; readonly legId: string },
  { stars, comment, at }: Rating,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ratings (leg_id, order_id, courier_id, client_id, stars, comment, at) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (leg_id) DO UPDATE SET stars = stars RETURNING stars, comment, at`,
    )
    .bind(legId, order.id, order.courier.id, order.client.id, stars, comment, at)
