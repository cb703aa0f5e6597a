import { DEFAULT_RULES, type NotificationRule } from '@waybill/contract'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assigned, driver, legDraft, NOW, orderDraft } from '../../../test/factories.ts'
import { byDriver, noProof, onTheWay, rule, wishes } from '../../../test/text-factories.ts'
import type { LegRecord, OrderRecord } from './change.ts'
import type { LegLive } from './leg-live.ts'
import { completeLeg } from './legs.ts'
import { DEFAULT_WISHES } from './text-wishes.ts'
import { awaitsAnything, crossedBy, lateAt, minutesLate, overdue } from './thresholds.ts'

const { order: running } = onTheWay()
const liveOf = (order: OrderRecord, legId: string, over: Partial<LegLive> = {}): LegLive => ({
  driverId: driver.id,
  orderId: order.id,
  legId,
  position: null,
  ahead: '',
  behind: '',
  metersLeft: null,
  secondsLeft: null,
  doubt: 0,
  isGuess: false,
  stopsAhead: 0,
  updatedAt: NOW,
  ...over,
})

describe('thresholds', () => {
  const { id: legId, address } = running.legs[1]!
  const near = (north: number, over: Partial<LegLive> = {}): LegLive => {
    const point = { ...address.point, latitude: address.point.latitude + north }
    return liveOf(running, legId, { position: { point, heading: null, at: NOW }, secondsLeft: 300, ...over })
  }
  const crossed = (live: LegLive, ...rules: NotificationRule[]) =>
    crossedBy(running, live, wishes(rules), NOW).map(({ trigger }) => trigger)

  test('arriving is within 150 metres of the door', () => {
    expect(crossed(near(0.00134), rule('arriving'))).toEqual(['arriving'])
    expect(crossed(near(0.00136), rule('arriving'))).toEqual([])
  })

  test('the forecast falls below its minutes', () => {
    expect(crossed(near(0.1), rule('eta_below', { minutes: 5 }))).toEqual(['eta_below'])
    expect(crossed(near(0.1, { secondsLeft: 301 }), rule('eta_below', { minutes: 5 }))).toEqual([])
    const own = rule('eta_below', { minutes: 5, texts: { es: '{{eta.minutes}} {{eta.time}}' } })
    expect(crossedBy(running, near(0.1), wishes([own]), NOW)[0]?.body).toBe('5 09:05')
  })

  test('are those of the rule for this kind of stop', () => {
    const rules = [
      rule('eta_below', { legs: 'pickup', minutes: 60 }),
      rule('eta_below', { legs: 'dropoff', minutes: 2 }),
    ]
    expect(crossed(near(0.1), ...rules)).toEqual([])
    expect(crossed(near(0.1, { secondsLeft: 100 }), ...rules)).toEqual(['eta_below'])
  })

  test('of a stop that waits are foreseen, also before the order has begun', () => {
    const waiting = assigned()
    const soon = rule('predicted_eta_below', { minutes: 120 })
    const live = (secondsLeft: number) => liveOf(waiting, waiting.legs[1]!.id, { secondsLeft, stopsAhead: 3 })
    const foreseen = (secondsLeft: number, order = waiting) => crossedBy(order, live(secondsLeft), wishes([soon]), NOW)
    expect(foreseen(7_200).map(({ trigger }) => trigger)).toEqual(['predicted_eta_below'])
    expect(foreseen(7_201)).toEqual([])
    expect(foreseen(60, { ...waiting, status: 'cancelled' })).toEqual([])
  })

  test('a driver who lost the order crosses nothing', () => {
    expect(crossed(near(0, { driverId: 'x' }), rule('arriving'))).toEqual([])
  })

  test('nothing is told that no rule asks for', () => {
    expect(crossed(near(0), ...DEFAULT_RULES, rule('arriving', { enabled: false }))).toEqual([])
  })
})

