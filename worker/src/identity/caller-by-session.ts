import { ApiError, ROLE_SCOPES, type Connection, type Scope } from '@waybill/contract'
import { NO_CONNECTION, type Caller } from '../domain/caller.ts'
import type { Env } from '../env.ts'
import { selectSession, toSession, type Membership, type SessionRecord } from '../store/sessions.ts'
import { bySession, type Standing } from '../store/standings.ts'
import { BuiltCallers } from './built-callers.ts'
import { hostedCourier } from './hosts.ts'
import { checkOrigin } from './origin.ts'
import { sessionTokenOf } from './session-cookie.ts'
import { ShortCache } from './short-cache.ts'
import { checkActive, knownStanding, readWithStanding, usableConnections } from './standing.ts'

const sessions = new ShortCache<SessionRecord>()
const built = new BuiltCallers<Membership>()

/** The person that a session's cookie stands for; null without a valid cookie, as for a visitor. */
export async function callerBySession(request: Request, env: Env, now: Date): Promise<Caller | null> {
  const token = await sessionTokenOf(request, env)
  if (!token) return null
  checkOrigin(request)
  const chosen = request.headers.get('waybill-organization')
  const [known, hosted] = await Promise.all([load(env, token, chosen, now), hostedCourier(env, request, now)])
  if (!known || Date.parse(known.session.expiresAt) <= now.getTime()) return null
  const membership = choose(known.session, chosen)
  if (!known.standing) throw unknownOrganization()
  const standing = checkActive(known.standing)
  const host = hosted?.courierId ?? null
  return built.of(membership, standing, host, () => toCaller(known.session, membership, standing, host))
}

/** Forgets a session that ended here; other isolates do within half a minute. */
export const forgetSession = (token: string): void => sessions.delete(token)

/** Forgets what this isolate knows of a person, after a change to them or to where they belong. */
export const forgetPerson = (personId: string): void => sessions.deleteWhere(({ person }) => person.id === personId)

async function load(env: Env, token: string, chosen: string | null, now: Date) {
  const session = sessions.get(token, now)
  const membership = session && find(session, chosen)
  const standing = membership && knownStanding(membership.organizationId, now)
  if (session && (standing || !membership)) return { session, standing: standing ?? null }
  const organization = bySession(token, chosen)
  const read = await readWithStanding(env, selectSession(env.DIRECTORY, token), organization, now)
  const fresh = toSession(read.rows[0] ?? [], read.rows[1] ?? [])
  return fresh && { session: sessions.set(token, fresh, now), standing: read.standing }
}

const find = ({ memberships }: SessionRecord, chosen: string | null): Membership | undefined =>
  chosen === null ? memberships[0] : memberships.find(({ organizationId }) => organizationId === chosen)

function choose(session: SessionRecord, chosen: string | null): Membership {
  const membership = find(session, chosen)
  if (membership) return membership
  if (chosen !== null) throw unknownOrganization()
  throw new ApiError('forbidden', 'You do not belong to an organization')
}

const unknownOrganization = () => new ApiError('not_found', 'You have no organization with this id')

function toCaller(session: SessionRecord, { role }: Membership, standing: Standing, host: string | null): Caller {
  const { organization } = standing
  const usable = usableConnections(standing)
  const ofHost = ({ courierId }: Connection): boolean => host === null || courierId === host
  const connections = usable.connections.filter(ofHost)
  return {
    actor: { kind: 'person', ...session.person, role },
    audience: organization.kind,
    organization,
    connections,
    paused: usable.paused.filter(ofHost),
    withheld: usable.withheld,
    boundTo: host === null || organization.kind === 'courier' ? null : (connections[0]?.id ?? NO_CONNECTION),
    scopes: new Set(scopesOfRole(organization.kind, role)),
    organizations: session.memberships.map(({ organizationId: id, kind, name }) => ({ id, kind, name })),
  }
}

/** What a role may do in an organization of this kind; nothing for a role that it does not know. */
export function scopesOfRole(kind: 'client' | 'courier', role: string): readonly Scope[] {
  const scopes: Record<string, readonly Scope[]> = ROLE_SCOPES[kind]
  return Object.hasOwn(scopes, role) ? (scopes[role] ?? []) : []
}
