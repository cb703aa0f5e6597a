import { describe, expect, it } from 'vitest'
import { EVERYTHING } from '../stores/order-list.ts'
import { formatPlace, parsePlace } from './place.ts'

describe('the place in an address', () => {
  it('is empty where everything is as usual', () => {
    expect(formatPlace({ order: '', query: EVERYTHING })).toBe('')
    expect(parsePlace('')).toEqual({ order: '', query: EVERYTHING })
  })

  it('comes back as it was written', () => {
    const place = {
      order: '7c1e09af',
      query: {
        statuses: ['placed', 'failed'],
        delayed: true,
        connectionIds: ['00c0000000000000000000ab', '00c0000000000000000000cd'],
        driverId: '00d0000000000000000000ab',
        needs: ['photo', 'age'],
        from: '2026-11-01',
        to: '2026-11-30',
        find: 'Lucía & 50 %',
        sort: 'windowBefore',
        direction: 'asc',
      },
    } as const
    expect(parsePlace(formatPlace(place))).toEqual(place)
  })

  it('can be read by people', () => {
    const query = { ...EVERYTHING, statuses: ['placed', 'failed'], find: 'lucia' } as const
    expect(formatPlace({ order: '7c1e09af', query })).toBe('#7c1e09af?status=placed,failed&find=lucia')
  })

  it('leaves out what it does not understand', () => {
    expect(
      parsePlace(
        '#<script>?status=lost,placed&sort=price&direction=up&delayed=maybe&from=2026-02-30&to=soon&driver=x&needs=money',
      ),
    ).toEqual({
      order: '',
      query: { ...EVERYTHING, statuses: ['placed'] },
    })
  })
})