describe('being late', () => {
  const before = '2026-11-22T13:00:00.000Z'
  const order = assigned(orderDraft({ dropoffs: [legDraft({ window: { after: null, before } })] }))
  const { id: legId } = order.legs[1]!

  test('begins a minute after the window', () => {
    expect(lateAt(order, DEFAULT_WISHES, NOW)).toBe('2026-11-22T13:01:00.000Z')
    expect(minutesLate(order, null, '2026-11-22T13:00:59.000Z')).toBeNull()
    expect(minutesLate(order, null, '2026-11-22T13:12:30.000Z')).toBe(12)
  })

  test('is foreseen by the forecast', () => {
    expect(minutesLate(order, liveOf(order, legId, { secondsLeft: 3_900, stopsAhead: 1 }), NOW)).toBe(5)
  })

  test('is over for who has arrived or ended, and known once', () => {
    const { order: way } = onTheWay(order)
    const done = completeLeg(way, order.legs[1]!.id, noProof, byDriver).order
    expect(minutesLate(done, null, '2026-11-22T14:00:00.000Z')).toBeNull()
    expect(lateAt({ ...order, delayedMinutes: 3 }, DEFAULT_WISHES, NOW)).toBeNull()
  })

  test('is told when it is as late as the rule says, to those who wait', () => {
    const late = wishes([rule('delayed', { minutes: 15, texts: { es: '{{eta.time}}' } })])
    const told = (now: string, lives: LegLive[] = []) => overdue(order, lives, late, now)
    expect(told('2026-11-22T13:14:59.000Z')).toEqual([])
    expect(told('2026-11-22T13:15:00.000Z')).toMatchObject([{ trigger: 'delayed', legId, body: '' }])
    const foreseen = told(NOW, [liveOf(order, legId, { secondsLeft: 75 * 60 })])
    expect(foreseen).toMatchObject([{ trigger: 'delayed', body: '10:15' }])
    expect(overdue({ ...order, status: 'cancelled' }, [], late, '2026-11-22T15:00:00.000Z')).toEqual([])
  })

  test('wakes the order’s room when it is marked, and again when it is told', () => {
    const late = wishes([rule('delayed', { minutes: 15 })])
    expect(lateAt(order, late, NOW)).toBe('2026-11-22T13:01:00.000Z')
    expect(lateAt({ ...order, delayedMinutes: 1 }, late, NOW)).toBe('2026-11-22T13:15:00.000Z')
    expect(lateAt({ ...order, delayedMinutes: 1 }, late, '2026-11-22T13:15:00.000Z')).toBeNull()
  })
})

describe('an order that awaits nothing', () => {
  const [pickup, dropoff] = running.legs
  const far = '2026-11-22T23:00:00.000Z'
  const anyOrder = fc
    .record({
      before: fc.constantFrom(null, NOW),
      state: fc.constantFrom('pending', 'started', 'arrived', 'succeeded'),
    })
    .map(({ before, state }) => {
      const leg = { ...dropoff!, state, window: { after: null, before } } as LegRecord
      return { ...running, legs: [{ ...pickup!, window: { after: null, before: null } }, leg] }
    })
  const anyRules = fc.subarray([
    rule('arriving'),
    rule('eta_below', { minutes: 10 }),
    rule('predicted_eta_below', { minutes: 10 }),
    rule('delayed', { minutes: 15 }),
    rule('leg_completed'),
    rule('eta_below', { minutes: 10, enabled: false }),
  ])

  test('is not told of, and is not late, wherever its driver is', () => {
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(anyOrder, anyRules, fc.constantFrom(0, 60, 3_600), (order, rules, secondsLeft) => {
        const position = { point: dropoff!.address.point, heading: null, at: NOW }
        const live = liveOf(order, dropoff!.id, { position, secondsLeft })
        const drafts = [...crossedBy(order, live, wishes(rules), NOW), ...overdue(order, [live], wishes(rules), far)]
        const happens = drafts.length > 0 || minutesLate(order, live, far) !== null
        const awaits = awaitsAnything(order, wishes(rules))
        seen.add(awaits)
        expect(awaits || !happens).toBe(true)
      }),
      { numRuns: 500 },
    )
    expect(seen.size).toBe(2)
  })
})
