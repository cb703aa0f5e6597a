import type { LegMove, TrackingPolicy, TrackingSettings } from '@waybill/contract'
import * as fc from 'fast-check'
import type { OrderRecord, StoredProof } from '../worker/src/domain/change.ts'
import { packLine, type LegLive } from '../worker/src/domain/leg-live.ts'
import { arriveAtLeg, completeLeg, failLeg, startLeg } from '../worker/src/domain/legs.ts'
import { assignOrder, cancelOrder, rejectOrder } from '../worker/src/domain/orders.ts'
import { viewFor } from '../worker/src/domain/tracking.ts'
import { DEFAULT_SETTINGS } from '../worker/src/domain/tracking-settings.ts'
import { assigned, decision, driver, legDraft, NOW, orderDraft } from './factories.ts'

export const proof: StoredProof = {
  photos: [{ id: 'PhotoOfTheDoor', contentType: 'image/jpeg' }],
  signature: null,
  notes: '',
  ageChecked: false,
}
export const other = { id: 'OtherDriver0000000000000', name: 'Marta Ríos', vehicle: 'Berlingo' }
export const by = (id: string) => decision('driver', { by: { party: 'driver', name: 'x', id } })

/** Each stop of this order has words that no other recipient may ever read. */
export const secretsOf = (index: number): string[] => [
  `Street${index} ${index}`,
  `Person${index}`,
  `Note${index}`,
  `Proof${index}`,
]
export const manyStops = (): OrderRecord => {
  const stop = (index: number) =>
    legDraft({
      address: { ...legDraft().address, line: `Street${index} ${index}` },
      contact: { name: `Person${index}`, phone: '+59899412078' },
      notes: `Note${index}`,
    })
  return assigned(orderDraft({ pickup: stop(0), dropoffs: [stop(1), stop(2), stop(3)] }))
}

export type Step = { leg: number; move: LegMove } | { take: 'first' | 'other' } | 'cancel' | 'reject'
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ leg: fc.nat(3), move: fc.constantFrom('start', 'arrive', 'complete', 'fail') }),
  },
  { weight: 3, arbitrary: fc.record({ take: fc.constantFrom('first', 'other') }) },
  { weight: 1, arbitrary: fc.constantFrom('cancel', 'reject') },
)
/** Most lives begin as planned; after that anything may happen. */
export const PLAN: Step[] = [0, 1, 2, 3].flatMap((leg): Step[] => [
  { leg, move: 'start' },
  { leg, move: 'complete' },
])
export const anySteps = fc
  .tuple(fc.nat(PLAN.length), fc.array(anyStep, { maxLength: 10 }))
  .map(([planned, more]) => [...PLAN.slice(0, planned), ...more])
/** A step that the rules forbid leaves the order as it is: lives are whatever may happen. */
export function live(order: OrderRecord, step: Step): OrderRecord {
  try {
    return taken(order, step)
  } catch {
    return order
  }
}

export function taken(order: OrderRecord, step: Step): OrderRecord {
  if (step === 'cancel') return cancelOrder(order, '', decision('client')).order
  if (step === 'reject') return rejectOrder(order, { code: 'other', text: 'SecretReason' }, decision('courier')).order
  if ('take' in step) return assignOrder(order, step.take === 'first' ? driver : other, decision('courier')).order
  const legId = order.legs[step.leg]?.id ?? ''
  const who = by(order.driver?.id ?? '')
  const moves = {
    start: () => startLeg(order, legId, who),
    arrive: () => arriveAtLeg(order, legId, who),
    complete: () => completeLeg(order, legId, { ...proof, notes: `Proof${step.leg}` }, who),
    fail: () => failLeg(order, legId, { code: 'other', text: `Note${step.leg}` }, who),
  } as const
  return moves[step.move]().order
}

export const liveOf = (order: OrderRecord, legId: string, over: Partial<LegLive> = {}): LegLive => ({
  driverId: driver.id,
  orderId: order.id,
  legId,
  position: { point: { latitude: -34.91111, longitude: -56.16161 }, heading: 10, at: NOW },
  ahead: packLine([{ latitude: -34.92222, longitude: -56.1 }]),
  behind: packLine([{ latitude: -34.93333, longitude: -56.1 }]),
  metersLeft: 1_000,
  secondsLeft: 300,
  doubt: 0,
  isGuess: false,
  stopsAhead: 0,
  updatedAt: NOW,
  ...over,
})

export const settingsWith = (
  policy: Partial<TrackingPolicy> = {},
  over: Partial<TrackingSettings> = {},
): TrackingSettings => ({
  ...DEFAULT_SETTINGS,
  ...over,
  policy: { ...DEFAULT_SETTINGS.policy, ...policy },
})
export const viewOf = (order: OrderRecord, legId: string, lives: LegLive[] = [], settings = settingsWith()) =>
  viewFor({ order, legId, lives, settings, stars: null }, NOW)

export const started = (order = assigned()): OrderRecord => {
  const picked = completeLeg(
    startLeg(order, order.legs[0]!.id, by(driver.id)).order,
    order.legs[0]!.id,
    proof,
    by(driver.id),
  )
  return startLeg(picked.order, order.legs[1]!.id, by(driver.id)).order
}
