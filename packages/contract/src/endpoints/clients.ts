import { Done } from '../common.ts'
import { Connection } from '../context.ts'
import { NotificationSettings, NotificationSettingsDraft } from '../notification-rules.ts'
import type { EndpointTable } from '../endpoint.ts'

const CLIENTS = { audience: ['courier'], scope: 'clients:write' } as const

/** What a courier decides about a client; `:id` is the connection. Orders stay whatever happens. */
export const clientEndpoints = {
  'POST /v1/courier/clients/:id/suspend': {
    ...CLIENTS,
    summary: 'Suspends a client: its sessions, keys and tokens stop within a minute',
    returns: Connection,
  },
  'POST /v1/courier/clients/:id/resume': {
    ...CLIENTS,
    summary: 'Lets a suspended client work again',
    returns: Connection,
  },
  'POST /v1/courier/clients/:id/resend': {
    ...CLIENTS,
    summary: 'Mails a client the invitation again; the link of the earlier mail ends',
    returns: Connection,
  },
  'DELETE /v1/courier/clients/:id': {
    ...CLIENTS,
    summary: 'Removes a client, or withdraws an invitation that nobody has accepted',
    returns: Done,
  },
  'GET /v1/courier/clients/:id/notifications': {
    summary: 'When and how a client’s recipients are texted until the client saves its own rules',
    audience: ['courier'],
    scope: 'texts:read',
    returns: NotificationSettings,
  },
  'PUT /v1/courier/clients/:id/notifications': {
    summary: 'Changes how a client’s recipients are texted until the client saves its own rules',
    audience: ['courier'],
    scope: 'texts:write',
    body: NotificationSettingsDraft,
    returns: NotificationSettings,
  },
} as const satisfies EndpointTable
