import { ApiError, type Order, type ProblemCode } from '@waybill/contract'
import type { Change, OrderRecord } from '../domain/change.ts'
import type { Call } from '../http/on.ts'
import { findOrder, type Found } from '../store/orders.ts'
import { tenantOf } from '../store/tenant.ts'
import { act } from './act.ts'
import { toOrder } from './order-view.ts'

/** Refusals that come of an order that is not what the caller believed. */
const ABOUT_NEWER: readonly ProblemCode[] = ['conflict', 'not_allowed_in_status', 'leg_locked']

/** An order of the caller's own, or the answer that this request got before. */
export const findOwn = (call: Call, id: string): Promise<Found<Order>> =>
  findOrder<Order>(call.env, tenantOf(call.caller), id, call.idempotency)

/** Decides on one's order; who comes too late is told the newer order with the refusal. */
export async function actOn(call: Call, found: Found<Order>, decide: (order: OrderRecord) => Change): Promise<Order> {
  try {
    return await act(call, found, decide, (order) => toOrder(call.env, order, call.now))
  } catch (error) {
    throw await withNewer(call, found.order.id, error)
  }
}

/** Another writer may have won since the order was read, so it is read again. */
async function withNewer(call: Call, id: string, error: unknown): Promise<unknown> {
  if (!(error instanceof ApiError) || !ABOUT_NEWER.includes(error.code)) return error
  const { order } = await findOrder<Order>(call.env, tenantOf(call.caller), id, null)
  const { code, message, fields } = error
  return new ApiError(code, message, { fields, order: await toOrder(call.env, order, call.now) })
}
