import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { HAPPY, Life, type Step } from '../../test/order-life.ts'

const party = fc.constantFrom('client' as const, 'courier' as const)
const leg = fc.constantFrom(0 as const, 1 as const)
const rarely = fc.nat(4).map((each) => each === 0)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), by: party, leg, isStale: rarely }) },
  fc.record({ do: fc.constant('cancel' as const), by: party, isStale: rarely }),
  fc.record({ do: fc.constantFrom('reject' as const, 'resubmit' as const), isStale: rarely }),
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('assign' as const), to: fc.constantFrom(0, 0, 1, null), isStale: rarely }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('start' as const, 'start', 'arrive', 'complete', 'fail'),
      leg,
      by: fc.constantFrom(0, 0, 1),
    }),
  },
)
/** Several steps at once are a race; a repeated one was sent again because its answer got lost. */
const turns = fc.array(fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 3 }), isRepeated: fc.boolean() }), {
  minLength: 3,
  maxLength: 8,
})

test('whoever does whatever, again or at once: the table holds, no event is lost, no locked stop changes', async () => {
  let turnsTaken = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(HAPPY.length), turns, async (ahead, all) => {
      const life = await Life.begin()
      for (const each of HAPPY.slice(0, ahead)) await life.take([each], false)
      for (const { steps, isRepeated } of all) {
        await life.take(steps, isRepeated)
        turnsTaken++
      }
    }),
    { numRuns: 15 },
  )
  expect(turnsTaken).toBeGreaterThan(0)
}, 120_000)
