import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { spendLink, type Spending } from './links.ts'
import type { Look } from './organizations.ts'
import { beginSession, type NewSession } from './sessions.ts'

/** A pending invitation as the one who holds its link may see it. */
export interface InvitationRecord {
  readonly email: string
  readonly organizationName: string
  readonly inviterName: string
  readonly personName: string | null
  /** Clients of this person that a courier's invitation may connect instead of a new one. */
  readonly organizations: readonly { readonly id: string; readonly name: string }[]
  readonly look: Pick<Look, 'name' | 'accent' | 'logoFile'>
}

/** Reads the invitation behind a link that is still good. */
export async function findInvitation(db: D1Database, hash: string, at: string): Promise<InvitationRecord | null> {
  const [invitations, organizations] = await db.batch([
    db.prepare(INVITATION).bind(hash, at, at),
    db.prepare(`SELECT o.id, o.name ${JOINABLE} ORDER BY m.createdAt`).bind(hash),
  ])
  const [invitation] = asInvitations(invitations?.results)
  if (!invitation) return null
  const { lookName: name, accent, logoFile, ...rest } = invitation
  return { ...rest, organizations: asOrganizations(organizations?.results), look: { name, accent, logoFile } }
}

type InvitationRow = Omit<InvitationRecord, 'organizations' | 'look'> &
  Omit<InvitationRecord['look'], 'name'> & { readonly lookName: string }
// The statements below name just these columns.
const asInvitations = (rows: unknown[] | undefined) => (rows ?? []) as InvitationRow[]
const asOrganizations = (rows: unknown[] | undefined) => (rows ?? []) as { id: string; name: string }[]

// Whom the page looks like: the courier that invites, else the only courier of the client that does, else itself.
const WEARS = `coalesce(courier.id, (SELECT max(k.courier_id) FROM connections k
  WHERE k.client_id = o.id AND k.status = 'active' HAVING count(*) = 1), o.id)`

const INVITATION = `SELECT i.email, o.name AS organizationName, coalesce(courier.name, inviter.name) AS inviterName, u.name AS personName,
         wears.name AS lookName, s.accent, s.logo_file AS logoFile
       FROM links l JOIN invitation i ON i.id = l.subject_id JOIN organization o ON o.id = i.organizationId
  JOIN user inviter ON inviter.id = i.inviterId LEFT JOIN user u ON u.email = i.email
  LEFT JOIN connections c ON c.invitation_id = i.id LEFT JOIN organization courier ON courier.id = c.courier_id
  JOIN organization wears ON wears.id = ${WEARS} JOIN organization_settings s ON s.organization_id = wears.id
  WHERE l.hash = ? AND l.purpose = 'invitation' AND l.spent_at IS NULL AND l.expires_at > ?
    AND i.status = 'pending' AND i.expiresAt > ?`

// Clients that the invited person runs already and that this courier does not work with at the moment.
const JOINABLE = `FROM links l JOIN invitation i ON i.id = l.subject_id JOIN connections c ON c.invitation_id = i.id
  JOIN user u ON u.email = i.email JOIN member m ON m.userId = u.id AND m.role IN ('owner', 'admin')
  JOIN organization o ON o.id = m.organizationId AND o.kind = 'client'
  WHERE l.hash = ? AND c.status = 'pending' AND NOT EXISTS (SELECT 1 FROM connections k
    WHERE k.client_id = o.id AND k.courier_id = c.courier_id AND k.status <> 'removed')`

/** Ids and a name for those rows that accepting an invitation may add. */
export interface NewMember {
  readonly userId: string
  readonly memberId: string
  readonly name: string
}

// The pending invitation whose link this spender has just spent.
const WON = `links l JOIN invitation i ON i.id = l.subject_id
  WHERE l.hash = ? AND l.spent_by = ? AND i.status = 'pending' AND i.expiresAt > ?`

export interface Accepted {
  readonly organizationId: string
  /** The connection that became active with it, if the invitation was a courier's. */
  readonly connection: { readonly id: string; readonly courierId: string } | null
}

/**
 * Accepts an invitation by its link: the person exists, belongs to the organization, its connection is active and a
 * session has begun, all or nothing. Null for a link that is not good.
 */
