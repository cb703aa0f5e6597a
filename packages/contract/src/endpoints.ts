import { SuggestQuery, Suggestions } from './addresses.ts'
import { MessageDraft, MessagePage, MessageQuery, ChatMessage, ReadMark, ThreadPage } from './chat.ts'
import { Done } from './common.ts'
import { Brand, Connection, Context } from './context.ts'
import { ClientInvite, ConnectionList, DriverList } from './courier.ts'
import * as driver from './driver.ts'
import type { Endpoint, Method } from './endpoint.ts'
import { FileRef, IMAGE_TYPES } from './files.ts'
import { ClientSession, ClientSessionDraft, CreatedKey, EmbedSessionDraft, KeyDraft, KeyList } from './keys.ts'
import * as orders from './orders.ts'
import { Ticket } from './tickets.ts'
import { Timeline } from './timeline.ts'
import { TrackingLink, TrackingView } from './tracking.ts'

/** The whole API as one table: client, server, OpenAPI and the security battery read it. */
export const endpoints = {
  'GET /v1/context': {
    summary: 'Who this credential speaks for, with whom, and how maps look',
    audience: ['client', 'courier', 'guest'],
    scope: null,
    returns: Context,
  },
  'GET /v1/brand': {
    summary: 'The name, logo and colour of the courier whose host this is',
    audience: ['public'],
    scope: null,
    returns: Brand,
  },
  'POST /v1/tickets': {
    summary: 'A single-use pass for the live socket of one’s organization; needs orders:read or chat:read',
    audience: ['client', 'courier'],
    scope: null,
    returns: Ticket,
  },

  'POST /v1/orders': {
    summary: 'Places an order',
    audience: ['client', 'guest'],
    scope: 'orders:write',
    body: orders.OrderDraft,
    returns: orders.Order,
  },
  'GET /v1/orders': {
    summary: 'Lists orders, newest change first, a page at a time',
    audience: ['client', 'courier'],
    scope: 'orders:read',
    query: orders.OrderQuery,
    returns: orders.OrderPage,
  },
  'GET /v1/orders/:id': {
    summary: 'One order by its id or its short id',
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
  'GET /v1/orders/:id/timeline': {
    summary: 'All that happened to an order, with its texts',
    audience: ['client', 'courier'],
    scope: 'orders:read',
    returns: Timeline,
  },
  'POST /v1/orders/:id/legs/:legId/tracking-link': {
    summary: 'The link that shows a recipient their own stop',
    audience: ['client', 'courier'],
    scope: 'tracking:write',
    returns: TrackingLink,
  },
  'GET /v1/addresses': {
    summary: 'Suggests addresses for a text that somebody types',
    audience: ['client', 'courier', 'guest'],
    scope: 'addresses:read',
    query: SuggestQuery,
    returns: Suggestions,
  },

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

  'POST /v1/driver/sign-in': {
    summary: 'Spends a texted link for the driver’s credential',
    audience: ['public'],
    scope: null,
    body: driver.DriverSignIn,
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

  'GET /v1/chat/threads': {
    summary: 'Conversations, the newest first',
    audience: ['client', 'courier'],
    scope: 'chat:read',
    returns: ThreadPage,
  },
  'GET /v1/chat/threads/:id/messages': {
    summary: 'Messages of a conversation; its id is the connection’s or the order’s',
    audience: ['client', 'courier'],
    scope: 'chat:read',
    query: MessageQuery,
    returns: MessagePage,
  },
  'POST /v1/chat/threads/:id/messages': {
    summary: 'Sends a message',
    audience: ['client', 'courier'],
    scope: 'chat:write',
    body: MessageDraft,
    returns: ChatMessage,
  },
  'POST /v1/chat/threads/:id/read': {
    summary: 'Marks a conversation as read up to a message',
    audience: ['client', 'courier'],
    scope: 'chat:read',
    body: ReadMark,
    returns: Done,
  },

  'GET /v1/keys': {
    summary: 'API keys of one’s organization, without the keys themselves',
    audience: ['client', 'courier'],
    scope: 'keys:read',
    returns: KeyList,
  },
  'POST /v1/keys': {
    summary: 'Creates an API key and shows it once',
    audience: ['client', 'courier'],
    scope: 'keys:write',
    body: KeyDraft,
    returns: CreatedKey,
  },
  'DELETE /v1/keys/:id': {
    summary: 'Revokes an API key',
    audience: ['client', 'courier'],
    scope: 'keys:write',
    returns: Done,
  },
  'POST /v1/client_sessions': {
    summary: 'Mints a short-lived token for named components of one client',
    audience: ['client', 'courier'],
    scope: 'sessions:write',
    body: ClientSessionDraft,
    returns: ClientSession,
  },
  'POST /v1/embed/sessions': {
    summary: 'Trades a publishable key and its origin for a guest’s token',
    audience: ['public'],
    scope: null,
    body: EmbedSessionDraft,
    returns: ClientSession,
  },
} as const satisfies Record<`${Method} /v1/${string}`, Endpoint>

export type Endpoints = typeof endpoints
/** The name of an endpoint, e.g. `POST /v1/orders/:id/cancel`. */
export type EndpointKey = keyof Endpoints
