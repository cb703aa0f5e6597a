import { ApiError, type CourierRun, type DriverRoute } from '@waybill/contract'
import { toCourierRun } from '../domain/courier-run.ts'
import { reorderStops, stopsOf, type Run } from '../domain/run.ts'
import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { routerOf } from '../providers/of-env.ts'
import { findDriver } from '../store/drivers.ts'
import { runOfDriver, runsOfCourier, writeStopOrder } from '../store/runs.ts'

/** Farther ahead a line says little, and routers limit how much may be asked at once. */
const MOST_STOPS = 12

export function runRoutes(app: App): void {
  on(app, 'GET /v1/courier/runs', async (_, { env, caller }) => {
    const runs = await runsOfCourier(env, caller.organization.id)
    return { items: [...runs].map(([id, { orders, wanted }]) => toCourierRun(id, orders, stopsOf(orders, wanted))) }
  })
  on(app, 'GET /v1/courier/drivers/:id/route', ({ params: { id } }, call) => routeOf(call, id))
  on(app, 'PUT /v1/courier/drivers/:id/stops', ({ params: { id }, body: { legIds } }, call) =>
    reorder(call, id, legIds),
  )
}

/** The driver's room reads the new order before the answer goes out: who tries again after a failure does no harm. */
async function reorder({ env, caller, now }: Call, id: string, legIds: readonly string[]): Promise<CourierRun> {
  const courierId = caller.organization.id
  const { orders } = await readRun(env, courierId, id)
  const stops = reorderStops(orders, legIds)
  const wanted = stops.map(({ legId }) => legId)
  await writeStopOrder(env, { courierId, id }, wanted, now.toISOString())
  await env.DRIVER_ROOM.getByName(id).runChanged(courierId)
  return toCourierRun(id, orders, stops)
}

async function routeOf({ env, caller }: Call, id: string): Promise<DriverRoute> {
  const { orders, wanted } = await readRun(env, caller.organization.id, id)
  const place = await env.DRIVER_ROOM.getByName(id).place()
  const stops = stopsOf(orders, wanted).slice(0, MOST_STOPS)
  const via = stops.map(({ point }) => point)
  const to = via.pop()
  const known = stops.map(({ legId, point }) => ({ legId, point }))
  if (!place || !to) return { line: [], stops: known, estimated: false }
  const { line, estimated } = await routerOf(env).route({ from: place.point, via, to })
  return { line, stops: known, estimated }
}

async function readRun(env: Env, courierId: string, id: string): Promise<Run> {
  const [driver, run] = await Promise.all([findDriver(env.DIRECTORY, courierId, id), runOfDriver(env, courierId, id)])
  if (!driver) throw new ApiError('not_found', 'None of your drivers has this id')
  return run
}
