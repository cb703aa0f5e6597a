import { bucketOf, isId } from '@waybill/contract/ids'
import { memberOf } from '../domain/chat.ts'
import { keep, toFileName } from '../domain/chat-files.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { App } from '../http/app.ts'
import { on } from '../http/on.ts'
import { toFileRef } from '../identity/signed-files.ts'
import { findChatFile, insertChatFile } from '../store/chat-files.ts'
import { newId } from '../store/ids.ts'
import { shardFor } from '../store/shards.ts'
import { findPlace } from './chat-place.ts'

export function chatFileRoutes(app: App): void {
  on(app, 'POST /v1/chat/threads/:id/files', async ({ params, query, upload }, call) => {
    const { db, place } = await findPlace(call, params.id)
    const { bytes, ...kept } = keep(upload)
    const file = { id: newId(bucketOf(place.id)), name: toFileName(query.name), bytes: bytes.length, ...kept }
    await call.env.FILES.put(file.id, bytes, {
      httpMetadata: { contentType: file.contentType },
      customMetadata: { name: file.name },
    })
    const owner = { threadId: place.id, party: memberOf(call.caller).side }
    await insertChatFile(db, owner, file, call.now.toISOString())
    return file
  })
  on(app, 'GET /v1/chat/threads/:id/files/:file', async ({ params }, call) => {
    const [, file] = await Promise.all([
      findPlace(call, params.id),
      isId(params.file) ? shardFor(call.env, params.id).then((db) => findChatFile(db, params.id, params.file)) : null,
    ])
    if (!file) throw unknownId()
    return toFileRef(call.env, file, call.now)
  })
}
