import type { D1Database } from '@cloudflare/workers-types'
import type { LinkRecord } from '../domain/links.ts'
import type { Env } from '../env.ts'
import { siteOfCourier } from '../identity/hosts.ts'
import { tokenKeys } from '../identity/secrets.ts'
import { insertLink, latestLink } from '../store/tracking.ts'
import { hashOf, tokenOf } from './tracking-token.ts'

export interface LinkedLeg {
  readonly orderId: string
  readonly legId: string
  readonly courierId: string
}

/** The address of a leg's tracking page on its courier's host: the one that works already, or a new one. */
export async function trackingUrl(env: Env, db: D1Database, leg: LinkedLeg, now: Date): Promise<string> {
  const latest = await latestLink(db, { column: 'courier_id', id: leg.courierId }, leg.legId)
  return trackingUrlAfter(env, db, { ...leg, latest }, now)
}

/** The same where the leg's newest link is known already. */
export async function trackingUrlAfter(env: Env, db: D1Database, leg: KnownLeg, now: Date): Promise<string> {
  return pageOf(env, leg.courierId, await trackingTokenAfter(env, db, leg, now), now)
}

/** A leg whose newest link is known already; null: it has none. */
export type KnownLeg = LinkedLeg & { readonly latest: LinkRecord | null }

/** The token of the link that works, or of a new one. */
export async function trackingTokenAfter(
  env: Env,
  db: D1Database,
  { latest, ...leg }: KnownLeg,
  now: Date,
): Promise<string> {
  // A key that left the ring cannot make its tokens again: their links live on, and new ones are made beside them.
  if (latest && latest.revokedAt === null && Object.hasOwn(tokenKeys(env), latest.keyId)) {
    return tokenOf(env, leg.legId, latest.generation, latest.keyId)
  }
  const { token, link } = await nextLink(env, leg, latest, now)
  await insertLink(db, link).run()
  return token
}

/** The link that follows a leg's newest one, not yet written. */
export async function nextLink(
  env: Env,
  leg: LinkedLeg,
  latest: Pick<LinkRecord, 'generation'> | null,
  now: Date,
): Promise<{ token: string; link: LinkRecord }> {
  const generation = (latest?.generation ?? 0) + 1
  const token = await tokenOf(env, leg.legId, generation, env.TOKEN_KID)
  const { orderId, legId, courierId } = leg
  const link: LinkRecord = {
    hash: await hashOf(token),
    orderId,
    legId,
    courierId,
    generation,
    keyId: env.TOKEN_KID,
    createdAt: now.toISOString(),
    revokedAt: null,
  }
  return { token, link }
}

/** Where a token's page is: on its courier's host. */
export const pageOf = async (env: Env, courierId: string, token: string, now: Date): Promise<string> =>
  `${await siteOfCourier(env, courierId, now)}/t/${token}`
