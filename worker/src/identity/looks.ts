import type { Env } from '../env.ts'
import { findLook, type Look } from '../store/organizations.ts'
import { ShortCache } from './short-cache.ts'

const looks = new ShortCache<Look>()

/** How an organization looks, as this isolate read it within the last half minute. */
export async function knownLook(env: Env, organizationId: string, now: Date): Promise<Look | null> {
  const known = looks.get(organizationId, now)
  if (known) return known
  const look = await findLook(env.DIRECTORY, organizationId)
  return look && looks.set(organizationId, look, now)
}

/** Forgets how an organization looked, after a change here; other isolates do within half a minute. */
export const forgetLook = (organizationId: string): void => looks.delete(organizationId)
