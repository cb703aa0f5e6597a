import type { OrderRow } from '@waybill/contract'
import { SORTS, sortKey } from '@waybill/contract/order-sort'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { orderRows } from '../testing/orders.ts'
import { Arrangement } from './arrangement.ts'
import { EVERYTHING, type ListQuery } from './order-list.ts'

const SOME = orderRows(12)

/** A change of one of some orders. */
const change = fc.record({
  index: fc.nat(SOME.length - 1),
  recipientName: fc.constantFrom('Ana', 'Zoë', 'ánade', ''),
  status: fc.constantFrom('placed' as const, 'failed' as const),
  minute: fc.nat(5),
})
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never
const changed = ({ index, recipientName, status, minute }: Change): OrderRow => ({
  ...SOME[index]!,
  recipientName,
  status,
  updatedAt: new Date(1e12 + minute * 60_000).toISOString(),
})

/** The slow way: all rows, filtered and sorted. */
function sorted(rows: Iterable<OrderRow>, { sort, direction }: ListQuery, edge: string | null): string[] {
  const sign = direction === 'asc' ? 1 : -1
  const compare = (one: string, other: string) => (one === other ? 0 : one < other ? -sign : sign)
  return [...rows]
    .filter((row) => row.status !== 'failed' && (edge === null || compare(sortKey(row, sort), edge) <= 0))
    .toSorted((one, other) => compare(sortKey(one, sort), sortKey(other, sort)))
    .map(({ id }) => id)
}

it('rows that change one by one stand where sorting all of them would put them', () => {
  const matches = (row: OrderRow) => row.status !== 'failed'
  const order = fc.record({
    sort: fc.constantFrom(...SORTS),
    direction: fc.constantFrom('asc' as const, 'desc' as const),
  })
  fc.assert(
    fc.property(order, fc.nat(SOME.length - 1), fc.array(change), fc.array(change), (by, place, before, after) => {
      const query = { ...EVERYTHING, ...by }
      const edge = sortKey(SOME[place]!, by.sort)
      const known = new Map(SOME.map((row) => [row.id, row]))
      const arrangement = new Arrangement()
      arrangement.arrange(SOME, { query, matches, edge })
      const put = (row: OrderRow) => {
        known.set(row.id, row)
        arrangement.put(row)
      }
      before.forEach((each) => put(changed(each)))
      expect(arrangement.rows.map(({ id }) => id)).toEqual(sorted(known.values(), query, edge))
      arrangement.extend([], null)
      after.forEach((each) => put(changed(each)))
      expect(arrangement.rows.map(({ id }) => id)).toEqual(sorted(known.values(), query, null))
    }),
  )
})
