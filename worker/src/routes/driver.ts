import { ApiError, type StopForecast } from '@waybill/contract'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { log } from '../log.ts'
import { findDriver, setDuty, takeOffDuty } from '../store/drivers.ts'
import { runOfDriver } from '../store/runs.ts'
import { legsInOrder } from '../domain/run.ts'
import { driverOf } from './driver-of.ts'
import { toRunLeg } from './order-view.ts'

export function driverRoutes(app: App): void {
  on(app, 'GET /v1/driver/run', async (_, call) => {
    const { courierId, id } = driverOf(call)
    const [driver, run, forecasts] = await Promise.all([
      findDriver(call.env.DIRECTORY, courierId, id),
      runOfDriver(call.env, courierId, id),
      forecastsOf(call),
    ])
    if (!driver) throw new ApiError('not_found', 'This driver is no longer here')
    const legs = await Promise.all(
      legsInOrder(run).map(({ order, leg }) => toRunLeg(call.env, order, leg.id, call.now)),
    )
    return { driver, courierName: call.caller.organization.name, legs, forecasts }
  })
  on(app, 'POST /v1/driver/duty', async ({ body: { onDuty } }, call) => {
    const { courierId, id } = driverOf(call)
    const driver = await setDuty(call.env.DIRECTORY, courierId, id, onDuty)
    if (!driver) throw new ApiError('not_found', 'This driver is no longer here')
    await roomOf(call).setDuty(courierId, onDuty)
    return driver
  })
  on(app, 'POST /v1/courier/drivers/:id/off-duty', async ({ params: { id } }, { env, caller }) => {
    const courierId = caller.organization.id
    const driver = await takeOffDuty(env.DIRECTORY, courierId, id)
    if (!driver) throw new ApiError('not_found', 'None of your drivers has this id')
    await env.DRIVER_ROOM.getByName(id).takeOffDuty(courierId)
    return driver
  })
  on(app, 'POST /v1/driver/positions', async ({ body: { fixes } }, call) => {
    await roomOf(call).report(fixes)
    return { done: true as const }
  })
}

/** The stops themselves do not wait for what may be said about them. */
async function forecastsOf(call: Call): Promise<StopForecast[]> {
  try {
    return await roomOf(call).forecasts()
  } catch (error) {
    log('warn', 'driver_room_unreachable', { message: error instanceof Error ? error.message : String(error) })
    return []
  }
}

const roomOf = (call: Call) => call.env.DRIVER_ROOM.getByName(driverOf(call).id)
