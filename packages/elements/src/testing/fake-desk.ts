import type { Context, Driver, OrderRow, Thread } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import type { Portal } from '../base/context.ts'
import { memberContext } from './fake-chat.ts'
import type { FakeServer, FakeRequest } from './fake-server.ts'
import { FakeOrders } from './fake-orders.ts'
import { orderOf } from './order-details.ts'
import { NOW, idOf } from './orders.ts'
import { seeded } from './seeded.ts'

const MINUTE = 60_000

/** Drivers of the made-up day by the short form of their id. */
export const DRIVERS = [
  ['d1', 'Diego Sosa', true, 0.2],
  ['d2', 'Sofía Méndez', true, 0.05],
  ['d3', 'Bruno Castro', true, 6],
  ['d4', 'Inés Robaina', false, 90],
] as const satisfies readonly DriverLine[]
const PLACES = [
  [-34.9126, -56.1655, 96],
  [-34.9018, -56.1772, 60],
  [-34.9069, -56.1871, 10],
] as const

type DriverLine = readonly [id: string, name: string, onDuty: boolean, minutesSilent: number]

const driverAt = ([id, name, onDuty, minutes]: DriverLine, now: number): Driver => ({
  id: idOf(id),
  name,
  vehicle: 'White van',
  status: 'active',
  onDuty,
  lastSeenAt: new Date(now - minutes * MINUTE).toISOString(),
})

/** A courier's morning on a fake server: orders that wait, orders that run, drivers that move. */
export class FakeDesk {
  readonly orders: FakeOrders
  drivers: Driver[]
  context: Context = memberContext('courier')
  /** What giving an order to a driver fails with, while there is something. */
  failure: ApiError | undefined
  readonly #now: number

  constructor(rows: OrderRow[] = deskRows(), now = NOW) {
    this.orders = new FakeOrders(rows)
    this.#now = now
    this.drivers = DRIVERS.map((driver) => driverAt(driver, now))
    this.server
      .on('GET /v1/context', () => this.context)
      .on('GET /v1/courier/drivers', () => ({ items: this.drivers }))
      .on('POST /v1/courier/orders/:id/assign', (request) => this.#assign(request))
      .on('POST /v1/courier/orders/:id/reject', (request) => this.#reject(request))
      .on('GET /v1/chat/threads', () => ({ items: [THREAD], next: null }))
      .on('GET /v1/chat/threads/:id/messages', () => ({ items: [], lastSeq: 0, lastReadSeq: 0 }))
  }

  get server(): FakeServer {
    return this.orders.server
  }

  portal(): Portal {
    return this.orders.portal()
  }

  /** Says where the drivers are; ones that were silent stay so. */
  move(): void {
    for (const [index, [latitude, longitude, heading]] of PLACES.entries()) {
      const driver = this.drivers[index]
      if (!driver?.lastSeenAt) continue
      const { id: driverId, onDuty, lastSeenAt: at } = driver
      this.server.tell({ type: 'driver', driverId, onDuty, point: { latitude, longitude }, heading, at, etas: [] })
    }
  }

  /** Fills the city with so many more drivers. */
  crowd(count: number): void {
    const random = seeded(7)
    const at = new Date(this.#now).toISOString()
    for (let index = 0; index < count; index++) {
      const driver = { ...driverAt(['', `Driver ${index}`, true, 0], this.#now), id: idOf(`e${index}e`) }
      this.drivers = [...this.drivers, driver]
      const point = { latitude: -34.9 + (random() - 0.5) * 0.06, longitude: -56.17 + (random() - 0.5) * 0.09 }
      this.server.tell({
        type: 'driver',
        driverId: driver.id,
        onDuty: true,
        point,
        heading: random() * 360,
        at,
        etas: [],
      })
    }
  }

  #assign({ params: { id = '' }, body }: FakeRequest) {
    const { version, driverId } = body as { version: number; driverId: string | null }
    const row = this.#row(id, version)
    const driver = this.drivers.find((each) => each.id === driverId)
    return orderOf(this.orders.change(row.shortId, { driverId, driverName: driver?.name ?? null }))
  }

  #reject({ params: { id = '' }, body }: FakeRequest) {
    const { version } = body as { version: number }
    return orderOf(this.orders.change(this.#row(id, version).shortId, { status: 'rejected' }))
  }

  #row(id: string, version: number): OrderRow {
    if (this.failure) throw this.failure
    const row = this.orders.rows.find((each) => each.id === id)
    if (!row) throw new ApiError('not_found', 'No such order')
    if (row.version !== version) throw new ApiError('conflict', 'The order has changed')
    return row
  }
}

const THREAD: Thread = {
  id: idOf('t1'),
  orderId: null,
  shortId: null,
  clientName: 'Almacén Norte',
  courierName: 'Faro Envíos',
  lastSeq: 5,
  lastText: 'Is Lucía’s parcel on its way?',
  lastAt: new Date(NOW).toISOString(),
  unread: 5,
}

type Line = [
  shortId: string,
  client: string,
  pickup: string,
  dropoff: string,
  driver: string | null,
  started: boolean,
  late: number | null,
  created: number,
  until: number,
]
const LINES: readonly Line[] = [
  ['b8d20f53', 'Óptica Pocitos', '21 de Setiembre 2741', 'Canelones 2204', null, false, null, 4, 160],
  ['c60d38ea', 'Taller Durazno', 'Durazno 1740', 'Av. Brasil 2587', null, false, 25, 22, -25],
  ['a41c7e09', 'Almacén Norte', 'Colón 1476', 'Juan Benito Blanco 1182', null, false, null, 1, 130],
  ['7c1e09af', 'Almacén Norte', 'Colón 1476', 'Bvar. España 2650', 'd1', true, 12, 88, -12],
  ['e3b05d12', 'Óptica Pocitos', 'Rivera 2010', '21 de Setiembre 2741', 'd1', true, null, 75, 40],
  ['19cc84b2', 'Taller Durazno', 'Durazno 1740', 'Ellauri 350', 'd1', false, null, 30, 80],
  ['0d94f6c8', 'Almacén Norte', 'Colón 1476', 'Luis A. de Herrera 1248', 'd2', true, null, 100, 25],
  ['77a1c3e0', 'Almacén Norte', 'Colón 1476', 'Av. Rivera 3320', 'd2', false, null, 20, 95],
  ['4e09d7fa', 'Óptica Pocitos', 'Rivera 2010', 'Canelones 1164', 'd3', true, null, 60, 45],
]

/** Open orders of a courier as they stand at a moment: three wait, six run. */
export function deskRows(now = NOW): OrderRow[] {
  const at = (minutes: number) => new Date(now + minutes * MINUTE).toISOString()
  return LINES.map(([shortId, clientName, pickup, dropoff, driver, started, late, created, until]) => ({
    id: idOf(shortId),
    shortId,
    version: 2,
    status: started ? 'in_progress' : 'placed',
    delayedMinutes: late,
    connectionId: idOf('c0'),
    courierName: 'Faro Envíos',
    clientName,
    recipientName: 'Lucía Ferreira',
    pickupAddress: pickup,
    dropoffAddress: dropoff,
    dropoffCount: 1,
    windowBefore: at(until),
    driverId: driver && idOf(driver),
    driverName: DRIVERS.find(([id]) => id === driver)?.[1] ?? null,
    createdAt: at(-created),
    updatedAt: at(-created),
  }))
}
