import { ApiError, type Connection, type Order, type OrderDraft, type OrganizationView } from '@waybill/contract'
import type { Caller } from '../domain/caller.ts'
import { draftLike } from '../domain/drafts.ts'
import { cancelOrder, editOrder, placeOrder, resubmitOrder } from '../domain/orders.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { standingOf } from '../identity/standing.ts'
import { ShortIdTaken } from '../store/commit.ts'
import { newId, newShortId } from '../store/ids.ts'
import { listOrders } from '../store/order-list.ts'
import { findOrder, findReplay } from '../store/orders.ts'
import { bucketFor, shardFor, shardsOf } from '../store/shards.ts'
import { tenantOf } from '../store/tenant.ts'
import { timelineOf } from '../store/timelines.ts'
import { checkVersion, decisionOf, save } from './act.ts'
import { takeGuestOrder } from './guest-limit.ts'
import { toOrder } from './order-view.ts'
import { actOn, findOwn } from './own-order.ts'

export function orderRoutes(app: App): void {
  on(app, 'POST /v1/orders', ({ body }, call) => place(call, body))
  on(app, 'GET /v1/orders', ({ query }, call) => listOrders(call.env, tenantOf(call.caller), query))
  on(app, 'GET /v1/orders/:id', async ({ params }, call) => {
    const { order } = await findOrder(call.env, tenantOf(call.caller), params.id, null)
    return toOrder(call.env, order, call.now)
  })
  on(app, 'PATCH /v1/orders/:id', async ({ params, body: { version, ...draft } }, call) =>
    actOn(call, await findOwn(call, params.id), (order) => {
      checkVersion(order, version, 'edit')
      return editOrder(order, draft, legIdsFor(order.id, draft), decisionOf(call))
    }),
  )
  on(app, 'POST /v1/orders/:id/cancel', async ({ params, body: { version, text } }, call) =>
    actOn(call, await findOwn(call, params.id), (order) => {
      checkVersion(order, version, 'cancel')
      return cancelOrder(order, text, decisionOf(call))
    }),
  )
  on(app, 'POST /v1/orders/:id/resubmit', async ({ params, body: { version, ...draft } }, call) =>
    actOn(call, await findOwn(call, params.id), (order) => {
      checkVersion(order, version, 'resubmit')
      return resubmitOrder(order, draft, legIdsFor(order.id, draft), decisionOf(call))
    }),
  )
  on(app, 'POST /v1/orders/:id/duplicate', async ({ params }, call) => {
    const found = findOrder(call.env, tenantOf(call.caller), params.id, null)
    const [replay, { order }] = await Promise.all([replayAnywhere(call), found])
    if (replay) return replay
    const draft = draftLike(order)
    return placeNew(call, draft, await clientOf(call, draft))
  })
  on(app, 'GET /v1/orders/:id/timeline', ({ params }, call) => timelineOf(call.env, tenantOf(call.caller), params.id))
}

const legIdsFor = (orderId: string, { dropoffs }: OrderDraft): string[] =>
  Array.from({ length: dropoffs.length + 1 }, () => newId(orderId.slice(0, 2)))

async function place(call: Call, draft: OrderDraft): Promise<Order> {
  const [replay, refusal, client] = await Promise.all([
    replayAnywhere(call),
    takeGuestOrder(call),
    clientOf(call, draft),
  ])
  if (replay) return replay
  if (refusal) throw refusal
  return placeNew(call, draft, client)
}

async function placeNew(call: Call, draft: OrderDraft, client: OrganizationView): Promise<Order> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await placeOnce(call, draft, client)
    } catch (error) {
      if (!(error instanceof ShortIdTaken) || attempt === 3) throw error
    }
  }
}

/** A client of several couriers may have used this key on any of their databases. */
async function replayAnywhere({ env, caller, idempotency }: Call): Promise<Order | null> {
  if (!idempotency) return null
  const databases = await shardsOf(env, tenantOf(caller).courierIds)
  const replays = await Promise.all(databases.map((db) => findReplay<Order>(db, idempotency)))
  return replays.find((replay) => replay !== null) ?? null
}

/** Whose order it is; a courier may place one for each of its clients. */
async function clientOf({ caller, env, now }: Call, { connectionId }: OrderDraft): Promise<OrganizationView> {
  const connection = caller.connections.find(({ id }) => id === connectionId)
  if (caller.organization.kind === 'client' || !connection) return caller.organization
  const standing = await standingOf(env, connection.clientId, now)
  if (!standing?.active) throw new ApiError('forbidden', 'This client is suspended')
  return standing.organization
}

async function placeOnce(call: Call, draft: OrderDraft, client: OrganizationView): Promise<Order> {
  const { caller, env, idempotency, now } = call
  const connection = chooseConnection(caller, draft.connectionId)
  const bucket = await bucketFor(env, connection.courierId, idempotency?.key ?? newShortId())
  const id = newId(bucket)
  const guest = caller.audience === 'guest'
  const ids = { id, shortId: newShortId(), legIds: legIdsFor(id, draft) }
  const change = placeOrder({ draft, connection, client, guest, ...ids }, decisionOf(call))
  const db = await shardFor(env, bucket)
  return save(call, { db, change, previous: null, toAnswer: (order) => toOrder(env, order, now) })
}

function chooseConnection({ connections }: Caller, id: string | undefined): Connection {
  const active = connections.filter(({ status }) => status === 'active')
  const chosen = id
    ? connections.find((connection) => connection.id === id)
    : active.length === 1
      ? active[0]
      : undefined
  if (chosen) return chosen
  const code = id ? ('not_allowed' as const) : ('required' as const)
  const fields = [{ path: 'connectionId', code, message: 'Name one of your connections' }]
  throw new ApiError('invalid_request', 'Which connection is this order for?', { fields })
}
