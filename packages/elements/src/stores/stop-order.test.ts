import type { CourierStop } from '@waybill/contract'
import { describe, expect, it } from 'vitest'
import { withMoved, withStep } from './stop-order.ts'

const stop = (legId: string, state: CourierStop['state'] = 'pending'): CourierStop => ({
  legId,
  orderId: legId.slice(0, 1),
  shortId: '7c1e09af',
  kind: legId.endsWith('1') ? 'pickup' : 'dropoff',
  state,
  line: 'Colón 1476',
  clientName: 'Almacén Norte',
  window: { after: null, before: null },
  timeZone: 'America/Montevideo',
})
const ids = (stops: readonly CourierStop[] | null) => stops?.map(({ legId }) => legId).join(' ') ?? null
const STOPS = [stop('a2', 'started'), stop('b1'), stop('b2'), stop('c1'), stop('c2')]

describe('the order of a driver’s stops', () => {
  it('changes by one stop at a time, behind what is under way', () => {
    expect(ids(withMoved(STOPS, 'c1', 0))).toBe('a2 c1 b1 b2 c2')
    expect(ids(withStep(STOPS, 'b2', 1))).toBe('a2 b1 c1 b2 c2')
    expect(ids(withStep(STOPS, 'c1', -1))).toBe('a2 b1 c1 b2 c2')
  })

  it('keeps a drop-off after its pickup', () => {
    expect(withMoved(STOPS, 'c2', 0)).toBeNull()
    expect(withStep(STOPS, 'b1', 1)).toBeNull()
  })

  it('lets a drop-off go anywhere once it is picked up', () => {
    expect(ids(withMoved([stop('a2'), stop('b1'), stop('b2')], 'a2', 2))).toBe('b1 b2 a2')
  })

  it('stays where nothing would change', () => {
    expect(withMoved(STOPS, 'b1', 0)).toBeNull()
    expect(withStep(STOPS, 'b1', -1)).toBeNull()
    expect(withStep(STOPS, 'c2', 1)).toBeNull()
    expect(withStep(STOPS, 'a2', 1)).toBeNull()
  })
})
