import { SuggestQuery, Suggestions } from '../addresses.ts'
import { Done } from '../common.ts'
import { ExportLink, OrderExport, OrderPage, OrderQuery } from '../order-list.ts'
import { OrderLive } from '../order-live.ts'
import * as orders from '../orders.ts'
import { ARCHIVED_AFTER_DAYS } from '../status.ts'
import { Timeline } from '../timeline.ts'
import { TrackingLink } from '../tracking.ts'
import { View, ViewDraft, ViewList } from '../views.ts'
import type { EndpointTable } from '../endpoint.ts'

const ARCHIVE = `Orders that closed and have not changed for ${ARCHIVED_AFTER_DAYS} days are in the archive: lists, searches and exports leave them out.`

/** Placing, finding and changing orders. */
export const orderEndpoints = {
  'POST /v1/orders': {
    summary: 'Places an order; a courier does so for the client of a connection',
    audience: ['client', 'courier', 'guest'],
    scope: 'orders:write',
    body: orders.OrderDraft,
    returns: orders.Order,
  },
  'GET /v1/orders': {
    summary: 'Lists orders, newest change first, a page at a time',
    note: `${ARCHIVE} \`GET /v1/orders/{id}\` and its timeline find them by id or short id.`,
    audience: ['client', 'courier'],
    scope: 'orders:read',
    query: OrderQuery,
    returns: OrderPage,
  },
  'POST /v1/orders/export': {
    summary: 'The address of a CSV file with all orders that match',
    note: ARCHIVE,
    audience: ['client', 'courier'],
    scope: 'orders:read',
    body: OrderExport,
    returns: ExportLink,
  },
  'GET /v1/orders/:id': {
    summary: 'One order by its id or its short id',
    note: 'An archived order is read like any other; nothing of it can be changed.',
    audience: ['client', 'courier'],
    scope: 'orders:read',
    returns: orders.Order,
  },
  'PATCH /v1/orders/:id': {
    summary: 'Changes the stops that the driver has not started',
    audience: ['client', 'courier'],
    scope: 'orders:write',
    body: orders.OrderEdit,
    returns: orders.Order,
  },
  'POST /v1/orders/:id/cancel': {
    summary: 'Cancels an order before the driver starts',
    audience: ['client', 'courier'],
    scope: 'orders:write',
    body: orders.OrderCancel,
    returns: orders.Order,
  },
  'POST /v1/orders/:id/resubmit': {
    summary: 'Sends a rejected order again, with changes',
    audience: ['client'],
    scope: 'orders:write',
    body: orders.OrderEdit,
    returns: orders.Order,
  },
  'POST /v1/orders/:id/duplicate': {
    summary: 'Places a new order with the stops of this one, but without their windows',
    note: 'An archived order can be duplicated too.',
    audience: ['client', 'courier'],
    scope: 'orders:write',
    returns: orders.Order,
  },
  'GET /v1/orders/:id/timeline': {
    summary: 'All that happened to an order, with its texts',
    audience: ['client', 'courier'],
    scope: 'orders:read',
    returns: Timeline,
  },
  'GET /v1/orders/:id/live': {
    summary: 'Where an order’s driver is now and when each stop is expected',
    audience: ['client', 'courier'],
    scope: 'orders:read',
    returns: OrderLive,
  },
  'POST /v1/orders/:id/legs/:legId/tracking-link': {
    summary: 'The link that shows a recipient their own stop',
    audience: ['client', 'courier'],
    scope: 'tracking:write',
    returns: TrackingLink,
  },
  'GET /v1/views': {
    summary: 'How lists of orders look, under names that one’s organization gave',
    audience: ['client', 'courier'],
    scope: 'orders:read',
    returns: ViewList,
  },
  'POST /v1/views': {
    summary: 'Saves how a list looks, for everybody in one’s organization',
    audience: ['client', 'courier'],
    scope: 'orders:write',
    body: ViewDraft,
    returns: View,
  },
  'DELETE /v1/views/:id': {
    summary: 'Removes a view',
    audience: ['client', 'courier'],
    scope: 'orders:write',
    returns: Done,
  },
  'GET /v1/addresses': {
    summary: 'Suggests addresses for a text that somebody types',
    audience: ['client', 'courier', 'guest'],
    scope: 'addresses:read',
    query: SuggestQuery,
    returns: Suggestions,
  },
} as const satisfies EndpointTable
