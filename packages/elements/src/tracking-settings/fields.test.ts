import type { TrackingSettingsView } from '@waybill/contract'
import { expect, test } from 'vitest'
import { inheritedFields, MAP_RULES, ruleOf, ruleText, toFields, withChanges } from './fields.ts'
import { settingsView } from '../testing/fake-tracking-settings.ts'

const view = (over: Partial<TrackingSettingsView> = {}): TrackingSettingsView => ({ ...settingsView(), ...over })

test('one’s own choices stand over the inherited ones', () => {
  const fields = toFields(view({ own: { headline: 'Soon', policy: { proof: { shows: 'never' } } } }))
  expect(fields).toMatchObject({ headline: 'Soon', proof: false, driver: true, onMap: 'leg_active' })
})

test('only what was changed becomes a choice, beside the earlier ones', () => {
  const own = { message: 'Ring twice', policy: { timeline: { shows: 'never' } } } as const
  expect(withChanges(view({ own }), { rating: false, stopsAhead: false })).toEqual({
    message: 'Ring twice',
    rating: false,
    policy: { timeline: { shows: 'never' }, stopsAhead: { shows: 'never' } },
  })
})

test('what is switched on shows as the layer below shows it, else as is usual', () => {
  const { inherited } = settingsView()
  const policy = { ...inherited.policy, eta: { shows: 'eta_within', minutes: 20 } } as const
  const own = { policy: { eta: { shows: 'never' } } } as const
  const changed = withChanges(view({ own, inherited: { ...inherited, policy } }), { eta: true, pickupAddress: true })
  expect(changed.policy).toEqual({ pickupAddress: { shows: 'always' } })
})

test('what goes back to the inherited is no choice of one’s own any more', () => {
  const own = {
    headline: 'Soon',
    rating: false,
    policy: { proof: { shows: 'never' }, position: { shows: 'never' }, routeAhead: { shows: 'never' } },
  } as const
  const settings = view({ own })
  const { headline, proof, onMap } = inheritedFields(settings)
  expect(withChanges(settings, { headline, proof, onMap })).toEqual({ rating: false, policy: {} })
})

test('the driver is on the map with the way, or not at all', () => {
  expect(withChanges(view(), { onMap: 'eta_within 15' }).policy).toEqual({
    position: { shows: 'eta_within', minutes: 15 },
    routeAhead: { shows: 'eta_within', minutes: 15 },
    routeBehind: { shows: 'eta_within', minutes: 15 },
  })
})

test.each(MAP_RULES)('the rule “%s” is the same after it was written and read', (text) => {
  expect(ruleText(ruleOf(text))).toBe(text)
})
