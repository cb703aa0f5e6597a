import { describe, expect, test } from 'vitest'
import { assigned, decision, driver, NOW, placed } from '../../../test/factories.ts'
import {
  by,
  live,
  liveOf,
  manyStops,
  proof,
  settingsWith,
  started,
  viewOf,
  type Step,
} from '../../../test/order-lives.ts'
import { etaOf } from './eta.ts'
import type { LegLive } from './leg-live.ts'
import { completeLeg } from './legs.ts'
import { expiryOf, isOpen } from './links.ts'
import { cancelOrder, rejectOrder } from './orders.ts'
import { DEFAULT_SETTINGS } from './tracking-settings.ts'

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
    const statuses = later.legs.map((leg) => viewOf(later, leg.id).status)
    expect(statuses).toEqual(['completed', 'completed', 'failed', 'in_progress'])
  })

  test('keeps a rejection between the client and its courier', () => {
    const { order } = rejectOrder(placed().order, { code: 'other', text: 'No van' }, decision('courier'))
    const view = viewOf(order, order.legs[1]!.id)
    expect(view.status).toBe('placed')
    expect(JSON.stringify(view)).not.toContain('No van')
  })

  test('shows the proof to its own recipient, after the end', () => {
    const order = started()
    const legId = order.legs[1]!.id
    expect(viewOf(order, legId).proof).toBeNull()
    const done = completeLeg(order, legId, proof, by(driver.id)).order
    expect(viewOf(done, legId).proof).toEqual(proof)
  })

  test('forecasts while one waits, and not from news that is a quarter of an hour old', () => {
    const order = started()
    const legId = order.legs[1]!.id
    const view = (live: LegLive) => viewOf(order, legId, [live])
    expect(view(liveOf(order, legId)).eta).toEqual({
      from: '2026-11-22T12:05:00.000Z',
      to: '2026-11-22T12:07:00.000Z',
      updatedAt: NOW,
      estimated: false,
    })
    expect(view(liveOf(order, legId, { isGuess: true })).eta?.estimated).toBe(true)
    expect(view(liveOf(order, legId, { updatedAt: '2026-11-22T11:44:59.000Z' })).eta).toBeNull()
  })

  test('names the driver though their phone tells no position', () => {
    const order = started()
    expect(viewOf(order, order.legs[1]!.id)).toMatchObject({ driver: { name: 'Diego Sosa' }, position: null })
  })

  test('tells no name where only the vehicle may be known', () => {
    const order = started()
    const view = viewOf(order, order.legs[1]!.id, [], settingsWith({ driver: { shows: 'never' } }))
    expect(view.driver).toEqual({ name: null, vehicle: 'Renault Kangoo' })
  })

  test('asks for stars once the stop has succeeded, if the client wants them', () => {
    const order = started()
    const legId = order.legs[1]!.id
    const done = completeLeg(order, legId, proof, by(driver.id)).order
    expect(viewOf(order, legId).rating).toBeNull()
    expect(viewOf(done, legId).rating).toEqual({ stars: null })
    expect(viewOf(done, legId, [], settingsWith({}, { rating: false })).rating).toBeNull()
  })

  test('says its end without the timeline', () => {
    const order = started()
    const legId = order.legs[1]!.id
    const done = completeLeg(order, legId, proof, by(driver.id)).order
    const view = viewOf(done, legId, [], settingsWith({ timeline: { shows: 'never' } }))
    expect(view).toMatchObject({ steps: [], endedAt: NOW })
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
  const link = { hash: '', orderId: '', courierId: '', generation: 1, keyId: 'k1', createdAt: NOW, revokedAt: null }

  test('works for two days after its stop has ended', () => {
    const order = started()
    const legId = order.legs[1]!.id
    expect(expiryOf(order, legId, DEFAULT_SETTINGS)).toBeNull()
    const done = completeLeg(order, legId, proof, by(driver.id)).order
    expect(expiryOf(done, legId, DEFAULT_SETTINGS)).toBe('2026-11-24T12:00:00.000Z')
  })

  test('ends with its order where the stop never began', () => {
    const { order } = cancelOrder(placed().order, '', decision('client'))
    const legId = order.legs[1]!.id
    expect(expiryOf(order, legId, DEFAULT_SETTINGS)).toBe('2026-11-24T12:00:00.000Z')
    expect(isOpen({ ...link, legId }, order, DEFAULT_SETTINGS, '2026-11-24T11:59:59.999Z')).toBe(true)
    expect(isOpen({ ...link, legId }, order, DEFAULT_SETTINGS, '2026-11-24T12:00:00.000Z')).toBe(false)
  })

  test('of a stop that was taken out of the order is closed', () => {
    expect(isOpen({ ...link, legId: 'gone' }, assigned(), DEFAULT_SETTINGS, NOW)).toBe(false)
  })

  test('that was revoked is closed', () => {
    const order = assigned()
    const legId = order.legs[1]!.id
    expect(isOpen({ ...link, legId, revokedAt: NOW }, order, DEFAULT_SETTINGS, NOW)).toBe(false)
  })
})
