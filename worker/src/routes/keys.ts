import {
  ApiError,
  GUEST_COMPONENTS,
  type CreatedKey,
  type FieldProblem,
  type KeyDraft,
  type Scope,
} from '@waybill/contract'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { scopesOf } from '../identity/caller-by-token.ts'
import { newKey } from '../identity/key-format.ts'
import { forgetKey } from '../identity/known-keys.ts'
import { seal, unseal, type SealedAnswer } from '../identity/sealed-answer.ts'
import { callRooms, screenCalls } from '../live/call-rooms.ts'
import { newId } from '../store/ids.ts'
import { changeOrigins, insertKey, listKeys, revokeKey, toApiKey, type NewKey } from '../store/keys.ts'
import { findReplay } from '../store/orders.ts'
import { rememberAnswer, runBatch } from '../store/replays.ts'
import { oweRoomCalls } from '../store/room-calls.ts'

export function keyRoutes(app: App): void {
  on(app, 'GET /v1/keys', async (_, { env, caller }) => ({
    items: await listKeys(env.DIRECTORY, caller.organization.id),
  }))
  on(app, 'POST /v1/keys', async ({ body }, call) => {
    const may = body.kind === 'secret' ? scopesWithin(call, body.scopes) : scopesOfEmbed(call, body.connectionId)
    checkExpiry(body, call.now)
    const replay = await findReplay<SealedAnswer>(call.env.DIRECTORY, call.idempotency)
    return replay ? unseal<CreatedKey>(call.env, replay) : createKey(call, body, may)
  })
  on(app, 'PATCH /v1/keys/:id', async ({ params: { id }, body: { origins } }, { env, caller }) => {
    const key = await changeOrigins(env.DIRECTORY, caller.organization.id, id, origins)
    if (!key) throw new ApiError('not_found', 'None of your publishable keys has this id')
    forgetKey(key)
    return toApiKey(key)
  })
  on(app, 'DELETE /v1/keys/:id', async ({ params: { id } }, { env, caller, now, after }) => {
    const [calls, at] = [screenCalls(caller), now.toISOString()]
    const key = await revokeKey(env.DIRECTORY, caller.organization.id, id, at, oweRoomCalls(env.DIRECTORY, calls, at))
    if (!key) throw new ApiError('not_found', 'None of your keys has this id')
    forgetKey({ id, hash: key.hash })
    after(callRooms(env, calls))
    return { done: true as const }
  })
}

async function createKey(call: Call, draft: KeyDraft, scopes: readonly Scope[]): Promise<CreatedKey> {
  const { env, caller, now, idempotency } = call
  const { key, hash, hint } = await newKey(draft.kind)
  const record: NewKey = {
    id: newId(),
    organizationId: caller.organization.id,
    kind: draft.kind,
    name: draft.name,
    hint,
    hash,
    scopes,
    origins: draft.kind === 'publishable' ? draft.origins : [],
    connectionId: draft.kind === 'publishable' ? draft.connectionId : null,
    driverId: null,
    createdBy: caller.actor.kind === 'embed' ? caller.actor.keyId : caller.actor.id,
    createdAt: now.toISOString(),
    expiresAt: draft.expiresAt && new Date(draft.expiresAt).toISOString(),
  }
  const answer = { ...toApiKey({ ...record, lastUsedAt: null }), key }
  const sealed = idempotency && (await seal(env, answer))
  await runBatch(env.DIRECTORY, [
    insertKey(env.DIRECTORY, record),
    ...rememberAnswer(env.DIRECTORY, idempotency, sealed, record.createdAt),
  ])
  return answer
}

/** A key can never do more than whoever creates it. */
function scopesWithin({ caller }: Call, scopes: readonly Scope[]): readonly Scope[] {
  const fields = scopes.flatMap((scope, index) =>
    caller.scopes.has(scope) ? [] : [notAllowed(`scopes.${index}`, `You lack ${scope} yourself`)],
  )
  if (fields.length > 0) throw new ApiError('forbidden', 'A key cannot do more than you can', { fields })
  return [...new Set(scopes)]
}

function scopesOfEmbed({ caller }: Call, connectionId: string): readonly Scope[] {
  const connection = caller.connections.find(({ id }) => id === connectionId)
  if (!connection) throw new ApiError('not_found', 'You have no connection with this id')
  return [...scopesOf(GUEST_COMPONENTS)]
}

function checkExpiry({ expiresAt }: KeyDraft, now: Date): void {
  if (expiresAt === null || Date.parse(expiresAt) > now.getTime()) return
  const fields = [notAllowed('expiresAt', 'Choose a moment in the future')]
  throw new ApiError('invalid_request', 'The key would have expired already', { fields })
}

const notAllowed = (path: string, message: string): FieldProblem => ({ path, code: 'not_allowed', message })
