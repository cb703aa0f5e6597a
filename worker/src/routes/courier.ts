import { ApiError, type OrderDriver } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import { assignOrder, rejectOrder } from '../domain/orders.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { findDriver } from '../store/drivers.ts'
import { checkVersion, decisionOf } from './act.ts'
import { actOn, findOwn } from './own-order.ts'

export function courierRoutes(app: App): void {
  on(app, 'POST /v1/courier/orders/:id/reject', async ({ params, body: { version, code, text } }, call) => {
    const found = await findOwn(call, params.id)
    const decide = (order: OrderRecord) => {
      checkVersion(order, version, 'reject')
      return rejectOrder(order, { code, text }, decisionOf(call))
    }
    return actOn(call, found, decide)
  })
  on(app, 'POST /v1/courier/orders/:id/assign', async ({ params, body: { version, driverId } }, call) => {
    const driver = driverId ? loadDriver(call, driverId) : null
    const [found, chosen] = await Promise.all([findOwn(call, params.id), driver])
    const decide = (order: OrderRecord) => {
      checkVersion(order, version, 'assign')
      return assignOrder(order, chosen, decisionOf(call))
    }
    return actOn(call, found, decide)
  })
}

async function loadDriver({ env, caller }: Call, id: string): Promise<OrderDriver> {
  const driver = await findDriver(env.DIRECTORY, caller.organization.id, id)
  if (driver?.status !== 'active') {
    const fields = [{ path: 'driverId', code: 'not_allowed' as const, message: 'None of your active drivers' }]
    throw new ApiError('invalid_request', 'Choose one of your active drivers', { fields })
  }
  return { id: driver.id, name: driver.name, vehicle: driver.vehicle }
}
