import {
  ApiError,
  can,
  canEditLeg,
  type Action,
  type Connection,
  type OrderDraft,
  type OrganizationView,
  type Rejection,
} from '@waybill/contract'
import type { Change, LegRecord, OrderRecord } from './change.ts'
import { record, type Decision } from './decision.ts'
import { checkDraft, isSame, toLeg, withDraft } from './drafts.ts'

export interface Placing {
  readonly draft: OrderDraft
  readonly connection: Connection
  readonly client: OrganizationView
  readonly guest: boolean
  /** Fresh ids: the order's, its short one, and one per stop. */
  readonly id: string
  readonly shortId: string
  readonly legIds: readonly string[]
}

/** Places an order, or says which fields stand in its way. */
export function placeOrder(placing: Placing, decision: Decision): Change {
  const { draft, connection, client, id, shortId, guest } = placing
  if (connection.status !== 'active') throw new ApiError('suspended', 'This courier has paused the connection')
  checkDraft(draft, decision.at)
  const order: OrderRecord = {
    id,
    shortId,
    version: 0,
    status: 'placed',
    delayedMinutes: null,
    connectionId: connection.id,
    courier: { id: connection.courierId, name: connection.courierName },
    client: { id: connection.clientId, name: connection.clientName },
    driver: null,
    reference: draft.reference,
    legs: legsOf(placing),
    rejection: null,
    cancellation: null,
    cycle: 1,
    guest,
    language: client.language,
    createdAt: decision.at,
    updatedAt: decision.at,
  }
  return record(order, { type: 'placed' }, decision)
}

function legsOf({ draft, legIds, client }: Placing): LegRecord[] {
  return [draft.pickup, ...draft.dropoffs].map((leg, index) =>
    toLeg(leg, idAt(legIds, index), index === 0 ? 'pickup' : 'dropoff', client.timeZone),
  )
}

function idAt(ids: readonly string[], index: number): string {
  const id = ids[index]
  if (!id) throw new Error('Each stop needs a fresh id')
  return id
}

/** Changes the stops that no driver has started. `legIds` serve stops that are new. */
export function editOrder(
  order: OrderRecord,
  draft: OrderDraft,
  legIds: readonly string[],
  decision: Decision,
): Change {
  allow('edit', order, decision)
  checkDraft(draft, decision.at)
  const legs = editedLegs(order, draft, legIds)
  return record({ ...order, reference: draft.reference, legs }, { type: 'edited' }, decision)
}

/** Sends a rejected order again: same id, back to placed; the rejection stays in the timeline. */
export function resubmitOrder(
  order: OrderRecord,
  draft: OrderDraft,
  legIds: readonly string[],
  decision: Decision,
): Change {
  allow('resubmit', order, decision)
  checkDraft(draft, decision.at)
  const legs = editedLegs(order, draft, legIds)
  const next: OrderRecord = { ...order, reference: draft.reference, legs, status: 'placed', rejection: null }
  return record({ ...next, cycle: order.cycle + 1 }, { type: 'resubmitted' }, decision)
}

function editedLegs(order: OrderRecord, draft: OrderDraft, legIds: readonly string[]): LegRecord[] {
  checkConnection(order, draft)
  const drafts = [draft.pickup, ...draft.dropoffs]
  if (order.status === 'in_progress' && drafts.length !== order.legs.length) {
    throw new ApiError('leg_locked', 'Stops cannot be added or removed once the driver has started')
  }
  return drafts.map((wish, index) => {
    const leg = order.legs[index]
    if (!leg) return toLeg(wish, idAt(legIds, index), 'dropoff', order.legs[0]?.timeZone ?? 'UTC')
    if (canEditLeg(leg.state) || isSame(leg, wish)) return withDraft(leg, wish)
    const path = index === 0 ? 'pickup' : `dropoffs.${index - 1}`
    const fields = [{ path, code: 'not_allowed' as const, message: 'The driver has started this stop' }]
    throw new ApiError('leg_locked', 'The driver has already started this stop', { fields })
  })
}

function checkConnection(order: OrderRecord, { connectionId = order.connectionId }: OrderDraft): void {
  if (connectionId === order.connectionId) return
  const fields = [{ path: 'connectionId', code: 'not_allowed' as const, message: 'An order stays with its courier' }]
  throw new ApiError('invalid_request', 'Place a new order to choose another courier', { fields })
}

/** Cancels an order that no driver has started. */
export function cancelOrder(order: OrderRecord, text: string, decision: Decision): Change {
  allow('cancel', order, decision)
  const by = decision.by.party === 'courier' ? 'courier' : 'client'
  const cancellation = { by, text, at: decision.at } as const
  return record({ ...order, status: 'cancelled', cancellation }, { type: 'cancelled', text }, decision)
}

/** The courier gives a placed order back, with a reason. */
export function rejectOrder(order: OrderRecord, reason: Omit<Rejection, 'at'>, decision: Decision): Change {
  allow('reject', order, decision)
  const rejection: Rejection = { ...reason, at: decision.at }
  return record(
    { ...order, status: 'rejected', driver: null, rejection },
    { type: 'rejected', text: reason.text },
    decision,
  )
}

/** Gives an order to a driver or takes it back; after the start another driver begins a new cycle of texts. */
export function assignOrder(order: OrderRecord, driver: OrderRecord['driver'], decision: Decision): Change {
  allow('assign', order, decision)
  if (order.status === 'in_progress' && !driver) {
    throw new ApiError('not_allowed_in_status', 'A running order needs a driver; give it to another one')
  }
  const handedOver = order.status === 'in_progress' && driver?.id !== order.driver?.id
  const next: OrderRecord = { ...order, driver, cycle: handedOver ? order.cycle + 1 : order.cycle }
  const happening = driver ? ({ type: 'assigned', text: driver.name } as const) : ({ type: 'unassigned' } as const)
  return record(next, happening, decision)
}

/** Marks how late an order is; the status stays. */
export function markDelayed(order: OrderRecord, minutes: number, decision: Decision): Change {
  return record({ ...order, delayedMinutes: minutes }, { type: 'delayed', text: String(minutes) }, decision)
}

/** Refuses an action that the status table forbids, saying which status stands in its way. */
export function allow(action: Action, order: OrderRecord, { by }: Decision): void {
  if (can(action, order.status, by.party)) return
  throw new ApiError('not_allowed_in_status', `An order that is ${order.status.replace('_', ' ')} allows no ${action}`)
}
