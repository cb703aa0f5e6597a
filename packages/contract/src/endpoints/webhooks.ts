import { Done } from '../common.ts'
import type { EndpointTable } from '../endpoint.ts'
import * as webhooks from '../webhooks.ts'

const PARTIES = ['client', 'courier'] as const

/** Addresses that an organization wants to be told at, and what became of telling them. */
export const webhookEndpoints = {
  'GET /v1/webhooks': {
    summary: 'Where the organization is told of what happens',
    audience: PARTIES,
    scope: 'webhooks:read',
    returns: webhooks.WebhookList,
  },
  'POST /v1/webhooks': {
    summary: 'Adds an endpoint and shows its signing secret once',
    audience: PARTIES,
    scope: 'webhooks:write',
    body: webhooks.WebhookDraft,
    returns: webhooks.CreatedWebhook,
  },
  'PATCH /v1/webhooks/:id': {
    summary: 'Changes an endpoint, switches it off or on again',
    audience: PARTIES,
    scope: 'webhooks:write',
    body: webhooks.WebhookChange,
    returns: webhooks.Webhook,
  },
  'DELETE /v1/webhooks/:id': {
    summary: 'Removes an endpoint with its log',
    audience: PARTIES,
    scope: 'webhooks:write',
    returns: Done,
  },
  'POST /v1/webhooks/:id/secret': {
    summary: 'Makes a new signing secret; for a day messages are signed with the old one too',
    audience: PARTIES,
    scope: 'webhooks:write',
    returns: webhooks.WebhookSecret,
  },
  'POST /v1/webhooks/:id/test': {
    summary: 'Sends a test event',
    audience: PARTIES,
    scope: 'webhooks:write',
    returns: webhooks.WebhookDelivery,
  },
  'GET /v1/webhooks/:id/deliveries': {
    summary: 'What was sent to an endpoint and how it answered, the newest first',
    audience: PARTIES,
    scope: 'webhooks:read',
    query: webhooks.WebhookLogQuery,
    returns: webhooks.WebhookLog,
  },
  'POST /v1/webhooks/:id/deliveries/:deliveryId/replay': {
    summary: 'Sends a message once more, under the same id',
    audience: PARTIES,
    scope: 'webhooks:write',
    returns: webhooks.WebhookDelivery,
  },
} as const satisfies EndpointTable
