import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { OrganizationView } from '@waybill/contract'
import { insert } from './insert.ts'
import type { ShardName } from './shards.ts'

/** The person in whose name an installation and its API keys invite. */
export const SYSTEM_PERSON = '000000000000000000000000'

/** An organization that is about to exist. */
export interface NewOrganization extends OrganizationView {
  readonly email: string
  readonly accent: string | null
  readonly logoFile: string | null
  readonly host: string | null
  readonly supportPhone: string | null
  readonly homeBucket: string
}

/** Writes an organization with its settings. */
export const insertOrganization = (db: D1Database, o: NewOrganization, at: string): D1PreparedStatement[] => [
  insert(db, 'organization', { id: o.id, name: o.name, slug: o.id, kind: o.kind, createdAt: at }),
  insert(db, 'organization_settings', {
    organization_id: o.id,
    email: o.email,
    country: o.country,
    time_zone: o.timeZone,
    units: o.units,
    language: o.language,
    accent: o.accent,
    logo_file: o.logoFile,
    host: o.host,
    support_phone: o.supportPhone,
    home_bucket: o.homeBucket,
  }),
]

/** Gives a courier a bucket, on the shard that holds the fewest; a bucket that is in use stays where it is. */
export const insertBucket = (
  db: D1Database,
  { bucket, courierId, shards }: { bucket: string; courierId: string; shards: readonly ShardName[] },
): D1PreparedStatement[] => [
  db
    .prepare(
      `INSERT INTO buckets (bucket, shard)
       SELECT ?, value FROM json_each(?) LEFT JOIN buckets ON buckets.shard = value
       GROUP BY value ORDER BY count(bucket), value LIMIT 1 ON CONFLICT (bucket) DO NOTHING`,
    )
    .bind(bucket, JSON.stringify(shards)),
  db.prepare('INSERT INTO courier_buckets (courier_id, bucket) VALUES (?, ?)').bind(courierId, bucket),
]

/** Which of these buckets nobody has yet. */
export async function findFreeBucket(db: D1Database, candidates: readonly string[]): Promise<string | null> {
  return db
    .prepare('SELECT value FROM json_each(?) WHERE value NOT IN (SELECT bucket FROM buckets) LIMIT 1')
    .bind(JSON.stringify(candidates))
    .first<string>('value')
}

export interface NewInvitation {
  readonly id: string
  readonly organizationId: string
  readonly email: string
  readonly role: string
  readonly inviterId: string
  readonly expiresAt: string
  readonly at: string
}

/** Writes an invitation as better-auth would, so that its routes see it too. */
export const insertInvitation = (db: D1Database, { at, ...invitation }: NewInvitation): D1PreparedStatement =>
  insert(db, 'invitation', { ...invitation, status: 'pending', createdAt: at })

/** Lets a pending invitation wait longer, when its mail is sent again. */
export const extendInvitation = (db: D1Database, id: string, expiresAt: string): D1PreparedStatement =>
  db.prepare(`UPDATE invitation SET expiresAt = ? WHERE id = ? AND status = 'pending'`).bind(expiresAt, id)

/** Writes a person who needs no invitation: the demo and tests. */
export const insertPerson = (
  db: D1Database,
  { id, name, email }: { id: string; name: string; email: string },
  at: string,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO user (id, name, email, emailVerified, createdAt, updatedAt) VALUES (?, ?, ?, 1, ?, ?)
       ON CONFLICT (email) DO NOTHING`,
    )
    .bind(id, name, email, at, at)

/** Makes the person with this address a member of an organization. */
export const insertMember = (
  db: D1Database,
  member: { id: string; organizationId: string; email: string; role: string },
  at: string,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT OR IGNORE INTO member (id, organizationId, userId, role, createdAt)
       SELECT ?, ?, id, ?, ? FROM user WHERE email = ? RETURNING userId`,
    )
    .bind(member.id, member.organizationId, member.role, at, member.email)

/** What an organization's pages wear, and the language that its mails speak. */
export interface Look {
  readonly id: string
  readonly name: string
  readonly accent: string | null
  readonly logoFile: string | null
  readonly language: string
}

/** Reads how an organization looks. */
export async function findLook(db: D1Database, organizationId: string): Promise<Look | null> {
  return db
    .prepare(
      `SELECT o.id, o.name, s.accent, s.logo_file AS logoFile, s.language FROM organization o
       JOIN organization_settings s ON s.organization_id = o.id WHERE o.id = ?`,
    )
    .bind(organizationId)
    .first<Look>()
}
