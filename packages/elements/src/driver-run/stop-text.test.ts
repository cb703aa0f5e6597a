import type { Leg } from '@waybill/contract'
import { expect, test } from 'vitest'
import { fill } from '../base/texts.ts'
import { commonTexts } from '../locales/en/common.ts'
import { runTexts } from '../locales/en/driver-run.ts'
import { NOW } from '../testing/orders.ts'
import { runLegs } from '../testing/run-legs.ts'
import { lateText, whenText, type Coming } from './stop-text.ts'
import type { Words } from './words.ts'

const MINUTE = 60_000
const words: Words = {
  t: (key, ...[values]) => fill(runTexts.table('en'), 'en-GB', key, values),
  common: (key, ...[values]) => fill(commonTexts.table('en'), 'en-GB', key, values),
  locale: 'en-GB',
  units: 'metric',
  now: NOW,
}
/** A drop-off whose window ends 35 minutes from now; 17:20 UTC is 14:20 there. */
const leg: Leg = runLegs()[3]!.leg
const NOTHING: Coming = { way: undefined, expected: new Map() }
const expected = (minutes: number): Coming => ({ ...NOTHING, expected: new Map([[leg.id, NOW + minutes * MINUTE]]) })
const way = (estimated: boolean): Coming => ({
  ...expected(50),
  way: { legId: leg.id, meters: 2_100, seconds: 420, line: [], estimated, arrivesAt: NOW + 7 * MINUTE },
})

test('a stop without a forecast has its window', () => {
  expect(whenText(leg, NOTHING, words)).toBe('13:55 – 14:55')
})

test('a later stop has the time that the server expects', () => {
  expect(whenText(leg, expected(20), words)).toBe('14:40')
})

test('the stop that is driven to has its way, and says where that is a guess', () => {
  expect(whenText(leg, way(false), words)).toBe('14:27 · 2.1 km')
  expect(whenText(leg, way(true), words)).toBe('about 14:27 · 2.1 km')
})

test('a stop is late by its forecast or by the clock, and in time otherwise', () => {
  expect(lateText(leg, expected(20), words)).toBe('')
  expect(lateText(leg, expected(47), words)).toBe('12 min late')
  expect(lateText(leg, NOTHING, { ...words, now: NOW + 40 * MINUTE })).toBe('5 min late')
})

test('who has arrived is not late any more', () => {
  expect(lateText({ ...leg, state: 'arrived' }, expected(47), words)).toBe('')
  expect(whenText({ ...leg, state: 'arrived' }, expected(47), words)).toBe('')
})
