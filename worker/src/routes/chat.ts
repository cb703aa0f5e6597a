import { ApiError } from '@waybill/contract'
import { isId } from '@waybill/contract/ids'
import type { D1Database } from '@cloudflare/workers-types'
import {
  emptyThread,
  inOrder,
  memberOf,
  otherSide,
  placeOfConnection,
  placeOfOrder,
  type ThreadPlace,
} from '../domain/chat.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { App } from '../http/app.ts'
import { actorKey } from '../http/limit.ts'
import { on, type Call } from '../http/on.ts'
import { deliverOutbox } from '../live/deliver-outbox.ts'
import { tellRead } from '../live/tell-read.ts'
import { addMessage, messagesOf } from '../store/chat.ts'
import { findOrder } from '../store/orders.ts'
import { shardFor, shardsOf } from '../store/shards.ts'
import { tenantOf } from '../store/tenant.ts'
import { markRead, threadsOf } from '../store/threads.ts'

const MAX_THREADS = 100

export function chatRoutes(app: App): void {
  on(app, 'GET /v1/chat/threads', async (_, { env, caller }) => {
    const tenant = tenantOf(caller)
    const databases = await shardsOf(env, tenant.courierIds)
    const found = await Promise.all(databases.map((db) => threadsOf(db, tenant, memberOf(caller), MAX_THREADS)))
    const written = found.flat()
    const silent = caller.connections
      .filter(({ id }) => !written.some((thread) => thread.id === id))
      .map((connection) => emptyThread(placeOfConnection(connection)))
    return { items: inOrder([...written, ...silent]).slice(0, MAX_THREADS), next: null }
  })
  on(app, 'GET /v1/chat/threads/:id/messages', async ({ params, query }, call) => {
    const thread = { id: params.id, tenant: tenantOf(call.caller) }
    const side = otherSide(memberOf(call.caller).side)
    const [, page] = await Promise.all([
      findPlace(call, params.id),
      shardFor(call.env, params.id).then((db) => messagesOf(db, thread, query, side)),
    ])
    return page
  })
  on(app, 'POST /v1/chat/threads/:id/messages', async ({ params, body: { clientId, text } }, call) => {
    await limitTalk(call)
    const { db, place } = await findPlace(call, params.id)
    const { id, name, side: party } = memberOf(call.caller)
    const author = { id, name, party }
    const { message, outbox } = await addMessage(db, { place, author, clientId, text }, call.now.toISOString())
    call.after(deliverOutbox(call.env, db, outbox))
    return message
  })
  on(app, 'POST /v1/chat/threads/:id/read', async ({ params, body }, call) => {
    const { db, place } = await findPlace(call, params.id)
    const member = memberOf(call.caller)
    const seq = await markRead(db, place, member, body.seq, call.now.toISOString())
    if (seq !== null) call.after(tellRead(call.env, place, member, seq))
    return { done: true as const }
  })
}

/** The conversation with this id and its database; an id of other people's conversation is an unknown one. */
async function findPlace(call: Call, id: string): Promise<{ db: D1Database; place: ThreadPlace }> {
  const { env, caller } = call
  const connection = caller.connections.find((connection) => connection.id === id)
  if (connection) return { db: await shardFor(env, id), place: placeOfConnection(connection) }
  if (!isId(id)) throw unknownId()
  const { db, order } = await findOrder(env, tenantOf(caller), id, null)
  return { db, place: placeOfOrder(order) }
}

async function limitTalk({ env, caller }: Call): Promise<void> {
  const { success } = await env.API_LIMIT.limit({ key: `chat:${actorKey(caller)}` })
  if (success) return
  throw new ApiError('rate_limited', 'That was quick! Wait a few seconds before you send more', { retryAfter: 10 })
}
