import { expect, test } from 'vitest'
import { joinLines } from './join-lines.ts'
import type { Position } from './source.ts'

const at = (x: number): Position => [x, 0]

test('pieces that meet become one line, whichever way they were drawn', () => {
  const [line, ...rest] = joinLines([
    [at(1), at(2)],
    [at(3), at(2)],
    [at(0), at(1)],
  ])
  expect(rest).toEqual([])
  expect([line, line?.toReversed()]).toContainEqual([at(0), at(1), at(2), at(3)])
})

test('pieces that do not meet stay apart, and points without length vanish', () => {
  expect(joinLines([[at(0), at(1)], [at(5), at(6)], [at(9)]])).toHaveLength(2)
})

test('a ring ends where it began', () => {
  const [ring] = joinLines([
    [at(0), at(1), at(2)],
    [at(2), [1, 1], at(0)],
  ])
  expect(ring).toHaveLength(5)
  expect(ring?.[0]).toEqual(ring?.at(-1))
})
