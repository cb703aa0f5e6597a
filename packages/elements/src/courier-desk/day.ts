import type { OrderRow } from '@waybill/contract'
import { presenceOf, type PlacedDriver, type Presence } from '../stores/drivers.ts'

/** A driver with the orders that they have today. */
export interface DriverDay {
  readonly id: string
  readonly name: string
  /** Undefined while the list of drivers is not there, or for one who has left. */
  readonly driver: PlacedDriver | undefined
  readonly presence: Presence
  readonly orders: readonly OrderRow[]
}

/** Orders that nobody has yet, the most urgent first. */
export const incomingOf = (rows: readonly OrderRow[]): OrderRow[] =>
  rows.filter(({ driverId }) => driverId === null).toSorted(byUrgency)

/** The day of each driver who has something to do, those on duty first. */
export function daysOf(rows: readonly OrderRow[], drivers: readonly PlacedDriver[], now: number): DriverDay[] {
  const assigned = rows.filter(({ driverId }) => driverId !== null)
  const days = [...Map.groupBy(assigned, ({ driverId }) => driverId ?? '')].map(([id, orders]) => {
    const driver = drivers.find((driver) => driver.id === id)
    const name = driver?.name ?? orders[0]?.driverName ?? ''
    const presence = driver ? presenceOf(driver, now) : 'off'
    return { id, name, driver, presence, orders: orders.toSorted(byProgress) }
  })
  return days.toSorted((one, other) => RANK[one.presence] - RANK[other.presence] || one.name.localeCompare(other.name))
}

const RANK = { on: 0, silent: 1, off: 2 } as const satisfies Record<Presence, number>

/** Drivers who may be given orders, those on duty first, then by name. */
export const choosable = (drivers: readonly PlacedDriver[], now: number): PlacedDriver[] =>
  drivers
    .filter(({ status }) => status === 'active')
    .toSorted(
      (one, other) => RANK[presenceOf(one, now)] - RANK[presenceOf(other, now)] || one.name.localeCompare(other.name),
    )

/** What must be there soonest comes first; what may come at any time waits longest. */
function byUrgency(one: OrderRow, other: OrderRow): number {
  return endOf(one) - endOf(other) || (one.createdAt < other.createdAt ? -1 : 1)
}

const byProgress = (one: OrderRow, other: OrderRow): number =>
  Number(other.status === 'in_progress') - Number(one.status === 'in_progress') || byUrgency(one, other)

const FAR_AWAY = Number.MAX_SAFE_INTEGER
const endOf = ({ windowBefore }: OrderRow): number => (windowBefore ? Date.parse(windowBefore) : FAR_AWAY)
