import { env } from 'cloudflare:workers'
import type { D1Database } from '@cloudflare/workers-types'
import { beforeAll, expect, test } from 'vitest'
import { countTrips } from '../../test/counting.ts'
import { makeOrders } from '../../test/many-orders.ts'
import { planOf } from '../../test/plans.ts'
import { makeTenants, type Tenants } from '../../test/tenants.ts'
import { shardFor } from './shards.ts'
import { countStops, recentStops, removeStop, savedStops } from './stops.ts'
import type { Tenant } from './tenant.ts'

const clientOf = ({ client, courier }: Tenants): Tenant => ({
  column: 'client_id',
  id: client.id,
  connectionId: null,
  courierIds: [courier.id],
  withheld: [],
})
const boundOf = (tenants: Tenants): Tenant => ({ ...clientOf(tenants), connectionId: tenants.connectionId })

let few: Tenants
let many: Tenants
beforeAll(async () => {
  ;[few, many] = [await makeTenants(), await makeTenants()]
  await Promise.all([makeOrders(few, 90), makeOrders(many, 900)])
})

async function rowsRead(tenants: Tenants, tenantOf: typeof clientOf): Promise<number> {
  const counted = countTrips(env)
  const db = await shardFor(counted.env, tenants.courier.bucket)
  expect((await recentStops(db, tenantOf(tenants))).length).toBeGreaterThan(0)
  return counted.list().reduce((sum, trip) => sum + trip.rowsRead, 0)
}

test.each([clientOf, boundOf])(
  'recent places of a client read as much of ten times as many orders',
  async (tenantOf) => {
    const [small, large] = await Promise.all([rowsRead(few, tenantOf), rowsRead(many, tenantOf)])
    expect(large).toBeLessThanOrEqual(small * 1.2)
  },
)

test.each<[string, (db: D1Database) => unknown]>([
  ['recent places', (db) => recentStops(db, clientOf(few))],
  ['recent places of one connection', (db) => recentStops(db, boundOf(few))],
  ['saved places', (db) => savedStops(db, 'x', 'y')],
  ['how many places are saved', (db) => countStops(db, 'x')],
  ['a saved place', (db) => removeStop(db, 'x', 'y')],
])('finding %s reads by an index', async (_, query) => {
  const steps = await planOf(query, env.SHARD_00)
  expect(steps.length).toBeGreaterThan(0)
  expect(steps.filter((step) => /^SCAN (?!\(|o$|leg VIRTUAL)/.test(step))).toEqual([])
})
