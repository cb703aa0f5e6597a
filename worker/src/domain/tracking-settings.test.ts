import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, settingsFor, settingsOf, type Side } from './tracking-settings.ts'

const side = (over: Partial<Side> = {}): Side => ({
  id: 'id',
  name: 'name',
  accent: null,
  logoFile: null,
  supportPhone: null,
  choices: null,
  version: 0,
  ...over,
})

test('without choices the driver shows while one’s own stop is active', () => {
  expect(settingsOf()).toEqual(DEFAULT_SETTINGS)
  expect(DEFAULT_SETTINGS.policy.position).toEqual({ shows: 'leg_active' })
})

test('an order’s choices go before its client’s, and those before its courier’s, each thing by itself', () => {
  const settings = settingsOf(
    {
      headline: 'courier',
      message: 'courier',
      contact: 'driver',
      policy: { eta: { shows: 'never' }, proof: { shows: 'never' } },
    },
    { headline: 'client', message: 'client', policy: { eta: { shows: 'next_stop' } } },
    { headline: 'order', policy: {} },
  )
  expect(settings).toMatchObject({ headline: 'order', message: 'client', contact: 'driver', rating: true })
  expect(settings.policy).toMatchObject({ eta: { shows: 'next_stop' }, proof: { shows: 'never' } })
})

test('an emptied text is a choice', () => {
  expect(settingsOf({ headline: 'courier', policy: {} }, { headline: '', policy: {} }).headline).toBe('')
})

test('a client’s own colour goes before what its courier chose for these pages', () => {
  const courier = side({ accent: '#111111', choices: { accent: '#222222', policy: {} } })
  expect(settingsFor({ courier, client: side() }, null).accent).toBe('#222222')
  expect(settingsFor({ courier, client: side({ accent: '#333333' }) }, null).accent).toBe('#333333')
})
