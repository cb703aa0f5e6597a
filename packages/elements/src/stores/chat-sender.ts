import type { ChatMessage } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import type { Portal } from '../base/context.ts'
import { chatBlobs } from './chat-blobs.ts'
import type { QueuedFile, QueuedMessage } from './chat-storage.ts'

export interface SendSteps {
  /** The server has one more file. */
  readonly onFile: (message: QueuedMessage) => void
  /** So much of the files has gone, from 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Sends a message: its files first, each once, then the words that name them. */
export async function sendMessage(
  portal: Portal,
  threadId: string,
  message: QueuedMessage,
  { onFile, onProgress }: SendSteps,
): Promise<ChatMessage> {
  const params = { id: threadId }
  let files = message.files
  for (const [index, file] of files.entries()) {
    if (file.id !== null) continue
    const tell = (share: number): void => onProgress((index + share) / files.length)
    const id = await upload(portal, threadId, file, tell)
    files = files.with(index, { ...file, id })
    onFile({ ...message, files })
  }
  const ids = files.flatMap(({ id }) => (id === null ? [] : [id]))
  const body = { clientId: message.clientId, text: message.text, files: ids }
  const said = await portal.call('POST /v1/chat/threads/:id/messages', { params, body })
  portal.store(chatBlobs).forget(files.map(({ key }) => key))
  return said
}

async function upload(
  portal: Portal,
  threadId: string,
  { key, name }: QueuedFile,
  onProgress: (share: number) => void,
): Promise<string> {
  const blob = await portal.store(chatBlobs).get(key)
  if (!blob) throw new ApiError('not_found', 'The file is no longer on this device')
  const input = { params: { id: threadId }, query: { name }, upload: blob, onProgress }
  return (await portal.call('POST /v1/chat/threads/:id/files', input)).id
}
