import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { insert } from './insert.ts'

export type LinkPurpose = 'sign-in' | 'invitation' | 'driver'

/** A mailed or texted link; only the hash of its token is kept. */
export interface NewLink {
  readonly hash: string
  readonly purpose: LinkPurpose
  /** A person, an invitation or a driver. */
  readonly subjectId: string
  readonly expiresAt: string
}

/** Writes a link. */
export const insertLink = (db: D1Database, { hash, purpose, subjectId, expiresAt }: NewLink): D1PreparedStatement =>
  insert(db, 'links', { hash, purpose, subject_id: subjectId, expires_at: expiresAt })

/** Writes a code as a link; the same code for the same number, drawn again, begins anew. */
export const insertCode = (db: D1Database, { hash, purpose, subjectId, expiresAt }: NewLink): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO links (hash, purpose, subject_id, expires_at) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE
       SET subject_id = excluded.subject_id, expires_at = excluded.expires_at, spent_at = NULL, spent_by = NULL`,
    )
    .bind(hash, purpose, subjectId, expiresAt)

/** Makes a subject's earlier links worthless, when a new one replaces them. */
export const endLinks = (db: D1Database, purpose: LinkPurpose, subjectId: string, at: string): D1PreparedStatement =>
  db
    .prepare('UPDATE links SET spent_at = ? WHERE subject_id = ? AND purpose = ? AND spent_at IS NULL')
    .bind(at, subjectId, purpose)

/** The same, once the mail with the new link is on its way. */
export const endOtherLinks = (db: D1Database, { purpose, subjectId, hash }: NewLink, at: string): D1PreparedStatement =>
  db
    .prepare('UPDATE links SET spent_at = ? WHERE subject_id = ? AND purpose = ? AND hash <> ? AND spent_at IS NULL')
    .bind(at, subjectId, purpose, hash)

/** Who spends a link, and when. */
export interface Spending {
  readonly hash: string
  readonly purpose: LinkPurpose
  /** Names no other spender: whatever follows in the batch asks for it, so it happens for the one spender that won. */
  readonly spender: string
  readonly at: string
  /** What this spender has spent since then, it may spend again. */
  readonly since: string
}

/** Spends a link: of many at once, one succeeds. It answers the subject's id. */
export const spendLink = (db: D1Database, { hash, purpose, spender, at, since }: Spending): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE links SET spent_at = coalesce(spent_at, ?), spent_by = ?
       WHERE hash = ? AND purpose = ? AND expires_at > ? AND (spent_at IS NULL OR (spent_by = ? AND spent_at > ?))
       RETURNING subject_id AS subjectId`,
    )
    .bind(at, spender, hash, purpose, at, spender, since)

/** Removes links that ended before `at`. */
export const deleteEndedLinks = (db: D1Database, at: string): D1PreparedStatement =>
  db.prepare('DELETE FROM links WHERE expires_at < ?').bind(at)
