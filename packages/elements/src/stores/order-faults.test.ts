import { describe, expect, it } from 'vitest'
import { FILLED } from '../testing/filled-order.ts'
import { faultsIn, placeOf } from './order-faults.ts'
import { toCandidate, toFields, type StopFields } from './order-fields.ts'

const at = (hour: number): string => `2031-06-02T${hour}:00:00.000Z`

/** Codes by path of an order whose stops were changed like this. */
function faults(pickup: Partial<StopFields>, dropoff: Partial<StopFields> = {}): Record<string, string> {
  const fields = toFields(FILLED)
  const [first, second] = fields.stops
  if (!first || !second) throw new Error('There are two stops')
  const candidate = toCandidate({
    ...fields,
    stops: [
      { ...first, ...pickup },
      { ...second, ...dropoff },
    ],
  })
  return Object.fromEntries(faultsIn(candidate).map(({ path, code }) => [path, code]))
}

describe('the faults of an order', () => {
  it('are none when all is there', () => {
    expect(faults({})).toEqual({})
  })

  it('are an empty name, a note without end and a number that is none, each at its path', () => {
    expect(faults({}, { name: '', phone: '12', notes: 'x'.repeat(10_001) })).toEqual({
      'dropoffs.0.contact.name': 'too_short',
      'dropoffs.0.contact.phone': 'phone_invalid',
      'dropoffs.0.notes': 'too_long',
    })
  })

  it('are a drop-off that ends before its pickup may begin', () => {
    const crossed = faults({ window: { after: at(15), before: null } }, { window: { after: null, before: at(14) } })
    expect(crossed).toEqual({ 'dropoffs.0.window.before': 'window_order' })
    expect(faults({ window: { after: at(13), before: null } }, { window: { after: null, before: at(14) } })).toEqual({})
  })

  it('do not ask for a sender, nor for a recipient where there is none', () => {
    expect(faults({ name: '', phone: '' }, { name: '', phone: '', hasRecipient: false })).toEqual({})
    expect(Object.keys(faults({ name: '', phone: '+59829154420' }))).toEqual(['pickup.contact.name'])
  })

  it('lead to the field that shows them', () => {
    const places = {
      'pickup.address': { stop: 0, field: 'address' },
      'pickup.address.line': { stop: 0, field: 'address' },
      'dropoffs.0.contact.name': { stop: 1, field: 'name' },
      'dropoffs.11.contact.phone': { stop: 12, field: 'phone' },
      'dropoffs.1.window.before': { stop: 2, field: 'window' },
      'dropoffs.0.notes': { stop: 1, field: 'notes' },
    }
    for (const [path, place] of Object.entries(places)) expect(placeOf(path)).toEqual(place)
    for (const path of ['connectionId', 'dropoffs', 'dropoffs.0', 'pickup.notesome'])
      expect(placeOf(path)).toBeUndefined()
  })
})
