import { ApiError } from '@waybill/contract'
import { describe, expect, it } from 'vitest'
import {
  assigned,
  clientView,
  connection,
  decision,
  driver,
  legDraft,
  NOW,
  orderDraft,
  placed,
} from '../../../test/factories.ts'
import { startLeg } from './legs.ts'
import { assignOrder, cancelOrder, editOrder, placeOrder, rejectOrder, resubmitOrder } from './orders.ts'

const client = decision('client')
const courier = decision('courier')
const byDriver = decision('driver')

function started() {
  const order = assigned()
  return startLeg(order, order.legs[0]?.id ?? '', byDriver).order
}

function faultsOf(run: () => unknown): { code: string; fields: Record<string, string> } {
  try {
    run()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { code: error.code, fields: Object.fromEntries(error.fields.map(({ path, code }) => [path, code])) }
  }
  throw new Error('Nothing was refused')
}

describe('placing an order', () => {
  it('begins with version 1, one event and the client’s language and time zone', () => {
    const { order, event } = placed()
    expect(order).toMatchObject({ status: 'placed', version: 1, cycle: 1, language: 'es' })
    expect(order.legs.map(({ kind, timeZone }) => [kind, timeZone])).toEqual([
      ['pickup', 'America/Montevideo'],
      ['dropoff', 'America/Montevideo'],
    ])
    expect(event).toMatchObject({ seq: 1, type: 'placed', at: NOW })
  })

  it('stores windows in UTC', () => {
    const window = { after: '2026-11-22T15:00:00-03:00', before: '2026-11-22T16:00:00-03:00' }
    const { order } = placed(orderDraft({ dropoffs: [legDraft({ window })] }))
    expect(order.legs[1]?.window).toEqual({ after: '2026-11-22T18:00:00.000Z', before: '2026-11-22T19:00:00.000Z' })
  })

  it('names every fault with its path', () => {
    const past = legDraft({ window: { after: null, before: '2026-11-22T11:59:00Z' } })
    const far = legDraft({ window: { after: '2029-01-01T00:00:00Z', before: null } })
    const mute = legDraft({ contact: { name: 'Nobody', phone: '+5980000000' } })
    expect(faultsOf(() => placed(orderDraft({ pickup: past, dropoffs: [far, mute] })))).toEqual({
      code: 'invalid_request',
      fields: {
        'pickup.window.before': 'window_past',
        'dropoffs.0.window.after': 'window_too_far',
        'dropoffs.1.contact.phone': 'phone_invalid',
      },
    })
  })

  it('refuses a drop-off that must end before the pickup may begin', () => {
    const pickup = legDraft({ window: { after: '2026-11-22T18:00:00Z', before: null } })
    const dropoff = legDraft({ window: { after: null, before: '2026-11-22T17:00:00Z' } })
    const { fields } = faultsOf(() => placed(orderDraft({ pickup, dropoffs: [dropoff] })))
    expect(fields).toEqual({ 'dropoffs.0.window.before': 'window_order' })
  })

  it('refuses a suspended connection', () => {
    const ids = { id: 'x', shortId: 'y', legIds: ['a', 'b'] }
    const suspended = { ...connection, status: 'suspended' as const }
    const placing = { draft: orderDraft(), connection: suspended, client: clientView, guest: false, ...ids }
    expect(faultsOf(() => placeOrder(placing, client)).code).toBe('suspended')
  })
})

describe('editing an order', () => {
  it('changes a stop and counts the version', () => {
    const { order } = placed()
    const edited = editOrder(order, orderDraft({ dropoffs: [legDraft({ notes: 'Ring twice' })] }), [], client)
    expect(edited.order.version).toBe(2)
    expect(edited.order.legs[1]).toMatchObject({ id: order.legs[1]?.id, notes: 'Ring twice' })
  })

  it('adds a stop under a fresh id', () => {
    const { order } = placed()
    const two = orderDraft({ dropoffs: [legDraft(), legDraft()] })
    expect(editOrder(order, two, ['p', 'q', 'r'], client).order.legs.map(({ id }) => id)).toEqual([
      order.legs[0]?.id,
      order.legs[1]?.id,
      'r',
    ])
  })

  it('locks the pickup when its driver starts, and leaves the drop-off open', () => {
    const order = started()
    const open = orderDraft({ dropoffs: [legDraft({ notes: 'Ring twice' })] })
    expect(editOrder(order, open, [], client).order.legs[1]?.notes).toBe('Ring twice')
    const locked = orderDraft({ pickup: legDraft({ notes: 'Side door' }) })
    expect(faultsOf(() => editOrder(order, locked, [], client))).toEqual({
      code: 'leg_locked',
      fields: { pickup: 'not_allowed' },
    })
  })

  it('adds no stops to a running order', () => {
    const two = orderDraft({ dropoffs: [legDraft(), legDraft()] })
    expect(faultsOf(() => editOrder(started(), two, ['a', 'b', 'c'], client)).code).toBe('leg_locked')
  })
})

describe('the courier’s decisions', () => {
  it('rejection takes the driver away and keeps the reason; resubmission starts a new cycle', () => {
    const rejected = rejectOrder(assigned(), { code: 'no_capacity', text: 'Full today' }, courier).order
    expect(rejected).toMatchObject({ status: 'rejected', driver: null, rejection: { code: 'no_capacity', at: NOW } })
    const again = resubmitOrder(rejected, orderDraft(), [], client).order
    expect(again).toMatchObject({ id: rejected.id, status: 'placed', rejection: null, cycle: 2 })
  })

  it('only the courier rejects and only the client resubmits', () => {
    const reason = { code: 'other', text: 'x' } as const
    expect(faultsOf(() => rejectOrder(placed().order, reason, client)).code).toBe('not_allowed_in_status')
    const rejected = rejectOrder(placed().order, reason, courier).order
    expect(faultsOf(() => resubmitOrder(rejected, orderDraft(), [], courier)).code).toBe('not_allowed_in_status')
  })

  it('another driver after the start is a new cycle of texts, before it is not', () => {
    const other = { ...driver, id: 'Another00000000000000000' }
    expect(assignOrder(assigned(), other, courier).order.cycle).toBe(1)
    expect(assignOrder(started(), other, courier).order.cycle).toBe(2)
    expect(faultsOf(() => assignOrder(started(), null, courier)).code).toBe('not_allowed_in_status')
  })

  it('nobody cancels once the driver has started', () => {
    expect(cancelOrder(placed().order, 'Changed my mind', client).order.cancellation?.by).toBe('client')
    expect(faultsOf(() => cancelOrder(started(), '', client)).code).toBe('not_allowed_in_status')
  })
})
