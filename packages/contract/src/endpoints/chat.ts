import * as chat from '../chat.ts'
import { CHAT_FILE_TYPES } from '../chat-rules.ts'
import { Done } from '../common.ts'
import type { EndpointTable } from '../endpoint.ts'
import { FileRef } from '../files.ts'

/** Conversations between a client and its courier. */
export const chatEndpoints = {
  'GET /v1/chat/threads': {
    summary: 'Conversations, the newest first',
    audience: ['client', 'courier'],
    scope: 'chat:read',
    returns: chat.ThreadPage,
  },
  'GET /v1/chat/threads/:id/messages': {
    summary: 'Messages of a conversation; its id is the connection’s or the order’s',
    audience: ['client', 'courier'],
    scope: 'chat:read',
    query: chat.MessageQuery,
    returns: chat.MessagePage,
  },
  'GET /v1/chat/threads/:id/search': {
    summary: 'Finds messages by their words, case and accents ignored',
    audience: ['client', 'courier'],
    scope: 'chat:read',
    query: chat.MessageSearch,
    returns: chat.FoundMessages,
  },
  'POST /v1/chat/threads/:id/messages': {
    summary: 'Sends a message',
    audience: ['client', 'courier'],
    scope: 'chat:write',
    body: chat.MessageDraft,
    returns: chat.ChatMessage,
  },
  'POST /v1/chat/threads/:id/edit': {
    summary: 'Changes the words of one’s own message, within 5 minutes',
    audience: ['client', 'courier'],
    scope: 'chat:write',
    body: chat.MessageEdit,
    returns: chat.ChatMessage,
  },
  'POST /v1/chat/threads/:id/delete': {
    summary: 'Takes one’s own message back, within 5 minutes',
    audience: ['client', 'courier'],
    scope: 'chat:write',
    body: chat.MessageDeletion,
    returns: chat.ChatMessage,
  },
  'POST /v1/chat/threads/:id/read': {
    summary: 'Marks a conversation as read up to a message',
    audience: ['client', 'courier'],
    scope: 'chat:read',
    body: chat.SeqMark,
    returns: Done,
  },
  'POST /v1/chat/threads/:id/received': {
    summary: 'Says that a device has received a conversation up to a message',
    audience: ['client', 'courier'],
    scope: 'chat:read',
    body: chat.SeqMark,
    returns: Done,
  },
  'POST /v1/chat/threads/:id/typing': {
    summary: 'Says that somebody is writing; worth saying again every few seconds',
    audience: ['client', 'courier'],
    scope: 'chat:write',
    returns: Done,
  },
  'POST /v1/chat/threads/:id/files': {
    summary: 'Uploads a picture or a PDF for a message',
    audience: ['client', 'courier'],
    scope: 'chat:write',
    query: chat.FileName,
    upload: CHAT_FILE_TYPES,
    returns: chat.ChatFile,
  },
  'GET /v1/chat/threads/:id/files/:file': {
    summary: 'A file of a conversation with an address that works for some minutes',
    audience: ['client', 'courier'],
    scope: 'chat:read',
    returns: FileRef,
  },
} as const satisfies EndpointTable
