import { ApiError } from '@waybill/contract/problem'
import { describe, expect, it } from 'vitest'
import { FakeDesk } from '../testing/fake-desk.ts'
import { idOf } from '../testing/orders.ts'
import { settled } from '../testing/settled.ts'
import { offersStore } from './offers.ts'

const offer = { driverId: idOf('d2'), detourSeconds: 372, awaySeconds: 240, estimated: false }
const asked = (desk: FakeDesk) => desk.server.requests.filter((request) => request.endsWith('/offers'))

describe('the offers for orders', () => {
  it('are asked once, and again when they are old', async () => {
    const desk = new FakeDesk()
    desk.offers.set(idOf('a41c7e09'), [offer])
    const store = desk.portal().store(offersStore)
    store.want([idOf('a41c7e09')], 1_000)
    store.want([idOf('a41c7e09')], 2_000)
    await settled(() => expect(store.$offers.get().get(idOf('a41c7e09'))).toEqual([offer]))
    expect(asked(desk)).toHaveLength(1)
    store.want([idOf('a41c7e09')], 61_000)
    await settled(() => expect(asked(desk)).toHaveLength(2))
  })

  it('are asked two at a time, the most urgent first', async () => {
    const desk = new FakeDesk()
    let running = 0
    let most = 0
    desk.server.on('GET /v1/courier/orders/:id/offers', async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running--
      return { items: [offer] }
    })
    const store = desk.portal().store(offersStore)
    const ids = ['a', 'b', 'c', 'd', 'e'].map(idOf)
    store.want(ids, 0)
    await settled(() => expect(store.$offers.get().size).toBe(5))
    expect(most).toBe(2)
    expect(asked(desk)[0]).toContain(ids[0])
  })

  it('stay away without harm where they cannot be had', async () => {
    const desk = new FakeDesk()
    desk.server.on('GET /v1/courier/orders/:id/offers', () => {
      throw new ApiError('not_found', 'No such order')
    })
    const store = desk.portal().store(offersStore)
    store.want([idOf('a')], 0)
    await settled(() => expect(asked(desk)).toHaveLength(1))
    expect(store.$offers.get().size).toBe(0)
  })
})
