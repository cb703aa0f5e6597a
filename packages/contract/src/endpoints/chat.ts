import { ChatMessage, MessageDraft, MessagePage, MessageQuery, ReadMark, ThreadPage } from '../chat.ts'
import { Done } from '../common.ts'
import type { EndpointTable } from '../endpoint.ts'

/** Conversations between a client and its courier. */
export const chatEndpoints = {
  'GET /v1/chat/threads': {
    summary: 'Conversations, the newest first',
    audience: ['client', 'courier'],
    scope: 'chat:read',
    returns: ThreadPage,
  },
  'GET /v1/chat/threads/:id/messages': {
    summary: 'Messages of a conversation; its id is the connection’s or the order’s',
    audience: ['client', 'courier'],
    scope: 'chat:read',
    query: MessageQuery,
    returns: MessagePage,
  },
  'POST /v1/chat/threads/:id/messages': {
    summary: 'Sends a message',
    audience: ['client', 'courier'],
    scope: 'chat:write',
    body: MessageDraft,
    returns: ChatMessage,
  },
  'POST /v1/chat/threads/:id/read': {
    summary: 'Marks a conversation as read up to a message',
    audience: ['client', 'courier'],
    scope: 'chat:read',
    body: ReadMark,
    returns: Done,
  },
} as const satisfies EndpointTable
