import { Done } from '../common.ts'
import { Connection } from '../context.ts'
import {
  ClientInvite,
  ConnectionList,
  CourierRun,
  CourierRuns,
  DriverList,
  DriverRoute,
  Offers,
  StopOrder,
} from '../courier.ts'
import * as driver from '../driver.ts'
import * as orders from '../orders.ts'
import type { EndpointTable } from '../endpoint.ts'

/** What a courier’s desk does with orders, drivers and clients. */
export const courierEndpoints = {
  'POST /v1/courier/orders/:id/reject': {
    summary: 'Rejects a placed order with a reason',
    audience: ['courier'],
    scope: 'dispatch:write',
    body: orders.OrderReject,
    returns: orders.Order,
  },
  'POST /v1/courier/orders/:id/assign': {
    summary: 'Gives an order to a driver, or takes it back with null',
    audience: ['courier'],
    scope: 'dispatch:write',
    body: orders.OrderAssign,
    returns: orders.Order,
  },
  'GET /v1/courier/orders/:id/offers': {
    summary: 'What an order would cost each driver on duty, the smallest detour first',
    audience: ['courier'],
    scope: 'dispatch:read',
    returns: Offers,
  },
  'GET /v1/courier/drivers': {
    summary: 'The courier’s drivers',
    audience: ['courier'],
    scope: 'dispatch:read',
    returns: DriverList,
  },
  'POST /v1/courier/drivers': {
    summary: 'Adds a driver and texts a sign-in link',
    audience: ['courier'],
    scope: 'drivers:write',
    body: driver.DriverDraft,
    returns: driver.Driver,
  },
  'POST /v1/courier/drivers/:id/sign-in-link': {
    summary: 'Texts a driver a new sign-in link',
    audience: ['courier'],
    scope: 'drivers:write',
    returns: Done,
  },
  'POST /v1/courier/drivers/:id/off-duty': {
    summary: 'Takes a driver off duty; only the driver goes on duty again',
    audience: ['courier'],
    scope: 'drivers:write',
    returns: driver.Driver,
  },
  'GET /v1/courier/runs': {
    summary: 'What each driver still has to do, in order',
    audience: ['courier'],
    scope: 'dispatch:read',
    returns: CourierRuns,
  },
  'GET /v1/courier/drivers/:id/route': {
    summary: 'The way from where a driver is through their next stops',
    audience: ['courier'],
    scope: 'dispatch:read',
    returns: DriverRoute,
  },
  'PUT /v1/courier/drivers/:id/stops': {
    summary: 'Says in which order a driver should serve their stops',
    audience: ['courier'],
    scope: 'dispatch:write',
    body: StopOrder,
    returns: CourierRun,
  },
  'GET /v1/courier/clients': {
    summary: 'The courier’s clients',
    audience: ['courier'],
    scope: 'dispatch:read',
    returns: ConnectionList,
  },
  'POST /v1/courier/clients': {
    summary: 'Invites a client by e-mail',
    audience: ['courier'],
    scope: 'clients:write',
    body: ClientInvite,
    returns: Connection,
  },
} as const satisfies EndpointTable
