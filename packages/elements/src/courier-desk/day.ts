import type { CourierStop, OrderRow, StopEta } from '@waybill/contract'
import { presenceOf, type PlacedDriver, type Presence } from '../stores/drivers.ts'
import type { Runs } from '../stores/runs.ts'

/** A stop of a driver's day, with the order that it belongs to. */
export interface DayStop {
  readonly row: OrderRow
  /** Undefined until the driver's run has been read with this order. */
  readonly stop: CourierStop | undefined
  /** When the driver is expected; undefined while nobody knows. */
  readonly eta: StopEta | undefined
}

/** A driver with what they still have to do. */
export interface DriverDay {
  readonly id: string
  readonly name: string
  /** Undefined while the list of drivers is not there, or for one who has left. */
  readonly driver: PlacedDriver | undefined
  readonly presence: Presence
  readonly orders: readonly OrderRow[]
  /** In the order of serving. */
  readonly stops: readonly DayStop[]
}

/** What a board knows of the day. */
export interface DayView {
  readonly rows: readonly OrderRow[]
  readonly drivers: readonly PlacedDriver[]
  readonly runs: Runs
  readonly now: number
}

/** Orders that nobody has yet, the most urgent first. */
export const incomingOf = (rows: readonly OrderRow[]): OrderRow[] =>
  rows.filter(({ driverId }) => driverId === null).toSorted(byUrgency)

/** The day of each driver who has something to do, those on duty first. */
export function daysOf({ rows, drivers, runs, now }: DayView): DriverDay[] {
  const assigned = rows.filter(({ driverId }) => driverId !== null)
  const days = [...Map.groupBy(assigned, ({ driverId }) => driverId ?? '')].map(([id, orders]) => {
    const driver = drivers.find((driver) => driver.id === id)
    const name = driver?.name ?? orders[0]?.driverName ?? ''
    const presence = driver ? presenceOf(driver, now) : 'off'
    return { id, name, driver, presence, orders, stops: stopsOf(orders, runs.get(id) ?? [], driver) }
  })
  return days.toSorted((one, other) => RANK[one.presence] - RANK[other.presence] || one.name.localeCompare(other.name))
}

/** The stops of a run; orders whose stops are not known yet stand for themselves at the end. */
function stopsOf(
  orders: readonly OrderRow[],
  run: readonly CourierStop[],
  driver: PlacedDriver | undefined,
): readonly DayStop[] {
  const known = new Map(orders.map((row) => [row.id, row]))
  const etas = new Map(driver?.etas.map((eta) => [eta.legId, eta]))
  const stops = run.flatMap((stop) => {
    const row = known.get(stop.orderId)
    return row ? [{ row, stop, eta: etas.get(stop.legId) }] : []
  })
  const told = new Set(stops.map(({ row }) => row.id))
  const others = orders.filter(({ id }) => !told.has(id)).toSorted(byProgress)
  return [...stops, ...others.map((row) => ({ row, stop: undefined, eta: undefined }))]
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
