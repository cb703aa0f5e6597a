import { ApiError, type SavedStop, type StopDraft } from '@waybill/contract'
import { isId } from '@waybill/contract/ids'
import { MAX_STOPS, distinctStops, toStop } from '../domain/stops.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { newId } from '../store/ids.ts'
import { findReplay } from '../store/orders.ts'
import { rememberAnswer, runBatch } from '../store/replays.ts'
import { shardFor, shardsOf } from '../store/shards.ts'
import { changeStop, countStops, homeOf, insertStop, recentStops, removeStop, savedStops } from '../store/stops.ts'
import { tenantOf } from '../store/tenant.ts'

export function stopRoutes(app: App): void {
  on(app, 'GET /v1/stops', async ({ query: { find = '' } }, { env, caller }) => {
    const tenant = tenantOf(caller)
    const [home, databases] = await Promise.all([homeOf(env, tenant.id), shardsOf(env, tenant.courierIds)])
    const [saved, ...recent] = await Promise.all([
      isLent(caller) ? [] : savedStops(home.db, tenant.id, find),
      ...databases.map((db) => recentStops(db, tenant)),
    ])
    const newest = recent.flat().toSorted((one, other) => (one.at < other.at ? 1 : -1))
    return { recent: distinctStops(newest), saved }
  })
  on(app, 'POST /v1/stops', ({ body }, call) => save(call, body))
  on(app, 'PATCH /v1/stops/:id', async ({ params: { id }, body: { version, ...draft } }, call) => {
    allowWriting(call)
    const stop = toStop(draft, id, version + 1, call.now.toISOString())
    const { changed, exists } = await changeStop(await databaseOf(call, id), call.caller.organization.id, stop)
    if (!exists) throw unknownId()
    if (!changed) throw new ApiError('conflict', 'Somebody has changed this place since; look again')
    return stop
  })
  on(app, 'DELETE /v1/stops/:id', async ({ params: { id } }, call) => {
    allowWriting(call)
    const removed = await removeStop(await databaseOf(call, id), call.caller.organization.id, id)
    if (!removed) throw unknownId()
    return { done: true as const }
  })
}

/**
 * Whether a courier has minted the token: what a client keeps for all its couriers is not for one of them to read.
 */
const isLent = ({ actor, boundTo }: Call['caller']): boolean => actor.kind === 'embed' && boundTo !== null

function allowWriting({ caller }: Call): void {
  if (isLent(caller)) throw new ApiError('forbidden', 'The address book is the client’s own')
}

const databaseOf = ({ env }: Call, id: string) => {
  if (!isId(id)) throw unknownId()
  return shardFor(env, id)
}

async function save(call: Call, draft: StopDraft): Promise<SavedStop> {
  allowWriting(call)
  const { env, caller, now, idempotency } = call
  const { id: clientId } = caller.organization
  const { db, bucket } = await homeOf(env, clientId)
  const [replay, count] = await Promise.all([findReplay<SavedStop>(db, idempotency), countStops(db, clientId)])
  if (replay) return replay
  if (count >= MAX_STOPS) throw new ApiError('conflict', `${MAX_STOPS} places are the most; remove one first`)
  const stop = toStop(draft, newId(bucket), 1, now.toISOString())
  await runBatch(db, [insertStop(db, clientId, stop), ...rememberAnswer(db, idempotency, stop, stop.updatedAt)])
  return stop
}
