import type { D1Database } from '@cloudflare/workers-types'
import { spendLink, type Spending } from './links.ts'
import { beginSession, type NewSession } from './sessions.ts'

const SPENT = 'SELECT subject_id FROM links WHERE hash = ? AND spent_by = ?'

/** Spends a sign-in link and begins its person's session, both or neither; false for a link that is not good. */
export async function signInByLink(db: D1Database, spending: Spending, session: NewSession): Promise<boolean> {
  const spent = [spending.hash, spending.spender]
  const [, begun] = await db.batch([
    spendLink(db, spending),
    beginSession(db, session, { sql: `(${SPENT})`, values: spent }),
    db.prepare(`UPDATE user SET emailVerified = 1 WHERE id = (${SPENT})`).bind(...spent),
  ])
  return begun?.results.length === 1
}

/** What a pending invitation says to the one who holds its link. */
export interface InvitationView {
  readonly email: string
  readonly organizationName: string
  readonly inviterName: string
  readonly personName: string | null
}

/** Reads the invitation behind a link that is still good. */
export async function findInvitation(db: D1Database, hash: string, at: string): Promise<InvitationView | null> {
  return db
    .prepare(
      `SELECT i.email, o.name AS organizationName, coalesce(courier.name, inviter.name) AS inviterName, u.name AS personName
       FROM links l JOIN invitation i ON i.id = l.subject_id JOIN organization o ON o.id = i.organizationId
       JOIN user inviter ON inviter.id = i.inviterId LEFT JOIN user u ON u.email = i.email
       LEFT JOIN connections c ON c.invitation_id = i.id LEFT JOIN organization courier ON courier.id = c.courier_id
       WHERE l.hash = ? AND l.purpose = 'invitation' AND l.spent_at IS NULL AND l.expires_at > ?
         AND i.status = 'pending' AND i.expiresAt > ?`,
    )
    .bind(hash, at, at)
    .first<InvitationView>()
}

/** Ids and a name for those rows that accepting an invitation may add. */
export interface NewMember {
  readonly userId: string
  readonly memberId: string
  readonly name: string
}

// The pending invitation whose link this spender has just spent.
const WON = `links l JOIN invitation i ON i.id = l.subject_id
  WHERE l.hash = ? AND l.spent_by = ? AND i.status = 'pending' AND i.expiresAt > ?`

/**
 * Accepts an invitation by its link: the person exists, belongs to the organization, its connection is active and a
 * session has begun, all or nothing. Null for a link that is not good.
 */
export async function acceptInvitation(
  db: D1Database,
  spending: Spending,
  { userId, memberId, name }: NewMember,
  session: NewSession,
): Promise<{ organizationId: string; courierIds: string[] } | null> {
  const { hash, spender, at } = spending
  const won = [hash, spender, at]
  const insertPerson = `INSERT INTO user (id, name, email, emailVerified, createdAt, updatedAt)
    SELECT ?, ?, i.email, 1, ?, ? FROM ${WON}
    ON CONFLICT (email) DO UPDATE SET emailVerified = 1, name = iif(name = '', excluded.name, name)`
  const insertMember = `INSERT OR IGNORE INTO member (id, organizationId, userId, role, createdAt)
    SELECT ?, i.organizationId, (SELECT id FROM user WHERE email = i.email), i.role, ? FROM ${WON}`
  const connect = `UPDATE connections SET status = 'active' WHERE status = 'pending'
    AND invitation_id = (SELECT i.id FROM ${WON}) RETURNING courier_id AS courierId`
  const person = `(SELECT u.id FROM links l JOIN invitation i ON i.id = l.subject_id JOIN user u ON u.email = i.email
    WHERE l.hash = ? AND l.spent_by = ? AND i.status = 'pending' AND i.expiresAt > ?)`
  const close = `UPDATE invitation SET status = 'accepted' WHERE id = (SELECT i.id FROM ${WON})
    RETURNING organizationId`
  const results = await db.batch<{ courierId: string; organizationId: string }>([
    spendLink(db, spending),
    db.prepare(insertPerson).bind(userId, name, at, at, ...won),
    db.prepare(insertMember).bind(memberId, at, ...won),
    db.prepare(connect).bind(...won),
    beginSession(db, session, { sql: person, values: won }),
    db.prepare(close).bind(...won),
  ])
  const organizationId = results[5]?.results[0]?.organizationId
  return organizationId
    ? { organizationId, courierIds: (results[3]?.results ?? []).map(({ courierId }) => courierId) }
    : null
}

/** Whom a sign-in mail may go to: a person, or somebody with a pending invitation. */
export interface MailSubject {
  readonly kind: 'person' | 'invitation'
  readonly id: string
  readonly language: string
  readonly organizationName: string
  readonly organizationKind: string
  readonly inviterName: string
}

/** Finds whom an address belongs to; null for strangers. A person comes before an invitation. */
export async function findMailSubject(db: D1Database, email: string, at: string): Promise<MailSubject | null> {
  return db
    .prepare(
      `SELECT * FROM (SELECT 'person' AS kind, u.id, coalesce(p.language, s.language, 'en') AS language,
         '' AS organizationName, '' AS organizationKind, '' AS inviterName FROM user u JOIN member m ON m.userId = u.id
         LEFT JOIN person_settings p ON p.person_id = u.id LEFT JOIN organization_settings s ON s.organization_id = m.organizationId WHERE u.email = ? LIMIT 1)
       UNION ALL
       SELECT * FROM (SELECT 'invitation', i.id, coalesce(s.language, 'en'), o.name, o.kind, inviter.name FROM invitation i
         JOIN organization o ON o.id = i.organizationId JOIN user inviter ON inviter.id = i.inviterId
         LEFT JOIN organization_settings s ON s.organization_id = o.id
         WHERE i.email = ? AND i.status = 'pending' AND i.expiresAt > ? ORDER BY i.createdAt DESC LIMIT 1)
       LIMIT 1`,
    )
    .bind(email, email, at)
    .first<MailSubject>()
}
