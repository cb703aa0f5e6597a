import type { Connection, Context, Driver, OrderPage, OrderRow, Thread, View } from '@waybill/contract'
import { fold } from '@waybill/contract/fold'
import { SORTS, sortKey } from '@waybill/contract/order-sort'
import { ApiError } from '@waybill/contract/problem'
import { Portal } from '../base/context.ts'
import { FakeServer, type FakeRequest } from './fake-server.ts'
import { liveOf, orderOf, timelineOf } from './order-details.ts'
import { NOW, idOf, orderRows } from './orders.ts'

/** A client's orders on a fake server: what changes here is told live. */
export class FakeOrders {
  readonly server = new FakeServer()
  rows: OrderRow[]
  context: Context = contextOf(3)
  /** What every reading of the list fails with, while there is something. */
  failure: ApiError | undefined
  views: View[] = []
  drivers: Driver[] = []
  /** Chat messages that nobody has read. */
  unread = 0
  /** The time of changes: a second after the last one, so that their order is certain. */
  now: () => number = () => NOW + ++this.#changes * 1_000
  #changes = 0
  #portal: Portal | undefined

  constructor(rows: OrderRow[] = orderRows()) {
    this.rows = rows
    this.server
      .on('GET /v1/context', () => this.context)
      .on('GET /v1/orders', (request) => this.#page(request))
      .on('GET /v1/orders/:id', (request) => orderOf(this.#find(request)))
      .on('GET /v1/orders/:id/timeline', (request) => timelineOf(this.#find(request)))
      .on('GET /v1/orders/:id/live', (request) => ({ ...liveOf(this.#find(request)), map: this.context.map }))
      .on('POST /v1/orders/:id/cancel', (request) =>
        orderOf(this.change(this.#find(request).shortId, { status: 'cancelled' })),
      )
      .on('POST /v1/orders/:id/legs/:legId/tracking-link', ({ params }) => ({
        url: `${FakeServer.url}/t/${params.legId}`,
        expiresAt: null,
      }))
      .on('GET /v1/views', () => ({ items: this.views }))
      .on('POST /v1/views', ({ body }) => this.#saveView(body))
      .on('DELETE /v1/views/:id', ({ params }) => {
        this.views = this.views.filter(({ id }) => id !== params.id)
        return { done: true as const }
      })
      .on('GET /v1/courier/drivers', () => ({ items: this.drivers }))
      .on('POST /v1/chat/threads/:id/received', () => ({ done: true as const }))
      .on('GET /v1/chat/threads', () => ({ items: [threadOf(this.unread)], next: null }))
  }

  /** The portal of these orders, for stores and for elements inside a provider. */
  portal(): Portal {
    const { fetch, room } = this.server
    this.#portal ??= new Portal({ baseUrl: FakeServer.url, fetch, WebSocket: room.WebSocket })
    return this.#portal
  }

  /** Changes an order now and tells it. */
  change(shortId: string, patch: Partial<OrderRow>): OrderRow {
    const row = this.rows.find((row) => row.shortId === shortId)
    if (!row) throw new Error(`No order ${shortId}`)
    const next = { ...row, version: row.version + 1, updatedAt: this.#instant(), ...patch }
    this.rows = this.rows.map((row) => (row.shortId === shortId ? next : row))
    this.server.tell({ type: 'order', row: next })
    return next
  }

  /** Places an order now and tells it. */
  place(shortId: string, patch: Partial<OrderRow> = {}): OrderRow {
    const now = this.#instant()
    const row: OrderRow = {
      ...orderRows(1)[0]!,
      id: idOf(shortId),
      shortId,
      version: 1,
      createdAt: now,
      updatedAt: now,
      ...patch,
    }
    this.rows = [row, ...this.rows]
    this.server.tell({ type: 'order', row })
    return row
  }

  /** What the server finds an order by; phones stand in no row. */
  searchTextOf = ({ shortId, recipientName, dropoffAddress }: OrderRow): string =>
    `${shortId} ${recipientName} ${dropoffAddress} +59899412078`

  // Only the views' own store sends a view.
  #saveView(draft: unknown): View {
    const view = { id: idOf(`e${this.views.length}`), ...(draft as Omit<View, 'id'>) }
    this.views = [...this.views, view]
    return view
  }

  #instant(): string {
    return new Date(this.now()).toISOString()
  }

  #find({ params: { id } }: FakeRequest): OrderRow {
    const row = this.rows.find((row) => row.id === id || row.shortId === id)
    if (!row) throw new ApiError('not_found', 'No such order')
    return row
  }

  #page({ query }: FakeRequest): OrderPage {
    if (this.failure) throw this.failure
    const { status, find, delayed, connectionId, driverId, needs, from, to, after, limit = '50' } = query
    const { direction = 'desc' } = query
    const sort = SORTS.find((each) => each === query.sort) ?? 'updatedAt'
    const key = (row: OrderRow) => sortKey(row, sort)
    const sign = direction === 'asc' ? 1 : -1
    const all = this.rows
      .filter((row) => !status || status.split(',').includes(row.status))
      .filter((row) => !delayed || row.delayedMinutes !== null)
      .filter((row) => !connectionId || connectionId.split(',').includes(row.connectionId))
      .filter((row) => !driverId || row.driverId === driverId)
      .filter((row) => !needs || needs.split(',').some((need) => row.needs.some((each) => each === need)))
      .filter((row) => (!from || row.createdAt >= from) && (!to || row.createdAt < to))
      .filter((row) => !find || fold(this.searchTextOf(row)).includes(fold(find)))
      .toSorted((one, other) => (key(one) < key(other) ? -sign : sign))
    const begin = after ? all.findIndex((row) => row.id === after) + 1 : 0
    const items = all.slice(begin, begin + Number(limit))
    const last = items.at(-1)
    return { items, next: begin + items.length < all.length && last ? last.id : null }
  }
}

const COURIERS = ['Faro Envíos', 'Bicimundo', 'Sur Express']
const connectionOf = (courierName: string, index: number): Connection => ({
  id: idOf(`c${index}`),
  courierId: idOf(`k${index}`),
  courierName,
  clientId: idOf('c9'),
  clientName: 'Almacén Norte',
  status: 'active',
})

export const threadOf = (unread: number): Thread => ({
  id: idOf('t1'),
  orderId: null,
  shortId: null,
  clientName: 'Almacén Norte',
  courierName: 'Faro Envíos',
  recipientName: null,
  lastSeq: unread,
  lastText: '',
  lastFile: null,
  lastParty: null,
  lastAuthorId: '',
  lastAuthorName: '',
  lastAt: null,
  readSeq: 0,
  unread,
})

/** The context of a client with so many couriers; with one, the screen carries that courier's brand. */
export function contextOf(couriers: 1 | 2 | 3): Context {
  const organization = { id: idOf('c9'), kind: 'client', name: 'Almacén Norte' } as const
  const brand =
    couriers === 1
      ? { name: 'Faro Envíos', logoUrl: null, accent: '#0a6579' }
      : { name: 'Waybill', logoUrl: null, accent: null }
  return {
    organization: { ...organization, country: 'UY', timeZone: 'America/Montevideo', units: 'metric', language: 'es' },
    person: { id: idOf('p1'), name: 'Paula Etchart', email: 'paula@almacen.example', language: null, role: 'owner' },
    organizations: [organization],
    connections: COURIERS.slice(0, couriers).map(connectionOf),
    scopes: ['orders:read', 'orders:write', 'addresses:read', 'tracking:write', 'chat:read', 'chat:write'],
    guest: false,
    brand,
    map: { light: '', dark: '', attribution: '© OpenStreetMap contributors' },
  }
}
