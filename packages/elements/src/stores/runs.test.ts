import { ApiError } from '@waybill/contract/problem'
import { describe, expect, it } from 'vitest'
import { FakeDesk } from '../testing/fake-desk.ts'
import { idOf } from '../testing/orders.ts'
import { settled } from '../testing/settled.ts'
import { runsStore } from './runs.ts'
import { withStep } from './stop-order.ts'

const readings = (desk: FakeDesk) => desk.server.requests.filter((request) => request === 'GET /v1/courier/runs').length

async function open(desk = new FakeDesk()) {
  const store = desk.portal().store(runsStore)
  store.$state.listen(() => {})
  const stops = (driver = 'd1') => {
    const state = store.$state.get()
    return (state.kind === 'ready' && state.value.get(idOf(driver))) || []
  }
  const lines = () => stops().map(({ line }) => line)
  await settled(() => expect([lines().length, desk.server.room.welcomed]).toEqual([4, 1]))
  return { desk, store, stops, lines }
}

describe('the runs of a courier', () => {
  it('hold each driver’s stops in order', async () => {
    const { lines } = await open()
    expect(lines()).toEqual(['Bvar. España 2650', '21 de Setiembre 2741', 'Durazno 1740', 'Ellauri 350'])
  })

  it('are read once after several changes', async () => {
    const { desk, stops } = await open()
    for (const id of ['7c1e09af', 'e3b05d12', '19cc84b2']) desk.orders.change(id, { driverId: idOf('d2') })
    await settled(() => expect(stops('d1')).toHaveLength(0))
    expect(readings(desk)).toBe(2)
  })

  it('show a new order at once and keep it', async () => {
    const { desk, store, stops, lines } = await open()
    const wanted = withStep(stops(), stops()[2]!.legId, -1)!
    const taken = store.reorder(idOf('d1'), wanted)
    expect(lines()[1]).toBe('Durazno 1740')
    expect(await taken).toBe(true)
    await settled(() => expect(readings(desk)).toBe(2))
    expect(lines()[1]).toBe('Durazno 1740')
  })

  it('go back to the old order where the new one is refused, and say why', async () => {
    const { desk, store, stops, lines } = await open()
    desk.failure = new ApiError('conflict', 'The stops have changed')
    const before = lines()
    const taken = store.reorder(idOf('d1'), withStep(stops(), stops()[2]!.legId, -1)!)
    expect(lines()).not.toEqual(before)
    expect(await taken).toBe(false)
    expect(lines()).toEqual(before)
    expect(store.$failed.get().get(idOf('d1'))).toMatchObject({ code: 'conflict' })
  })

  it('are read again when a forecast names the stops in another order', async () => {
    const { desk, stops } = await open()
    desk.move()
    await settled(() => expect(readings(desk)).toBe(1))
    desk.shuffle(idOf('d1'))
    desk.move()
    await settled(() => expect(stops().map(({ legId }) => legId)[1]).toBe(idOf('19cc84b2a')))
    expect(readings(desk)).toBe(2)
  })
})
