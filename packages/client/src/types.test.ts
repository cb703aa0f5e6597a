import type { Order, OrderPage } from '@waybill/contract'
import { expectTypeOf, test } from 'vitest'
import { createClient, type Client } from './client.ts'

// Nothing here calls anything: the compiler is the one that tests.
const { call, snapshot }: Client = createClient({ baseUrl: '' })
const id = 'x'

test('answers have the type of their endpoint', () => {
  const read = () => call('GET /v1/orders/:id', { params: { id } })
  expectTypeOf(read).returns.resolves.toEqualTypeOf<Order>()
  const list = () => snapshot('GET /v1/orders', { query: { limit: 20 }, etag: '"1"' })
  expectTypeOf(list).returns.resolves.toEqualTypeOf<{ etag: string | undefined; data: OrderPage } | undefined>()
})

test('inputs are what their endpoint takes, no less and no more', () => {
  const wrong = [
    // @ts-expect-error: no such endpoint
    () => call('GET /v1/parcels'),
    // @ts-expect-error: the path has a parameter
    () => call('GET /v1/orders/:id'),
    // @ts-expect-error: of another name
    () => call('GET /v1/orders/:id', { params: { orderId: id } }),
    // @ts-expect-error: a body is missing
    () => call('POST /v1/orders/:id/cancel', { params: { id } }),
    // @ts-expect-error: the body lacks the version
    () => call('POST /v1/orders/:id/cancel', { params: { id }, body: {} }),
    // @ts-expect-error: a query that must hold a text
    () => call('GET /v1/addresses', { query: {} }),
    // @ts-expect-error: a query that must be given
    () => call('GET /v1/addresses'),
    // @ts-expect-error: a number that is none
    () => call('GET /v1/orders', { query: { limit: [] } }),
    // @ts-expect-error: unknown in the query
    () => call('GET /v1/orders', { query: { color: 'red' } }),
    // @ts-expect-error: a read has no idempotency key
    () => call('GET /v1/orders', { idempotencyKey: 'k' }),
    // @ts-expect-error: an upload is a file
    () => call('POST /v1/driver/files', { upload: 'text' }),
    // @ts-expect-error: only reads have snapshots
    () => snapshot('POST /v1/orders/:id/cancel', { params: { id }, body: { version: 1 } }),
  ]
  const right = [
    () => call('GET /v1/orders'),
    () => call('GET /v1/orders', { query: { limit: 20, status: undefined }, signal: undefined }),
    () => call('GET /v1/addresses', { query: { text: 'Rivera', latitude: -34.9 } }),
    () => call('POST /v1/orders/:id/cancel', { params: { id }, body: { version: 1 }, idempotencyKey: 'k' }),
    () => call('POST /v1/tickets', { signal: AbortSignal.timeout(1) }),
  ]
  expectTypeOf([...wrong, ...right]).toExtend<(() => Promise<unknown>)[]>()
})
