import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { ApiKey, Scope } from '@waybill/contract'
import { insert } from './insert.ts'

export type KeyKind = 'secret' | 'publishable' | 'driver'

/** A key as the directory knows it; the key itself is kept nowhere. */
export interface KeyRecord {
  readonly id: string
  readonly organizationId: string
  /** Whether the organization that owns it is not suspended. */
  readonly ownerActive: boolean
  readonly kind: KeyKind
  readonly name: string
  readonly hint: string
  readonly hash: string
  readonly scopes: readonly Scope[]
  readonly origins: readonly string[]
  readonly connectionId: string | null
  readonly driver: { readonly id: string; readonly name: string; readonly active: boolean } | null
  readonly createdBy: string | null
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly lastUsedAt: string | null
}

const COLUMNS = `k.id, k.organization_id AS organizationId, k.kind, k.name, k.hint, k.hash, k.scopes, k.origins,
  k.connection_id AS connectionId, k.created_by AS createdBy, k.created_at AS createdAt, k.expires_at AS expiresAt,
  k.last_used_at AS lastUsedAt, d.id AS driverId, d.name AS driverName, d.status AS driverStatus, s.status AS ownerStatus`
const TABLES = `api_keys k JOIN organization_settings s ON s.organization_id = k.organization_id
  LEFT JOIN drivers d ON d.id = k.driver_id`

interface KeyRow extends Omit<KeyRecord, 'scopes' | 'origins' | 'driver' | 'ownerActive'> {
  scopes: string
  origins: string
  driverId: string | null
  driverName: string | null
  driverStatus: string | null
  ownerStatus: string
}

/** Asks for a key that is not revoked, by its hash or its id; read the answer with `toKey`. */
export const selectKey = (db: D1Database, by: 'hash' | 'id', value: string): D1PreparedStatement =>
  db.prepare(`SELECT ${COLUMNS} FROM ${TABLES} WHERE k.${by} = ? AND k.revoked_at IS NULL`).bind(value)

/** Reads a row of `selectKey`. */
export function toKey(row: unknown): KeyRecord | null {
  if (!row) return null
  const { scopes, origins, driverId, driverName, driverStatus, ownerStatus, ...key } = asKeyRow(row)
  return {
    ...key,
    scopes: JSON.parse(scopes),
    origins: JSON.parse(origins),
    ownerActive: ownerStatus === 'active',
    driver: driverId ? { id: driverId, name: driverName ?? '', active: driverStatus === 'active' } : null,
  }
}

// The columns are COLUMNS, whose types the STRICT tables guarantee.
const asKeyRow = (row: unknown): KeyRow => row as KeyRow

/** A key that is about to be written. */
export type NewKey = Omit<KeyRecord, 'driver' | 'lastUsedAt' | 'ownerActive'> & { readonly driverId: string | null }

/** Writes a key. */
export const insertKey = (db: D1Database, key: NewKey): D1PreparedStatement =>
  insert(db, 'api_keys', {
    id: key.id,
    organization_id: key.organizationId,
    kind: key.kind,
    name: key.name,
    hint: key.hint,
    hash: key.hash,
    scopes: JSON.stringify(key.scopes),
    origins: JSON.stringify(key.origins),
    connection_id: key.connectionId,
    driver_id: key.driverId,
    created_by: key.createdBy,
    created_at: key.createdAt,
    expires_at: key.expiresAt,
  })

/** An organization's own keys, the newest first; drivers' credentials are not among them. */
export async function listKeys(db: D1Database, organizationId: string): Promise<ApiKey[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM ${TABLES}
       WHERE k.organization_id = ? AND k.revoked_at IS NULL AND k.kind <> 'driver' ORDER BY k.created_at DESC LIMIT 200`,
    )
    .bind(organizationId)
    .all()
  return results.flatMap((row) => toKey(row) ?? []).map(toApiKey)
}

/** A key as its owner may see it. */
export function toApiKey(key: Omit<KeyRecord, 'driver' | 'ownerActive'>): ApiKey {
  const { id, kind, name, hint, connectionId, createdAt, expiresAt, lastUsedAt } = key
  if (kind === 'driver') throw new Error('A driver’s credential is not an API key')
  const granted = { scopes: [...key.scopes], origins: [...key.origins], connectionId }
  return { id, kind, name, hint, ...granted, createdAt, expiresAt, lastUsedAt }
}

/** Changes where an organization's own publishable key works; null when it has no such key. */
export async function changeOrigins(
  db: D1Database,
  organizationId: string,
  id: string,
  origins: readonly string[],
): Promise<KeyRecord | null> {
  const own = `k.id = ? AND k.organization_id = ? AND k.kind = 'publishable' AND k.revoked_at IS NULL`
  const [, changed] = await db.batch([
    db.prepare(`UPDATE api_keys AS k SET origins = ? WHERE ${own}`).bind(JSON.stringify(origins), id, organizationId),
    db.prepare(`SELECT ${COLUMNS} FROM ${TABLES} WHERE ${own}`).bind(id, organizationId),
  ])
  return toKey(changed?.results[0])
}

/** Revokes an organization's own key, now or already; null when it has no such key. */
export async function revokeKey(
  db: D1Database,
  organizationId: string,
  id: string,
  at: string,
  beside: readonly D1PreparedStatement[] = [],
): Promise<{ hash: string } | null> {
  const update = `UPDATE api_keys SET revoked_at = coalesce(revoked_at, ?)
    WHERE id = ? AND organization_id = ? AND kind <> 'driver' RETURNING hash`
  const [revoked] = await db.batch<{ hash: string }>([db.prepare(update).bind(at, id, organizationId), ...beside])
  return revoked?.results[0] ?? null
}

/** Remembers that a key was used. */
export async function touchKey(db: D1Database, id: string, at: string): Promise<void> {
  await db.prepare('UPDATE api_keys SET last_used_at = ? WHERE id = ?').bind(at, id).run()
}
