import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { liveOf, settingsWith, started } from '../../../test/order-lives.ts'
import type { LegLive } from '../domain/leg-live.ts'
import { LegNews, moveAfter, saysSame } from './told.ts'

const NOW = new Date('2026-11-22T12:00:00.000Z')
const order = started()
const legId = order.legs[1]!.id
const never = { shows: 'never' } as const
const always = { shows: 'always' } as const

/** On no way, so that only the place moves. */
const live = (over: Partial<LegLive>) => liveOf(order, legId, { ahead: '', behind: '', ...over })

const anySubject = fc.record({
  order: fc.constantFrom(order, { ...order, delayedMinutes: 5 }, { ...order, driver: null }),
  settings: fc.constantFrom(
    settingsWith(),
    settingsWith({ driver: never }),
    settingsWith({ position: never, eta: never }),
    settingsWith({ position: { shows: 'eta_within', minutes: 5 }, timeline: always }),
  ),
  stars: fc.constantFrom(null, 4),
  lives: fc.constantFrom(null, {}, { secondsLeft: 60 }, { stopsAhead: 2 }).map((over) => (over ? [live(over)] : [])),
  legId: fc.constant(legId),
})

test('words that are kept from one fix to the next are those that would be made anew', () => {
  fc.assert(
    fc.property(fc.array(anySubject, { minLength: 2, maxLength: 8 }), (subjects) => {
      const kept = new LegNews()
      for (const subject of subjects) {
        const { turn: _, ...anew } = new LegNews().of(subject, NOW)
        expect(kept.of(subject, NOW)).toMatchObject(anew)
      }
    }),
    { numRuns: 300 },
  )
})

test('where only the driver’s place has changed a crowd hears a move, else words', () => {
  const news = new LegNews()
  const subject = { order, legId, settings: settingsWith(), stars: null, lives: [live({ metersLeft: 900 })] }
  const told = news.of(subject, NOW)
  const later = new Date(NOW.getTime() + 2_000)
  const nearer = news.of({ ...subject, lives: [live({ metersLeft: 500 })] }, later)
  expect(moveAfter(told, nearer)).toContain('"metersLeft":500')
  expect(moveAfter(told, news.of(subject, later))).toBeNull()
  const delayed = news.of({ ...subject, order: { ...order, delayedMinutes: 5 } }, later)
  expect(saysSame(told, delayed)).toBe(false)
  expect(moveAfter(told, delayed)).toBeNull()
  const alone = news.of({ ...subject, lives: [] }, later)
  expect(saysSame(told, alone)).toBe(false)
})
