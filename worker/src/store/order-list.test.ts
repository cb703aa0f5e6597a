import { env } from 'cloudflare:workers'
import { MAX_FOUND, NEEDS, OrderQuery, parseInput, sortKey, SORTS, STATUSES, type OrderRow } from '@waybill/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { countTrips } from '../../test/counting.ts'
import { DRIVER, makeOrders, type Made } from '../../test/many-orders.ts'
import { planOf } from '../../test/plans.ts'
import { makeNeighbours, makeTenants, newEmail, type Tenants } from '../../test/tenants.ts'
import { connect, createCourier } from '../identity/bootstrap.ts'
import { listOrders } from './order-list.ts'
import { pageStatement } from './order-page.ts'
import type { Tenant } from './tenant.ts'

const LIMIT = 10
const NOBODY = '0'.repeat(24)
const asQuery = (query: object): OrderQuery => parseInput(OrderQuery, { limit: LIMIT, ...query })

const clientOf = ({ client, courier }: Tenants): Tenant => ({
  column: 'client_id',
  id: client.id,
  connectionId: null,
  courierIds: [courier.id],
  withheld: [],
})
const courierOf = (tenants: Tenants): Tenant => ({
  ...clientOf(tenants),
  column: 'courier_id',
  id: tenants.courier.id,
})
const boundOf = (tenants: Tenants): Tenant => ({ ...clientOf(tenants), connectionId: tenants.connectionId })

const pausedOf = (tenants: Tenants): Tenant => ({ ...clientOf(tenants), withheld: ['00000000000000000000000x'] })
const viewers = {
  client: clientOf,
  courier: courierOf,
  'client on one courier’s host': boundOf,
  'client whom another courier suspended': pausedOf,
}
const after = (time: number, minutes: number): string => new Date(time + minutes * 60_000).toISOString()
const filters: [string, (tenants: Tenants, made: Made) => object][] = [
  ['no filter', () => ({})],
  ['one status', () => ({ status: 'failed' })],
  ['several statuses', () => ({ status: 'placed,in_progress,rejected,cancelled,failed' })],
  ['every status', () => ({ status: STATUSES.join(',') })],
  ['delayed orders', () => ({ delayed: 'true' })],
  ['one connection', ({ connectionId }) => ({ connectionId })],
  ['open orders of one connection', ({ connectionId }) => ({ connectionId, status: 'placed,rejected' })],
  ['closed orders of one connection', ({ connectionId }) => ({ connectionId, status: 'completed' })],
  ['several connections', ({ connectionId }) => ({ connectionId: `${connectionId},${NOBODY}` })],
  [
    'open orders of several connections',
    ({ connectionId }) => ({ connectionId: `${NOBODY},${connectionId}`, status: 'placed,rejected,failed' }),
  ],
  [
    'several connections and needs',
    ({ connectionId }) => ({ connectionId: `${connectionId},${NOBODY}`, needs: 'photo,age' }),
  ],
  [
    'a rare word at several connections',
    ({ connectionId }) => ({ connectionId: `${connectionId},${NOBODY}`, find: 'celik' }),
  ],
  ...NEEDS.map((need): (typeof filters)[number] => [`a need for ${need}`, () => ({ needs: need })]),
  ['several needs', () => ({ needs: 'signature,photo,age' })],
  ['every need and some statuses', () => ({ needs: NEEDS.join(','), status: 'failed,rejected,placed' })],
  ['a first date', (_, { last }) => ({ from: after(last, -30) })],
  ['a range of dates', (_, { first }) => ({ from: after(first, 10), to: after(first, 40) })],
  ['a rare word', () => ({ find: 'celik' })],
  ['the beginning of a rare word', () => ({ find: 'ÇE' })],
  ['a page further on', (_, { first }) => ({ after: `${after(first, 45)}~x` })],
]
/** A driver's orders are few beside the courier's: only by their dates are they not sorted anew. */
const ofDriver = {
  filter: 'one driver',
  query: (): object => ({ driverId: DRIVER }),
}
const cases = filters.flatMap(([filter, query]) =>
  SORTS.flatMap((sort) =>
    Object.entries(viewers).map(([viewer, tenantOf]) => ({ filter, query, sort, viewer, tenantOf })),
  ),
)
const driverCases = (['createdAt', 'updatedAt'] as const).map((sort) => ({
  ...ofDriver,
  sort,
  viewer: 'courier',
  tenantOf: courierOf,
}))

