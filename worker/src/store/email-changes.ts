import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { ApiError } from '@waybill/contract'

/** Whose address changes. */
export interface EmailSubject {
  readonly kind: 'person' | 'organization'
  readonly id: string
}

/** An address that waits for the confirmation of its mail; only the hash of the mail's token is kept. */
export interface NewEmailChange {
  readonly subject: EmailSubject
  readonly email: string
  readonly hash: string
  readonly expiresAt: string
}

/** Remembers the address that a subject wants; the one before is forgotten with its mail. */
export const insertEmailChange = (db: D1Database, change: NewEmailChange): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO email_changes (subject, subject_id, email, hash, expires_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (subject, subject_id) DO UPDATE
       SET email = excluded.email, hash = excluded.hash, expires_at = excluded.expires_at`,
    )
    .bind(change.subject.kind, change.subject.id, change.email, change.hash, change.expiresAt)

/** Forgets the address that a subject wanted. */
export const deleteEmailChange = (db: D1Database, { kind, id }: EmailSubject): D1PreparedStatement =>
  db.prepare('DELETE FROM email_changes WHERE subject = ? AND subject_id = ?').bind(kind, id)

/** Removes addresses whose mails ended before `at`. */
export const deleteEndedEmailChanges = (db: D1Database, at: string): D1PreparedStatement =>
  db.prepare('DELETE FROM email_changes WHERE expires_at < ?').bind(at)

/** What a confirmation asks: which address for whom. */
export interface EmailChangeView {
  readonly email: string
  /** The person's or the organization's name. */
  readonly name: string
}

/** Reads the change behind a mail that is still good. */
export async function findEmailChange(db: D1Database, hash: string, at: string): Promise<EmailChangeView | null> {
  return db
    .prepare(
      `SELECT e.email, coalesce(u.name, o.name) AS name FROM email_changes e
       LEFT JOIN user u ON e.subject = 'person' AND u.id = e.subject_id
       LEFT JOIN organization o ON e.subject = 'organization' AND o.id = e.subject_id
       WHERE e.hash = ? AND e.expires_at > ?`,
    )
    .bind(hash, at)
    .first<EmailChangeView>()
}

/** A change that was confirmed. */
export interface ConfirmedEmail {
  readonly subject: EmailSubject
  readonly email: string
  /** The address before. */
  readonly previous: string
  readonly language: string
}

const GOOD = 'e.hash = ? AND e.expires_at > ?'

/**
 * Gives its subject the address behind a mail, once: of many at the same time, one succeeds. Links that still wait at
 * the address before let nobody in any more. Null for a mail that is not good.
 */
export async function confirmEmailChange(db: D1Database, hash: string, at: string): Promise<ConfirmedEmail | null> {
  const good = [hash, at]
  const before = `SELECT e.subject AS kind, e.subject_id AS id, e.email, coalesce(u.email, s.email) AS previous,
      coalesce(p.language, s.language, 'en') AS language FROM email_changes e
    LEFT JOIN user u ON e.subject = 'person' AND u.id = e.subject_id
    LEFT JOIN person_settings p ON p.person_id = u.id
    LEFT JOIN organization_settings s ON e.subject = 'organization' AND s.organization_id = e.subject_id
    WHERE ${GOOD}`
  const person = `SELECT e.subject_id FROM email_changes e WHERE e.subject = 'person' AND ${GOOD}`
  const setPerson = `UPDATE user SET email = (SELECT e.email FROM email_changes e WHERE ${GOOD}), emailVerified = 1,
    updatedAt = ? WHERE id = (${person})`
  const endLinks = `UPDATE links SET spent_at = ? WHERE purpose = 'sign-in' AND spent_at IS NULL AND subject_id = (${person})`
  const setOrganization = `UPDATE organization_settings SET email = (SELECT e.email FROM email_changes e WHERE ${GOOD})
    WHERE organization_id = (SELECT e.subject_id FROM email_changes e WHERE e.subject = 'organization' AND ${GOOD})`
  const [found, , , , spent] = await db
    .batch([
      db.prepare(before).bind(...good),
      db.prepare(setPerson).bind(...good, at, ...good),
      db.prepare(endLinks).bind(at, ...good),
      db.prepare(setOrganization).bind(...good, ...good),
      db.prepare('DELETE FROM email_changes AS e WHERE e.hash = ? AND e.expires_at > ? RETURNING email').bind(...good),
    ])
    .catch(addressTaken)
  const [row] = asRows(found?.results ?? [])
  if (!row || spent?.results.length !== 1) return null
  const { kind, id, email, previous, language } = row
  return { subject: { kind, id }, email, previous, language }
}

function addressTaken(error: unknown): never {
  if (error instanceof Error && error.message.includes('user.email')) {
    throw new ApiError('conflict', 'This address belongs to another account')
  }
  throw error
}

// The first statement of the batch names these columns.
const asRows = (rows: readonly unknown[]) =>
  rows as readonly (EmailSubject & { email: string; previous: string; language: string })[]
