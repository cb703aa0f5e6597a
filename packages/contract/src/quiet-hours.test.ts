import { describe, expect, test } from 'vitest'
import { quietAround } from './quiet-hours.ts'

const night = { from: '21:00', until: '08:00' }

describe('quiet hours over midnight', () => {
  test.each([
    ['2026-11-22T21:30:00.000Z', '2026-11-22T21:00:00.000Z', '2026-11-23T08:00:00.000Z'],
    ['2026-11-22T03:00:00.000Z', '2026-11-21T21:00:00.000Z', '2026-11-22T08:00:00.000Z'],
    ['2026-11-22T21:00:00.000Z', '2026-11-22T21:00:00.000Z', '2026-11-23T08:00:00.000Z'],
    ['2026-11-22T08:00:00.000Z', '2026-11-22T21:00:00.000Z', '2026-11-23T08:00:00.000Z'],
    ['2026-11-22T12:00:00.000Z', '2026-11-22T21:00:00.000Z', '2026-11-23T08:00:00.000Z'],
  ])('at %s are from %s until %s', (at, from, until) => {
    expect(quietAround(night, at, 'UTC')).toEqual({ from, until })
  })

  test('are by the clock of the stop, also where that is another day', () => {
    expect(quietAround(night, '2026-11-22T12:30:00.000Z', 'Asia/Tokyo')).toEqual({
      from: '2026-11-22T12:00:00.000Z',
      until: '2026-11-22T23:00:00.000Z',
    })
  })

  test('end by the new clock in the night when clocks change', () => {
    const spring = quietAround(night, '2027-03-28T00:30:00.000Z', 'Europe/Madrid')
    expect(spring).toEqual({ from: '2027-03-27T20:00:00.000Z', until: '2027-03-28T06:00:00.000Z' })
    const autumn = quietAround(night, '2026-10-25T00:30:00.000Z', 'Europe/Madrid')
    expect(autumn).toEqual({ from: '2026-10-24T19:00:00.000Z', until: '2026-10-25T07:00:00.000Z' })
  })

  test('that end at a time which clocks jump over end at the jump', () => {
    const { until } = quietAround({ from: '22:00', until: '02:30' }, '2027-03-28T00:30:00.000Z', 'Europe/Madrid')
    expect(until).toBe('2027-03-28T01:00:00.000Z')
  })
})

test('quiet hours within a day are just those', () => {
  const siesta = { from: '13:00', until: '15:00' }
  expect(quietAround(siesta, '2026-11-22T14:00:00.000Z', 'UTC')).toEqual({
    from: '2026-11-22T13:00:00.000Z',
    until: '2026-11-22T15:00:00.000Z',
  })
  expect(quietAround(siesta, '2026-11-22T15:00:00.000Z', 'UTC').from).toBe('2026-11-23T13:00:00.000Z')
})
