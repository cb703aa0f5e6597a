import { Done } from '../common.ts'
import { Connection } from '../context.ts'
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
} as const satisfies EndpointTable
