import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, fromLocal, startOfDay, toLocal } from './zoned-time.ts'

const iso = (at: number) => new Date(at).toISOString()
const meaning = (zone: string, day: string, clock: string) => fromLocal({ day, clock }, zone)

describe('wall clocks of a zone', () => {
  test('mean one moment on an ordinary day', () => {
    const cases = [
      ['America/Montevideo', '2026-11-22', '15:00', '2026-11-22T18:00:00.000Z'],
      ['Europe/Berlin', '2026-07-01', '00:00', '2026-06-30T22:00:00.000Z'],
      ['Asia/Kathmandu', '2026-01-01', '05:45', '2026-01-01T00:00:00.000Z'],
      ['Pacific/Kiritimati', '2026-01-01', '00:00', '2025-12-31T10:00:00.000Z'],
      ['America/St_Johns', '2026-01-15', '12:00', '2026-01-15T15:30:00.000Z'],
    ] as const
    for (const [zone, day, clock, expected] of cases) {
      const found = meaning(zone, day, clock)
      expect([zone, found.kind === 'once' && iso(found.at)]).toEqual([zone, expected])
      expect([zone, toLocal(Date.parse(expected), zone)]).toEqual([zone, { day, clock }])
    }
  })

  test('mean nothing while clocks jump, and say from where to where', () => {
    const cases = [
      ['Europe/Berlin', '2026-03-29', '02:30', '02:00', '03:00'],
      ['America/New_York', '2026-03-08', '02:00', '02:00', '03:00'],
      ['Australia/Lord_Howe', '2026-10-04', '02:15', '02:00', '02:30'],
      ['Asia/Beirut', '2026-03-29', '00:30', '00:00', '01:00'],
      ['Africa/Cairo', '2026-04-24', '00:00', '00:00', '01:00'],
    ] as const
    for (const [zone, day, clock, from, to] of cases) {
      const found = meaning(zone, day, clock)
      expect({ zone, ...found }).toMatchObject({ zone, kind: 'never', from, to })
    }
  })

  test('mean something again at the first minute after a jump and the last before it', () => {
    for (const clock of ['01:59', '03:00']) expect(meaning('Europe/Berlin', '2026-03-29', clock).kind).toBe('once')
  })

  test('mean two moments while clocks go back', () => {
    const berlin = meaning('Europe/Berlin', '2026-10-25', '02:30')
    expect(berlin).toEqual({
      kind: 'twice',
      first: Date.parse('2026-10-25T00:30:00Z'),
      second: Date.parse('2026-10-25T01:30:00Z'),
    })
    const howe = meaning('Australia/Lord_Howe', '2026-04-05', '01:45')
    expect(howe.kind === 'twice' && howe.second - howe.first).toBe(30 * 60_000)
    expect(meaning('Europe/Berlin', '2026-10-25', '03:00').kind).toBe('once')
  })

  test('agree with Intl for every half hour of two years in zones with odd rules', () => {
    for (const zone of ['Africa/Casablanca', 'America/Asuncion', 'Australia/Lord_Howe', 'Europe/London']) {
      for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2028, 0, 1); at += 11 * 30 * 60_000) {
        const found = fromLocal(toLocal(at, zone), zone)
        const moments = found.kind === 'once' ? [found.at] : found.kind === 'twice' ? [found.first, found.second] : []
        expect(moments).toContain(at)
      }
    }
  })

  test('know where a day begins, also where midnight is skipped', () => {
    expect(iso(startOfDay('2026-04-24', 'Africa/Cairo'))).toBe('2026-04-23T22:00:00.000Z')
    expect(iso(startOfDay('2026-11-01', 'America/Havana'))).toBe('2026-11-01T04:00:00.000Z')
  })

  test('count days as a calendar does', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30')
    expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2)
  })
})
