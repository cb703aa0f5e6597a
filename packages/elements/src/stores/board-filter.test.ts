import { describe, expect, it } from 'vitest'
import { deskRows } from '../testing/fake-desk.ts'
import { idOf } from '../testing/orders.ts'
import { NO_FILTER, conditionsOf, passes, type BoardFilter } from './board-filter.ts'

const found = (filter: Partial<BoardFilter>) =>
  deskRows()
    .filter((row) => passes(row, { ...NO_FILTER, ...filter }))
    .map(({ shortId }) => shortId)

describe('the filter of a board', () => {
  it('leaves everything unless it is told otherwise', () => {
    expect(found({})).toHaveLength(9)
    expect(conditionsOf(NO_FILTER)).toBe(0)
  })

  it.each<[string, Partial<BoardFilter>, string[]]>([
    ['text without accents', { find: 'optica canel' }, []],
    ['a client', { find: 'OPTICA' }, ['b8d20f53', 'e3b05d12', '4e09d7fa']],
    ['part of an id', { find: '0d94' }, ['0d94f6c8']],
    ['an address', { find: ' brasil 2587 ' }, ['c60d38ea']],
    ['delay', { delayed: true }, ['c60d38ea', '7c1e09af']],
    ['a driver', { driverId: idOf('d3') }, ['4e09d7fa']],
    ['a status', { status: 'in_progress', driverId: idOf('d1') }, ['7c1e09af', 'e3b05d12']],
    ['a connection', { connectionId: idOf('c1') }, []],
  ])('finds by %s', (_, filter, ids) => {
    expect(found(filter)).toEqual(ids)
    expect(conditionsOf({ ...NO_FILTER, ...filter })).toBe(Object.keys(filter).length)
  })
})
