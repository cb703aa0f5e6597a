import { ApiError } from '@waybill/contract/problem'
import { describe, expect, it } from 'vitest'
import { FakeOrders } from '../testing/fake-orders.ts'
import { idOf } from '../testing/orders.ts'
import { settled } from '../testing/settled.ts'
import { orderStores, type OrderStore } from './order.ts'

async function open(id: string, fake = new FakeOrders()) {
  const portal = fake.portal()
  const store: OrderStore = portal.store(orderStores).of(id)
  store.$state.listen(() => {})
  await settled(() => expect([store.$state.get().kind, fake.server.room.welcomed]).not.toContain('loading'))
  await settled(() => expect(fake.server.room.welcomed).toBe(1))
  const ready = () => {
    const state = store.$state.get()
    if (state.kind !== 'ready') throw new Error(`The order is ${state.kind}`)
    return state
  }
  return { fake, portal, store, ready }
}

describe('one order', () => {
  it('comes with its history, by its id or its short id', async () => {
    for (const id of ['7c1e09af', idOf('7c1e09af')]) {
      const { ready } = await open(id)
      expect(ready().value.order.shortId).toBe('7c1e09af')
      expect(ready().value.timeline.events.at(0)?.type).toBe('placed')
    }
  })

  it('is one store however many elements show it', async () => {
    const { portal, store } = await open('7c1e09af')
    expect(portal.store(orderStores).of('7c1e09af')).toBe(store)
  })

  it('follows what happens to it elsewhere', async () => {
    const { fake, ready } = await open('c60d38ea')
    fake.change('c60d38ea', { status: 'in_progress' })
    await settled(() => expect(ready().value.order.status).toBe('in_progress'))
  })

  it('reads how its texts stand when a receipt comes, and leaves another order’s alone', async () => {
    const { fake, ready } = await open('7c1e09af')
    const before = ready().value
    const notification = {
      id: 'faText',
      legId: before.order.legs[1]!.id,
      trigger: 'leg_started',
      recipientName: 'Ana',
      state: 'delivered',
      reason: null,
      at: '2026-11-28T12:00:00.000Z',
    } as const
    const tell = (orderId: string) =>
      fake.server.room.mention({ type: 'text', orderId, connectionId: before.order.connectionId, notification })
    const requests = fake.server.requests.length
    tell(idOf('c60d38ea'))
    expect(fake.server.requests).toHaveLength(requests)
    tell(before.order.id)
    await settled(() => expect(ready().value).not.toBe(before))
  })

  it('does not read again for news of another order', async () => {
    const { fake } = await open('c60d38ea')
    const before = fake.server.requests.length
    fake.change('7c1e09af', {})
    expect(fake.server.requests).toHaveLength(before)
  })

  it('is cancelled as it was last seen', async () => {
    const { store, ready } = await open('c60d38ea')
    await store.cancel(ready().value.order.version, '')
    await settled(() => expect(ready().value.order.status).toBe('cancelled'))
  })

  it('gives the tracking link of a stop', async () => {
    const { store } = await open('7c1e09af')
    expect(await store.trackingLink('leg-1')).toMatch(/\/t\/leg-1$/)
  })

  it('says that it cannot be found', async () => {
    const { store } = await open('ffffffff')
    expect(store.$state.get()).toMatchObject({ kind: 'error', error: { code: 'not_found' } })
  })

  it('stays on screen when a later look fails', async () => {
    const { fake, store, ready } = await open('7c1e09af')
    fake.server.on('GET /v1/orders/:id', () => {
      throw new ApiError('internal', 'not now')
    })
    await store.refresh()
    expect(ready().trouble).toMatchObject({ code: 'internal' })
    expect(ready().value.order.shortId).toBe('7c1e09af')
  })
})
