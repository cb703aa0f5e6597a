import type { Caller } from '../domain/caller.ts'
import type { Env } from '../env.ts'

/**
 * Has every open screen of an organization show again that it may listen, after somebody's right to it ended: a member
 * who left, a key that was revoked, a session that was signed out. A client's connections have rooms of their own.
 */
export async function closeScreens(
  env: Env,
  { organizations, connections, organization }: Pick<Caller, 'organizations' | 'connections' | 'organization'>,
): Promise<void> {
  const own = organization.kind === 'client' ? connections : []
  const names = [...organizations, ...own].map(({ id }) => id)
  await Promise.all(names.map((name) => env.ORG_ROOM.getByName(name).expel()))
}
