import { ApiError, type LegComplete, type RunLeg } from '@waybill/contract'
import type { Change, OrderRecord, StoredFile, StoredProof } from '../domain/change.ts'
import { arriveAtLeg, completeLeg, failLeg, startLeg } from '../domain/legs.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { findDriver, setDuty } from '../store/drivers.ts'
import { findFiles } from '../store/files.ts'
import { findDriverLeg, openOrdersOfDriver } from '../store/orders.ts'
import { routerOf } from '../providers/of-env.ts'
import { act, decisionOf } from './act.ts'
import { toLegView } from './order-view.ts'

export function driverRoutes(app: App): void {
  on(app, 'GET /v1/driver/run', async (_, call) => {
    const { courierId, id } = driverOf(call)
    const [driver, orders] = await Promise.all([
      findDriver(call.env.DIRECTORY, courierId, id),
      openOrdersOfDriver(call.env, courierId, id),
    ])
    if (!driver) throw new ApiError('not_found', 'This driver is no longer here')
    const legs = await Promise.all(orders.flatMap((order) => order.legs.map((leg) => toRunLeg(call, order, leg.id))))
    return { driver, courierName: call.caller.organization.name, legs }
  })
  on(app, 'POST /v1/driver/duty', async ({ body: { onDuty } }, call) => {
    const { courierId, id } = driverOf(call)
    const driver = await setDuty(call.env.DIRECTORY, courierId, id, onDuty)
    if (!driver) throw new ApiError('not_found', 'This driver is no longer here')
    await roomOf(call).setDuty(courierId, onDuty)
    return driver
  })
  on(app, 'POST /v1/driver/positions', async ({ body: { fixes } }, call) => {
    await roomOf(call).report(fixes)
    return { done: true as const }
  })
  on(app, 'POST /v1/driver/legs/:id/start', ({ params, body }, call) =>
    move(call, params.id, (order) => startLeg(order, params.id, decisionOf(call, body.at))),
  )
  on(app, 'POST /v1/driver/legs/:id/arrive', ({ params, body }, call) =>
    move(call, params.id, (order) => arriveAtLeg(order, params.id, decisionOf(call, body.at))),
  )
  on(app, 'POST /v1/driver/legs/:id/complete', async ({ params, body }, call) => {
    const [found, { proof, fileIds }] = await Promise.all([findLeg(call, params.id), loadProof(call, body)])
    const decide = (order: OrderRecord) => completeLeg(order, params.id, proof, decisionOf(call, body.at))
    return act(call, found, decide, (order) => toRunLeg(call, order, params.id), fileIds)
  })
  on(app, 'POST /v1/driver/legs/:id/fail', ({ params, body: { at, code, text } }, call) =>
    move(call, params.id, (order) => failLeg(order, params.id, { code, text }, decisionOf(call, at))),
  )
  on(app, 'GET /v1/driver/legs/:id/route', async ({ params, query }, call) => {
    const { order } = await findDriverLeg(call.env, driverOf(call), params.id, null)
    const leg = legOf(order, params.id)
    return routerOf(call.env).route({ from: query, to: leg.address.point })
  })
}

/** The driver behind a credential, within its courier. */
export const driverOf = ({ caller: { actor, organization } }: Call): { courierId: string; id: string } => {
  if (actor.kind !== 'driver') throw new ApiError('forbidden', 'This is for drivers')
  return { courierId: organization.id, id: actor.id }
}

const roomOf = (call: Call) => call.env.DRIVER_ROOM.getByName(driverOf(call).id)

const findLeg = (call: Call, legId: string) => findDriverLeg<RunLeg>(call.env, driverOf(call), legId, call.idempotency)

async function move(call: Call, legId: string, decide: (order: OrderRecord) => Change): Promise<RunLeg> {
  return act(call, await findLeg(call, legId), decide, (order) => toRunLeg(call, order, legId))
}

async function toRunLeg({ env, now }: Call, order: OrderRecord, legId: string): Promise<RunLeg> {
  const leg = await toLegView(env, legOf(order, legId), now)
  return { orderId: order.id, shortId: order.shortId, clientName: order.client.name, leg }
}

function legOf(order: OrderRecord, legId: string) {
  const leg = order.legs.find(({ id }) => id === legId)
  if (!leg) throw new ApiError('not_found', 'None of your stops has this id')
  return leg
}

/** The uploaded files that a proof names; only this driver's own count. */
async function loadProof(call: Call, body: LegComplete): Promise<{ proof: StoredProof; fileIds: string[] }> {
  const { photos, signature, notes, ageChecked } = body
  const fileIds = signature ? [...photos, signature.fileId] : photos
  const files = await findFiles(call.env, driverOf(call), fileIds)
  const fileAt = (id: string, path: string): StoredFile => {
    const file = files.get(id)
    if (file) return file
    const fields = [{ path, code: 'not_allowed' as const, message: 'Upload this file first' }]
    throw new ApiError('invalid_request', 'A file of this proof is unknown', { fields })
  }
  const proof: StoredProof = {
    photos: photos.map((id, index) => fileAt(id, `photos.${index}`)),
    signature: signature && { file: fileAt(signature.fileId, 'signature.fileId'), name: signature.name },
    notes,
    ageChecked,
  }
  return { proof, fileIds }
}
