import { ApiError } from '@waybill/contract/problem'
import { describe, expect, it, vi } from 'vitest'
import { FakeOrders } from '../testing/fake-orders.ts'
import { orderRows } from '../testing/orders.ts'
import { settled } from '../testing/settled.ts'
import { ordersStore, type OrdersState, type OrdersStore, type ReadyOrders } from './orders.ts'

const fail = (message: string): never => {
  throw new Error(message)
}
const readyOf = (state: OrdersState): ReadyOrders =>
  state.kind === 'ready' ? state : fail(`The list is ${state.kind}`)
const lists = (fake: FakeOrders) => fake.server.requests.filter((request) => request.startsWith('GET /v1/orders'))

async function open(fake = new FakeOrders()) {
  const orders: OrdersStore = fake.portal().store(ordersStore)
  const stop = orders.$state.listen(() => {})
  const ready = () => readyOf(orders.$state.get())
  await settled(() => expect([ready().rows.length > 0, fake.server.room.sockets.size]).toEqual([true, 1]))
  await settled(() => expect(fake.server.room.welcomed).toBe(1))
  return { fake, orders, stop, ready, ids: () => ready().rows.map(({ shortId }) => shortId) }
}

describe('the list of orders', () => {
  it('reads the first page, newest change first', async () => {
    const { ready, ids } = await open(new FakeOrders(orderRows(60)))
    expect(ready().rows).toHaveLength(50)
    expect(ids()[0]).toBe('7c1e09af')
    expect(ready().next).toEqual({ kind: 'there' })
  })

  it('reads on, once however often it is asked', async () => {
    const { fake, orders, ready, ids } = await open(new FakeOrders(orderRows(60)))
    await Promise.all([orders.more(), orders.more()])
    expect(new Set(ids()).size).toBe(60)
    expect(ready().next).toEqual({ kind: 'end' })
    expect(lists(fake).filter((request) => request.includes('after='))).toHaveLength(1)
  })

  it('keeps its rows when the next page does not come, and gets it when asked again', async () => {
    const { fake, orders, ready } = await open(new FakeOrders(orderRows(60)))
    fake.failure = new ApiError('internal', 'not now')
    await orders.more()
    expect(ready().next.kind).toBe('error')
    expect(ready().rows).toHaveLength(50)
    fake.failure = undefined
    await orders.more()
    expect(ready().rows).toHaveLength(60)
  })

  it('says what went wrong, and reads again when asked', async () => {
    const fake = new FakeOrders()
    fake.failure = new ApiError('internal', 'not now')
    const orders = fake.portal().store(ordersStore)
    orders.$state.listen(() => {})
    await settled(() => expect(orders.$state.get()).toMatchObject({ kind: 'error', error: { code: 'internal' } }))
    fake.failure = undefined
    orders.refresh()
    await settled(() => expect(readyOf(orders.$state.get()).rows).toHaveLength(20))
  })

  it('applies several filters with one request and keeps the old rows until the answer', async () => {
    const { fake, orders, ids } = await open()
    const before = lists(fake).length
    orders.apply({ statuses: ['placed', 'in_progress'], delayed: true })
    expect(orders.$state.get()).toMatchObject({ kind: 'loading', rows: { length: 20 } })
    await settled(() => expect(ids()).toEqual(['7c1e09af', 'c60d38ea']))
    expect(lists(fake).slice(before)).toEqual([
      'GET /v1/orders?status=placed%2Cin_progress&delayed=true&sort=updatedAt&direction=desc&limit=50',
    ])
  })

  it('asks nothing when the filters stay the same', async () => {
    const { fake, orders } = await open()
    const before = lists(fake).length
    orders.apply({ statuses: [] })
    expect(lists(fake)).toHaveLength(before)
  })

  it('drops the answer to an older question', async () => {
    const { orders, ids } = await open()
    orders.apply({ find: 'Lucía' })
    orders.apply({ find: 'Martín' })
    await settled(() => expect(ids()).toEqual(['a41c7e09']))
  })

  it('stops listening when nobody looks any more', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { fake, stop } = await open()
    stop()
    vi.advanceTimersByTime(1_000)
    expect(fake.server.room.sockets.size).toBe(0)
    vi.useRealTimers()
  })
})

