import * as fc from 'fast-check'
import type { LegMove } from '@waybill/contract'
import { isOvertaken } from '@waybill/contract/status'
import { expect, test } from 'vitest'
import { assigned, decision, legDraft, orderDraft } from '../../../test/factories.ts'
import type { OrderRecord, StoredProof } from './change.ts'
import { arriveAtLeg, completeLeg, failLeg, legOf, startLeg } from './legs.ts'

const HOUR = 3_600_000
const BEGAN = Date.parse('2026-11-22T12:00:00.000Z')
const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** What a phone reports; `minute` is when it happened, by a clock that is right. */
interface Report {
  readonly legId: string
  readonly move: LegMove
  readonly minute: number
}
interface Sent extends Report {
  /** How wrong the phone's clock is. */
  readonly skew: number
}

const proof: StoredProof = {
  photos: [{ id: 'aaPhoto00000000000000000', contentType: 'image/jpeg' }],
  signature: null,
  notes: '',
  ageChecked: false,
}
const photo = { signature: false, photo: true, notes: false, minimumAge: null }

const MOVES = {
  start: startLeg,
  arrive: arriveAtLeg,
  complete: (order, legId, circumstances) => completeLeg(order, legId, proof, circumstances),
  fail: (order, legId, circumstances) => failLeg(order, legId, { code: 'refused', text: '' }, circumstances),
} as const satisfies Record<LegMove, typeof startLeg>

/** An order with some drop-offs and all that its driver reports, in the order in which it happens. */
function day(ends: readonly ('complete' | 'fail')[]): { order: OrderRecord; reports: Report[] } {
  const leg = legDraft({ requirements: photo })
  const order = assigned(orderDraft({ pickup: leg, dropoffs: ends.map(() => leg) }))
  const [pickup, ...dropoffs] = order.legs.map(({ id }) => id)
  const stops = [[pickup, 'complete'] as const, ...dropoffs.map((id, index) => [id, ends[index]] as const)]
  const moves = stops.flatMap(([legId = '', end = 'complete']) =>
    (['start', 'arrive', end] as const).map((move) => ({ legId, move })),
  )
  return { order, reports: moves.map((move, index) => ({ ...move, minute: index + 1 })) }
}

/** How the server takes one report: undefined when it has to be sent again later. */
function take(order: OrderRecord, { legId, move, minute, skew }: Sent, now: number): OrderRecord | undefined {
  if (isOvertaken(move, legOf(order, legId).state)) return order
  const reportedAt = instant(BEGAN + minute * 60_000 + skew)
  try {
    return MOVES[move](order, legId, { ...decision('driver'), at: instant(now), reportedAt }).order
  } catch {
    return undefined
  }
}

/** Delivers reports as they come; what is refused is sent again after the others, until nothing changes any more. */
function deliver(start: OrderRecord, sent: readonly Sent[]): { order: OrderRecord; refused: readonly Sent[] } {
  let order = start
  let waiting = [...sent]
  for (let round = 0, now = BEGAN + HOUR; round <= sent.length; round++) {
    waiting = waiting.filter((report) => {
      const next = take(order, report, (now += 1_000))
      order = next ?? order
      return !next
    })
  }
  return { order, refused: waiting }
}

const outcome = ({ status, legs }: OrderRecord) => ({
  status,
  legs: legs.map(({ state, failure, proof: given }) => ({ state, failure, given })),
})

const ends = fc.array(fc.constantFrom('complete' as const, 'fail' as const), { minLength: 1, maxLength: 3 })
const skew = fc.integer({ min: -5 * HOUR, max: 5 * HOUR })

test('reports that come late, twice or out of order end as they would in order, however wrong the clocks are', () => {
  const traffic = ends.chain((each) => {
    const { order, reports } = day(each)
    const sent = fc.tuple(fc.constantFrom(...reports), skew).map(([report, by]) => ({ ...report, skew: by }))
    const once = fc.tuple(...reports.map((report) => skew.map((by) => ({ ...report, skew: by }))))
    const all = fc.tuple(once, fc.array(sent, { maxLength: 6 })).map((groups) => groups.flat())
    const shuffled = all.chain((list) => fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }))
    return fc.record({ order: fc.constant(order), reports: fc.constant(reports), sent: shuffled })
  })
  fc.assert(
    fc.property(traffic, ({ order, reports, sent }) => {
      const { order: inOrder } = deliver(
        order,
        reports.map((report) => ({ ...report, skew: 0 })),
      )
      expect(inOrder.legs.every(({ endedAt }) => endedAt)).toBe(true)
      const { order: anyhow, refused } = deliver(order, sent)
      expect(outcome(anyhow)).toEqual(outcome(inOrder))
      expect(refused.every(({ move }) => move === 'complete' || move === 'fail')).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('moments never run backwards and never lie ahead, however wrong the clocks are', () => {
  fc.assert(
    fc.property(ends, fc.array(skew, { minLength: 12, maxLength: 12 }), (each, skews) => {
      const { order, reports } = day(each)
      const now = BEGAN + HOUR
      const {
        order: { legs },
      } = deliver(
        order,
        reports.map((report, index) => ({ ...report, skew: skews[index] ?? 0 })),
      )
      const moments = legs.flatMap(({ startedAt, arrivedAt, endedAt }) => [startedAt, arrivedAt, endedAt])
      const times = moments.map((moment) => Date.parse(moment ?? ''))
      expect(times).toEqual(times.toSorted((one, other) => one - other))
      expect(Math.max(...times)).toBeLessThanOrEqual(now + 20_000)
    }),
  )
})

test('reports that come hours late keep the time at which they happened', () => {
  const { order, reports } = day(['complete'])
  const {
    order: { legs },
  } = deliver(
    order,
    reports.map((report) => ({ ...report, skew: 0 })),
  )
  const moments = legs.flatMap(({ startedAt, arrivedAt, endedAt }) => [startedAt, arrivedAt, endedAt])
  expect(moments).toEqual(reports.map(({ minute }) => instant(BEGAN + minute * 60_000)))
})
