import { isActive, type LegMove } from '@waybill/contract'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assigned, decision, driver, legDraft, NOW, orderDraft, placed } from '../../../test/factories.ts'
import type { OrderRecord, StoredProof } from './change.ts'
import { etaOf } from './eta.ts'
import type { LegLive } from './leg-live.ts'
import { arriveAtLeg, completeLeg, failLeg, startLeg } from './legs.ts'
import { expiryOf, isOpen } from './links.ts'
import { assignOrder, cancelOrder, rejectOrder } from './orders.ts'
import { viewFor } from './tracking.ts'
import { DEFAULT_POLICY, type DriverRule, type TrackingPolicy } from './tracking-policy.ts'

const proof: StoredProof = {
  photos: [{ id: 'PhotoOfTheDoor', contentType: 'image/jpeg' }],
  signature: null,
  notes: '',
  ageChecked: false,
}
const other = { id: 'OtherDriver0000000000000', name: 'Marta Ríos', vehicle: 'Berlingo' }
const by = (id: string) => decision('driver', { by: { party: 'driver', name: 'x', id } })

/** Each stop of this order has words that no other recipient may ever read. */
const secretsOf = (index: number): string[] => [
  `Street${index} ${index}`,
  `Person${index}`,
  `Note${index}`,
  `Proof${index}`,
]
const manyStops = (): OrderRecord => {
  const stop = (index: number) =>
    legDraft({
      address: { ...legDraft().address, line: `Street${index} ${index}` },
      contact: { name: `Person${index}`, phone: '+59899412078' },
      notes: `Note${index}`,
    })
  return assigned(orderDraft({ pickup: stop(0), dropoffs: [stop(1), stop(2), stop(3)] }))
}

type Step = { leg: number; move: LegMove } | { take: 'first' | 'other' } | 'cancel' | 'reject'
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ leg: fc.nat(3), move: fc.constantFrom('start', 'arrive', 'complete', 'fail') }),
  },
  { weight: 3, arbitrary: fc.record({ take: fc.constantFrom('first', 'other') }) },
  { weight: 1, arbitrary: fc.constantFrom('cancel', 'reject') },
)
/** Most lives begin as planned; after that anything may happen. */
const PLAN: Step[] = [0, 1, 2, 3].flatMap((leg): Step[] => [
  { leg, move: 'start' },
  { leg, move: 'complete' },
])
const anySteps = fc
  .tuple(fc.nat(PLAN.length), fc.array(anyStep, { maxLength: 10 }))
  .map(([planned, more]) => [...PLAN.slice(0, planned), ...more])
const anyRule: fc.Arbitrary<DriverRule> = fc.oneof(
  fc.record({ shows: fc.constantFrom('leg_active', 'next_stop', 'never') }),
  fc.record({ shows: fc.constant('eta_within'), minutes: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ shows: fc.constant('distance_within'), meters: fc.integer({ min: 50, max: 5_000 }) }),
)
const anyWhere = fc.record({
  meters: fc.integer({ min: 0, max: 9_000 }),
  seconds: fc.integer({ min: 0, max: 3_000 }),
  ahead: fc.nat(3),
})

/** A step that the rules forbid leaves the order as it is: lives are whatever may happen. */
function live(order: OrderRecord, step: Step): OrderRecord {
  try {
    return taken(order, step)
  } catch {
    return order
  }
}

function taken(order: OrderRecord, step: Step): OrderRecord {
  if (step === 'cancel') return cancelOrder(order, '', decision('client')).order
  if (step === 'reject') return rejectOrder(order, { code: 'other', text: 'SecretReason' }, decision('courier')).order
  if ('take' in step) return assignOrder(order, step.take === 'first' ? driver : other, decision('courier')).order
  const legId = order.legs[step.leg]?.id ?? ''
  const who = by(order.driver?.id ?? '')
  const moves = {
    start: () => startLeg(order, legId, who),
    arrive: () => arriveAtLeg(order, legId, who),
    complete: () => completeLeg(order, legId, { ...proof, notes: `Proof${step.leg}` }, who),
    fail: () => failLeg(order, legId, { code: 'other', text: `Note${step.leg}` }, who),
  } as const
  return moves[step.move]().order
}

