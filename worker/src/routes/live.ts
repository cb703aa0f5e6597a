import { ApiError, type Scope } from '@waybill/contract'
import { NO_CONNECTION, type Caller } from '../domain/caller.ts'
import type { App } from '../http/app.ts'
import { on } from '../http/on.ts'
import { openSocket } from '../live/handshake.ts'
import type { Stream } from '../live/message-log.ts'
import { issueTicket } from '../live/ticket.ts'
import { driverOf } from './driver-of.ts'

/** For so many minutes a socket listens by one ticket; an embed's no longer than its token lives. */
const LISTENING = { own: 60, embed: 15 } as const

export function liveRoutes(app: App): void {
  on(app, 'POST /v1/tickets', async (_, { env, caller, request, now }) => {
    const { scopes } = caller
    const seat = {
      room: 'org',
      name: roomOf(caller),
      stream: streamFor(scopes),
      drivers: scopes.has('dispatch:read'),
      minutes: LISTENING[caller.actor.kind === 'embed' ? 'embed' : 'own'],
    } as const
    return { ticket: await issueTicket(env, seat, request.headers.get('origin'), now), path: '/v1/live/org' }
  })
  app.get('/v1/live/org', (context) => openSocket(context.env, context.req.raw, 'org', new Date()))
  on(app, 'POST /v1/driver/ticket', async (_, call) => {
    const seat = { room: 'driver', driverId: driverOf(call).id } as const
    const ticket = await issueTicket(call.env, seat, call.request.headers.get('origin'), call.now)
    return { ticket, path: '/v1/live/driver' }
  })
  app.get('/v1/live/driver', (context) => openSocket(context.env, context.req.raw, 'driver', new Date()))
  app.get('/v1/live/tracking', (context) => openSocket(context.env, context.req.raw, 'order', new Date()))
}

/** The room of one's organization, or of the one connection that one may see. */
function roomOf({ organization, boundTo }: Caller): string {
  if (boundTo === NO_CONNECTION) throw new ApiError('forbidden', 'You have no connection with this courier')
  return boundTo ?? organization.id
}

/** An element hears what it may read: a chat panel by itself no orders, an order table by itself no chat. */
function streamFor(scopes: ReadonlySet<Scope>): Stream {
  const [orders, chat] = [scopes.has('orders:read'), scopes.has('chat:read')]
  if (orders && chat) return 'all'
  if (orders) return 'orders'
  if (chat) return 'chat'
  throw new ApiError('forbidden', 'This needs the scope orders:read or chat:read')
}
