import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { PersonSession } from '@waybill/contract'
import { USABLE_FIRST } from './standings.ts'

/** A person's part in an organization. */
export interface Membership {
  readonly organizationId: string
  readonly kind: 'client' | 'courier'
  readonly name: string
  readonly role: string
}

/** A signed-in person, with the organizations that they may act for, the default one first. */
export interface SessionRecord {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly language: string | null
  }
  readonly expiresAt: string
  readonly memberships: readonly Membership[]
}

/** Two statements whose results `toSession` reads. */
export const selectSession = (db: D1Database, token: string): [D1PreparedStatement, D1PreparedStatement] => [
  db
    .prepare(
      `SELECT u.id, u.name, u.email, p.language, s.expiresAt FROM session s JOIN user u ON u.id = s.userId
       LEFT JOIN person_settings p ON p.person_id = u.id WHERE s.token = ?`,
    )
    .bind(token),
  db
    .prepare(
      `SELECT m.organizationId, m.role, o.kind, o.name FROM session s JOIN member m ON m.userId = s.userId
       JOIN organization o ON o.id = m.organizationId WHERE s.token = ? ORDER BY ${USABLE_FIRST}`,
    )
    .bind(token),
]

/** Reads the results of `selectSession`; null for an unknown token. */
export function toSession(people: readonly unknown[], memberships: readonly unknown[]): SessionRecord | null {
  const [row] = asPeople(people)
  if (!row) return null
  const { expiresAt, ...person } = row
  return { person, expiresAt, memberships: asMemberships(memberships) }
}

// The statements above name these columns; organizations of another kind do not exist.
const asPeople = (rows: readonly unknown[]) => rows as readonly (SessionRecord['person'] & { expiresAt: string })[]
const asMemberships = (rows: readonly unknown[]) => rows as readonly Membership[]

/** A session that is about to begin. */
export interface NewSession {
  readonly id: string
  readonly token: string
  readonly expiresAt: string
  readonly at: string
  readonly ip: string | null
  readonly userAgent: string | null
}

/** How a statement names its person: by a parameter or by a sub-select that may find nobody. */
export interface PersonId {
  readonly sql: string
  readonly values: readonly string[]
}

/** Begins a session as better-auth would, so that its routes list and end it. It answers the person's id. */
export const beginSession = (db: D1Database, session: NewSession, person: PersonId): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO session (id, token, expiresAt, createdAt, updatedAt, ipAddress, userAgent, userId)
       SELECT ?, ?, ?, ?, ?, ?, ?, id FROM user WHERE id = ${person.sql} RETURNING userId`,
    )
    .bind(
      session.id,
      session.token,
      session.expiresAt,
      session.at,
      session.at,
      session.ip,
      session.userAgent,
      ...person.values,
    )

/** Removes sessions that ended before `at`. */
export const deleteEndedSessions = (db: D1Database, at: string): D1PreparedStatement =>
  db.prepare('DELETE FROM session WHERE expiresAt < ?').bind(at)

interface PersonSessionRow {
  id: string
  token: string
  userAgent: string | null
  createdAt: string
  expiresAt: string
}

/** Where a person is signed in, the newest first; `token` is the session that asks. */
export async function listSessions(
  db: D1Database,
  personId: string,
  token: string | null,
  at: string,
): Promise<PersonSession[]> {
  const { results } = await db
    .prepare(
      `SELECT id, token, userAgent, createdAt, expiresAt FROM session WHERE userId = ? AND expiresAt > ?
       ORDER BY createdAt DESC, id LIMIT 100`,
    )
    .bind(personId, at)
    .all<PersonSessionRow>()
  return results.map(({ token: own, ...session }) => ({ ...session, isCurrent: own === token }))
}

/** Ends one session of a person, or all; answers the tokens that count no more. */
export async function endSessions(
  db: D1Database,
  personId: string,
  id: string | null,
  beside: readonly D1PreparedStatement[],
): Promise<string[]> {
  const one = id === null ? { sql: '', values: [] } : { sql: ' AND id = ?', values: [id] }
  const end = db.prepare(`DELETE FROM session WHERE userId = ?${one.sql} RETURNING token`).bind(personId, ...one.values)
  const [ended] = await db.batch<{ token: string }>([end, ...beside])
  return (ended?.results ?? []).map(({ token }) => token)
}
