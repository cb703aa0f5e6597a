import type { D1Database } from '@cloudflare/workers-types'
import { bucketOf } from '@waybill/contract/ids'
import { unknownId } from '../domain/unknown-id.ts'
import type { Env } from '../env.ts'

export const SHARD_BINDINGS = ['SHARD_00', 'SHARD_01'] as const
export type ShardName = (typeof SHARD_BINDINGS)[number]

interface ShardMap {
  readonly until: number
  readonly shardOf: ReadonlyMap<string, ShardName>
  readonly bucketsOf: ReadonlyMap<string, readonly string[]>
}

const MAP_MS = 30_000
/** What the map does not know is looked up again, but the same thing only now and then: anybody can ask for anything. */
const MISS_MS = 5_000
const MAX_MISSES = 10_000
const maps = new WeakMap<D1Database, ShardMap>()
const misses = new Map<string, number>()

/** Every shard, for sweeps. */
export const allShards = (env: Pick<Env, ShardName>): D1Database[] => SHARD_BINDINGS.map((name) => env[name])

/** The database that holds an id, a tracking token or a bucket; unknown buckets are unknown ids. */
export async function shardFor(env: Env, idOrBucket: string): Promise<D1Database> {
  const bucket = bucketOf(idOrBucket)
  const { shardOf } = await mapWith(env, bucket, (map) => map.shardOf.has(bucket))
  const name = shardOf.get(bucket)
  if (!name) throw unknownId()
  return env[name]
}

/** The bucket that a courier's new order goes to. The same seed gives the same bucket, so a repeated request meets its record. */
export async function bucketFor(env: Env, courierId: string, seed: string): Promise<string> {
  const { bucketsOf } = await mapWith(env, courierId, (map) => map.bucketsOf.has(courierId))
  const buckets = bucketsOf.get(courierId) ?? []
  const bucket = buckets[hash(seed) % buckets.length]
  if (!bucket) throw new Error('A courier without a bucket cannot take orders')
  return bucket
}

/** FNV-1a: spreads seeds evenly, nothing more. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

/** The databases that hold orders of these couriers, each once. */
export async function shardsOf(env: Env, courierIds: readonly string[]): Promise<D1Database[]> {
  const unknown = (map: ShardMap) => courierIds.find((id) => !map.bucketsOf.has(id))
  const { bucketsOf, shardOf } = await mapWith(env, unknown(await shardMap(env)) ?? '', (map) => !unknown(map))
  const names = new Set(courierIds.flatMap((id) => bucketsOf.get(id) ?? []).map((bucket) => shardOf.get(bucket)))
  return SHARD_BINDINGS.filter((name) => names.has(name)).map((name) => env[name])
}

/** Forgets the cached map: after a courier was added in this isolate. */
export const forgetShardMap = (env: Pick<Env, 'DIRECTORY'>): boolean => maps.delete(env.DIRECTORY)

async function shardMap(env: Env): Promise<ShardMap> {
  const cached = maps.get(env.DIRECTORY)
  if (cached && cached.until > Date.now()) return cached
  const map = await loadMap(env)
  maps.set(env.DIRECTORY, map)
  return map
}

/** The map; where it lacks something it is read anew, since another isolate may just have added it. */
async function mapWith(env: Env, key: string, knows: (map: ShardMap) => boolean): Promise<ShardMap> {
  const map = await shardMap(env)
  if (knows(map) || Date.now() - (misses.get(key) ?? 0) < MISS_MS) return map
  forgetShardMap(env)
  const fresh = await shardMap(env)
  if (misses.size >= MAX_MISSES) misses.clear()
  if (!knows(fresh)) misses.set(key, Date.now())
  return fresh
}

interface BucketRow {
  bucket: string
  shard: ShardName
  courier_id: string | null
}

async function loadMap(env: Env): Promise<ShardMap> {
  const { results } = await env.DIRECTORY.prepare(
    'SELECT b.bucket, b.shard, c.courier_id FROM buckets b LEFT JOIN courier_buckets c ON c.bucket = b.bucket',
  ).all<BucketRow>()
  const bucketsOf = new Map<string, string[]>()
  for (const { bucket, courier_id } of results) {
    if (courier_id) bucketsOf.set(courier_id, [...(bucketsOf.get(courier_id) ?? []), bucket])
  }
  return {
    until: Date.now() + MAP_MS,
    shardOf: new Map(results.map(({ bucket, shard }) => [bucket, shard])),
    bucketsOf,
  }
}
