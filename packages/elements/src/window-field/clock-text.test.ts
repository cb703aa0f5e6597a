import { expect } from '@open-wc/testing'
import { formatClock, parseClock } from './clock-text.ts'

describe('a time of day', () => {
  it('is read in the ways that people write it', () => {
    const cases = [
      ['15:00', 'en', '15:00'],
      ['15', 'en', '15:00'],
      ['1530', 'es', '15:30'],
      ['9', 'de', '09:00'],
      ['930', 'en', '09:30'],
      ['15.30', 'es', '15:30'],
      ['15h30', 'fr', '15:30'],
      ['3pm', 'en', '15:00'],
      ['3:05 P.M.', 'en-US', '15:05'],
      ['12 am', 'en', '00:00'],
      ['12:30 pm', 'en', '12:30'],
      ['3:00 p. m.', 'es-US', '15:00'],
      ['٣:٠٠ م', 'ar', '15:00'],
      ['٩:٣٠ ص', 'ar', '09:30'],
    ] as const
    for (const [text, locale, clock] of cases) expect(parseClock(text, locale), text).to.equal(clock)
  })

  it('is not read from anything else', () => {
    for (const text of ['', 'noon', '25', '12:60', '13pm', '3 xm', '15:0', '123456'])
      expect(parseClock(text, 'en'), text).to.equal(undefined)
  })

  it('is read again as it is written, in every locale', () => {
    for (const locale of ['en', 'en-GB', 'es-UY', 'es-US', 'ar', 'ar-EG'])
      for (const clock of ['00:00', '09:05', '12:00', '23:59'])
        expect(parseClock(formatClock(clock, locale), locale), `${locale} ${clock}`).to.equal(clock)
  })
})
