import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { OrganizationPatch, OrganizationSettings } from '@waybill/contract'

/** An organization's settings as they are stored: the logo is a file. */
export type StoredSettings = Omit<OrganizationSettings, 'logoUrl'> & { readonly logoFile: string | null }

/** Asks for an organization's settings; read the answer with `toSettings`. */
export const selectSettings = (db: D1Database, id: string, at: string): D1PreparedStatement =>
  db
    .prepare(
      `SELECT o.id, o.kind, o.name, s.country, s.time_zone AS timeZone, s.units, s.language, s.email,
         e.email AS pendingEmail, s.logo_file AS logoFile
       FROM organization o JOIN organization_settings s ON s.organization_id = o.id
       LEFT JOIN email_changes e ON e.subject = 'organization' AND e.subject_id = o.id AND e.expires_at > ?
       WHERE o.id = ?`,
    )
    .bind(at, id)

/** Reads the rows of `selectSettings`. */
export function toSettings(rows: readonly unknown[]): StoredSettings {
  const [settings] = asSettings(rows)
  if (!settings) throw new Error('An organization has no settings')
  return settings
}

// The statement above names just these columns.
const asSettings = (rows: readonly unknown[]) => rows as readonly StoredSettings[]

const COLUMN_OF = { country: 'country', timeZone: 'time_zone', units: 'units', language: 'language' } as const

/** Changes what a patch names; the address has a way of its own (store/email-changes.ts). */
export function updateSettings(db: D1Database, id: string, patch: OrganizationPatch): D1PreparedStatement[] {
  const { name } = patch
  const columns = Object.entries(COLUMN_OF).flatMap(([field, column]) => {
    const value = patch[asField(field)]
    return value === undefined ? [] : [[column, value] as const]
  })
  return [
    ...(name === undefined ? [] : [db.prepare('UPDATE organization SET name = ? WHERE id = ?').bind(name, id)]),
    ...columns.map(([column, value]) =>
      db.prepare(`UPDATE organization_settings SET ${column} = ? WHERE organization_id = ?`).bind(value, id),
    ),
  ]
}

// Object.entries forgets the names of the table above.
const asField = (field: string) => field as keyof typeof COLUMN_OF

/** Sets or removes the logo. */
export const setLogo = (db: D1Database, id: string, file: string | null): D1PreparedStatement =>
  db.prepare('UPDATE organization_settings SET logo_file = ? WHERE organization_id = ?').bind(file, id)
