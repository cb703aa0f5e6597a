import { describe, expect, it } from 'vitest'
import { FILLED } from '../testing/filled-order.ts'
import { toFields, toStop, type OrderFields, type StopFields } from './order-fields.ts'
import { choose, isSameOrder, mergeOrders } from './order-merge.ts'

const base = toFields(FILLED)
const at = (hour: number) => ({ after: `2031-06-02T${hour}:00:00.000Z`, before: null })

/** The order with one stop changed. */
const change = (over: Partial<StopFields>, index = 1): OrderFields => ({
  ...base,
  stops: base.stops.map((stop, place) => (place === index ? { ...stop, ...over } : stop)),
})
const names = (list: readonly { stop: number; field: string }[]) => list.map(({ stop, field }) => `${stop} ${field}`)

describe('a draft and a newer order', () => {
  it('go together when they change different things', () => {
    const merge = mergeOrders(base, change({ notes: 'Ring' }), change({ phone: '+59894318276' }))
    expect(merge.conflicts).toEqual([])
    expect(names(merge.taken)).toEqual(['1 contact'])
    expect(merge.slots[1]).toMatchObject({ notes: 'Ring', phone: '+59894318276' })
  })

  it('conflict where both change the same thing, and mine stays until somebody chooses', () => {
    const merge = mergeOrders(
      base,
      change({ notes: 'Mine', name: 'Beto' }),
      change({ notes: 'Theirs', window: at(15) }),
    )
    expect(names(merge.conflicts)).toEqual(['1 notes'])
    expect(names(merge.taken)).toEqual(['1 window'])
    expect(merge.slots[1]).toMatchObject({ notes: 'Mine', name: 'Beto', window: at(15) })
    const chosen = choose(merge, merge.conflicts[0]!, 'theirs')
    expect(chosen.slots[1]).toMatchObject({ notes: 'Theirs', name: 'Beto' })
    expect(choose(chosen, merge.conflicts[0]!, 'mine').slots[1]).toMatchObject({ notes: 'Mine' })
  })

  it('do not conflict where both made the same change', () => {
    const same = change({ notes: 'Ring twice' })
    expect(mergeOrders(base, same, change({ notes: 'Ring twice ' })).conflicts).toEqual([])
    expect(isSameOrder(same, change({ notes: 'Ring twice' }))).toBe(true)
  })

  it('are the same however an address or a moment is written', () => {
    const { address } = base.stops[1]!
    const reordered = { ...address!, line: address!.line }
    const { point, line, ...rest } = reordered
    const one = change({ address: { line, point, ...rest }, window: at(15) })
    const other = change({ window: { after: '2031-06-02T12:00:00-03:00', before: null } })
    expect(isSameOrder(one, other)).toBe(true)
  })

  it('conflict over a stop that one has removed and the other changed', () => {
    const two = { ...base, stops: [...base.stops, toStop(FILLED.dropoffs[0])] }
    const without = { ...two, stops: two.stops.slice(0, 2) }
    const edited = { ...two, stops: two.stops.map((stop, index) => (index === 2 ? { ...stop, notes: 'New' } : stop)) }
    expect(names(mergeOrders(two, without, edited).conflicts)).toEqual(['2 stop'])
    expect(names(mergeOrders(two, edited, without).conflicts)).toEqual(['2 stop'])
    expect(mergeOrders(two, without, two).slots[2]).toBeUndefined()
    expect(names(mergeOrders(two, two, without).taken)).toEqual(['2 stop'])
    expect(names(mergeOrders(base, base, two).taken)).toEqual(['2 stop'])
    expect(mergeOrders(base, two, base).slots).toHaveLength(3)
  })

  it('leave a stop that the driver has started as it is, and say what is lost', () => {
    const merge = mergeOrders(base, change({ notes: 'Mine' }), change({ lock: 'driver', name: 'Beto' }))
    expect(merge.slots[1]).toMatchObject({ lock: 'driver', notes: '', name: 'Beto' })
    expect(names(merge.lost)).toEqual(['1 notes'])
    expect(merge.conflicts).toEqual([])
  })
})
