import type { Fix } from '@waybill/contract'
import { offset } from '@waybill/contract/geo'
import { expect, test } from 'vitest'
import { acceptFixes, NO_FIXES, type FixState } from './fixes.ts'

const NOW = Date.parse('2026-11-22T12:00:00.000Z')
const HOME = { latitude: -34.9, longitude: -56.17 }
/** A reading `seconds` after noon, `meters` to the east. */
const fix = (seconds: number, meters: number, accuracy?: number): Fix => ({
  at: new Date(NOW + seconds * 1000).toISOString(),
  point: offset(HOME, meters, 0),
  ...(accuracy !== undefined && { accuracy }),
})

function accepted(...fixes: Fix[]): number[] {
  const { accepted } = acceptFixes(NO_FIXES, fixes, NOW + 3_600_000)
  return accepted.map(({ at }) => (Date.parse(at) - NOW) / 1000)
}

test('an ordinary trip counts as a whole', () => {
  expect(accepted(fix(0, 0), fix(4, 50), fix(8, 100))).toEqual([0, 4, 8])
})

test('a batch after a gap is taken in the order of its times', () => {
  expect(accepted(fix(8, 100), fix(0, 0), fix(4, 50), fix(4, 50))).toEqual([0, 4, 8])
})

test('nobody drives 60 metres a second', () => {
  expect(accepted(fix(0, 0), fix(4, 5_000), fix(8, 100))).toEqual([0, 8])
})

test('a vague reading says nothing', () => {
  expect(accepted(fix(0, 0), fix(4, 50, 201), fix(8, 100, 200))).toEqual([0, 8])
})

test('when the first reading was the wrong one, two that agree put it right', () => {
  expect(accepted(fix(0, 9_000), fix(4, 50), fix(8, 100), fix(12, 150))).toEqual([0, 8, 12])
})

test('two wrong readings far from each other change nothing', () => {
  expect(accepted(fix(0, 0), fix(4, 5_000), fix(8, -9_000), fix(12, 150))).toEqual([0, 12])
})

test('a phone whose clock is ahead is heard now, and again afterwards', () => {
  const first = acceptFixes(NO_FIXES, [fix(600, 0), fix(604, 50)], NOW)
  expect(first.accepted.map(({ at }) => at)).toEqual(['2026-11-22T11:59:56.000Z', '2026-11-22T12:00:00.000Z'])
  const second = acceptFixes(first.state, [fix(608, 100)], NOW + 4_000)
  expect(second.accepted).toHaveLength(1)
})

test.each([0, 600])('a server whose clock went back hears its drivers all the same, phones %i s ahead too', (ahead) => {
  let { state } = acceptFixes(NO_FIXES, [fix(ahead, 0)], NOW)
  for (let second = 4; second <= 240; second += 4) {
    const next = acceptFixes(state, [fix(ahead + second, 12 * second)], NOW - 60_000 + second * 1000)
    expect(next.accepted).toHaveLength(1)
    expect(Date.parse(next.state.last?.at ?? '')).toBeGreaterThan(Date.parse(state.last?.at ?? ''))
    state = next.state
  }
  expect(state.last?.at).toBe(new Date(NOW + 180_000).toISOString())
})

test('what was refused leaves the state as it was', () => {
  const state: FixState = acceptFixes(NO_FIXES, [fix(0, 0)], NOW).state
  expect(acceptFixes(state, [fix(-4, 0), fix(0, 0)], NOW).state).toEqual(state)
})
