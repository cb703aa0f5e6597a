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

/** Whom a sign-in mail may go to: a person, or somebody with a pending invitation. */
export interface MailSubject {
  readonly kind: 'person' | 'invitation'
  readonly id: string
  readonly language: string
  readonly organizationName: string
  readonly organizationKind: string
  readonly inviterName: string
  /** The courier whose portal or desk somebody is invited to; null where a client invites, and for a person. */
  readonly courierId: string | null
}

/** Finds whom an address belongs to; null for strangers. A person comes before an invitation. */
export async function findMailSubject(db: D1Database, email: string, at: string): Promise<MailSubject | null> {
  return db
    .prepare(
      `SELECT * FROM (SELECT 'person' AS kind, u.id, coalesce(p.language, s.language, 'en') AS language,
         '' AS organizationName, '' AS organizationKind, '' AS inviterName, NULL AS courierId FROM user u JOIN member m ON m.userId = u.id
         LEFT JOIN person_settings p ON p.person_id = u.id LEFT JOIN organization_settings s ON s.organization_id = m.organizationId WHERE u.email = ? LIMIT 1)
       UNION ALL
       SELECT * FROM (SELECT 'invitation', i.id, coalesce(s.language, 'en'), o.name, o.kind, coalesce(courier.name, inviter.name),
         CASE WHEN o.kind = 'courier' THEN o.id ELSE courier.id END FROM invitation i
         JOIN organization o ON o.id = i.organizationId JOIN user inviter ON inviter.id = i.inviterId
         LEFT JOIN organization_settings s ON s.organization_id = o.id
         LEFT JOIN connections c ON c.invitation_id = i.id LEFT JOIN organization courier ON courier.id = c.courier_id
         WHERE i.email = ? AND i.status = 'pending' AND i.expiresAt > ? ORDER BY i.createdAt DESC LIMIT 1)
       LIMIT 1`,
    )
    .bind(email, email, at)
    .first<MailSubject>()
}
