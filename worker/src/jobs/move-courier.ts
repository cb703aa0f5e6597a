import { TRUST_MS } from '../identity/short-cache.ts'
import {
  clearCourier,
  copyTable,
  countCourier,
  findHoused,
  MOVED,
  setShard,
  setStanding,
  type Housed,
} from '../store/courier-move.ts'
import { SHARD_BINDINGS, type ShardName } from '../store/shards.ts'
import type { Vaults } from './erase-recipient.ts'

/** Until every isolate has read again who may do what, and where things are. */
const HEARD_MS = 2 * TRUST_MS

interface Move {
  readonly courierId: string
  readonly to: ShardName
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
  readonly say: (line: string) => void
}

/**
 * Moves a courier with all its buckets to another shard. It is suspended while that lasts: first everybody hears that, then
 * its rows are copied and counted, then the map leads to the copy, and only when everybody has heard that, the old rows go.
 * Broken off before the map was changed, nothing has happened but the suspension; run again it begins anew, or ends what is left.
 */
export async function moveCourier(env: Vaults, { courierId, to, wait, say }: Move): Promise<Record<string, number>> {
  const housed = await findHoused(env.DIRECTORY, courierId)
  if (!housed) throw new Error('There is no such courier on one shard')
  if (housed.shard === to) return endMove(env, housed, say)
  say('Suspended; waiting until everybody has heard that')
  await setStanding(env.DIRECTORY, courierId, 'suspended').run()
  await wait(HEARD_MS)
  const counts = await copy(env, housed, to, say)
  await setShard(env.DIRECTORY, housed.buckets, to).run()
  say('The map leads to the copy; waiting until everybody has heard that')
  await wait(HEARD_MS)
  await endMove(env, { ...housed, shard: to }, say)
  return counts
}

/** Nobody looks for it elsewhere any more. */
async function endMove(env: Vaults, housed: Housed, say: Move['say']): Promise<Record<string, number>> {
  const others = SHARD_BINDINGS.filter((name) => name !== housed.shard)
  for (const name of others) await clearCourier(env[name], housed)
  await setStanding(env.DIRECTORY, housed.courierId, 'active').run()
  say(`It is on ${housed.shard} alone`)
  return countCourier(env[housed.shard], housed)
}

async function copy(env: Vaults, housed: Housed, to: ShardName, say: Move['say']): Promise<Record<string, number>> {
  const [source, target] = [env[housed.shard], env[to]]
  await clearCourier(target, housed)
  for (const table of tables) say(`${table}: ${await copyTable(source, target, table, housed)}`)
  const [before, after] = await Promise.all([countCourier(source, housed), countCourier(target, housed)])
  const different = tables.filter((table) => before[table] !== after[table])
  if (different.length > 0) throw new Error(`Rows came meanwhile: ${different.join(', ')}. Run it again.`)
  return after
}

// Object.keys forgets the names of the table.
const tables = Object.keys(MOVED) as (keyof typeof MOVED)[]
