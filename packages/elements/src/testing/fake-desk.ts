import type {
  Connection,
  Context,
  CourierRun,
  CourierStop,
  Driver,
  DriverRoute,
  Offer,
  OrderRow,
  StopEta,
} from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import type { Portal } from '../base/context.ts'
import * as sample from './desk-sample.ts'
import { FakeDefaults } from './fake-defaults.ts'
import { FakeOrders } from './fake-orders.ts'
import type { FakeRequest, FakeServer } from './fake-server.ts'
import { orderOf } from './order-details.ts'
import { NOW, idOf } from './orders.ts'
import { seeded } from './seeded.ts'

export { deskRows } from './desk-sample.ts'

/** A courier's morning on a fake server: orders that wait, orders that run, drivers that move. */
export class FakeDesk {
  readonly orders: FakeOrders
  drivers: Driver[]
  context: Context = sample.ownerContext()
  clients: readonly Connection[] = [
    sample.clientOf('Almacén Norte', 'c0', 'active'),
    sample.clientOf('Bodega Sur', 'c1', 'pending'),
  ]
  /** What is texted for each client. */
  readonly defaults: FakeDefaults
  /** Drivers that were added. */
  readonly added: unknown[] = []
  /** What giving an order to a driver fails with, while there is something. */
  failure: ApiError | undefined
  /** What an order would cost each driver, by order. */
  readonly offers = new Map<string, readonly Offer[]>()
  /** No router answers: forecasts are rough. */
  isEstimating = false
  readonly #now: number
  readonly #wanted = new Map<string, readonly string[]>()

