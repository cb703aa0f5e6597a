import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Me, MePatch } from '@waybill/contract'

/** Asks for a person as they see themselves; read the answer with `toMe`. */
export const selectMe = (db: D1Database, id: string, at: string): D1PreparedStatement =>
  db
    .prepare(
      `SELECT u.id, u.name, u.email, e.email AS pendingEmail, p.phone, p.language FROM user u
       LEFT JOIN person_settings p ON p.person_id = u.id
       LEFT JOIN email_changes e ON e.subject = 'person' AND e.subject_id = u.id AND e.expires_at > ?
       WHERE u.id = ?`,
    )
    .bind(at, id)

/** Reads the rows of `selectMe`. */
export function toMe(rows: readonly unknown[]): Me {
  const [me] = asPeople(rows)
  if (!me) throw new Error('A signed-in person has no row')
  return me
}

// The statement above names just these columns.
const asPeople = (rows: readonly unknown[]) => rows as readonly Me[]

/** Changes what a patch names; the address has a way of its own (store/email-changes.ts). */
export function updateMe(db: D1Database, id: string, patch: MePatch, at: string): D1PreparedStatement[] {
  const { name, phone, language } = patch
  return [
    ...(name === undefined
      ? []
      : [db.prepare('UPDATE user SET name = ?, updatedAt = ? WHERE id = ?').bind(name, at, id)]),
    ...(phone === undefined ? [] : [setOwn(db, id, 'phone', phone)]),
    ...(language === undefined ? [] : [setOwn(db, id, 'language', language)]),
  ]
}

const setOwn = (db: D1Database, id: string, column: 'phone' | 'language', value: string | null): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO person_settings (person_id, ${column}) VALUES (?, ?)
       ON CONFLICT (person_id) DO UPDATE SET ${column} = excluded.${column}`,
    )
    .bind(id, value)
