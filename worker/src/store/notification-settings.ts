import type { D1Database } from '@cloudflare/workers-types'
import { isLanguage, type NotificationRule, type NotificationSettingsDraft, type QuietHours } from '@waybill/contract'
import { DEFAULT_WISHES, type TextWishes } from '../domain/text-wishes.ts'

/** A client's wishes as they were last saved; version 0 before the first save. */
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

/** What a client wants texted; its own support phone wins over its courier's. */
export async function findWishes(
  db: D1Database,
  { clientId, courierId }: { clientId: string; courierId: string | null },
): Promise<SavedWishes> {
  const row = await db
    .prepare(
      `SELECT n.version, n.language, n.quiet_hours, n.rules, n.updated_at,
         coalesce(client.support_phone, courier.support_phone) AS support_phone
       FROM organization_settings client LEFT JOIN notification_settings n ON n.organization_id = client.organization_id
       LEFT JOIN organization_settings courier ON courier.organization_id = ?
       WHERE client.organization_id = ?`,
    )
    .bind(courierId, clientId)
    .first<WishesRow>()
  return row ? toSaved(row) : { version: 0, updatedAt: null, wishes: DEFAULT_WISHES }
}

function toSaved(row: WishesRow): SavedWishes {
  const { version, updated_at: updatedAt, support_phone: supportPhone, language, quiet_hours, rules } = row
  if (version === null || rules === null) {
    return { version: 0, updatedAt: null, wishes: { ...DEFAULT_WISHES, supportPhone } }
  }
  const wishes: TextWishes = {
    language: language !== null && isLanguage(language) ? language : null,
    quietHours: quiet_hours === null ? null : asQuietHours(JSON.parse(quiet_hours)),
    rules: asRules(JSON.parse(rules)),
    supportPhone,
  }
  return { version, updatedAt, wishes }
}

// Only `saveWishes` writes these columns, from what the contract has parsed.
const asQuietHours = (value: unknown) => value as QuietHours
const asRules = (value: unknown) => value as NotificationRule[]

/** Saves a client's wishes over the version that it last saw; false where somebody saved in between. */
export async function saveWishes(
  db: D1Database,
  organizationId: string,
  { version, language, quietHours, rules }: NotificationSettingsDraft,
  at: string,
): Promise<boolean> {
  const row = await db
    .prepare(
      `INSERT INTO notification_settings (organization_id, version, language, quiet_hours, rules, updated_at)
       SELECT ?1, 1, ?3, ?4, ?5, ?6 WHERE ?2 = 0 OR EXISTS (SELECT 1 FROM notification_settings WHERE organization_id = ?1)
       ON CONFLICT (organization_id) DO UPDATE SET version = version + 1, language = excluded.language,
         quiet_hours = excluded.quiet_hours, rules = excluded.rules, updated_at = excluded.updated_at
         WHERE notification_settings.version = ?2
       RETURNING version`,
    )
    .bind(organizationId, version, language, quietHours && JSON.stringify(quietHours), JSON.stringify(rules), at)
    .first()
  return row !== null
}