  constructor(rows: OrderRow[] = sample.deskRows(), now = NOW) {
    this.orders = new FakeOrders(rows)
    this.#now = now
    this.defaults = new FakeDefaults(this.server)
    this.drivers = sample.DRIVERS.map((driver) => sample.driverAt(driver, now))
    this.server
      .on('GET /v1/context', () => this.context)
      .on('GET /v1/courier/drivers', () => ({ items: this.drivers }))
      .on('POST /v1/courier/drivers', (request) => this.#addDriver(request))
      .on('POST /v1/courier/drivers/:id/sign-in-link', () => ({ done: true as const }))
      .on('POST /v1/courier/drivers/:id/off-duty', ({ params: { id = '' } }) => this.#takeOffDuty(id))
      .on('GET /v1/courier/clients', () => ({ items: [...this.clients] }))
      .on('POST /v1/courier/clients', (request) => this.#invite(request))
      .on('DELETE /v1/courier/clients/:id', (request) => this.#removeClient(request))
      .on('POST /v1/courier/clients/:id/suspend', (request) => this.#standing(request, 'suspended'))
      .on('POST /v1/courier/clients/:id/resume', (request) => this.#standing(request, 'active'))
      .on('POST /v1/courier/clients/:id/resend', (request) => this.#standing(request, 'pending'))
      .on('GET /v1/courier/runs', () => ({ items: this.#runs() }))
      .on('GET /v1/courier/drivers/:id/route', ({ params: { id = '' } }) => this.#route(id))
      .on('PUT /v1/courier/drivers/:id/stops', (request) => this.#reorder(request))
      .on('GET /v1/courier/orders/:id/offers', ({ params: { id = '' } }) => ({
        items: [...(this.offers.get(id) ?? [])],
      }))
      .on('POST /v1/courier/orders/:id/assign', (request) => this.#assign(request))
      .on('POST /v1/courier/orders/:id/reject', (request) => this.#reject(request))
      .on('GET /v1/notifications/report', () => ({ days: [], triggers: [], reasons: [], price: null }))
      .on('GET /v1/chat/threads', () => ({ items: [sample.THREAD], next: null }))
      .on('GET /v1/chat/threads/:id/messages', () => ({
        items: [],
        changed: [],
        lastSeq: 0,
        lastChange: 0,
        lastReadSeq: 0,
        lastReceivedSeq: 0,
      }))
  }

  get server(): FakeServer {
    return this.orders.server
  }

  portal(): Portal {
    return this.orders.portal()
  }

  /** Says where the drivers are; ones that were silent stay so. */
  move(): void {
    for (const [index, [latitude, longitude, heading]] of sample.PLACES.entries()) {
      const driver = this.drivers[index]
      if (!driver?.lastSeenAt) continue
      const { id: driverId, onDuty, lastSeenAt: at } = driver
      this.server.tell({
        type: 'driver',
        driverId,
        onDuty,
        point: { latitude, longitude },
        heading,
        at,
        etas: this.#etas(driverId),
      })
    }
  }

  /** Somebody else puts a driver's third stop before the second. */
  shuffle(driverId: string): void {
    const [first, second, third, ...others] = this.#stops(driverId).map(({ legId }) => legId)
    this.#wanted.set(
      driverId,
      [first, third, second, ...others].filter((id) => id !== undefined),
    )
  }

  /** Fills the city with so many more drivers. */
  crowd(count: number): void {
    const random = seeded(7)
    const at = new Date(this.#now).toISOString()
    for (let index = 0; index < count; index++) {
      const driver = { ...sample.driverAt(['', `Driver ${index}`, true, 0], this.#now), id: idOf(`e${index}e`) }
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

  #addDriver({ body }: FakeRequest): Driver {
    if (this.failure) throw this.failure
    this.added.push(body)
    const { name } = body as { name: string }
    const driver = sample.driverAt([`a${this.added.length}`, name, false, 0], this.#now)
    this.drivers = [...this.drivers, driver]
    return driver
  }

  #takeOffDuty(id: string): Driver {
    if (this.failure) throw this.failure
    this.drivers = this.drivers.map((driver) => (driver.id === id ? { ...driver, onDuty: false } : driver))
    return this.drivers.find((driver) => driver.id === id) ?? sample.driverAt(['', '', false, 0], this.#now)
  }

  #invite({ body }: FakeRequest): Connection {
    if (this.failure) throw this.failure
    const client = sample.clientOf((body as { name: string }).name, `c${this.clients.length}`, 'pending')
    this.clients = [...this.clients, client]
    return client
  }

  #standing({ params: { id = '' } }: FakeRequest, status: Connection['status']): Connection {
    if (this.failure) throw this.failure
    this.clients = this.clients.map((client) => (client.id === id ? { ...client, status } : client))
    return this.clients.find((client) => client.id === id) ?? sample.clientOf('', id, status)
  }

  #removeClient({ params: { id } }: FakeRequest): { done: true } {
    if (this.failure) throw this.failure
    this.clients = this.clients.filter((client) => client.id !== id)
    return { done: true }
  }

  #runs(): CourierRun[] {
    return this.drivers
      .map(({ id }) => ({ driverId: id, stops: this.#stops(id) }))
      .filter(({ stops }) => stops.length > 0)
  }

  #stops(driverId: string): CourierStop[] {
    const wanted = this.#wanted.get(driverId) ?? []
    const placeOf = ({ legId }: CourierStop) => (wanted.includes(legId) ? wanted.indexOf(legId) : wanted.length)
    const open = this.orders.rows.filter(
      (row) => row.driverId === driverId && sample.OPEN.some((status) => status === row.status),
    )
    const [first, ...others] = open.flatMap(sample.stopsOf).toSorted((one, other) => placeOf(one) - placeOf(other))
    if (!first) return []
    const isUnderWay = open.some(({ id, status }) => id === first.orderId && status === 'in_progress')
    return [isUnderWay ? { ...first, state: 'started' } : first, ...others]
  }

  /** North along one street, a stop at each corner. */
  #route(driverId: string): DriverRoute {
    const [latitude = 0, longitude = 0] = sample.PLACES[this.drivers.findIndex(({ id }) => id === driverId)] ?? []
    const corner = (index: number) => ({ latitude: latitude + index * 0.002, longitude })
    const stops = this.#stops(driverId).map(({ legId }, index) => ({ legId, point: corner(index + 1) }))
    return { line: [corner(0), ...stops.map(({ point }) => point)], stops, estimated: false }
  }

  #etas(driverId: string): StopEta[] {
    return this.#stops(driverId).map(({ legId }, index) => {
      const minute = (minutes: number) => new Date(this.#now + minutes * sample.MINUTE).toISOString()
      return { legId, from: minute(6 + index * 14), to: minute(10 + index * 16), estimated: this.isEstimating }
    })
  }

  #reorder({ params: { id = '' }, body }: FakeRequest): CourierRun {
    if (this.failure) throw this.failure
    const { legIds } = body as { legIds: string[] }
    this.#wanted.set(id, legIds)
    return { driverId: id, stops: this.#stops(id) }
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
