import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { NodeHeap } from './node-heap.ts'

test('nodes come out cheapest first, whatever their order in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (costs) => {
      const heap = new NodeHeap()
      for (const [node, cost] of costs.entries()) heap.push(node, cost)
      const out = costs.map(() => heap.pop())
      expect(out.map((entry) => entry?.cost)).toEqual(costs.toSorted((a, b) => a - b))
      expect(out.every((entry) => entry && costs[entry.node] === entry.cost)).toBe(true)
      expect(heap.pop()).toBeUndefined()
    }),
  )
})
