import type { Env } from '../env.ts'
import { selectKey, toKey, touchKey, type KeyKind, type KeyRecord } from '../store/keys.ts'
import { byId, byKeyHash, type OrganizationId, type Standing } from '../store/standings.ts'
import { unauthenticated } from './credential.ts'
import { isKey } from './key-format.ts'
import { sha256 } from './sha256.ts'
import { ShortCache } from './short-cache.ts'
import { checkActive, knownStanding, readWithStanding } from './standing.ts'

export interface KnownKey {
  readonly key: KeyRecord
  readonly standing: Standing
}

const keys = new ShortCache<KeyRecord>()
/** Of keys that were used a moment ago: the same text has the same hash. */
const hashes = new ShortCache<string>()
const touched = new ShortCache<true>(60_000)

/** The key that a caller holds, with the standing of its organization: one read, or none within half a minute. */
export async function keyBySecret(env: Env, kind: KeyKind, secret: string, now: Date): Promise<KnownKey> {
  const hash = await hashOf(kind, secret, now)
  const key = keys.get(hash, now)
  const standing = key && knownStanding(key.organizationId, now)
  return usable(key && standing ? { key, standing } : await read(env, 'hash', hash, byKeyHash(hash), now), now)
}

/** The key that minted a token, with the standing of the organization that the token speaks for. */
export async function keyById(env: Env, id: string, organizationId: string, now: Date): Promise<KnownKey> {
  const key = keys.get(id, now)
  const standing = knownStanding(organizationId, now)
  return usable(key && standing ? { key, standing } : await read(env, 'id', id, byId(organizationId), now), now)
}

/** Notes that a key was used, at most once a minute and after the answer. */
export function noteUse(env: Env, { id }: KeyRecord, now: Date, after: (work: Promise<unknown>) => void): void {
  if (touched.get(id, now)) return
  touched.set(id, true, now)
  after(touchKey(env.DIRECTORY, id, now.toISOString()))
}

/** Forgets a key that was changed or revoked; other isolates do within half a minute. */
export function forgetKey({ id, hash }: { id: string; hash: string }): void {
  keys.delete(id)
  keys.delete(hash)
}

async function hashOf(kind: KeyKind, secret: string, now: Date): Promise<string> {
  const known = hashes.get(secret, now)
  if (known !== undefined) return known
  if (!isKey(secret, kind)) throw unknownKey()
  return hashes.set(secret, await sha256(secret), now)
}

async function read(env: Env, by: 'id' | 'hash', value: string, owner: OrganizationId, now: Date): Promise<KnownKey> {
  const { rows, standing } = await readWithStanding(env, [selectKey(env.DIRECTORY, by, value)], owner, now)
  const key = toKey(rows[0]?.[0])
  if (!key || !standing) throw unknownKey()
  keys.set(key.hash, key, now)
  keys.set(key.id, key, now)
  return { key, standing }
}

function usable({ key, standing }: KnownKey, now: Date): KnownKey {
  if (key.expiresAt !== null && Date.parse(key.expiresAt) <= now.getTime()) throw unauthenticated('The key has expired')
  checkActive(standing)
  if (!key.ownerActive) throw unknownKey()
  return { key, standing }
}

const unknownKey = () => unauthenticated('Not a key of ours, or no longer')
