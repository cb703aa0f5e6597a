import { orderLive } from '../domain/order-live.ts'
import type { App } from '../http/app.ts'
import { on } from '../http/on.ts'
import { livesOf } from '../live/lives-of-order.ts'
import { mapOf } from '../live/presentation.ts'
import { findOrder } from '../store/orders.ts'
import { tenantOf } from '../store/tenant.ts'

/** Where an order is now: its driver's room says it, and nothing of it is written anywhere. */
export function orderLiveRoutes(app: App): void {
  on(app, 'GET /v1/orders/:id/live', async ({ params }, { env, caller, now }) => {
    const { order } = await findOrder(env, tenantOf(caller), params.id, null)
    return { ...orderLive(order, await livesOf(env, order), now.toISOString()), map: mapOf(env) }
  })
}
