import type { Leg, Order } from '@waybill/contract'
import { canEditLeg } from '@waybill/contract/status'
import { shown, toStop, type OrderFields, type StopFields } from './order-fields.ts'

/** The form that changes an order; stops that the driver has started are locked. */
export function fieldsOf({ connectionId, reference, legs }: Order): OrderFields {
  return { connectionId, reference, stops: legs.map(toStopFields) }
}

/** The form that begins like an order: who and where, but not when. */
export function copyOf({ connectionId, legs }: Order): OrderFields {
  const window = { after: null, before: null }
  const stops = legs.map((leg) => shown({ ...toStopFields(leg), window, lock: 'none' }))
  return { connectionId, reference: '', stops }
}

function toStopFields(leg: Leg): StopFields {
  const { kind, state, address, contact, notes, window, timeZone, requirements, notify } = leg
  const stop = toStop({ address, contact, notes, window, timeZone, requirements, notify })
  const hasRecipient = kind === 'pickup' || contact !== null
  return { ...stop, hasRecipient, lock: canEditLeg(state) ? 'none' : 'driver' }
}
