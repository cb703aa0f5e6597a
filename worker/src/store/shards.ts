import type { D1Database } from '@cloudflare/workers-types'
import { ApiError } from '@waybill/contract'
import { bucketOf } from '@waybill/contract/ids'
import type { Env } from '../env.ts'

const SHARD_BINDINGS = ['SHARD_00', 'SHARD_01'] as const
export type ShardName = (typeof SHARD_BINDINGS)[number]

interface ShardMap {
  readonly until: number
  readonly shardOf: ReadonlyMap<string, ShardName>
  readonly bucketsOf: ReadonlyMap<string, readonly string[]>
}

const MAP_MS = 30_000
const maps = new WeakMap<D1Database, Promise<ShardMap>>()

/** Every shard, for sweeps. */
export const allShards = (env: Env): D1Database[] => SHARD_BINDINGS.map((name) => env[name])

/** The database that holds an id, a tracking token or a bucket; unknown buckets are unknown ids. */
export async function shardFor(env: Env, idOrBucket: string): Promise<D1Database> {
  const { shardOf } = await shardMap(env)
  const name = shardOf.get(bucketOf(idOrBucket))
  if (!name) throw new ApiError('not_found', 'Nothing here has this id')
  return env[name]
}

/** The bucket that a courier's new order goes to. The same seed gives the same bucket, so a repeated request meets its record. */
export async function bucketFor(env: Env, courierId: string, seed: string): Promise<string> {
  const { bucketsOf } = await shardMap(env)
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
  const { bucketsOf, shardOf } = await shardMap(env)
  const names = new Set(courierIds.flatMap((id) => bucketsOf.get(id) ?? []).map((bucket) => shardOf.get(bucket)))
  return SHARD_BINDINGS.filter((name) => names.has(name)).map((name) => env[name])
}

/** Forgets the cached map: after a courier was added in this isolate. */
export const forgetShardMap = (env: Env): boolean => maps.delete(env.DIRECTORY)

async function shardMap(env: Env): Promise<ShardMap> {
  const cached = await maps.get(env.DIRECTORY)?.catch(() => undefined)
  if (cached && cached.until > Date.now()) return cached
  const loading = loadMap(env)
  maps.set(env.DIRECTORY, loading)
  return loading
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
