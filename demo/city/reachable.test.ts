import { expect, test } from 'vitest'
import { reachableBothWays } from './reachable.ts'

test('dead ends and islands are left out', () => {
  // 0 → 1 ⇄ 2 ⇄ 3 → 4, and 5 ⇄ 6 apart
  expect(reachableBothWays([[1], [2], [1, 3], [2, 4], [], [6], [5]])).toEqual([1, 2, 3])
})

test('a one-way ring is whole', () => {
  expect(reachableBothWays([[1], [2], [0]])).toEqual([0, 1, 2])
})
