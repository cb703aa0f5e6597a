import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Instant } from '@waybill/contract'
import type { Run } from '../domain/run.ts'
import type { Env } from '../env.ts'
import { toRecord } from './rows.ts'
import { shardsOf } from './shards.ts'

interface WishRow {
  readonly driver_id: string
  readonly leg_ids: string
  readonly updated_at: Instant
}
type Statements = readonly [orders: D1PreparedStatement, wishes: D1PreparedStatement]

const OPEN = `status IN ('placed', 'in_progress')`
const WISHES = 'SELECT driver_id, leg_ids, updated_at FROM stop_orders WHERE courier_id = ?'
/** So many open orders are read of one driver and of one courier. */
const MOST_OF_DRIVER = 200
const MOST_OF_COURIER = 2_000

/** One driver's run, over the databases of its courier, each asked once. */
export async function runOfDriver(env: Env, courierId: string, driverId: string): Promise<Run> {
  const { orders, wishes } = await readRuns(env, courierId, (db) => driverStatements(db, courierId, driverId))
  return { orders, wanted: wishes.get(driverId) ?? [] }
}

/** The runs of all drivers who have something to do, by driver. */
export async function runsOfCourier(env: Env, courierId: string): Promise<ReadonlyMap<string, Run>> {
  const { orders, wishes } = await readRuns(env, courierId, (db) => courierStatements(db, courierId))
  const byDriver = Map.groupBy(orders, ({ driver }) => driver?.id ?? '')
  return new Map([...byDriver].map(([id, own]) => [id, { orders: own, wanted: wishes.get(id) ?? [] }]))
}

/** Notes the order of stops that a desk wants of a driver. */
export async function writeStopOrder(
  env: Env,
  driver: { readonly courierId: string; readonly id: string },
  legIds: readonly string[],
  at: Instant,
): Promise<void> {
  const [db] = await shardsOf(env, [driver.courierId])
  if (!db) throw new Error('A courier without a database has no stops')
  await db
    .prepare(
      `INSERT INTO stop_orders (courier_id, driver_id, leg_ids, updated_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (courier_id, driver_id) DO UPDATE SET leg_ids = excluded.leg_ids, updated_at = excluded.updated_at`,
    )
    .bind(driver.courierId, driver.id, JSON.stringify(legIds), at)
    .run()
}

/** The statements that find one driver's run on one database. Left to choose, SQLite would walk all orders of the courier. */
export const driverStatements = (db: D1Database, courierId: string, driverId: string): Statements => [
  db
    .prepare(
      `SELECT record FROM orders INDEXED BY orders_driver WHERE driver_id = ? AND ${OPEN} AND courier_id = ?
       ORDER BY created_at LIMIT ${MOST_OF_DRIVER}`,
    )
    .bind(driverId, courierId),
  db.prepare(`${WISHES} AND driver_id = ?`).bind(courierId, driverId),
]

/** The statements that find every run of a courier on one database. */
export const courierStatements = (db: D1Database, courierId: string): Statements => [
  db
    .prepare(
      `SELECT record FROM orders INDEXED BY orders_courier_status_created
       WHERE courier_id = ? AND ${OPEN} AND driver_id IS NOT NULL LIMIT ${MOST_OF_COURIER}`,
    )
    .bind(courierId),
  db.prepare(WISHES).bind(courierId),
]

async function readRuns(env: Env, courierId: string, toStatements: (db: D1Database) => Statements) {
  const databases = await shardsOf(env, [courierId])
  const read = await Promise.all(databases.map((db) => db.batch([...toStatements(db)])))
  const orders = read.flatMap(([found]) => asRecords(found?.results).map(toRecord))
  const wishes = read.flatMap(([, found]) => asWishes(found?.results)).toSorted(byTime)
  return {
    orders: orders.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
    wishes: new Map(wishes.map(({ driver_id, leg_ids }) => [driver_id, toLegIds(leg_ids)])),
  }
}

const byTime = (a: WishRow, b: WishRow): number => (a.updated_at < b.updated_at ? -1 : 1)

// A batch forgets which of its statements selects which columns; both are written above.
const asRecords = (rows: readonly unknown[] = []) => rows as readonly { record: string }[]
const asWishes = (rows: readonly unknown[] = []) => rows as readonly WishRow[]
// Only `writeStopOrder` writes this column, always from a list of ids.
const toLegIds = (json: string) => JSON.parse(json) as string[]
