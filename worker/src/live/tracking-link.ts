import type { D1Database } from '@cloudflare/workers-types'
import type { LinkRecord } from '../domain/links.ts'
import type { Env } from '../env.ts'
import { tokenKeys } from '../identity/secrets.ts'
import { insertLink } from '../store/tracking.ts'
import { hashOf, tokenOf } from './tracking-token.ts'

export interface LinkedLeg {
  readonly orderId: string
  readonly legId: string
  readonly courierId: string
}

export interface LegWithLink {
  readonly leg: LinkedLeg
  readonly latest: LinkRecord | null
}

/** The address of a leg's tracking page: the one that works already, or a new one. */
export async function trackingUrl(env: Env, db: D1Database, linked: LegWithLink, now: Date): Promise<string> {
  return `${env.BASE_URL}/t/${await trackingToken(env, db, linked, now)}`
}

async function trackingToken(env: Env, db: D1Database, { leg, latest }: LegWithLink, now: Date): Promise<string> {
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
