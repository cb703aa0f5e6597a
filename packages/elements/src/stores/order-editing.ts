import type { Leg, Order } from '@waybill/contract'
import { canEditLeg } from '@waybill/contract/status'
import { toStop, type OrderFields, type StopFields } from './order-fields.ts'

/** The form that changes an order; stops that the driver has started are locked. */
export function fieldsOf({ connectionId, reference, legs }: Order): OrderFields {
  return { connectionId, reference, stops: legs.map(toStopFields) }
}

function toStopFields(leg: Leg): StopFields {
  const { kind, state, address, contact, notes, window, timeZone, requirements, notify } = leg
  const stop = toStop({ address, contact, notes, window, timeZone, requirements, notify })
  const hasRecipient = kind === 'pickup' || contact !== null
  return { ...stop, hasRecipient, lock: canEditLeg(state) ? 'none' : 'driver' }
}
