import { Done } from '../common.ts'
import type { EndpointTable } from '../endpoint.ts'
import * as stops from '../stops.ts'

/** A client's address book. */
export const stopEndpoints = {
  'GET /v1/stops': {
    summary: 'Places of recent orders, and those in the address book',
    audience: ['client'],
    scope: 'addresses:read',
    query: stops.StopQuery,
    returns: stops.StopBook,
  },
  'POST /v1/stops': {
    summary: 'Puts a place into the address book',
    audience: ['client'],
    scope: 'orders:write',
    body: stops.StopDraft,
    returns: stops.SavedStop,
  },
  'PATCH /v1/stops/:id': {
    summary: 'Changes a place in the address book',
    audience: ['client'],
    scope: 'orders:write',
    body: stops.StopEdit,
    returns: stops.SavedStop,
  },
  'DELETE /v1/stops/:id': {
    summary: 'Takes a place out of the address book',
    audience: ['client'],
    scope: 'orders:write',
    returns: Done,
  },
} as const satisfies EndpointTable
