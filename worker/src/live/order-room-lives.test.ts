import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { OpenPages, RULES, type Step } from '../../test/open-pages.ts'

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ report: fc.constantFrom(0, 1) }) },
  { weight: 3, arbitrary: fc.record({ leg: fc.nat(2), move: fc.constantFrom('start', 'complete', 'fail') }) },
  { weight: 5, arbitrary: fc.record({ take: fc.constantFrom(0, 1) }) },
  { weight: 2, arbitrary: fc.record({ rule: fc.constantFrom(...RULES) }) },
  { weight: 1, arbitrary: fc.record({ revoke: fc.nat(2) }) },
)
/** Lives begin as planned, so that there is something to see; after that anything may happen. */
const PLAN: readonly Step[] = [
  { report: 0 },
  { leg: 0, move: 'start' },
  { report: 0 },
  { leg: 0, move: 'complete' },
  { leg: 1, move: 'start' },
  { report: 0 },
]
/** What must always be tried: the order is taken away, ended, hidden, or its link is. */
const ENDINGS: readonly (readonly Step[])[] = [
  [{ take: 1 }, { report: 0 }, { report: 1 }],
  [{ leg: 1, move: 'complete' }, { report: 0 }],
  [{ rule: 'never' }, { report: 0 }],
  [{ revoke: 1 }, { report: 0 }],
]
const anyLife = fc
  .tuple(fc.constantFrom(0, 3, 6, 6), fc.array(anyStep, { minLength: 3, maxLength: 8 }))
  .map(([planned, more]) => [...PLAN.slice(0, planned), ...more])

test('whatever happens, no open page hears of a driver, a place or a stop that it may not know now', async () => {
  let sights = 0
  await fc.assert(
    fc.asyncProperty(anyLife, async (steps) => {
      const pages = await OpenPages.open()
      expect(await pages.faults()).toEqual([])
      for (const step of steps) {
        await pages.take(step)
        expect(await pages.faults()).toEqual([])
      }
      sights += pages.sights
    }),
    { numRuns: 12, endOnFailure: true, examples: ENDINGS.map((ending) => [[...PLAN, ...ending]]) },
  )
  expect(sights).toBeGreaterThan(0)
}, 120_000)