const liveOf = (order: OrderRecord, legId: string, over: Partial<LegLive> = {}): LegLive => ({
  driverId: driver.id,
  orderId: order.id,
  legId,
  position: { point: { latitude: -34.91111, longitude: -56.16161 }, heading: 10, at: NOW },
  ahead: [{ latitude: -34.92222, longitude: -56.1 }],
  behind: [{ latitude: -34.93333, longitude: -56.1 }],
  metersLeft: 1_000,
  secondsLeft: 300,
  doubt: 0,
  isGuess: false,
  stopsAhead: 0,
  updatedAt: NOW,
  ...over,
})
const TRACES = ['34.91111', '34.92222', '34.93333']

describe('whatever happens to an order', () => {
  const anyLife = fc.tuple(anySteps, anyRule, anyWhere, fc.nat(3), fc.boolean())

  test('no recipient reads a word of another stop', () => {
    fc.assert(
      fc.property(anyLife, ([steps, rule, , index]) => {
        const order = steps.reduce(live, manyStops())
        const leg = order.legs[index]!
        const text = JSON.stringify(viewFor(order, leg.id, liveOf(order, leg.id), policyOf(rule), NOW))
        const foreign = [0, 1, 2, 3].filter((stop) => stop !== index).flatMap(secretsOf)
        for (const secret of [...foreign, 'SecretReason', 'Note', '+598']) expect(text).not.toContain(secret)
      }),
      { numRuns: 1_000 },
    )
  })

  test('a driver is seen only while this very stop is active with this very driver, as far as the rule allows', () => {
    let seen = 0
    fc.assert(
      fc.property(anyLife, ([steps, rule, { meters, seconds, ahead }, index, isOther]) => {
        const order = steps.reduce(live, manyStops())
        const leg = order.legs[index]!
        const reporter = isOther ? other : driver
        const where = { driverId: reporter.id, metersLeft: meters, secondsLeft: seconds, stopsAhead: ahead }
        const text = JSON.stringify(viewFor(order, leg.id, liveOf(order, leg.id, where), policyOf(rule), NOW))
        const allowed =
          (rule.shows === 'leg_active' ||
            (rule.shows === 'next_stop' && ahead === 0) ||
            (rule.shows === 'eta_within' && seconds <= rule.minutes * 60) ||
            (rule.shows === 'distance_within' && meters <= rule.meters)) &&
          order.status === 'in_progress' &&
          isActive(leg.state) &&
          order.driver?.id === reporter.id
        for (const trace of TRACES) expect(text.includes(trace)).toBe(allowed)
        expect(text.includes(reporter.name)).toBe(allowed)
        seen += allowed ? 1 : 0
      }),
      { numRuns: 3_000 },
    )
    expect(seen).toBeGreaterThan(20)
  })

  test('what a driver reports of one stop is never shown at another', () => {
    const order = started()
    const [pickup, dropoff] = order.legs
    const view = viewFor(order, dropoff!.id, liveOf(order, pickup!.id), DEFAULT_POLICY, NOW)
    expect(view).toMatchObject({ position: null, driver: null, eta: null, stopsAhead: null })
  })
})

const policyOf = (rule: DriverRule): TrackingPolicy => ({ ...DEFAULT_POLICY, driver: rule })
const started = (order = assigned()): OrderRecord => {
  const picked = completeLeg(
    startLeg(order, order.legs[0]!.id, by(driver.id)).order,
    order.legs[0]!.id,
    proof,
    by(driver.id),
  )
  return startLeg(picked.order, order.legs[1]!.id, by(driver.id)).order
}

