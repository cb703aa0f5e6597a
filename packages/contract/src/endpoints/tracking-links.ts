import { Done } from '../common.ts'
import { TrackingLink, TrackingLog, TrackingReissue, TrackingView } from '../tracking.ts'
import { TrackingPreview, TrackingSettingsEdit, TrackingSettingsView } from '../tracking-policy.ts'
import type { EndpointTable } from '../endpoint.ts'

/** The links of recipients as their client and courier keep them, and what those links show. */
export const trackingLinkEndpoints = {
  'GET /v1/orders/:id/legs/:legId/tracking': {
    summary: 'A stop’s tracking link, who has opened it, and what its recipient said in the end',
    audience: ['client', 'courier'],
    scope: 'orders:read',
    returns: TrackingLog,
  },
  'POST /v1/orders/:id/legs/:legId/tracking-link/reissue': {
    summary: 'Ends a stop’s link, on pages that are open too, and makes the next one',
    audience: ['client', 'courier'],
    scope: 'tracking:write',
    body: TrackingReissue,
    returns: TrackingLink,
  },
  'DELETE /v1/orders/:id/legs/:legId/tracking-link': {
    summary: 'Ends a stop’s link, on pages that are open too',
    audience: ['client', 'courier'],
    scope: 'tracking:write',
    returns: Done,
  },
  'GET /v1/orders/:id/tracking': {
    summary: 'What the pages of one order show, and what of it was chosen for this order',
    audience: ['client', 'courier'],
    scope: 'orders:read',
    returns: TrackingSettingsView,
  },
  'PUT /v1/orders/:id/tracking': {
    summary: 'Chooses what the pages of one order show, before the settings of client and courier',
    audience: ['client', 'courier'],
    scope: 'tracking:write',
    body: TrackingSettingsEdit,
    returns: TrackingSettingsView,
  },
  'GET /v1/settings/tracking': {
    summary: 'What the pages of one’s recipients show, and what of it one has chosen',
    audience: ['client', 'courier'],
    scope: 'tracking:configure',
    returns: TrackingSettingsView,
  },
  'PUT /v1/settings/tracking': {
    summary: 'Chooses what one’s recipients see; a courier’s choices hold where its client made none',
    audience: ['client', 'courier'],
    scope: 'tracking:configure',
    body: TrackingSettingsEdit,
    returns: TrackingSettingsView,
  },
  'POST /v1/settings/tracking/preview': {
    summary: 'A sample page as these choices would show it',
    audience: ['client', 'courier'],
    scope: 'tracking:configure',
    body: TrackingPreview,
    returns: TrackingView,
  },
} as const satisfies EndpointTable
