import { ApiError } from '@waybill/contract/problem'
import { describe, expect, it } from 'vitest'
import { FakeDesk } from '../testing/fake-desk.ts'
import { idOf } from '../testing/orders.ts'
import { settled } from '../testing/settled.ts'
import { boardStore } from './board.ts'
import { dispatchStore } from './dispatch.ts'

async function open(desk = new FakeDesk()) {
  const portal = desk.portal()
  const board = portal.store(boardStore)
  board.$state.listen(() => {})
  const value = () => {
    const state = board.$state.get()
    if (state.kind !== 'ready') throw new Error(`The board is ${state.kind}`)
    return state.value
  }
  await settled(() => expect([value().rows.length > 0, desk.server.room.welcomed]).toEqual([true, 1]))
  return { desk, board, value, dispatch: portal.store(dispatchStore), row: (id: string) => board.find(idOf(id))! }
}

describe('the board of open orders', () => {
  it('holds what is placed or runs, and nothing else', async () => {
    const desk = new FakeDesk()
    const { value } = await open(desk)
    expect(value().rows).toHaveLength(9)
    desk.orders.change('7c1e09af', { status: 'completed' })
    desk.orders.change('c60d38ea', { status: 'rejected' })
    await settled(() => expect(value().rows).toHaveLength(7))
  })

  it('knows which orders came while somebody looked', async () => {
    const { desk, value } = await open()
    expect(value().newcomers.size).toBe(0)
    desk.orders.place('f00dcafe', { status: 'placed', driverId: null })
    await settled(() => expect([...value().newcomers]).toEqual([idOf('f00dcafe')]))
  })

  it('reads again what it may have missed', async () => {
    const { desk, value } = await open()
    desk.orders.rows = desk.orders.rows.slice(1)
    desk.server.room.lose()
    desk.orders.change('7c1e09af', {})
    await settled(() => expect(value().rows).toHaveLength(8))
  })
})

describe('dispatching', () => {
  it('gives the order as it stands on the screen and shows it at once', async () => {
    const { desk, dispatch, row } = await open()
    desk.server.room.drop()
    expect(await dispatch.assign(row('a41c7e09'), idOf('d1'))).toBe(true)
    expect(row('a41c7e09')).toMatchObject({ driverName: 'Diego Sosa', version: 3 })
  })

  it('notes why an order could not be given and reads the newer one', async () => {
    const { desk, dispatch, row } = await open()
    desk.orders.rows = desk.orders.rows.map((each) =>
      each.shortId === 'a41c7e09' ? { ...each, version: 7, dropoffAddress: 'Durazno 1920' } : each,
    )
    expect(await dispatch.assign(row('a41c7e09'), idOf('d1'))).toBe(false)
    expect(dispatch.$work.get().get(idOf('a41c7e09'))).toMatchObject({ kind: 'failed', error: { code: 'conflict' } })
    await settled(() => expect(row('a41c7e09').version).toBe(7))
    expect(await dispatch.assign(row('a41c7e09'), idOf('d1'))).toBe(true)
    expect(dispatch.$work.get().size).toBe(0)
  })

  it('sends one request however often it is pressed', async () => {
    const { desk, dispatch, row } = await open()
    await Promise.all([dispatch.assign(row('a41c7e09'), idOf('d1')), dispatch.assign(row('a41c7e09'), idOf('d1'))])
    expect(desk.server.requests.filter((request) => request.endsWith('/assign'))).toHaveLength(1)
  })

  it('throws what a rejection failed with', async () => {
    const { desk, dispatch, row } = await open()
    desk.failure = new ApiError('not_allowed_in_status', 'The driver has started')
    await expect(dispatch.reject(row('c60d38ea'), 'other', 'Which door?')).rejects.toThrow('The driver has started')
  })
})
