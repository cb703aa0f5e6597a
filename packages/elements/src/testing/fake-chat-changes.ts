import type { ChatMessage } from '@waybill/contract'
import type { FakeChat } from './fake-chat.ts'
import type { FakeServer } from './fake-server.ts'

/** A picture of one pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** So many found messages come at once. */
const PAGE = 50

/** Answers what changes messages, finds them and carries their files. */
export function serveChanges(server: FakeServer, chat: FakeChat): void {
  server
    .on('POST /v1/chat/threads/:id/edit', ({ params: { id = '' }, body }) => {
      const { seq, text } = body as { seq: number; text: string }
      return chat.change(id, seq, text)
    })
    .on('POST /v1/chat/threads/:id/delete', ({ params: { id = '' }, body }) =>
      chat.change(id, (body as { seq: number }).seq, null),
    )
    .on('GET /v1/chat/threads/:id/search', ({ params: { id = '' }, query }) => {
      const isFound = ({ text }: ChatMessage) => text.toLowerCase().includes((query.text ?? '').toLowerCase())
      const found = chat.of(id).filter(isFound).toReversed()
      const items = found.slice(0, PAGE)
      return { items, next: found.length > PAGE ? (items.at(-1)?.seq ?? null) : null }
    })
    .on('POST /v1/chat/threads/:id/files', ({ query: { name = '' }, upload }) => {
      const id = `cF${String(chat.uploads.size).padStart(22, '0')}`
      const contentType = upload?.type ?? ''
      const size = contentType.startsWith('image/') ? { width: 640, height: 480 } : { width: null, height: null }
      const file = { id, name, contentType, bytes: upload?.size ?? 0, ...size }
      chat.uploads.set(id, file)
      return file
    })
    .on('GET /v1/chat/threads/:id/files/:file', ({ params: { file = '' } }) => ({
      id: file,
      url: PIXEL,
      contentType: chat.uploads.get(file)?.contentType ?? 'image/png',
    }))
}
