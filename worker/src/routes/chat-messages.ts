import { ApiError, type ChatMessage } from '@waybill/contract'
import { type Changed, edit, memberOf, takeBack } from '../domain/chat.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { dropFiles } from '../jobs/drop-files.ts'
import { deliverOutbox } from '../live/deliver-outbox.ts'
import { tellChat } from '../live/tell-chat.ts'
import { changeMessage, findMessage } from '../store/chat-changes.ts'
import { uploadedFiles } from '../store/chat-files.ts'
import { addMessage } from '../store/chat.ts'
import { shardFor } from '../store/shards.ts'
import { findPlace, limitTalk, threadOf } from './chat-place.ts'

/** Saying something, and changing what one has said. */
export function chatMessageRoutes(app: App): void {
  on(app, 'POST /v1/chat/threads/:id/messages', ({ params, body }, call) => say(call, params.id, body))
  on(app, 'POST /v1/chat/threads/:id/edit', ({ params, body }, call) =>
    change(call, params.id, body.seq, (message) => edit(message, body.text, memberOf(call.caller), call.now)),
  )
  on(app, 'POST /v1/chat/threads/:id/delete', ({ params, body }, call) =>
    change(call, params.id, body.seq, (message) => takeBack(message, memberOf(call.caller), call.now)),
  )
  on(app, 'POST /v1/chat/threads/:id/typing', async ({ params }, call) => {
    const { place } = await findPlace(call, params.id)
    const { id: authorId, name: authorName, side: party } = memberOf(call.caller)
    const { id: threadId, connectionId } = place
    const event = { type: 'typing', connectionId, threadId, party, authorId, authorName } as const
    call.after(tellChat(call.env, place, { kind: 'passing', event }))
    return { done: true as const }
  })
}

interface Draft {
  readonly clientId: string
  readonly text: string
  readonly files: readonly string[]
}

async function say(call: Call, threadId: string, { clientId, text, files: ids }: Draft): Promise<ChatMessage> {
  await limitTalk(call)
  const { id, name, side: party } = memberOf(call.caller)
  const [{ db, place }, files] = await Promise.all([
    findPlace(call, threadId),
    shardFor(call.env, threadId).then((shard) => uploadedFiles(shard, { threadId, party }, ids)),
  ])
  if (files.length < ids.length) throw unknownId()
  const message = { place, author: { id, name, party }, clientId, text, files }
  const told = await addMessage(db, message, call.now.toISOString())
  call.after(deliverOutbox(call.env, db, told.outbox))
  return told.message
}

/** Changes a message as its author; what is decided to stay as it is is not written. */
async function change(
  call: Call,
  threadId: string,
  seq: number,
  decide: (message: ChatMessage) => Changed,
): Promise<ChatMessage> {
  const [{ db, place }, message] = await Promise.all([
    findPlace(call, threadId),
    shardFor(call.env, threadId).then((shard) => findMessage(shard, threadOf(call, threadId), seq)),
  ])
  if (!message) throw new ApiError('not_found', 'This conversation has no such message')
  const decided = decide(message)
  if (decided === message) return message
  const told = await changeMessage(db, place, decided, call.now.toISOString())
  call.after(deliverOutbox(call.env, db, told.outbox))
  const gone = decided.state === 'deleted' ? message.files.map(({ id }) => id) : []
  call.after(dropFiles(call.env, db, gone))
  return told.message
}
