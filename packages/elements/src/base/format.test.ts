import { expect } from '@open-wc/testing'
import { commonTexts, type CommonTranslate } from '../locales/en/common.ts'
import { dayKey, nearDay, relativeTime, span, time, timeRange } from './format.ts'
import { fill } from './texts.ts'

const t: CommonTranslate = (key, ...[values]) => fill(commonTexts.table('en'), 'en', key, values)
const zone = 'America/Montevideo'
const noon = Date.parse('2026-11-22T15:00:00Z')
const MINUTE = 60_000

describe('times', () => {
  it('are those of the stop’s zone, in the locale’s own clock', () => {
    expect(time('en-GB', noon, zone)).to.equal('12:00')
    expect(time('en-GB', noon, 'Asia/Kolkata')).to.equal('20:30')
    expect(time('en-GB', '2026-11-22T05:05:00Z', zone)).to.equal('02:05')
    expect(time('en-US', '2026-11-22T05:05:00Z', zone).replace(/\s/, ' ')).to.equal('2:05 AM')
  })

  it('make ranges with a dash between spaces', () => {
    for (const locale of ['en-GB', 'es', 'de', 'it', 'nl', 'ar']) {
      expect(timeRange(locale, noon, noon + 8 * MINUTE, zone)).to.match(/12:00\s–\s12:08/)
    }
  })

  it('are short when they are near: seconds, minutes, hours', () => {
    expect([12_400, 4 * MINUTE, 65 * MINUTE].map((length) => span(t, length))).to.deep.equal(['12 s', '4 min', '1 h'])
  })
  it('are told from now under 12 hours, then by the day', () => {
    expect(relativeTime(t, 'en-GB', noon - 2000, zone, noon)).to.equal('just now')
    expect(relativeTime(t, 'en-GB', noon - 12_000, zone, noon)).to.equal('12 s ago')
    expect(relativeTime(t, 'en-GB', noon - 11 * 60 * MINUTE, zone, noon)).to.equal('11 h ago')
    expect(relativeTime(t, 'en-GB', noon - 13 * 60 * MINUTE, zone, noon)).to.match(/21 Nov/)
  })

  it('know today from tomorrow by the stop’s calendar', () => {
    const late = Date.parse('2026-11-23T02:30:00Z')
    expect(dayKey(late, zone)).to.equal('2026-11-22')
    expect(nearDay(t, late, zone, noon)).to.equal('Today')
    expect(nearDay(t, late, 'Europe/Berlin', noon)).to.equal('Tomorrow')
    expect(nearDay(t, late + 4 * 86_400_000, zone, noon)).to.equal(undefined)
  })
})