describe('what happens live', () => {
  it('changes a row in place and moves it where the sort wants it', async () => {
    const { fake, ready, ids } = await open()
    fake.change('c60d38ea', { status: 'in_progress' })
    expect(ids()[0]).toBe('c60d38ea')
    expect(ready().rows[0]?.status).toBe('in_progress')
    expect(ready().fresh.has(ready().rows[0]?.id ?? '')).toBe(true)
  })

  it('shows an order that was placed elsewhere', async () => {
    const { fake, ids } = await open()
    fake.place('12345678')
    expect(ids()[0]).toBe('12345678')
  })

  it('never goes back to an older version', async () => {
    const { fake, ready } = await open()
    const newer = fake.change('c60d38ea', { status: 'in_progress' })
    fake.server.tell({ type: 'order', row: { ...newer, version: newer.version - 1, status: 'placed' } })
    expect(ready().rows.find(({ id }) => id === newer.id)?.status).toBe('in_progress')
  })

  it('takes a row out that no longer fits the filters and leaves out what never did', async () => {
    const { fake, orders, ids } = await open()
    orders.apply({ statuses: ['placed'] })
    await settled(() => expect(ids()).toEqual(['a41c7e09', 'c60d38ea']))
    fake.change('c60d38ea', { status: 'cancelled' })
    fake.place('12345678', { status: 'rejected' })
    await settled(() => expect(ids()).toEqual(['a41c7e09']))
  })

  it('finds a new order without minding accents', async () => {
    const { fake, orders, ids } = await open()
    orders.apply({ find: 'lucía' })
    await settled(() => expect(ids()).toEqual(['7c1e09af']))
    fake.place('12345678', { recipientName: 'LUCIA MENDEZ' })
    fake.place('9abcdef0', { recipientName: 'Someone else' })
    await settled(() => expect(ids()).toEqual(['12345678', '7c1e09af']))
  })

  it('keeps what the server found by something that rows do not hold, also when it changes', async () => {
    const { fake, orders, ready } = await open()
    orders.apply({ find: '9941207' })
    await settled(() => expect(ready().rows).toHaveLength(20))
    fake.change('c60d38ea', { status: 'in_progress' })
    await settled(() => expect(ready().rows[0]).toMatchObject({ shortId: 'c60d38ea', status: 'in_progress' }))
    expect(ready().rows).toHaveLength(20)
  })

  it('shows a thousand changes in a few pictures, and the last state of each', async () => {
    const { fake, orders, ready } = await open()
    let pictures = 0
    const stop = orders.$state.listen(() => pictures++)
    for (let index = 0; index < 1_000; index++) fake.change('c60d38ea', { recipientName: `Name ${index}` })
    await settled(() => expect(ready().rows[0]?.recipientName).toBe('Name 999'))
    expect(pictures).toBeLessThan(20)
    stop()
  })

  it('leaves a row that lies beyond the last page read to that page', async () => {
    const { fake, orders, ready, ids } = await open(new FakeOrders(orderRows(60)))
    orders.apply({ sort: 'createdAt' })
    await settled(() => expect(ready().rows).toHaveLength(50))
    const last = fake.rows.at(-1)
    fake.change(last?.shortId ?? '', { status: 'failed' })
    expect(ids()).not.toContain(last?.shortId)
    await orders.more()
    expect(ready().rows.at(-1)).toMatchObject({ shortId: last?.shortId, status: 'failed' })
  })

  it('reads quietly what it missed, and then once more what changed while it read', async () => {
    const { fake, ready, ids } = await open()
    fake.server.room.lose()
    fake.rows = fake.rows.map((row) => ({ ...row, version: 9, recipientName: 'Renamed' }))
    fake.place('12345678')
    await settled(() => expect(ids()[0]).toBe('12345678'))
    await settled(() => expect(ready().rows.at(-1)?.recipientName).toBe('Renamed'))
    expect(ids()[0]).toBe('12345678')
  })

  it('keeps its rows and says so when the quiet reading fails', async () => {
    const { fake, orders, ready } = await open()
    fake.failure = new ApiError('internal', 'not now')
    orders.refresh()
    await settled(() => expect(ready().trouble).toMatchObject({ code: 'internal' }))
    expect(ready().rows).toHaveLength(20)
  })
})

describe('while somebody works in the list', () => {
  it('rows stay in their places, say what is new and count what waits', async () => {
    const { fake, orders, ready, ids } = await open()
    const before = ids()
    orders.hold()
    fake.change('c60d38ea', { status: 'in_progress' })
    fake.place('12345678')
    await settled(() => expect(ready().waiting).toBe(2))
    expect(ids()).toEqual(before)
    expect(ready().rows.find(({ shortId }) => shortId === 'c60d38ea')?.status).toBe('in_progress')
  })

  it('a change that moves nothing does not wait', async () => {
    const { fake, orders, ready } = await open()
    orders.hold()
    fake.change('7c1e09af', { delayedMinutes: 13 })
    expect(ready().waiting).toBe(0)
  })

  it('what waits comes in when it is asked for, and the rows are held on', async () => {
    const { fake, orders, ready, ids } = await open()
    orders.hold()
    fake.place('12345678')
    orders.showWaiting()
    expect(ids()[0]).toBe('12345678')
    fake.change('1f6d92c4', {})
    await settled(() => expect(ready().waiting).toBe(1))
    expect(ids()[0]).toBe('12345678')
    orders.release()
    expect(ids()[0]).toBe('1f6d92c4')
    expect(ready().waiting).toBe(0)
  })

  it('the next page still comes', async () => {
    const { orders, ids } = await open(new FakeOrders(orderRows(60)))
    orders.hold()
    await orders.more()
    expect(ids()).toHaveLength(60)
  })
})
