import { describe, expect, it } from 'vitest'
import { FakeOrders } from '../testing/fake-orders.ts'
import { settled } from '../testing/settled.ts'
import { liveStore } from './live.ts'
import { ordersStore } from './orders.ts'

const lists = (fake: FakeOrders) => fake.server.requests.filter((request) => request.startsWith('GET /v1/orders'))

/** The live stream runs for somebody else already. */
async function heardByOthers(fake: FakeOrders) {
  const portal = fake.portal()
  portal.store(liveStore).hear({ onEvent: () => {}, onGap: () => {} })
  await settled(() => expect(portal.store(liveStore).$state.get()).toBe('live'))
  return portal
}

describe('a list that comes after others listen', () => {
  it('takes in what others were told while it was read, without reading again', async () => {
    const fake = new FakeOrders()
    const items = [...fake.rows]
    fake.server.on('GET /v1/orders', () => ({ items, next: null }))
    const portal = await heardByOthers(fake)
    const changed = { ...fake.rows[3]!, version: 99, recipientName: 'Somebody else' }
    fake.server.tell({ type: 'order', row: changed })
    const orders = portal.store(ordersStore)
    orders.$state.listen(() => {})
    await settled(() =>
      expect(orders.$state.get()).toMatchObject({ kind: 'ready', rows: expect.arrayContaining([changed]) }),
    )
    expect(lists(fake)).toHaveLength(1)
  })

  it('reads again where what others were told is gone', async () => {
    const fake = new FakeOrders()
    const portal = await heardByOthers(fake)
    for (let version = 1; version < 300; version++)
      fake.server.tell({ type: 'order', row: { ...fake.rows[3]!, version } })
    portal.store(ordersStore).$state.listen(() => {})
    await settled(() => expect(lists(fake)).toHaveLength(2))
  })
})
