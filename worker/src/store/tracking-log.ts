import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Rating, TrackingChoices, TrackingVisit } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import type { LinkRecord } from '../domain/links.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { Env } from '../env.ts'
import { findArchived } from './archive.ts'
import { databasesFor, ownOrder } from './orders.ts'
import { toRecord } from './rows.ts'
import type { Tenant } from './tenant.ts'
import { latestLinkOf, toLink, type LinkRow } from './tracking.ts'
import { toChoices } from './tracking-settings.ts'

/** One's order with what was chosen for its pages. */
export interface ChosenOrder {
  readonly db: D1Database
  readonly order: OrderRecord
  readonly choices: TrackingChoices | null
  /** Of the choices; 0 before the first. */
  readonly version: number
}

/** One's order and one of its stops with all that is kept of that stop's pages. */
export interface LoggedLeg extends ChosenOrder {
  readonly latest: LinkRecord | null
  readonly visits: readonly TrackingVisit[]
  readonly rating: Rating | null
}

interface OrderRow {
  record: string
  choices: string | null
  version: number
}

/** Finds one's order by its id or short id, in one read, an archived one in three more. */
export async function findChosen(env: Env, tenant: Tenant, id: string): Promise<ChosenOrder> {
  const readings = await readAll(env, tenant, id, (db) => [chosenOrder(db, tenant, id)])
  return firstOf(readings, toChosen) ?? archivedChosen(env, tenant, id, readings)
}

/** Finds one's order and a stop of it, in one read, an archived one in three more. */
export async function findLogged(env: Env, tenant: Tenant, id: string, legId: string): Promise<LoggedLeg> {
  const readings = await readAll(env, tenant, id, (db) => [
    chosenOrder(db, tenant, id),
    latestLinkOf(db, tenant, legId),
    visitsOf(db, legId),
    db.prepare('SELECT stars, comment, at FROM ratings WHERE leg_id = ?').bind(legId),
  ])
  const hasLeg = ({ order }: ChosenOrder): boolean => order.legs.some((leg) => leg.id === legId)
  const standing = firstOf(readings, (reading) => [toChosen(reading)].find((chosen) => chosen && hasLeg(chosen)))
  const chosen = standing ?? (await archivedChosen(env, tenant, id, readings))
  if (!hasLeg(chosen)) throw unknownId()
  const [, links, visits, ratings] = readings.find(({ db }) => db === chosen.db)?.results ?? []
  const [link] = asRows<LinkRow>(links)
  const [rating = null] = asRows<Rating>(ratings)
  return { ...chosen, latest: link ? toLink(link) : null, visits: asRows<TrackingVisit>(visits), rating }
}

interface Reading {
  readonly db: D1Database
  readonly results: readonly (readonly unknown[] | undefined)[]
}

async function readAll(
  env: Env,
  tenant: Tenant,
  id: string,
  statements: (db: D1Database) => D1PreparedStatement[],
): Promise<Reading[]> {
  const databases = await databasesFor(env, tenant, id)
  return Promise.all(
    databases.map(async (db) => ({ db, results: (await db.batch(statements(db))).map(({ results }) => results) })),
  )
}

function firstOf<T>(readings: readonly Reading[], read: (reading: Reading) => T | null | undefined): T | undefined {
  for (const reading of readings) {
    const value = read(reading)
    if (value) return value
  }
  return undefined
}

async function archivedChosen(
  env: Env,
  tenant: Tenant,
  id: string,
  readings: readonly Reading[],
): Promise<ChosenOrder> {
  const databases = readings.map(({ db }) => db)
  const archived = await findArchived(env, databases, tenant, id)
  if (!archived) throw unknownId()
  const { db, order } = archived
  const sql = 'SELECT choices, version FROM tracking_choices WHERE order_id = ?'
  const row = await db.prepare(sql).bind(order.id).first<Pick<OrderRow, 'choices' | 'version'>>()
  return { db, order, choices: toChoices(row?.choices ?? null), version: row?.version ?? 0 }
}

function chosenOrder(db: D1Database, tenant: Tenant, id: string): D1PreparedStatement {
  const { sql, values } = ownOrder(tenant, id, 'id')
  return db
    .prepare(
      `SELECT o.record, c.choices, coalesce(c.version, 0) AS version FROM orders o
       LEFT JOIN tracking_choices c ON c.order_id = o.id WHERE o.id = (${sql})`,
    )
    .bind(...values)
}

function toChosen({ db, results: [orders] }: Reading): ChosenOrder | null {
  const [row] = asRows<OrderRow>(orders)
  return row ? { db, order: toRecord(row), choices: toChoices(row.choices), version: row.version } : null
}

const visitsOf = (db: D1Database, legId: string): D1PreparedStatement =>
  db
    .prepare(
      `SELECT at, until, visitor, device, country, generation, times FROM tracking_visits
       WHERE leg_id = ? ORDER BY slot DESC, at DESC LIMIT 100`,
    )
    .bind(legId)

// Each statement above names the columns of its rows.
const asRows = <Row>(rows: readonly unknown[] | undefined) => (rows ?? []) as readonly Row[]
