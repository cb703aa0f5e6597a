import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Member, MemberInvitation, MemberList } from '@waybill/contract'

type MemberRow = Omit<Member, 'isYou'>

const MEMBER = `SELECT m.id, m.userId AS personId, u.name, u.email, m.role, m.createdAt AS joinedAt
  FROM member m JOIN user u ON u.id = m.userId`
const INVITATION = `SELECT i.id, i.email, i.role, coalesce(u.name, '') AS invitedBy, i.expiresAt
  FROM invitation i LEFT JOIN user u ON u.id = i.inviterId`

/** Who belongs to an organization, the first joined first, and who was asked, the latest first. */
export async function listMembers(db: D1Database, organizationId: string, you: string | null): Promise<MemberList> {
  const [members, invitations] = await db.batch([
    db.prepare(`${MEMBER} WHERE m.organizationId = ? ORDER BY m.createdAt, m.id LIMIT 1000`).bind(organizationId),
    db
      .prepare(`${INVITATION} WHERE i.organizationId = ? AND i.status = 'pending' ORDER BY i.createdAt DESC LIMIT 200`)
      .bind(organizationId),
  ])
  const items = asMembers(members?.results).map((row) => ({ ...row, isYou: row.personId === you }))
  return { items, invitations: [...asInvitations(invitations?.results)] }
}

// The statements above name just these columns.
const asMembers = (rows: unknown[] | undefined) => (rows ?? []) as MemberRow[]
const asInvitations = (rows: unknown[] | undefined) => (rows ?? []) as MemberInvitation[]

/** What a change to a member depends on, as it stands now. */
export interface MemberFacts {
  /** The role of the person who asks. */
  readonly by: string | null
  readonly owners: number
  readonly member: MemberRow | null
}

/** Reads who asks and whom it concerns. */
export async function findMember(
  db: D1Database,
  organizationId: string,
  personId: string,
  id: string,
): Promise<MemberFacts> {
  const [facts, member] = await db.batch([
    db.prepare(FACTS).bind(organizationId, personId, organizationId),
    db.prepare(`${MEMBER} WHERE m.id = ? AND m.organizationId = ?`).bind(id, organizationId),
  ])
  return { ...asFacts(facts?.results), member: asMembers(member?.results)[0] ?? null }
}

const FACTS = `SELECT (SELECT role FROM member WHERE organizationId = ? AND userId = ?) AS role,
  (SELECT count(*) FROM member WHERE organizationId = ? AND role = 'owner') AS owners`
function asFacts(rows: unknown[] | undefined): { by: string | null; owners: number } {
  // The statement above names these columns.
  const [row] = (rows ?? []) as { role: string | null; owners: number }[]
  return { by: row?.role ?? null, owners: row?.owners ?? 0 }
}

interface Guard {
  readonly id: string
  readonly organizationId: string
  /** The member's role as it was read. */
  readonly from: string
  /** Who asks, and their role as it was read. */
  readonly personId: string
  readonly by: string
}

// What was read must still hold when it is written: two owners who step back at once do not both succeed.
const STILL = `id = ? AND organizationId = ? AND role = ?
  AND (role <> 'owner' OR EXISTS (SELECT 1 FROM member o WHERE o.organizationId = member.organizationId
    AND o.role = 'owner' AND o.id <> member.id))
  AND EXISTS (SELECT 1 FROM member b WHERE b.organizationId = member.organizationId AND b.userId = ? AND b.role = ?)`
const stillValues = ({ id, organizationId, from, personId, by }: Guard) => [id, organizationId, from, personId, by]

/** Gives a member another role; false when something has changed since it was read. */
export async function setRole(db: D1Database, guard: Guard, role: string): Promise<boolean> {
  const row = await db
    .prepare(`UPDATE member SET role = ? WHERE ${STILL} RETURNING id`)
    .bind(role, ...stillValues(guard))
    .first()
  return row !== null
}

/** Removes a member, beside what else that makes necessary; false when something has changed since it was read. */
export async function deleteMember(
  db: D1Database,
  guard: Guard,
  beside: readonly D1PreparedStatement[],
): Promise<boolean> {
  const removal = db.prepare(`DELETE FROM member WHERE ${STILL} RETURNING id`).bind(...stillValues(guard))
  const [removed] = await db.batch([removal, ...beside])
  return removed?.results.length === 1
}

/** What an invitation depends on, as it stands now. */
export interface InviteFacts {
  readonly by: string | null
  readonly isMember: boolean
  /** The invitation of this address, or the one with this id, that still waits. */
  readonly pending: MemberInvitation | null
}

/** Reads who invites, and what is known of the one who is invited: an address, or an invitation's id. */
export async function findInvitee(
  db: D1Database,
  organizationId: string,
  personId: string,
  invitee: { readonly email: string } | { readonly id: string },
): Promise<InviteFacts> {
  const [column, value] = 'email' in invitee ? (['email', invitee.email] as const) : (['id', invitee.id] as const)
  const email = 'email' in invitee ? invitee.email : ''
  const [facts, member, pending] = await db.batch([
    db.prepare(FACTS).bind(organizationId, personId, organizationId),
    db.prepare(`${MEMBER} WHERE m.organizationId = ? AND u.email = ?`).bind(organizationId, email),
    db
      .prepare(
        `${INVITATION} WHERE i.organizationId = ? AND i.${column} = ? AND i.status = 'pending'
         ORDER BY i.createdAt DESC LIMIT 1`,
      )
      .bind(organizationId, value),
  ])
  return {
    by: asFacts(facts?.results).by,
    isMember: asMembers(member?.results).length > 0,
    pending: asInvitations(pending?.results)[0] ?? null,
  }
}

/** Lets a pending invitation wait longer, in another role perhaps. */
export const renewInvitation = (
  db: D1Database,
  { id, role, expiresAt }: Pick<MemberInvitation, 'id' | 'role' | 'expiresAt'>,
  inviterId: string,
): D1PreparedStatement =>
  db
    .prepare(`UPDATE invitation SET role = ?, expiresAt = ?, inviterId = ? WHERE id = ? AND status = 'pending'`)
    .bind(role, expiresAt, inviterId, id)

/** Withdraws an invitation: its link is good for nothing. */
export const cancelInvitation = (db: D1Database, organizationId: string, id: string): D1PreparedStatement =>
  db
    .prepare(`UPDATE invitation SET status = 'canceled' WHERE id = ? AND organizationId = ? AND status = 'pending'`)
    .bind(id, organizationId)
