import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Driver } from '@waybill/contract'
import type { NewKey } from './keys.ts'
import { spendLink, type Spending } from './links.ts'

const COLUMNS = 'id, name, vehicle, status, on_duty, last_seen_at'

interface DriverRow {
  id: string
  name: string
  vehicle: string
  status: Driver['status']
  on_duty: number
  last_seen_at: string | null
}

const toDriver = ({ id, name, vehicle, status, on_duty, last_seen_at }: DriverRow): Driver => ({
  id,
  name,
  vehicle,
  status,
  onDuty: on_duty === 1,
  lastSeenAt: last_seen_at,
})

/** A courier's drivers, by name. */
export async function listDrivers(db: D1Database, courierId: string): Promise<Driver[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM drivers WHERE courier_id = ? ORDER BY name, id LIMIT 1000`)
    .bind(courierId)
    .all<DriverRow>()
  return results.map(toDriver)
}

/** One of a courier's drivers. */
export async function findDriver(db: D1Database, courierId: string, id: string): Promise<Driver | null> {
  const row = await db
    .prepare(`SELECT ${COLUMNS} FROM drivers WHERE id = ? AND courier_id = ?`)
    .bind(id, courierId)
    .first<DriverRow>()
  return row && toDriver(row)
}

/** The number that a courier's active driver is texted at; never part of an answer. */
export async function findDriverPhone(db: D1Database, courierId: string, id: string): Promise<string | null> {
  return db
    .prepare(`SELECT phone FROM drivers WHERE id = ? AND courier_id = ? AND status = 'active'`)
    .bind(id, courierId)
    .first<string>('phone')
}

/** A driver as a text needs them: where to, in whose name and language. */
export interface TextedDriver {
  readonly id: string
  readonly courierId: string
  readonly courierName: string
  readonly language: string
}

/** The active drivers with a number, one for each courier that they drive for. */
export async function findDriversByPhone(db: D1Database, phone: string): Promise<TextedDriver[]> {
  const { results } = await db
    .prepare(
      `SELECT d.id, d.courier_id AS courierId, o.name AS courierName, s.language FROM drivers d
       JOIN organization o ON o.id = d.courier_id JOIN organization_settings s ON s.organization_id = o.id
       WHERE d.phone = ? AND d.status = 'active' AND s.status = 'active' ORDER BY d.last_seen_at DESC LIMIT 3`,
    )
    .bind(phone)
    .all<TextedDriver>()
  return results
}

export interface NewDriver {
  readonly id: string
  readonly courierId: string
  readonly name: string
  readonly phone: string
  readonly vehicle: string
}

/** Writes a driver; the phone is unique within the courier. */
export const insertDriver = (db: D1Database, driver: NewDriver, at: string): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO drivers (id, courier_id, name, phone, vehicle, created_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
    )
    .bind(driver.id, driver.courierId, driver.name, driver.phone, driver.vehicle, at)

/** Puts a driver on or off duty and notes that they were seen. */
export async function setDuty(
  db: D1Database,
  courierId: string,
  id: string,
  onDuty: boolean,
  at = new Date().toISOString(),
): Promise<Driver | null> {
  const row = await db
    .prepare(`UPDATE drivers SET on_duty = ?, last_seen_at = ? WHERE id = ? AND courier_id = ? RETURNING ${COLUMNS}`)
    .bind(onDuty ? 1 : 0, at, id, courierId)
    .first<DriverRow>()
  return row && toDriver(row)
}

/** Takes a driver off duty without their doing, so it does not count as a sign of them. */
export async function takeOffDuty(db: D1Database, courierId: string, id: string): Promise<Driver | null> {
  const row = await db
    .prepare(`UPDATE drivers SET on_duty = 0 WHERE id = ? AND courier_id = ? RETURNING ${COLUMNS}`)
    .bind(id, courierId)
    .first<DriverRow>()
  return row && toDriver(row)
}

/** Spends a driver's link for a credential, both or neither; null for a link that is not good. */
export async function signInDriver(
  db: D1Database,
  spending: Spending,
  key: Pick<NewKey, 'id' | 'hash' | 'hint' | 'scopes' | 'createdAt'>,
): Promise<Driver | null> {
  const spent = [spending.hash, spending.spender, spending.since]
  const winner = `d.status = 'active'
    AND d.id = (SELECT subject_id FROM links WHERE hash = ? AND spent_by = ? AND spent_at > ?)`
  const insert = `INSERT INTO api_keys (id, organization_id, kind, name, hint, hash, scopes, driver_id, created_at)
    SELECT ?, d.courier_id, 'driver', d.name, ?, ?, ?, d.id, ? FROM drivers d WHERE ${winner} ON CONFLICT (hash) DO NOTHING`
  const [, , drivers] = await db.batch<DriverRow>([
    spendLink(db, spending),
    db.prepare(insert).bind(key.id, key.hint, key.hash, JSON.stringify(key.scopes), key.createdAt, ...spent),
    db.prepare(`SELECT ${COLUMNS} FROM drivers d WHERE ${winner}`).bind(...spent),
  ])
  const row = drivers?.results[0]
  return row ? toDriver(row) : null
}
