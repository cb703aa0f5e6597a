import { describe, expect, it } from 'vitest'
import { FILLED } from '../testing/filled-order.ts'
import { toFields } from './order-fields.ts'
import { withDropoff, withMoved, withStop, withoutStop } from './order-stops.ts'

const [dropoff] = FILLED.dropoffs
const fields = toFields({ ...FILLED, dropoffs: ['one', 'two', 'three'].map((notes) => ({ ...dropoff, notes })) })
const notes = ({ stops }: typeof fields) => stops.slice(1).map((stop) => stop.notes)

describe('the drop-offs of an order', () => {
  it('get an empty one at the end', () => {
    expect(notes(withDropoff(fields))).toEqual(['one', 'two', 'three', ''])
    expect(withDropoff(fields).stops.at(-1)).toMatchObject({ address: null, hasRecipient: true })
  })

  it('close up behind one that is removed, and open for it again', () => {
    expect(notes(withoutStop(fields, 2))).toEqual(['one', 'three'])
    expect(notes(withStop(withoutStop(fields, 2), 2, fields.stops[2]!))).toEqual(['one', 'two', 'three'])
  })

  it('change places in both directions, with all that was typed', () => {
    expect(notes(withMoved(fields, 1, 3))).toEqual(['two', 'three', 'one'])
    expect(notes(withMoved(fields, 3, 1))).toEqual(['three', 'one', 'two'])
    const typed = { ...fields, stops: fields.stops.map((stop) => ({ ...stop, typed: { phone: stop.notes } })) }
    expect(withMoved(typed, 3, 1).stops[1]?.given.phone.asTyped).toBe('three')
  })

  it('are shown anew where they stand now', () => {
    const moved = withMoved(fields, 1, 2)
    for (const [index, { given }] of moved.stops.entries()) expect(given).not.toBe(fields.stops[index]?.given)
  })
})
