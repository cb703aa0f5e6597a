import type { TrackingView } from '@waybill/contract/tracking'
import { describe, expect, test } from 'vitest'
import { fill } from '../base/texts.ts'
import { commonTexts } from '../locales/en/common.ts'
import { trackingTexts } from '../locales/en/tracking.ts'
import { sampleView } from '../testing/tracking-sample.ts'
import { announcementOf } from './announcement.ts'
import { answerOf } from './answer.ts'
import { freshnessOf } from './freshness.ts'
import { phaseOf } from './phase.ts'
import type { Reading } from './reading.ts'

const NOW = Date.parse('2026-11-22T17:20:00Z')
const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString()

/** English at the Río de la Plata: 17:20 UTC is 14:20 there. */
function reading(over: Partial<TrackingView> = {}): Reading {
  const view = sampleView(over, NOW)
  return {
    view,
    phase: phaseOf(view),
    pulse: 'live',
    now: NOW,
    locale: 'en-GB',
    units: 'metric',
    level: 1,
    t: (key, ...[values]) => fill(trackingTexts.table('en'), 'en-GB', key, values),
    common: (key, ...[values]) => fill(commonTexts.table('en'), 'en-GB', key, values),
  }
}
const idle = { eta: null, metersLeft: null, stopsAhead: null, driver: null, position: null, route: null }
const pending = { ...idle, leg: { kind: 'dropoff', state: 'pending' }, status: 'placed' } as const

describe('the answer', () => {
  test('is the forecast as a range in the time of the address', () => {
    const eta = { from: at(12), to: at(20), updatedAt: at(0), estimated: false }
    expect(answerOf(reading({ eta }))).toMatchObject({
      answer: '14:32 – 14:40',
      line: 'You are the next stop',
      day: '',
    })
  })

  test('is one time where the forecast is as good as one', () => {
    const eta = { from: at(12), to: at(13), updatedAt: at(0), estimated: false }
    expect(answerOf(reading({ eta })).answer).toBe('14:33')
  })

  test('says that a forecast is rough where no router has measured the way', () => {
    const eta = { from: at(12), to: at(20), updatedAt: at(0), estimated: true }
    expect(answerOf(reading({ eta })).line).toBe('You are the next stop · estimated')
    expect(answerOf(reading({ eta, stopsAhead: null })).line).toBe('estimated')
  })

  test('counts the stops before', () => {
    expect(answerOf(reading({ stopsAhead: 1 })).line).toBe('1 stop before you')
    expect(answerOf(reading({ stopsAhead: 3 })).line).toBe('3 stops before you')
  })

  test('is the window until there is a forecast, with its day', () => {
    const window = { after: at(24 * 60), before: at(26 * 60) }
    expect(answerOf(reading({ ...pending, window }))).toMatchObject({
      answer: '14:20 – 16:20',
      line: 'Planned time',
      day: 'Tomorrow',
    })
    expect(answerOf(reading({ ...pending, window: { after: null, before: at(60) } })).answer).toBe('by 15:20')
    expect(answerOf(reading({ ...pending, window: { after: at(60), before: null } })).answer).toBe('from 15:20')
  })

  test('admits that there is no time yet', () => {
    expect(answerOf(reading(pending))).toMatchObject({
      answer: 'No time yet',
      line: 'The time appears here when the driver sets out.',
    })
  })

  test('is the driver at the door', () => {
    expect(answerOf(reading({ leg: { kind: 'dropoff', state: 'arrived' }, eta: null })).answer).toBe('Diego is here')
  })

  test('is when and to whom it was handed', () => {
    const leg = { kind: 'dropoff', state: 'succeeded' } as const
    const signature = { file: { id: 'f', url: '', contentType: 'image/png' }, name: 'Lucía' }
    const endedAt = at(-2)
    const proof = { photos: [], signature, notes: '', ageChecked: false }
    expect(answerOf(reading({ ...idle, status: 'completed', leg, endedAt, proof }))).toMatchObject({
      answer: '14:18',
      line: 'Handed to Lucía at Bvar. España 2651, apto. 602',
    })
    expect(answerOf(reading({ ...idle, status: 'completed', leg, endedAt })).line).toContain('Left at')
  })

  test('says that it failed or was cancelled', () => {
    const failed = reading({ ...idle, status: 'failed', leg: { kind: 'pickup', state: 'failed' } })
    expect(answerOf(failed).line).toContain("couldn't pick it up")
    const cancelled = reading({ ...idle, status: 'cancelled', leg: { kind: 'dropoff', state: 'pending' } })
    expect(answerOf(cancelled).line).toBe('Nothing will be delivered for this order.')
  })
})

describe('how fresh the answer is', () => {
  const fresh = (over: Partial<TrackingView>, pulse: Reading['pulse'] = 'live') =>
    freshnessOf(sampleView(over, NOW), pulse, NOW).kind
  const position = (minutes: number) => ({ point: sampleView().destination, heading: 0, at: at(minutes) })

  test('goes by the last position', () => {
    expect(fresh({ position: position(-0.5) })).toBe('updated')
    expect(fresh({ position: position(-4) })).toBe('seen')
  })

  test('goes by the forecast where the driver is not shown', () => {
    expect(fresh({ position: null, eta: { from: at(9), to: at(12), updatedAt: at(-5), estimated: false } })).toBe(
      'updated',
    )
    expect(fresh({ position: null, eta: null })).toBe('none')
  })

  test('tells of a lost connection only after a while', () => {
    expect(fresh({ position: position(-0.1) }, 'reconnecting')).toBe('updated')
    expect(fresh({ position: position(-0.5) }, 'reconnecting')).toBe('reconnecting')
    expect(fresh({ position: position(-0.5) }, 'polling')).toBe('updated')
  })
})

describe('what a screen reader is told', () => {
  const said = (before: Partial<TrackingView>, after: Partial<TrackingView>) =>
    announcementOf(reading(before), reading(after))
  const eta = (minutes: number) => ({ from: at(minutes), to: at(minutes + 8), updatedAt: at(0), estimated: false })

  test('is nothing where only the driver has moved', () => {
    expect(said({ eta: eta(12) }, { eta: eta(13) })).toBeUndefined()
  })

  test('is each new phase', () => {
    const after = { leg: { kind: 'dropoff', state: 'arrived' }, eta: null, stopsAhead: null } as const
    expect(said({}, after)).toBe('Arrived. Diego is here')
  })

  test('is whose turn it is', () => {
    expect(said({ stopsAhead: 1 }, { stopsAhead: 0 })).toBe('You are the next stop')
  })

  test('is a forecast that moved by minutes, and lateness once', () => {
    expect(said({ eta: eta(12) }, { eta: eta(20) })).toBe('New arrival time: 14:40 – 14:48')
    expect(said({}, { delayedMinutes: 12 })).toBe('Running 12 min late')
    expect(said({ delayedMinutes: 12 }, { delayedMinutes: 13 })).toBeUndefined()
  })

  test('is that the position has aged', () => {
    const before = reading()
    expect(announcementOf(before, { ...before, now: NOW + 55_000 })).toContain('not up to date')
  })
})