describe('a view', () => {
  test('says the state of one’s own stop, not of the order', () => {
    const order = manyStops()
    const steps: Step[] = [
      { leg: 0, move: 'start' },
      { leg: 0, move: 'complete' },
      { leg: 1, move: 'start' },
      { leg: 1, move: 'complete' },
      { leg: 2, move: 'start' },
      { leg: 2, move: 'fail' },
    ]
    const later = steps.reduce(live, order)
    const statuses = later.legs.map((leg) => viewFor(later, leg.id, null, DEFAULT_POLICY, NOW).status)
    expect(statuses).toEqual(['completed', 'completed', 'failed', 'in_progress'])
  })

  test('keeps a rejection between the client and its courier', () => {
    const { order } = rejectOrder(placed().order, { code: 'other', text: 'No van' }, decision('courier'))
    const view = viewFor(order, order.legs[1]!.id, null, DEFAULT_POLICY, NOW)
    expect(view.status).toBe('placed')
    expect(JSON.stringify(view)).not.toContain('No van')
  })

  test('shows the proof to its own recipient, after the end', () => {
    const order = started()
    const legId = order.legs[1]!.id
    expect(viewFor(order, legId, null, DEFAULT_POLICY, NOW).proof).toBeNull()
    const done = completeLeg(order, legId, proof, by(driver.id)).order
    expect(viewFor(done, legId, null, DEFAULT_POLICY, NOW).proof).toEqual(proof)
  })

  test('forecasts while one waits, and not from news that is a quarter of an hour old', () => {
    const order = started()
    const legId = order.legs[1]!.id
    const view = (live: LegLive) => viewFor(order, legId, live, DEFAULT_POLICY, NOW)
    expect(view(liveOf(order, legId)).eta).toEqual({
      from: '2026-11-22T12:05:00.000Z',
      to: '2026-11-22T12:07:00.000Z',
      updatedAt: NOW,
      estimated: false,
    })
    expect(view(liveOf(order, legId, { isGuess: true })).eta?.estimated).toBe(true)
    expect(view(liveOf(order, legId, { updatedAt: '2026-11-22T11:44:59.000Z' })).eta).toBeNull()
  })

  test('gives a longer range to what is in more doubt', () => {
    const width = (doubt: number) => {
      const eta = etaOf(liveOf(assigned(), '', { secondsLeft: 3_600, doubt }))
      return (Date.parse(eta!.to) - Date.parse(eta!.from)) / 1000
    }
    expect([width(9), width(540), width(1_080)]).toEqual([120, 540, 1_080])
  })
})

describe('a link', () => {
  const link = { hash: '', orderId: '', courierId: '', generation: 1, keyId: 'k1', revokedAt: null }

  test('works for two days after its stop has ended', () => {
    const order = started()
    const legId = order.legs[1]!.id
    expect(expiryOf(order, legId, DEFAULT_POLICY)).toBeNull()
    const done = completeLeg(order, legId, proof, by(driver.id)).order
    expect(expiryOf(done, legId, DEFAULT_POLICY)).toBe('2026-11-24T12:00:00.000Z')
  })

  test('ends with its order where the stop never began', () => {
    const { order } = cancelOrder(placed().order, '', decision('client'))
    const legId = order.legs[1]!.id
    expect(expiryOf(order, legId, DEFAULT_POLICY)).toBe('2026-11-24T12:00:00.000Z')
    expect(isOpen({ ...link, legId }, order, DEFAULT_POLICY, '2026-11-24T11:59:59.999Z')).toBe(true)
    expect(isOpen({ ...link, legId }, order, DEFAULT_POLICY, '2026-11-24T12:00:00.000Z')).toBe(false)
  })

  test('of a stop that was taken out of the order is closed', () => {
    expect(isOpen({ ...link, legId: 'gone' }, assigned(), DEFAULT_POLICY, NOW)).toBe(false)
  })

  test('that was revoked is closed', () => {
    const order = assigned()
    const legId = order.legs[1]!.id
    expect(isOpen({ ...link, legId, revokedAt: NOW }, order, DEFAULT_POLICY, NOW)).toBe(false)
  })
})
