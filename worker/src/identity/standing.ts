import type { D1PreparedStatement } from '@cloudflare/workers-types'
import { ApiError, type Connection } from '@waybill/contract'
import type { Caller } from '../domain/caller.ts'
import type { Env } from '../env.ts'
import { byId, selectStanding, toStanding, type OrganizationId, type Standing } from '../store/standings.ts'
import { ShortCache } from './short-cache.ts'

const standings = new ShortCache<Standing>()

/** An organization's standing as this isolate read it within the last half minute. */
export const knownStanding = (organizationId: string, now: Date): Standing | undefined =>
  standings.get(organizationId, now)

/** Reads a credential's row and the standing of its organization in one round trip. */
export async function readWithStanding(
  env: Env,
  credential: readonly D1PreparedStatement[],
  organization: OrganizationId,
  now: Date,
): Promise<{ rows: readonly unknown[][]; standing: Standing | null }> {
  const statements = [...credential, ...selectStanding(env.DIRECTORY, organization)]
  const results = await env.DIRECTORY.batch(statements)
  const rows = results.map(({ results }) => results)
  const standing = toStanding(rows.at(-2) ?? [], rows.at(-1) ?? [])
  if (standing) standings.set(standing.organization.id, standing, now)
  return { rows, standing }
}

/** The standing of an organization that does not call itself: a courier acts for its client. */
export async function standingOf(env: Env, organizationId: string, now: Date): Promise<Standing | null> {
  const known = knownStanding(organizationId, now)
  return known ?? (await readWithStanding(env, [], byId(organizationId), now)).standing
}

/** Refuses the credentials of a suspended organization, and of a client whose couriers have all suspended it. */
export function checkActive(standing: Standing): Standing {
  if (!standing.active) throw new ApiError('suspended', 'This organization is suspended')
  const { organization, connections } = standing
  if (organization.kind === 'client' && !connections.some(isActive))
    throw new ApiError('suspended', 'No courier works with this client at the moment')
  return standing
}

const isActive = ({ status }: Connection): boolean => status === 'active'

/** What an organization may use of its connections, and what its couriers have taken from it. */
export function usableConnections(standing: Standing): Pick<Caller, 'connections' | 'paused' | 'withheld'> {
  const { organization, connections, removed } = standing
  if (organization.kind === 'courier') return { connections, paused: [], withheld: [] }
  const paused = connections.filter((one) => !isActive(one))
  return { connections: connections.filter(isActive), paused, withheld: [...paused.map(({ id }) => id), ...removed] }
}

/** Forgets what this isolate knows of an organization, after a change to it or to its connections. */
export const forgetOrganization = (organizationId: string): void => standings.delete(organizationId)
