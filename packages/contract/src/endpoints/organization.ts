import { Branding, BrandingPatch } from '../branding.ts'
import { LOGO_TYPES, MAX_LOGO_BYTES } from '../files.ts'
import { ExportLink } from '../order-list.ts'
import { OrganizationPatch, OrganizationSettings } from '../organization.ts'
import type { EndpointTable } from '../endpoint.ts'

/** One’s own organization. */
export const organizationEndpoints = {
  'GET /v1/organization': {
    summary: 'The settings of one’s organization',
    audience: ['client', 'courier'],
    scope: 'organization:read',
    returns: OrganizationSettings,
  },
  'PATCH /v1/organization': {
    summary: 'Changes settings; a new address takes effect when its mail is confirmed',
    audience: ['client', 'courier'],
    scope: 'organization:write',
    body: OrganizationPatch,
    returns: OrganizationSettings,
  },
  'PUT /v1/organization/logo': {
    summary: 'Sets the logo; its type is judged by its content and its metadata removed',
    audience: ['client', 'courier'],
    scope: 'organization:write',
    upload: LOGO_TYPES,
    maxBytes: MAX_LOGO_BYTES,
    returns: OrganizationSettings,
  },
  'DELETE /v1/organization/logo': {
    summary: 'Removes the logo',
    audience: ['client', 'courier'],
    scope: 'organization:write',
    returns: OrganizationSettings,
  },
  'POST /v1/organization/export': {
    summary: 'The address of a file with everything that a client owns, files included',
    audience: ['client'],
    scope: 'organization:write',
    returns: ExportLink,
  },
  'GET /v1/courier/branding': {
    summary: 'What the courier’s own portal, pages and mails wear',
    audience: ['courier'],
    scope: 'organization:read',
    returns: Branding,
  },
  'PATCH /v1/courier/branding': {
    summary: 'Changes the colour, the host or the number to call of the courier’s portal',
    audience: ['courier'],
    scope: 'organization:write',
    body: BrandingPatch,
    returns: Branding,
  },
} as const satisfies EndpointTable
