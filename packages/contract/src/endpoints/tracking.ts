import { Ticket } from '../tickets.ts'
import { TrackingView } from '../tracking.ts'
import type { EndpointTable } from '../endpoint.ts'

/** What the holder of a tracking link may do. */
export const trackingEndpoints = {
  'GET /v1/tracking/:token': {
    summary: 'What the holder of a tracking link may see now',
    audience: ['public'],
    scope: null,
    returns: TrackingView,
  },
  'POST /v1/tracking/:token/ticket': {
    summary: 'A single-use pass for the live socket of one stop',
    audience: ['public'],
    scope: null,
    returns: Ticket,
  },
} as const satisfies EndpointTable
