import { Done } from '../common.ts'
import * as driver from '../driver.ts'
import { FileRef, IMAGE_TYPES } from '../files.ts'
import { Ticket } from '../tickets.ts'
import type { EndpointTable } from '../endpoint.ts'

/** What a driver’s phone does. */
export const driverEndpoints = {
  'POST /v1/driver/sign-in': {
    summary: 'Spends a texted link for the driver’s credential',
    audience: ['public'],
    scope: null,
    body: driver.DriverSignIn,
    returns: driver.DriverCredential,
  },
  'POST /v1/driver/sign-in-code': {
    summary: 'Texts a code to the driver with this number, if there is one',
    audience: ['public'],
    scope: null,
    body: driver.DriverCodeRequest,
    returns: Done,
  },
  'POST /v1/driver/sign-in-with-code': {
    summary: 'Trades a texted code for a driver’s credential',
    audience: ['public'],
    scope: null,
    body: driver.DriverCodeSignIn,
    returns: driver.DriverCredential,
  },
  'GET /v1/driver/run': {
    summary: 'Today’s stops of this driver, in order',
    audience: ['driver'],
    scope: 'run:write',
    returns: driver.Run,
  },
  'POST /v1/driver/duty': {
    summary: 'Goes on or off duty; positions are taken only on duty',
    audience: ['driver'],
    scope: 'run:write',
    body: driver.Duty,
    returns: driver.Driver,
  },
  'POST /v1/driver/positions': {
    summary: 'Reports positions, in one piece or after a gap',
    audience: ['driver'],
    scope: 'run:write',
    body: driver.Fixes,
    returns: Done,
  },
  'POST /v1/driver/ticket': {
    summary: 'A single-use pass for the socket that takes positions and tells of new stops',
    audience: ['driver'],
    scope: 'run:write',
    returns: Ticket,
  },
  'POST /v1/driver/files': {
    summary: 'Uploads a photo or a signature for a proof',
    audience: ['driver'],
    scope: 'run:write',
    upload: IMAGE_TYPES,
    returns: FileRef,
  },
  'GET /v1/driver/legs/:id/route': {
    summary: 'The way along streets from a position to a stop',
    audience: ['driver'],
    scope: 'run:write',
    query: driver.RouteQuery,
    returns: driver.Route,
  },
  'POST /v1/driver/legs/:id/start': {
    summary: 'Starts a stop',
    audience: ['driver'],
    scope: 'run:write',
    body: driver.LegStart,
    returns: driver.RunLeg,
  },
  'POST /v1/driver/legs/:id/arrive': {
    summary: 'Arrives at a stop',
    audience: ['driver'],
    scope: 'run:write',
    body: driver.LegArrive,
    returns: driver.RunLeg,
  },
  'POST /v1/driver/legs/:id/complete': {
    summary: 'Completes a stop with the proof that it asks for',
    audience: ['driver'],
    scope: 'run:write',
    body: driver.LegComplete,
    returns: driver.RunLeg,
  },
  'POST /v1/driver/legs/:id/fail': {
    summary: 'Ends a stop without success, with a reason',
    audience: ['driver'],
    scope: 'run:write',
    body: driver.LegFail,
    returns: driver.RunLeg,
  },
} as const satisfies EndpointTable
