import type { LegState } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import type { LegRecord, OrderRecord } from './change.ts'
import { legsInOrder, reorderStops, stopsOf } from './run.ts'

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 12, minute)).toISOString()

// Only what the order of stops looks at.
const asLeg = (leg: object) => leg as LegRecord
const asOrder = (order: object) => order as OrderRecord

const legOf = (id: string, kind: 'pickup' | 'dropoff', state: LegState, startedAt: string | null = null) =>
  asLeg({ id, kind, state, startedAt, address: { point: { latitude: 0, longitude: 0 } } })

/** An order `a` has a pickup `a1` and a drop-off `a2`. */
const orderOf = (
  id: string,
  pickup: LegState = 'pending',
  dropoff: LegState = 'pending',
  started: number | null = null,
) =>
  asOrder({
    id,
    legs: [
      legOf(`${id}1`, 'pickup', pickup, started === null ? null : at(started)),
      legOf(`${id}2`, 'dropoff', dropoff, started === null ? null : at(started)),
    ],
  })
const ids = (stops: readonly { legId: string }[]) => stops.map(({ legId }) => legId)

describe('a driver’s stops', () => {
  test('stand as their orders were placed', () => {
    expect(ids(stopsOf([orderOf('a'), orderOf('b')]))).toEqual(['a1', 'a2', 'b1', 'b2'])
  })

  test('begin with what is under way', () => {
    expect(ids(stopsOf([orderOf('a'), orderOf('b', 'started', 'pending', 3)]))).toEqual(['b1', 'a1', 'a2', 'b2'])
  })

  test('stand as the desk wants them, and what it does not name comes last', () => {
    const orders = [orderOf('a'), orderOf('b'), orderOf('c')]
    expect(ids(stopsOf(orders, ['b1', 'a1', 'a2', 'b2']))).toEqual(['b1', 'a1', 'a2', 'b2', 'c1', 'c2'])
  })

  test('keep what is under way first, whatever the desk wants', () => {
    const orders = [orderOf('a'), orderOf('b', 'arrived', 'pending', 3)]
    expect(ids(stopsOf(orders, ['a1', 'a2', 'b2', 'b1']))).toEqual(['b1', 'a1', 'a2', 'b2'])
  })

  test('forget a wish for what has ended', () => {
    expect(ids(stopsOf([orderOf('a', 'succeeded'), orderOf('b')], ['a1', 'b1', 'a2']))).toEqual(['b1', 'a2', 'b2'])
  })

  test('are told to the driver in the same order, after what has ended', () => {
    const orders = [orderOf('a'), orderOf('b', 'succeeded')]
    expect(legsInOrder({ orders, wanted: ['b2', 'a1'] }).map(({ leg }) => leg.id)).toEqual(['b1', 'b2', 'a1', 'a2'])
  })
})

describe('a new order of stops', () => {
  test('names some stops or all', () => {
    expect(ids(reorderStops([orderOf('a'), orderOf('b')], ['b1', 'b2']))).toEqual(['b1', 'b2', 'a1', 'a2'])
  })

  test('has no drop-off before its pickup', () => {
    expect(() => reorderStops([orderOf('a'), orderOf('b')], ['b1', 'a2', 'a1'])).toThrow(
      expect.objectContaining({ code: 'invalid_request', fields: [expect.objectContaining({ path: 'legIds.1' })] }),
    )
  })

  test('may put a drop-off anywhere once it is picked up', () => {
    expect(ids(reorderStops([orderOf('a', 'succeeded'), orderOf('b')], ['b1', 'a2']))).toEqual(['b1', 'a2', 'b2'])
  })

  test('names nothing that is gone', () => {
    expect(() => reorderStops([orderOf('a', 'succeeded')], ['a1'])).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    )
  })
})
