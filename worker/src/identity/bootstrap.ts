import type { Language, OrganizationView, Scope } from '@waybill/contract'
import type { D1Database } from '@cloudflare/workers-types'
import type { Env } from '../env.ts'
import { insertConnection } from '../store/connections.ts'
import { insertDriver } from '../store/drivers.ts'
import { newId, randomBase62 } from '../store/ids.ts'
import { insertKey, type KeyKind } from '../store/keys.ts'
import { insertLink, type LinkPurpose } from '../store/links.ts'
import {
  findFreeBucket,
  insertBucket,
  insertInvitation,
  insertMember,
  insertOrganization,
  insertPerson,
  SYSTEM_PERSON,
  type NewOrganization,
} from '../store/organizations.ts'
import { beginSession } from '../store/sessions.ts'
import { forgetShardMap, SHARD_BINDINGS } from '../store/shards.ts'
import { forgetHosts } from './hosts.ts'
import { newKey } from './key-format.ts'
import { newLink } from './links.ts'
import { sessionCookie } from './session-cookie.ts'
import { newSession } from './sign-in.ts'

// What an installation's first steps, the demo and tests need before anybody can sign in. No route leads here.

/** The part of the environment that most of this needs. */
export interface Directory {
  readonly DIRECTORY: D1Database
  readonly BASE_URL: string
}

export interface OrganizationDraft {
  readonly name: string
  readonly email: string
  readonly country?: string
  readonly timeZone?: string
  readonly units?: OrganizationView['units']
  readonly language?: Language
  readonly accent?: string | null
  readonly logoFile?: string | null
  readonly host?: string | null
  readonly supportPhone?: string | null
}

const DEFAULTS = {
  country: 'US',
  timeZone: 'UTC',
  units: 'metric',
  language: 'en',
  accent: null,
  logoFile: null,
  host: null,
  supportPhone: null,
} as const satisfies Partial<NewOrganization>

/** A courier with a bucket of its own on the emptiest shard. */
export async function createCourier(
  directory: Directory,
  draft: OrganizationDraft,
  now: Date,
  bucket?: string,
): Promise<{ id: string; bucket: string }> {
  const db = directory.DIRECTORY
  const id = newId()
  const homeBucket = bucket ?? (await freeBucket(db))
  const organization: NewOrganization = { ...DEFAULTS, ...draft, id, kind: 'courier', homeBucket }
  await db.batch([
    ...insertOrganization(db, organization, now.toISOString()),
    ...insertBucket(db, { bucket: homeBucket, courierId: id, shards: SHARD_BINDINGS }),
  ])
  forgetHosts()
  forgetShardMap(directory)
  return { id, bucket: homeBucket }
}

/** A client that is connected to a courier at once, without an invitation. */
export async function createClient(
  { DIRECTORY: db }: Directory,
  courier: { id: string; bucket: string },
  draft: OrganizationDraft,
  now: Date,
): Promise<{ id: string; connectionId: string }> {
  const [id, connectionId] = [newId(), newId(courier.bucket)]
  const at = now.toISOString()
  const organization: NewOrganization = { ...DEFAULTS, ...draft, id, kind: 'client', homeBucket: courier.bucket }
  const connection = { id: connectionId, courierId: courier.id, clientId: id, status: 'active' as const }
  await db.batch([
    ...insertOrganization(db, organization, at),
    insertConnection(db, { ...connection, invitationId: null }, at),
  ])
  return { id, connectionId }
}

/** Connects a client to one more courier. */
export async function connect(
  { DIRECTORY: db }: Directory,
  courier: { id: string; bucket: string },
  clientId: string,
  now: Date,
): Promise<{ connectionId: string }> {
  const connectionId = newId(courier.bucket)
  const connection = { id: connectionId, courierId: courier.id, clientId, status: 'active' as const }
  await insertConnection(db, { ...connection, invitationId: null }, now.toISOString()).run()
  return { connectionId }
}

/** A person who belongs to an organization; somebody known by this address joins one more. */
export async function createPerson(
  { DIRECTORY: db }: Directory,
  person: { name: string; email: string; organizationId: string; role: string },
  now: Date,
): Promise<{ id: string }> {
  const { name, email, organizationId, role } = person
  const at = now.toISOString()
  const [, member] = await db.batch<{ userId: string }>([
    insertPerson(db, { id: newId(), name, email }, at),
    insertMember(db, { id: newId(), organizationId, email, role }, at),
  ])
  const id = member?.results[0]?.userId
  if (!id) throw new Error('This person belongs to the organization already')
  return { id }
}

/** A signed-in session; `cookie` is what a request of it carries. */
export async function createSession(env: Env, personId: string, now: Date): Promise<{ token: string; cookie: string }> {
  const session = newSession(null, now)
  await beginSession(env.DIRECTORY, session, { sql: '?', values: [personId] }).run()
  const [cookie = ''] = (await sessionCookie(env, session.token)).split(';')
  return { token: session.token, cookie }
}

/** A link for a person, an invitation or a driver; it works once, for `seconds`. */
export async function createLink(
  { DIRECTORY: db, BASE_URL }: Directory,
  { purpose, subjectId, seconds }: { purpose: LinkPurpose; subjectId: string; seconds?: number },
  now: Date,
): Promise<string> {
  const { url, link } = await newLink(BASE_URL, purpose, subjectId, now, seconds)
  await insertLink(db, link).run()
  return url
}

/** Invites the first person of an organization; answers the link that they would get by mail. */
export async function createInvitation(
  { DIRECTORY: db, BASE_URL }: Directory,
  { organizationId, email, role }: { organizationId: string; email: string; role: string },
  now: Date,
): Promise<string> {
  const id = newId()
  const { url, link } = await newLink(BASE_URL, 'invitation', id, now)
  const invitation = { id, organizationId, email: email.toLowerCase(), role, inviterId: SYSTEM_PERSON }
  await db.batch([
    insertInvitation(db, { ...invitation, expiresAt: link.expiresAt, at: now.toISOString() }),
    insertLink(db, link),
  ])
  return url
}

/** A driver without a credential yet. */
export async function createDriver(
  { DIRECTORY: db }: Directory,
  driver: { courierId: string; name: string; phone: string; vehicle: string },
  now: Date,
): Promise<{ id: string }> {
  const id = newId()
  await insertDriver(db, { ...driver, id }, now.toISOString()).run()
  return { id }
}

export interface KeyRequest {
  readonly kind: KeyKind
  readonly organizationId: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly origins?: readonly string[]
  readonly connectionId?: string
  readonly driverId?: string
  readonly expiresAt?: string
}

/** A key of any kind: this answer is the only place where it can be read. */
export async function createKey(
  { DIRECTORY: db }: Directory,
  request: KeyRequest,
  now: Date,
): Promise<{ id: string; key: string }> {
  const id = newId()
  const { key, hash, hint } = await newKey(request.kind)
  const unbound = { origins: [], connectionId: null, driverId: null, expiresAt: null, createdBy: null }
  await insertKey(db, { ...unbound, ...request, id, hash, hint, createdAt: now.toISOString() }).run()
  return { id, key }
}

async function freeBucket(db: D1Database): Promise<string> {
  const candidates = Array.from({ length: 32 }, () => randomBase62(2))
  return (await findFreeBucket(db, candidates)) ?? candidates[0] ?? randomBase62(2)
}
