import { hasEnded, isActive, type TrackingPolicy, type VisibilityRule } from '@waybill/contract'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { driver, NOW } from '../../../test/factories.ts'
import {
  anySteps,
  live,
  liveOf,
  manyStops,
  other,
  secretsOf,
  settingsWith,
  started,
  viewOf,
} from '../../../test/order-lives.ts'
import type { LegLive } from './leg-live.ts'

const anyRule: fc.Arbitrary<VisibilityRule> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ shows: fc.constantFrom('always', 'leg_active', 'next_stop', 'never') }) },
  fc.record({ shows: fc.constant('eta_within'), minutes: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ shows: fc.constant('distance_within'), meters: fc.integer({ min: 50, max: 5_000 }) }),
)
const anyPolicy: fc.Arbitrary<TrackingPolicy> = fc.record({
  position: anyRule,
  routeAhead: anyRule,
  routeBehind: anyRule,
  eta: anyRule,
  distance: anyRule,
  stopsAhead: anyRule,
  driver: anyRule,
  vehicle: anyRule,
  pickupAddress: anyRule,
  timeline: anyRule,
  proof: anyRule,
})
const anyWhere = fc.record({
  metersLeft: fc.option(fc.integer({ min: 0, max: 9_000 })),
  secondsLeft: fc.option(fc.integer({ min: 0, max: 3_000 })),
  stopsAhead: fc.nat(3),
})

/** Where a driver is on the way to the pickup, which is no recipient's business but by their client's wish. */
const atPickup = { point: { latitude: -34.94444, longitude: -56.2 }, heading: null, at: NOW }
/** Says it again, by itself: what a rule means for a stop in a situation. */
function isAllowed(rule: VisibilityRule, isServed: boolean, own: LegLive | null): boolean {
  const { stopsAhead = null, secondsLeft = null, metersLeft = null } = own ?? {}
  const answers = {
    always: true,
    never: false,
    leg_active: isServed,
    next_stop: stopsAhead === 0,
    eta_within: secondsLeft !== null && 'minutes' in rule && secondsLeft <= rule.minutes * 60,
    distance_within: metersLeft !== null && 'meters' in rule && metersLeft <= rule.meters,
  }
  return answers[rule.shows]
}

describe('whatever happens to an order', () => {
  const anyLife = fc.record({
    steps: anySteps,
    policy: anyPolicy,
    where: anyWhere,
    index: fc.nat(3),
    isOther: fc.boolean(),
    contact: fc.constantFrom('driver', 'dispatcher', 'nobody'),
  })
  const liveLife = ({
    steps,
    policy,
    where,
    index,
    isOther,
    contact,
  }: typeof anyLife extends fc.Arbitrary<infer Life> ? Life : never) => {
    const order = steps.reduce(live, manyStops())
    const leg = order.legs[index]!
    const driverId = isOther ? other.id : driver.id
    const own = liveOf(order, leg.id, { driverId, ...where })
    const lives = index === 0 ? [own] : [own, liveOf(order, order.legs[0]!.id, { driverId, position: atPickup })]
    const view = viewOf(order, leg.id, lives, settingsWith(policy, { contact }))
    return { order, leg, own: order.driver?.id === driverId ? own : null, view, text: JSON.stringify(view) }
  }

  test('no recipient reads a word of another stop, but where it comes from by their client’s wish', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const { leg, own, order, text } = liveLife(life)
        const foreign = [0, 1, 2, 3].filter((stop) => stop !== life.index).flatMap(secretsOf)
        const isServed = order.status === 'in_progress' && isActive(leg.state)
        const mayKnow = life.index > 0 && isAllowed(life.policy.pickupAddress, isServed, own)
        for (const secret of [...foreign, 'SecretReason', 'Note', '+598']) {
          expect(text.includes(secret)).toBe(mayKnow && secret === secretsOf(0)[0])
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('each thing is told exactly while its rule holds, to those whom this very driver serves now', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(anyLife, (life) => {
        const { leg, own, order, view, text } = liveLife(life)
        const { policy, index } = life
        const runs = order.status === 'in_progress' && order.driver !== null
        const isServed = runs && isActive(leg.state)
        const isFetched = runs && index > 0 && leg.state === 'pending' && isActive(order.legs[0]!.state)
        const isAwaited = !hasEnded(leg.state) && ['placed', 'in_progress'].includes(order.status)
        const by = (name: keyof TrackingPolicy) => isAllowed(policy[name], isServed, own)
        const isForecast = isAwaited && own !== null && leg.state !== 'arrived'
        const wanted = {
          here: isServed && own !== null && by('position'),
          atPickup: isFetched && own !== null && by('position'),
          ahead: isServed && own !== null && by('routeAhead'),
          behind: isServed && own !== null && by('routeBehind'),
          name: (isServed || isFetched) && by('driver'),
          vehicle: (isServed || isFetched) && by('vehicle'),
          eta: isForecast && own.secondsLeft !== null && by('eta'),
          meters: isServed && isForecast && own.metersLeft !== null && by('distance'),
          stops: isForecast && by('stopsAhead'),
          proof: leg.state === 'succeeded' && by('proof'),
          steps: by('timeline'),
          driverContact: life.contact === 'driver' && (isServed || isFetched) && by('driver'),
        }
        expect({
          here: text.includes('34.91111'),
          atPickup: text.includes('34.94444'),
          ahead: text.includes('34.92222'),
          behind: text.includes('34.93333'),
          name: text.includes(order.driver?.name ?? 'nobody'),
          vehicle: text.includes(order.driver?.vehicle ?? 'nothing'),
          eta: view.eta !== null,
          meters: view.metersLeft !== null,
          stops: view.stopsAhead !== null,
          proof: text.includes(`Proof${index}`),
          steps: view.steps.length > 0,
          driverContact: view.contact === 'driver',
        }).toEqual(wanted)
        for (const [name, isTold] of Object.entries(wanted)) if (isTold) seen.set(name, (seen.get(name) ?? 0) + 1)
      }),
      { numRuns: 5_000 },
    )
    expect([...seen].filter(([, times]) => times < 20)).toEqual([])
    expect(seen.size).toBe(12)
  })

  test('what a driver reports of one stop is never shown at another', () => {
    const order = started()
    const [pickup, dropoff] = order.legs
    const view = viewOf(order, dropoff!.id, [liveOf(order, pickup!.id)])
    expect(view).toMatchObject({ position: null, route: null, eta: null, stopsAhead: null })
  })
})
