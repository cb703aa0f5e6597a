import { Done } from '../common.ts'
import { Brand, Context } from '../context.ts'
import {
  ApiKey,
  ClientSession,
  ClientSessionDraft,
  CreatedKey,
  EmbedSessionDraft,
  KeyChange,
  KeyDraft,
  KeyList,
} from '../keys.ts'
import { Ticket } from '../tickets.ts'
import type { EndpointTable } from '../endpoint.ts'

/** Who one is, and the credentials of one’s organization. */
export const accountEndpoints = {
  'GET /v1/context': {
    summary: 'Who this credential speaks for, with whom, and how maps look',
    audience: ['client', 'courier', 'guest', 'driver'],
    scope: null,
    returns: Context,
  },
  'GET /v1/brand': {
    summary: 'The name, logo and colour of the courier whose host this is',
    audience: ['public'],
    scope: null,
    returns: Brand,
  },
  'POST /v1/tickets': {
    summary: 'A single-use pass for the live socket of one’s organization; needs orders:read or chat:read',
    audience: ['client', 'courier'],
    scope: null,
    returns: Ticket,
  },
  'GET /v1/keys': {
    summary: 'API keys of one’s organization, without the keys themselves',
    audience: ['client', 'courier'],
    scope: 'keys:read',
    returns: KeyList,
  },
  'POST /v1/keys': {
    summary: 'Creates an API key and shows it once',
    audience: ['client', 'courier'],
    scope: 'keys:write',
    body: KeyDraft,
    returns: CreatedKey,
  },
  'PATCH /v1/keys/:id': {
    summary: 'Changes the origins of a publishable key',
    audience: ['client', 'courier'],
    scope: 'keys:write',
    body: KeyChange,
    returns: ApiKey,
  },
  'DELETE /v1/keys/:id': {
    summary: 'Revokes an API key',
    audience: ['client', 'courier'],
    scope: 'keys:write',
    returns: Done,
  },
  'POST /v1/client_sessions': {
    summary: 'Mints a short-lived token for named components of one client',
    audience: ['client', 'courier'],
    scope: 'sessions:write',
    body: ClientSessionDraft,
    returns: ClientSession,
  },
  'POST /v1/embed/sessions': {
    summary: 'Trades a publishable key and its origin for a guest’s token',
    audience: ['public'],
    scope: null,
    body: EmbedSessionDraft,
    returns: ClientSession,
  },
} as const satisfies EndpointTable
