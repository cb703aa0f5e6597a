import type { Order, OrderInput, SavedStop, StopBook, StopDraft } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { memoryStorage } from '../base/storage.ts'
import { Portal } from '../base/context.ts'
import { FakeOrders, contextOf } from './fake-orders.ts'
import { FakeServer, type FakeRequest } from './fake-server.ts'
import { orderOf } from './order-details.ts'
import { idOf, orderRows } from './orders.ts'

interface Taken {
  readonly key: string
  readonly text: string
  readonly input: OrderInput
  readonly order: Order
}

/** A courier's side that takes orders as the real one does: one for each Idempotency-Key. */
export class FakeTaker extends FakeOrders {
  /** Orders placed and changes saved, oldest first. */
  readonly taken: Taken[] = []
  /** What happens to the next request that writes: it is lost on the way, or its answer is. */
  next: 'request lost' | 'answer lost' | ApiError | undefined
  readonly storage = memoryStorage()
  /** What somebody else has made of the order meanwhile. */
  newer: Order | undefined
  /** The address book. */
  book: StopBook = { recent: [], saved: [] }

  constructor(couriers: 1 | 2 | 3 = 1) {
    super()
    this.context = contextOf(couriers)
    this.server
      .on('GET /v1/addresses', () => ({ items: [], attribution: '' }))
      .on('GET /v1/orders/:id', () => this.newer ?? missing())
      .on('GET /v1/stops', () => this.book)
      .on('POST /v1/stops', ({ body }) => this.#book(asStop(body), idOf(`b${this.book.saved.length}`), 1))
      .on('PATCH /v1/stops/:id', ({ params, body }) => {
        const { version, ...stop } = asStopEdit(body)
        return this.#book(stop, params.id ?? '', version + 1)
      })
      .on('POST /v1/orders', (request) => this.#write(request, (input) => this.#placed(input)))
      .on('PATCH /v1/orders/:id', (request) => this.#write(request, (input) => this.#changed(request, input)))
      .on('POST /v1/orders/:id/resubmit', (request) =>
        this.#write(request, (input) => ({ ...this.#changed(request, input), status: 'placed' })),
      )
  }

  /** A portal that keeps drafts on this desk's own storage, as after a reload. */
  override portal(): Portal {
    const { fetch, room } = this.server
    return new Portal({ baseUrl: FakeServer.url, fetch, WebSocket: room.WebSocket, storage: this.storage })
  }

  #write({ body, headers }: FakeRequest, act: (input: OrderInput) => Order): Order {
    const { next } = this
    this.next = undefined
    if (next === 'request lost') throw new ApiError('internal', 'lost')
    if (next instanceof ApiError) throw next
    const [key, text] = [headers.get('idempotency-key') ?? '', JSON.stringify(body)]
    const before = this.taken.find((each) => each.key === key)
    if (before && before.text !== text) throw new ApiError('idempotency_mismatch', 'other contents')
    const input = asInput(body)
    const order = before?.order ?? act(input)
    if (!before) this.taken.push({ key, text, input, order })
    if (next === 'answer lost') throw new ApiError('internal', 'lost')
    return order
  }

  #book(stop: StopDraft, id: string, version: number): SavedStop {
    const saved = { ...stop, id, version, updatedAt: new Date().toISOString() }
    this.book = { ...this.book, saved: [saved, ...this.book.saved.filter((each) => each.id !== id)] }
    return saved
  }

  #placed(input: OrderInput): Order {
    const shortId = (0xa0000000 + this.taken.length).toString(16)
    return { ...withStops(orderOf(orderRows(1)[0]!), input), id: idOf(shortId), shortId, version: 1 }
  }

  #changed({ params }: FakeRequest, input: OrderInput): Order {
    const row = this.rows.find(({ id, shortId }) => id === params.id || shortId === params.id)
    if (!row) throw new ApiError('not_found', 'No such order')
    if ('version' in input && input.version !== (this.newer?.version ?? row.version)) {
      throw new ApiError('conflict', 'Look again', { order: this.newer ?? orderOf(row) })
    }
    return { ...withStops(orderOf(row), input), version: row.version + 1 }
  }
}

const missing = (): never => {
  throw new ApiError('not_found', 'No such order')
}

/** The order with the stops that a request names. */
function withStops(order: Order, { pickup, dropoffs }: OrderInput): Order {
  const legs = [pickup, ...dropoffs].map((leg, index) => {
    const known = order.legs[Math.min(index, 1)]!
    const address = { unit: '', city: '', postcode: '', ...leg.address } as Order['legs'][number]['address']
    return { ...known, address, contact: leg.contact ?? null, notes: leg.notes ?? '' }
  })
  return { ...order, legs }
}

/** Only forms of the tests ask this server, and the contract's schema has judged what they send. */
const asInput = (body: unknown): OrderInput => body as OrderInput
const asStop = (body: unknown): StopDraft => body as StopDraft
const asStopEdit = (body: unknown) => body as StopDraft & { version: number }
