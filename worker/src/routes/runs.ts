import { ApiError, type CourierRun } from '@waybill/contract'
import { toCourierRun } from '../domain/courier-run.ts'
import { reorderStops, stopsOf } from '../domain/run.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { findDriver } from '../store/drivers.ts'
import { runOfDriver, runsOfCourier, writeStopOrder } from '../store/runs.ts'

export function runRoutes(app: App): void {
  on(app, 'GET /v1/courier/runs', async (_, { env, caller }) => {
    const runs = await runsOfCourier(env, caller.organization.id)
    return { items: [...runs].map(([id, { orders, wanted }]) => toCourierRun(id, orders, stopsOf(orders, wanted))) }
  })
  on(app, 'PUT /v1/courier/drivers/:id/stops', ({ params: { id }, body: { legIds } }, call) =>
    reorder(call, id, legIds),
  )
}

/** The driver's room reads the new order before the answer goes out: who tries again after a failure does no harm. */
async function reorder({ env, caller, now }: Call, id: string, legIds: readonly string[]): Promise<CourierRun> {
  const courierId = caller.organization.id
  const [driver, { orders }] = await Promise.all([
    findDriver(env.DIRECTORY, courierId, id),
    runOfDriver(env, courierId, id),
  ])
  if (!driver) throw new ApiError('not_found', 'None of your drivers has this id')
  const stops = reorderStops(orders, legIds)
  const wanted = stops.map(({ legId }) => legId)
  await writeStopOrder(env, { courierId, id }, wanted, now.toISOString())
  await env.DRIVER_ROOM.getByName(id).runChanged(courierId)
  return toCourierRun(id, orders, stops)
}
