import { ApiError } from '@waybill/contract'
import { edit, emptyThread, inOrder, memberOf, otherSide, placeOfConnection, takeBack } from '../domain/chat.ts'
import { finder } from '../domain/chat-search.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { dropFiles } from '../jobs/drop-files.ts'
import { deliverOutbox } from '../live/deliver-outbox.ts'
import { tellChat } from '../live/tell-chat.ts'
import { changeMessage, findMessage, messagesBefore } from '../store/chat-changes.ts'
import { uploadedFiles } from '../store/chat-files.ts'
import { addMessage, messagesOf } from '../store/chat.ts'
import { shardFor, shardsOf } from '../store/shards.ts'
import { tenantOf } from '../store/tenant.ts'
import { markRead, markReceived, threadsOf } from '../store/threads.ts'
import { findPlace, limitTalk } from './chat-place.ts'

const MAX_THREADS = 100
/** So many messages a search looks through at once; the caller goes on from there. */
const LOOKED_THROUGH = 2_000
const MOST_FOUND = 50

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
    const side = otherSide(memberOf(call.caller).side)
    const [, page] = await Promise.all([
      findPlace(call, params.id),
      shardFor(call.env, params.id).then((db) => messagesOf(db, threadOf(call, params.id), query, side)),
    ])
    return page
  })
  on(app, 'GET /v1/chat/threads/:id/search', async ({ params, query }, call) => {
    const { text, before = Number.MAX_SAFE_INTEGER } = query
    const [, messages] = await Promise.all([
      findPlace(call, params.id),
      shardFor(call.env, params.id).then((db) => messagesBefore(db, threadOf(call, params.id), before, LOOKED_THROUGH)),
    ])
    const items = messages.filter(finder(text)).slice(0, MOST_FOUND)
    const last = items.length === MOST_FOUND ? items.at(-1) : messages.at(-1)
    return { items, next: last && last.seq > 1 ? last.seq : null }
  })
  on(app, 'POST /v1/chat/threads/:id/messages', async ({ params, body }, call) => {
    const { clientId, text } = body
    await limitTalk(call)
    const { id, name, side: party } = memberOf(call.caller)
    const [{ db, place }, files] = await Promise.all([
      findPlace(call, params.id),
      shardFor(call.env, params.id).then((db) => uploadedFiles(db, { threadId: params.id, party }, body.files)),
    ])
    if (files.length < body.files.length) throw unknownId()
    const message = { place, author: { id, name, party }, clientId, text, files }
    const told = await addMessage(db, message, call.now.toISOString())
    call.after(deliverOutbox(call.env, db, told.outbox))
    return told.message
  })
  on(app, 'POST /v1/chat/threads/:id/edit', ({ params, body }, call) =>
    change(call, params.id, body.seq, (message) => edit(message, body.text, memberOf(call.caller), call.now)),
  )
  on(app, 'POST /v1/chat/threads/:id/delete', ({ params, body }, call) =>
    change(call, params.id, body.seq, (message) => takeBack(message, memberOf(call.caller), call.now)),
  )
  on(app, 'POST /v1/chat/threads/:id/read', ({ params, body }, call) =>
    mark(call, params.id, body.seq, { type: 'read', write: markRead }),
  )
  on(app, 'POST /v1/chat/threads/:id/received', ({ params, body }, call) =>
    mark(call, params.id, body.seq, { type: 'received', write: markReceived }),
  )
  on(app, 'POST /v1/chat/threads/:id/typing', async ({ params }, call) => {
    const { place } = await findPlace(call, params.id)
    const { id: authorId, name: authorName, side: party } = memberOf(call.caller)
    const event = { type: 'typing', threadId: place.id, party, authorId, authorName } as const
    call.after(tellChat(call.env, place, { kind: 'passing', event }))
    return { done: true as const }
  })
}

const threadOf = ({ caller }: Call, id: string) => ({ id, tenant: tenantOf(caller) })

type Message = NonNullable<Awaited<ReturnType<typeof findMessage>>>

/** Changes a message as its author; whoever repeats a change that is there already changes nothing. */
async function change(
  call: Call,
  threadId: string,
  seq: number,
  decide: (message: Message) => Pick<Message, 'seq' | 'text' | 'files' | 'state'>,
): Promise<Message> {
  const [{ db, place }, message] = await Promise.all([
    findPlace(call, threadId),
    shardFor(call.env, threadId).then((db) => findMessage(db, threadOf(call, threadId), seq)),
  ])
  if (!message) throw new ApiError('not_found', 'This conversation has no such message')
  const decided = decide(message)
  if (decided.text === message.text && decided.state !== 'deleted') return message
  const told = await changeMessage(db, place, decided, call.now.toISOString())
  call.after(deliverOutbox(call.env, db, told.outbox))
  const gone = decided.state === 'deleted' ? message.files.map(({ id }) => id) : []
  call.after(dropFiles(call.env, db, gone))
  return told.message
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
  const event = { type, threadId: place.id, party: member.side, seq: seq ?? 0 } as const
  if (seq !== null) call.after(tellChat(call.env, place, { kind: 'lasting', key, event }))
  return { done: true }
}
