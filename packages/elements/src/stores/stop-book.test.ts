import type { SavedStop, StopBook } from '@waybill/contract'
import { describe, expect, it } from 'vitest'
import { contextOf } from '../testing/fake-orders.ts'
import { ellauri } from '../testing/filled-order.ts'
import { idOf } from '../testing/orders.ts'
import { toStop, type StopFields } from './order-fields.ts'
import { bookedAs, contactFrom, hasStopBook } from './stop-book.ts'

const ana = { name: 'Ana', phone: '+59894318275' }
const showroom: SavedStop = {
  id: idOf('b1'),
  version: 1,
  title: 'Showroom',
  address: ellauri,
  contact: ana,
  notes: '',
  updatedAt: '2026-11-22T12:00:00.000Z',
}
const book: StopBook = { recent: [], saved: [showroom] }
const stop = (over: Partial<StopFields> = {}): StopFields => ({
  ...toStop({ address: ellauri, contact: ana }),
  ...over,
})

describe('the address book', () => {
  it('knows a stop as it stands there', () => {
    expect(bookedAs(stop(), book)).toEqual({ kind: 'same', saved: showroom })
    expect(bookedAs(stop({ address: { ...ellauri, line: 'ELLAURI 868' } }), book).kind).toBe('same')
  })

  it('notices another contact, door or pin at the same house', () => {
    const differing: Partial<StopFields>[] = [
      { name: 'Beto' },
      { phone: '' },
      { hasRecipient: false },
      { address: { ...ellauri, unit: '302' } },
      { address: { ...ellauri, point: { latitude: 0, longitude: 0 } } },
    ]
    for (const over of differing) expect(bookedAs(stop(over), book).kind).toBe('differs')
  })

  it('does not know another house, nor a stop without an address', () => {
    expect(bookedAs(stop({ address: { ...ellauri, line: 'Ellauri 870' } }), book).kind).toBe('unknown')
    expect(bookedAs(stop({ address: null }), book).kind).toBe('unknown')
  })

  it('prefers the very door where a house has several', () => {
    const other = { ...showroom, id: idOf('b2'), address: { ...ellauri, unit: '1' } }
    expect(bookedAs(stop(), { saved: [other, showroom] })).toEqual({ kind: 'same', saved: showroom })
  })

  it('lends its contact where nothing was typed, or only what came from the book', () => {
    const beto = { contact: { name: 'Beto', phone: null } }
    expect(contactFrom(stop({ name: '', phone: '' }), beto, book)).toMatchObject({ name: 'Beto', phone: '' })
    expect(contactFrom(stop(), beto, book)).toMatchObject({ name: 'Beto' })
    expect(contactFrom(stop({ name: 'Carla' }), beto, book)).toBeUndefined()
    expect(contactFrom(stop(), { contact: null }, book)).toBeUndefined()
  })

  it('is for members of a client, not for guests or couriers', () => {
    const member = contextOf(1)
    expect(hasStopBook(member)).toBe(true)
    expect(hasStopBook({ ...member, guest: true })).toBe(false)
    expect(hasStopBook({ ...member, organization: { ...member.organization, kind: 'courier' } })).toBe(false)
    expect(hasStopBook({ ...member, scopes: ['orders:write'] })).toBe(false)
  })
})
