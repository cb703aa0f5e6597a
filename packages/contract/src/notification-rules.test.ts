import { describe, expect, test } from 'vitest'
import { DEFAULT_RULES, NotificationSettingsDraft } from './notification-rules.ts'
import { problemsOf } from './validation.ts'

const settings = (...rules: object[]) => ({ version: 0, language: null, quietHours: null, rules })
const faults = (...rules: object[]) =>
  problemsOf(NotificationSettingsDraft, settings(...rules)).map(({ path, code }) => `${path} ${code}`)

describe('rules for texts', () => {
  test('begin with a start and an end for the recipient', () => {
    expect(faults(...DEFAULT_RULES)).toEqual([])
  })

  test('are one per trigger, or one for each kind of stop', () => {
    const rule = (legs: string) => ({ trigger: 'arriving', legs })
    expect(faults(rule('both'))).toEqual([])
    expect(faults(rule('pickup'), rule('dropoff'))).toEqual([])
    expect(faults(rule('pickup'), rule('pickup'))).toEqual(['rules not_allowed'])
    expect(faults(rule('both'), rule('dropoff'))).toEqual(['rules not_allowed'])
    expect(faults(rule('pickup'), rule('both'))).toEqual(['rules not_allowed'])
    expect(faults(rule('both'), { trigger: 'cancelled', legs: 'both' })).toEqual([])
  })

  test('tell of a pickup only those who wait behind it', () => {
    expect(faults({ trigger: 'pickup_started', legs: 'dropoff' })).toEqual([])
    expect(faults({ trigger: 'pickup_started', legs: 'both' })).toEqual(['rules.0.legs not_allowed'])
    expect(faults({ trigger: 'pickup_completed', legs: 'pickup' })).toEqual(['rules.0.legs not_allowed'])
  })

  test('have minutes where there is something to wait for, within reason', () => {
    const eta = (minutes: number | null) => ({ trigger: 'eta_below', legs: 'both', minutes })
    expect(faults(eta(15))).toEqual([])
    for (const minutes of [null, 0, 121]) expect(faults(eta(minutes))).toEqual(['rules.0.minutes not_allowed'])
    expect(faults({ trigger: 'arriving', legs: 'both', minutes: 5 })).toEqual(['rules.0.minutes not_allowed'])
  })

  test('refuse a tag that nobody can fill, an empty text and one that no phone takes', () => {
    const text = (en: string) => ({ trigger: 'arriving', legs: 'both', texts: { en } })
    expect(faults(text('Hi {{recipient.name}}'))).toEqual([])
    expect(faults(text('Hi {{recipient.surname}}'))).toEqual(['rules.0.texts.en unknown_tag'])
    expect(faults(text('  '))).toEqual(['rules.0.texts.en too_short'])
    expect(faults(text('x'.repeat(1_601)))).toEqual(['rules.0.texts.en too_long'])
    expect(faults({ trigger: 'arriving', legs: 'both', texts: { tlh: 'Qapla' } })).toHaveLength(1)
  })
})

test('quiet hours are two times of a clock', () => {
  const of = (quietHours: unknown) =>
    problemsOf(NotificationSettingsDraft, { ...settings(), quietHours }).map(({ path, code }) => `${path} ${code}`)
  expect(of({ from: '21:00', until: '08:00' })).toEqual([])
  expect(of({ from: '24:00', until: '8:00' })).toEqual([
    'quietHours.from invalid_format',
    'quietHours.until invalid_format',
  ])
  expect(of({ from: '21:00', until: '21:00' })).toEqual(['quietHours.until not_allowed'])
})