export async function acceptInvitation(
  db: D1Database,
  spending: Spending,
  { userId, memberId, name }: NewMember,
  session: NewSession,
): Promise<Accepted | null> {
  const { at } = spending
  const won = wonBy(spending)
  const insertMember = `INSERT OR IGNORE INTO member (id, organizationId, userId, role, createdAt)
    SELECT ?, i.organizationId, (SELECT id FROM user WHERE email = i.email), i.role, ? FROM ${WON}`
  const connect = `UPDATE connections SET status = 'active' WHERE status = 'pending'
    AND invitation_id = (SELECT i.id FROM ${WON}) RETURNING id, courier_id AS courierId`
  const [, , , connected, , closed] = await db.batch([
    spendLink(db, spending),
    insertPerson(db, { userId, name, at }, won),
    db.prepare(insertMember).bind(memberId, at, ...won),
    db.prepare(connect).bind(...won),
    beginSession(db, session, { sql: PERSON, values: won }),
    db.prepare(CLOSE).bind(...won),
  ])
  return toAccepted(closed?.results, connected?.results)
}

/**
 * Accepts a courier's invitation for a client that this person runs already: that client is connected, the one that was
 * made for the invitation goes. A courier that had removed the client finds its orders again.
 */
export async function acceptForClient(
  db: D1Database,
  spending: Spending,
  clientId: string,
  session: NewSession,
): Promise<Accepted | null> {
  const won = wonBy(spending)
  const joinable = `EXISTS (SELECT 1 ${JOINABLE} AND o.id = ?)`
  const may = [spending.hash, clientId]
  const invited = `connections p WHERE p.status = 'pending' AND p.invitation_id = (SELECT i.id FROM ${WON})`
  const again = `UPDATE connections SET status = 'active' WHERE status = 'removed' AND client_id = ? AND ${joinable}
    AND courier_id = (SELECT p.courier_id FROM ${invited}) RETURNING id, courier_id AS courierId`
  const anew = `UPDATE connections SET status = 'active', client_id = ? WHERE ${joinable}
    AND id = (SELECT p.id FROM ${invited}) RETURNING id, courier_id AS courierId`
  const [, returned, connected, , closed] = await db.batch([
    spendLink(db, spending),
    db.prepare(again).bind(clientId, ...may, ...won),
    db.prepare(anew).bind(clientId, ...may, ...won),
    beginSession(db, session, { sql: PERSON, values: won }),
    db.prepare(CLOSE).bind(...won),
    db
      .prepare(`DELETE FROM organization WHERE id = (${ACCEPTED}) AND id NOT IN (SELECT organizationId FROM member)`)
      .bind(...won.slice(0, 2)),
  ])
  const accepted = toAccepted(closed?.results, returned?.results.length ? returned.results : connected?.results)
  return accepted && { ...accepted, organizationId: clientId }
}

const wonBy = ({ hash, spender, at }: Spending): [string, string, string] => [hash, spender, at]

const PERSON = `(SELECT u.id FROM links l JOIN invitation i ON i.id = l.subject_id JOIN user u ON u.email = i.email
  WHERE l.hash = ? AND l.spent_by = ? AND i.status = 'pending' AND i.expiresAt > ?)`
const CLOSE = `UPDATE invitation SET status = 'accepted' WHERE id = (SELECT i.id FROM ${WON}) RETURNING organizationId`
const ACCEPTED = `SELECT i.organizationId FROM links l JOIN invitation i ON i.id = l.subject_id
  WHERE l.hash = ? AND l.spent_by = ? AND i.status = 'accepted'`

const insertPerson = (
  db: D1Database,
  { userId, name, at }: { userId: string; name: string; at: string },
  won: readonly string[],
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO user (id, name, email, emailVerified, createdAt, updatedAt) SELECT ?, ?, i.email, 1, ?, ? FROM ${WON}
       ON CONFLICT (email) DO UPDATE SET emailVerified = 1, name = iif(name = '', excluded.name, name)`,
    )
    .bind(userId, name, at, at, ...won)

function toAccepted(closed: unknown[] | undefined, connected: unknown[] | undefined): Accepted | null {
  // The statements above return just these columns.
  const [invitation] = (closed ?? []) as { organizationId: string }[]
  const [connection] = (connected ?? []) as { id: string; courierId: string }[]
  return invitation ? { organizationId: invitation.organizationId, connection: connection ?? null } : null
}
