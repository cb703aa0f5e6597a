import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { RecentStop, SavedStop } from '@waybill/contract'
import { fold, stopSearch } from '../domain/stops.ts'
import type { Env } from '../env.ts'
import { insert } from './insert.ts'
import { listedRows } from './order-conditions.ts'
import { shardFor } from './shards.ts'
import type { Tenant } from './tenant.ts'

/** Recent places are those of so many orders: a page reads the same, however long a client's history. */
const RECENT_ORDERS = 60
/** The address book answers with so many places; `find` leads to the others. */
const PAGE = 200

const homes = new WeakMap<D1Database, Map<string, string>>()
const MAX_HOMES = 10_000

/** The database of what belongs to an organization alone. Its home bucket never changes, so it is read once. */
export async function homeOf(env: Env, organizationId: string): Promise<{ db: D1Database; bucket: string }> {
  const known = homes.get(env.DIRECTORY) ?? new Map<string, string>()
  homes.set(env.DIRECTORY, known)
  const bucket = known.get(organizationId) ?? (await readHome(env.DIRECTORY, organizationId))
  if (known.size >= MAX_HOMES) known.clear()
  known.set(organizationId, bucket)
  return { db: await shardFor(env, bucket), bucket }
}

async function readHome(directory: D1Database, organizationId: string): Promise<string> {
  const statement = directory.prepare('SELECT home_bucket FROM organization_settings WHERE organization_id = ?')
  const bucket = await statement.bind(organizationId).first<string>('home_bucket')
  if (!bucket) throw new Error('Every organization has a home bucket')
  return bucket
}

interface RecentRow {
  at: string
  kind: RecentStop['kind']
  address: string
  contact: string
  notes: string
}

/** The stops of the newest orders on one database; what guests of a client's shop typed is not the client's own. */
export async function recentStops(db: D1Database, tenant: Tenant): Promise<RecentStop[]> {
  const own = listedRows(tenant)
  const newest = `SELECT created_at, record FROM orders WHERE ${own.sql} ORDER BY created_at DESC, id DESC LIMIT ${RECENT_ORDERS}`
  const { results } = await db
    .prepare(
      `SELECT o.created_at AS at, leg.value ->> 'kind' AS kind, leg.value -> 'address' AS address,
         leg.value -> 'contact' AS contact, leg.value ->> 'notes' AS notes
       FROM (${newest}) AS o, json_each(o.record, '$.legs') AS leg WHERE NOT o.record ->> 'guest'`,
    )
    .bind(...own.values)
    .all<RecentRow>()
  return results.map(({ address, contact, ...row }) => ({
    ...row,
    address: JSON.parse(address),
    contact: JSON.parse(contact),
  }))
}

interface SavedRow {
  id: string
  version: number
  title: string
  address: string
  contact: string
  notes: string
  updatedAt: string
}
const COLUMNS = 'id, version, title, address, contact, notes, updated_at AS updatedAt'

const toSaved = ({ address, contact, ...row }: SavedRow): SavedStop => ({
  ...row,
  address: JSON.parse(address),
  contact: JSON.parse(contact),
})

/** A client's saved places that say all of a text, changed last first. */
export async function savedStops(db: D1Database, clientId: string, find: string): Promise<SavedStop[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM saved_stops WHERE client_id = ? AND instr(search, ?) > 0
       ORDER BY updated_at DESC, id DESC LIMIT ${PAGE}`,
    )
    .bind(clientId, fold(find))
    .all<SavedRow>()
  return results.map(toSaved)
}

/** How many places a client keeps. */
export const countStops = async (db: D1Database, clientId: string): Promise<number> =>
  (await db.prepare('SELECT count(*) AS n FROM saved_stops WHERE client_id = ?').bind(clientId).first<number>('n')) ?? 0

export const insertStop = (db: D1Database, clientId: string, stop: SavedStop): D1PreparedStatement =>
  insert(db, 'saved_stops', {
    id: stop.id,
    client_id: clientId,
    version: stop.version,
    title: stop.title,
    address: JSON.stringify(stop.address),
    contact: JSON.stringify(stop.contact),
    notes: stop.notes,
    search: stopSearch(stop),
    created_at: stop.updatedAt,
    updated_at: stop.updatedAt,
  })

/** Changes a place as it was last seen; one that is newer by now stays as it is. */
export async function changeStop(
  db: D1Database,
  clientId: string,
  stop: SavedStop,
): Promise<{ changed: boolean; exists: boolean }> {
  const { id, version, title, address, contact, notes, updatedAt } = stop
  const change = db
    .prepare(
      `UPDATE saved_stops SET version = ?, title = ?, address = ?, contact = ?, notes = ?, search = ?, updated_at = ?
       WHERE id = ? AND client_id = ? AND version = ? RETURNING id`,
    )
    .bind(
      version,
      title,
      JSON.stringify(address),
      JSON.stringify(contact),
      notes,
      stopSearch(stop),
      updatedAt,
      id,
      clientId,
      version - 1,
    )
  const look = db.prepare('SELECT id FROM saved_stops WHERE id = ? AND client_id = ?').bind(id, clientId)
  const [changed, found] = await db.batch([change, look])
  return { changed: changed?.results.length === 1, exists: found?.results.length === 1 }
}

/** Whether a place was there to be removed. */
export async function removeStop(db: D1Database, clientId: string, id: string): Promise<boolean> {
  const statement = db.prepare('DELETE FROM saved_stops WHERE id = ? AND client_id = ? RETURNING id')
  const { results } = await statement.bind(id, clientId).all()
  return results.length === 1
}
