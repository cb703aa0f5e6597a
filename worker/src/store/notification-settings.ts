import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { isLanguage, type NotificationRule, type NotificationSettingsDraft, type QuietHours } from '@waybill/contract'
import { DEFAULT_WISHES, type TextWishes } from '../domain/text-wishes.ts'

/** Wishes as they hold, and the version of the row that a save would change; version 0 before the first save. */
export interface SavedWishes {
  readonly version: number
  readonly updatedAt: string | null
  readonly wishes: TextWishes
}

interface WishesRow {
  version: number | null
  language: string | null
  quiet_hours: string | null
  rules: string | null
  updated_at: string | null
  support_phone: string | null
}

const SUPPORT_PHONE = 'coalesce(client.support_phone, courier.support_phone) AS support_phone'

/**
 * What a client wants texted: what it saved itself, else what this courier wants for it, else what we begin with. Its
 * own support phone wins over its courier's.
 */
export async function findWishes(
  db: D1Database,
  { clientId, courierId }: { clientId: string; courierId: string | null },
): Promise<SavedWishes> {
  const row = await db
    .prepare(
      `SELECT n.version, n.updated_at, iif(n.version IS NULL, d.language, n.language) AS language,
         iif(n.version IS NULL, d.quiet_hours, n.quiet_hours) AS quiet_hours, coalesce(n.rules, d.rules) AS rules, ${SUPPORT_PHONE}
       FROM organization_settings client LEFT JOIN notification_settings n ON n.organization_id = client.organization_id
       LEFT JOIN organization_settings courier ON courier.organization_id = ?1
       LEFT JOIN connections c ON c.courier_id = ?1 AND c.client_id = client.organization_id
       LEFT JOIN notification_defaults d ON d.connection_id = c.id
       WHERE client.organization_id = ?2`,
    )
    .bind(courierId, clientId)
    .first<WishesRow>()
  return row ? toSaved(row) : { version: 0, updatedAt: null, wishes: DEFAULT_WISHES }
}

/** What a courier wants texted for one of its clients; null where it has no such connection. */
export async function findDefaults(
  db: D1Database,
  courierId: string,
  connectionId: string,
): Promise<(SavedWishes & { readonly clientId: string }) | null> {
  const row = await db
    .prepare(
      `SELECT c.client_id AS clientId, d.version, d.updated_at, d.language, d.quiet_hours, d.rules, ${SUPPORT_PHONE}
       FROM connections c JOIN organization_settings client ON client.organization_id = c.client_id
       JOIN organization_settings courier ON courier.organization_id = c.courier_id
       LEFT JOIN notification_defaults d ON d.connection_id = c.id
       WHERE c.id = ? AND c.courier_id = ? AND c.status <> 'removed'`,
    )
    .bind(connectionId, courierId)
    .first<WishesRow & { clientId: string }>()
  return row && { ...toSaved(row), clientId: row.clientId }
}

function toSaved(row: WishesRow): SavedWishes {
  const { version, updated_at: updatedAt, support_phone: supportPhone, language, quiet_hours, rules } = row
  if (rules === null) return { version: 0, updatedAt: null, wishes: { ...DEFAULT_WISHES, supportPhone } }
  const wishes: TextWishes = {
    language: language !== null && isLanguage(language) ? language : null,
    quietHours: quiet_hours === null ? null : asQuietHours(JSON.parse(quiet_hours)),
    rules: asRules(JSON.parse(rules)),
    supportPhone,
  }
  return { version: version ?? 0, updatedAt, wishes }
}

// Only `upsert` writes these columns, from what the contract has parsed.
const asQuietHours = (value: unknown) => value as QuietHours
const asRules = (value: unknown) => value as NotificationRule[]

/** Saves a client's wishes over the version that it last saw; false where somebody saved in between. */
export async function saveWishes(
  db: D1Database,
  organizationId: string,
  draft: NotificationSettingsDraft,
  at: string,
): Promise<boolean> {
  const statement = db.prepare(upsert('notification_settings', 'organization_id'))
  return isWritten(statement.bind(...valuesOf(organizationId, draft, at)))
}

/** The same for what a courier wants texted for one of its clients. */
export async function saveDefaults(
  db: D1Database,
  { courierId, connectionId }: { courierId: string; connectionId: string },
  draft: NotificationSettingsDraft,
  at: string,
): Promise<boolean> {
  const isOwn = `EXISTS (SELECT 1 FROM connections WHERE id = ?1 AND courier_id = ?7 AND status <> 'removed')`
  const statement = db.prepare(upsert('notification_defaults', 'connection_id', isOwn))
  return isWritten(statement.bind(...valuesOf(connectionId, draft, at), courierId))
}

type WishesTable = 'notification_settings' | 'notification_defaults'
const upsert = (table: WishesTable, key: 'organization_id' | 'connection_id', condition = 'TRUE'): string =>
  `INSERT INTO ${table} (${key}, version, language, quiet_hours, rules, updated_at)
   SELECT ?1, 1, ?3, ?4, ?5, ?6 WHERE ${condition} AND (?2 = 0 OR EXISTS (SELECT 1 FROM ${table} WHERE ${key} = ?1))
   ON CONFLICT (${key}) DO UPDATE SET version = version + 1, language = excluded.language,
     quiet_hours = excluded.quiet_hours, rules = excluded.rules, updated_at = excluded.updated_at
     WHERE ${table}.version = ?2
   RETURNING version`

const valuesOf = (
  key: string,
  { version, language, quietHours, rules }: NotificationSettingsDraft,
  at: string,
): unknown[] => [key, version, language, quietHours && JSON.stringify(quietHours), JSON.stringify(rules), at]

const isWritten = async (statement: D1PreparedStatement): Promise<boolean> => (await statement.first()) !== null