describe('a page of orders', () => {
  let few: Tenants
  let many: Tenants
  const starts = new Map<Tenants, Made>()
  const filterOf = ({ query, sort }: (typeof cases)[number], tenants: Tenants) => ({
    ...query(tenants, starts.get(tenants)!),
    sort,
  })
  beforeAll(async () => {
    ;[few, many] = [await makeTenants(), await makeTenants()]
    for (const [tenants, count] of [
      [few, 90],
      [many, 900],
    ] as const)
      starts.set(tenants, await makeOrders(tenants, count))
  })

  async function readPage(tenant: Tenant, query: object): Promise<{ items: number; rowsRead: number }> {
    const counted = countTrips(env)
    const { items } = await listOrders(counted.env, tenant, asQuery(query))
    return { items: items.length, rowsRead: counted.list().reduce((sum, trip) => sum + trip.rowsRead, 0) }
  }

  async function rowsRead(tenant: Tenant, query: object): Promise<number> {
    const page = await readPage(tenant, query)
    expect(page.items).toBeGreaterThan(0)
    return page.rowsRead
  }

  test.each([...cases, ...driverCases])(
    'with $filter by $sort for a $viewer reads as much of ten times as many',
    async (each) => {
      const [small = 0, large] = await Promise.all(
        [few, many].map((tenants) => rowsRead(each.tenantOf(tenants), filterOf(each, tenants))),
      )
      expect(large).toBeLessThanOrEqual(Math.max(small * 1.5, 25 * (LIMIT + 1)))
    },
  )

  test.each([...cases, ...driverCases])('with $filter by $sort for a $viewer is found by an index', async (each) => {
    const { sql, values } = pageStatement(each.tenantOf(few), asQuery(filterOf(each, few)))
    const steps = await planOf(
      (db) =>
        db
          .prepare(sql)
          .bind(...values)
          .all(),
      env.SHARD_00,
    )
    expect(steps.filter((step) => /^SCAN (?!\(|(?:orders_fts|orders_words|json_each) VIRTUAL)/.test(step))).toEqual([])
    expect(steps.some((step) => step.startsWith('SEARCH orders USING'))).toBe(true)
  })

  test('with a connection of others among one’s own reads none of its orders', async () => {
    const neighbours = await makeNeighbours(many)
    await makeOrders(neighbours, 30)
    const { connectionId: own } = neighbours
    const ofOthers = await rowsRead(clientOf(neighbours), { connectionId: `${own},${many.connectionId}` })
    const ofNobody = await rowsRead(clientOf(neighbours), { connectionId: `${own},${NOBODY}` })
    expect(ofOthers).toBeLessThanOrEqual(ofNobody + 5)
  })

  test.each([{}, { status: 'failed,placed' }, { sort: 'recipientName' }, { needs: 'photo,age' }])(
    'with a connection of others alone and %o is empty and reads none of its orders',
    async (query) => {
      const neighbours = await makeNeighbours(many)
      const page = await readPage(clientOf(neighbours), { ...query, connectionId: many.connectionId })
      expect(page.items).toBe(0)
      expect(page.rowsRead).toBeLessThanOrEqual(10)
    },
  )

  test('with a word that stands in every order looks at the newest of them', async () => {
    expect(await rowsRead(clientOf(many), { find: 'Silva' })).toBeLessThanOrEqual(3 * MAX_FOUND + 4 * (LIMIT + 1))
  })

  test.each(['a', 'an', 's', 'Á'])('with %s looks at the newest that have such a word', async (find) => {
    const read = await rowsRead(clientOf(many), { find, limit: 1 })
    expect(read).toBeLessThanOrEqual(3 * MAX_FOUND + 4 * (LIMIT + 1))
  })
})

const countIn = async (db: typeof env.SHARD_00, clientId: string): Promise<number> =>
  (await db
    .prepare('SELECT count(*) AS count FROM orders WHERE client_id = ?')
    .bind(clientId)
    .first<number>('count')) ?? 0

describe('pages over two databases', () => {
  let tenant: Tenant
  let total: number
  beforeAll(async () => {
    const tenants = await makeTenants()
    // Each new courier goes to the emptier database, so these two stand on different ones.
    const other = await createCourier(env, { name: 'Otra', email: newEmail() }, new Date())
    const { connectionId } = await connect(env, other, tenants.client.id, new Date())
    await makeOrders(tenants, 37)
    await makeOrders({ ...tenants, courier: other, connectionId }, 41)
    tenant = { ...clientOf(tenants), courierIds: [tenants.courier.id, other.id] }
    const counts = await Promise.all([env.SHARD_00, env.SHARD_01].map((db) => countIn(db, tenant.id)))
    if (Math.min(...counts) === 0) throw new Error('The orders stand on one database')
    total = counts.reduce((sum, count) => sum + count, 0)
  })

  async function pages(query: object): Promise<OrderRow[]> {
    const rows: OrderRow[] = []
    let after: string | null = null
    do {
      const page = await listOrders(env, tenant, asQuery({ limit: 7, ...query, ...(after && { after }) }))
      rows.push(...page.items)
      after = page.next
    } while (after !== null)
    return rows
  }

  test.each(SORTS.flatMap((sort) => (['asc', 'desc'] as const).map((direction) => ({ sort, direction }))))(
    'by $sort $direction have no gap and no double',
    async ({ sort, direction }) => {
      const rows = await pages({ sort, direction })
      expect(new Set(rows.map(({ id }) => id)).size).toBe(total)
      expect(rows).toHaveLength(total)
      const values = rows.map((row) => sortKey(row, sort))
      const sorted = values.toSorted()
      expect(values).toEqual(direction === 'asc' ? sorted : sorted.toReversed())
    },
  )

  test('of some statuses have just those', async () => {
    const rows = await pages({ status: 'failed,rejected' })
    const all = await pages({})
    expect(rows.map(({ id }) => id)).toEqual(
      all.filter(({ status }) => ['failed', 'rejected'].includes(status)).map(({ id }) => id),
    )
  })

  test('of several connections have the orders of just those', async () => {
    const all = await pages({})
    const ids = [...new Set(all.map(({ connectionId }) => connectionId))]
    expect(ids).toHaveLength(2)
    const connectionId = [...ids, NOBODY].join()
    for (const query of [{}, { sort: 'windowBefore', direction: 'asc' }, { status: 'failed,placed' }]) {
      const ofBoth = await pages({ ...query, connectionId })
      expect(ofBoth.map(({ id }) => id)).toEqual((await pages(query)).map(({ id }) => id))
    }
    const ofOne = await pages({ connectionId: `${ids[0]},${NOBODY}` })
    expect(ofOne.map(({ id }) => id)).toEqual(all.filter((row) => row.connectionId === ids[0]).map(({ id }) => id))
  })

  test('that were read before stay read when orders change in between', async () => {
    const first = await listOrders(env, tenant, asQuery({ sort: 'createdAt', direction: 'asc' }))
    const [moved] = first.items
    await env.SHARD_00.prepare('UPDATE orders SET updated_at = ? WHERE id = ?')
      .bind('2030-01-01T00:00:00.000Z', moved!.id)
      .run()
    const rest = await pages({ sort: 'createdAt', direction: 'asc', after: first.next })
    expect(rest.map(({ id }) => id)).not.toContain(moved!.id)
  })
})
