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
export async function trackingUrlAfter(
  env: Env,
  db: D1Database,
  { latest, ...leg }: LinkedLeg & { readonly latest: LinkRecord | null },
  now: Date,
): Promise<string> {
  const [site, token] = await Promise.all([
    siteOfCourier(env, leg.courierId, now),
    trackingToken(env, db, leg, latest, now),
  ])
  return `${site}/t/${token}`
}

async function trackingToken(
  env: Env,
  db: D1Database,
  leg: LinkedLeg,
  latest: LinkRecord | null,
  now: Date,
): Promise<string> {
  // A key that left the ring cannot make its tokens again: their links live on, and new ones are made beside them.
  if (latest && latest.revokedAt === null && Object.hasOwn(tokenKeys(env), latest.keyId)) {
    return tokenOf(env, leg.legId, latest.generation, latest.keyId)
  }
  const generation = (latest?.generation ?? 0) + 1
  const token = await tokenOf(env, leg.legId, generation, env.TOKEN_KID)
  const link: LinkRecord = { ...leg, hash: await hashOf(token), generation, keyId: env.TOKEN_KID, revokedAt: null }
  await insertLink(db, link, now.toISOString())
  return token
}
