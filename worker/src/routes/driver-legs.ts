import { ApiError, isOvertaken, type LegComplete, type LegMove, type RunLeg } from '@waybill/contract'
import type { Change, OrderRecord, StoredFile, StoredProof } from '../domain/change.ts'
import { arriveAtLeg, completeLeg, failLeg, legOf, startLeg } from '../domain/legs.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { routerOf } from '../providers/of-env.ts'
import { findFiles } from '../store/files.ts'
import { findDriverLeg } from '../store/orders.ts'
import { act, decisionOf } from './act.ts'
import { driverOf } from './driver-of.ts'
import { toRunLeg } from './order-view.ts'

/** A driver's moves: each is an event of the order, safe to report twice under one Idempotency-Key. */
export function driverLegRoutes(app: App): void {
  on(app, 'POST /v1/driver/legs/:id/start', ({ params, body }, call) =>
    move(call, params.id, 'start', (order) => startLeg(order, params.id, decisionOf(call, body.at))),
  )
  on(app, 'POST /v1/driver/legs/:id/arrive', ({ params, body }, call) =>
    move(call, params.id, 'arrive', (order) => arriveAtLeg(order, params.id, decisionOf(call, body.at))),
  )
  on(app, 'POST /v1/driver/legs/:id/complete', async ({ params, body }, call) => {
    const [found, { proof, fileIds }] = await Promise.all([findLeg(call, params.id), loadProof(call, body)])
    const decide = (order: OrderRecord) => completeLeg(order, params.id, proof, decisionOf(call, body.at))
    return act(call, found, decide, (order) => toRunLeg(call.env, order, params.id, call.now), fileIds)
  })
  on(app, 'POST /v1/driver/legs/:id/fail', ({ params, body: { at, code, text } }, call) =>
    move(call, params.id, 'fail', (order) => failLeg(order, params.id, { code, text }, decisionOf(call, at))),
  )
  on(app, 'GET /v1/driver/legs/:id/route', async ({ params, query }, call) => {
    const { order } = await findDriverLeg(call.env, driverOf(call), params.id, null)
    const leg = legOf(order, params.id)
    return routerOf(call.env).route({ from: query, to: leg.address.point })
  })
}

const findLeg = (call: Call, legId: string) => findDriverLeg<RunLeg>(call.env, driverOf(call), legId, call.idempotency)

type Decide = (order: OrderRecord) => Change

/** Reports may come in any order: one that a later one has overtaken is answered with how things stand. */
async function move(call: Call, legId: string, what: LegMove, decide: Decide): Promise<RunLeg> {
  const found = await findLeg(call, legId)
  const toAnswer = (order: OrderRecord) => toRunLeg(call.env, order, legId, call.now)
  if (isOvertaken(what, legOf(found.order, legId).state)) return found.replay ?? toAnswer(found.order)
  return act(call, found, decide, toAnswer)
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
