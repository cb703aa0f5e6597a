import { Ticket } from '../tickets.ts'
import { Rating, RatingDraft, TrackingLookup, TrackingLookupAnswer, TrackingView } from '../tracking.ts'
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
  'POST /v1/tracking/:token/rating': {
    summary: 'What the recipient says about a delivery, once',
    audience: ['public'],
    scope: null,
    body: RatingDraft,
    returns: Rating,
  },
  'POST /v1/tracking/lookups': {
    summary: 'Finds a stop’s link by the order’s id and the recipient’s phone number or postcode',
    audience: ['public'],
    scope: null,
    body: TrackingLookup,
    returns: TrackingLookupAnswer,
  },
} as const satisfies EndpointTable
