import type { D1Database } from '@cloudflare/workers-types'
import { ApiError } from '@waybill/contract'
import { isId } from '@waybill/contract/ids'
import { placeOfConnection, placeOfOrder, type ThreadPlace } from '../domain/chat.ts'
import { unknownId } from '../domain/unknown-id.ts'
import { actorKey } from '../http/limit.ts'
import type { Call } from '../http/on.ts'
import { findOrder } from '../store/orders.ts'
import { shardFor } from '../store/shards.ts'
import { tenantOf } from '../store/tenant.ts'

/** The conversation with this id and its database; an id of other people's conversation is an unknown one. */
export async function findPlace(call: Call, id: string): Promise<{ db: D1Database; place: ThreadPlace }> {
  const { env, caller } = call
  const connection = caller.connections.find((connection) => connection.id === id)
  if (connection) return { db: await shardFor(env, id), place: placeOfConnection(connection) }
  if (!isId(id)) throw unknownId()
  const { db, order } = await findOrder(env, tenantOf(caller), id, null)
  return { db, place: placeOfOrder(order) }
}

/** A conversation as the caller's organization may see it. */
export const threadOf = ({ caller }: Call, id: string) => ({ id, tenant: tenantOf(caller) })

/** Slows a member down who says more than a person can; what waits in an outbox goes a little later. */
export async function limitTalk({ env, caller }: Call): Promise<void> {
  const { success } = await env.CHAT_LIMIT.limit({ key: `chat:${actorKey(caller)}` })
  if (success) return
  throw new ApiError('rate_limited', 'That was quick! Wait a few seconds before you send more', { retryAfter: 10 })
}
