import { emptyThread, inOrder, memberOf, otherSide, placeOfConnection } from '../domain/chat.ts'
import { finder, indexTerms } from '../domain/chat-search.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { tellChat } from '../live/tell-chat.ts'
import { indexedMessages, messagesBefore } from '../store/chat-search.ts'
import { messagesOf } from '../store/chat.ts'
import { shardFor, shardsOf } from '../store/shards.ts'
import { tenantOf } from '../store/tenant.ts'
import { markRead, markReceived, threadsOf } from '../store/threads.ts'
import { findPlace, threadOf } from './chat-place.ts'

const MAX_THREADS = 100
/** So many messages a search without the index looks through at once; the caller goes on from there. */
const LOOKED_THROUGH = 2_000
const MOST_FOUND = 50

/** Reading conversations, and how far they were read. */
export function chatRoutes(app: App): void {
  on(app, 'GET /v1/chat/threads', (_, call) => listThreads(call))
  on(app, 'GET /v1/chat/threads/:id/messages', async ({ params, query }, call) => {
    const side = otherSide(memberOf(call.caller).side)
    const [, page] = await Promise.all([
      findPlace(call, params.id),
      shardFor(call.env, params.id).then((db) => messagesOf(db, threadOf(call, params.id), query, side)),
    ])
    return page
  })
  on(app, 'GET /v1/chat/threads/:id/search', ({ params, query }, call) => search(call, params.id, query))
  on(app, 'POST /v1/chat/threads/:id/read', ({ params, body }, call) =>
    mark(call, params.id, body.seq, { type: 'read', write: markRead }),
  )
  on(app, 'POST /v1/chat/threads/:id/received', ({ params, body }, call) =>
    mark(call, params.id, body.seq, { type: 'received', write: markReceived }),
  )
}

async function listThreads({ env, caller }: Call) {
  const tenant = tenantOf(caller)
  const databases = await shardsOf(env, tenant.courierIds)
  const found = await Promise.all(databases.map((db) => threadsOf(db, tenant, memberOf(caller), MAX_THREADS)))
  const written = found.flat()
  const silent = caller.connections
    .filter(({ id }) => !written.some((thread) => thread.id === id))
    .map((connection) => emptyThread(placeOfConnection(connection)))
  return { items: inOrder([...written, ...silent]).slice(0, MAX_THREADS), next: null }
}

async function search(call: Call, id: string, { text, before }: { text: string; before?: number | undefined }) {
  const place = { ...threadOf(call, id), before: before ?? Number.MAX_SAFE_INTEGER }
  const terms = indexTerms(text)
  const limit = terms === null ? LOOKED_THROUGH : MOST_FOUND
  const [, messages] = await Promise.all([
    findPlace(call, id),
    shardFor(call.env, id).then((db) =>
      terms === null ? messagesBefore(db, place, limit) : indexedMessages(db, place, terms, limit),
    ),
  ])
  const items = messages.filter(finder(text)).slice(0, MOST_FOUND)
  const last = items.length === MOST_FOUND ? items.at(-1) : messages.at(-1)
  const hasMore = messages.length === limit || items.length === MOST_FOUND
  return { items, next: hasMore && last && last.seq > 1 ? last.seq : null }
}

interface Marking {
  readonly type: 'read' | 'received'
  readonly write: typeof markRead
}

async function mark(call: Call, threadId: string, wanted: number, { type, write }: Marking): Promise<{ done: true }> {
  const { db, place } = await findPlace(call, threadId)
  const member = memberOf(call.caller)
  const seq = await write(db, place, member, wanted, call.now.toISOString())
  const key = `${type}:${place.id}:${member.side}:${member.id}:${seq}`
  const { id, connectionId } = place
  const event = { type, connectionId, threadId: id, party: member.side, seq: seq ?? 0 } as const
  if (seq !== null) call.after(tellChat(call.env, place, { kind: 'lasting', key, event }))
  return { done: true }
}
