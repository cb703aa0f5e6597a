import type { NotificationRule, Trigger } from '@waybill/contract'
import type { Change, OrderRecord } from '../worker/src/domain/change.ts'
import { completeLeg, startLeg } from '../worker/src/domain/legs.ts'
import { DEFAULT_WISHES, type TextWishes } from '../worker/src/domain/text-wishes.ts'
import { assigned, decision } from './factories.ts'

export const byDriver = decision('driver')
export const noProof = { photos: [], signature: null, notes: '', ageChecked: false }

export const rule = (trigger: Trigger, over: Partial<NotificationRule> = {}): NotificationRule => ({
  trigger,
  legs: 'both',
  enabled: true,
  minutes: null,
  texts: {},
  ...over,
})

export const wishes = (rules: NotificationRule[], over: Partial<TextWishes> = {}): TextWishes => ({
  ...DEFAULT_WISHES,
  rules,
  ...over,
})

/** The driver has the goods and waits. */
export function pickedUp(order = assigned()): OrderRecord {
  const legId = order.legs[0]!.id
  return completeLeg(startLeg(order, legId, byDriver).order, legId, noProof, byDriver).order
}

/** The driver sets out for the first drop-off. */
export function onTheWay(order = assigned()): Change {
  const waiting = pickedUp(order)
  return startLeg(waiting, waiting.legs[1]!.id, byDriver)
}
