import { ApiError, type Scope } from '@waybill/contract'
import type { App } from '../http/app.ts'
import { on } from '../http/on.ts'
import { openSocket } from '../live/handshake.ts'
import type { Stream } from '../live/message-log.ts'
import { issueTicket } from '../live/ticket.ts'

export function liveRoutes(app: App): void {
  on(app, 'POST /v1/tickets', async (_, { env, caller, request, now }) => {
    const { organization, scopes } = caller
    const stream = streamFor(scopes)
    const seat = { room: 'org', organizationId: organization.id, stream, drivers: scopes.has('dispatch:read') } as const
    return { ticket: await issueTicket(env, seat, request.headers.get('origin'), now), path: '/v1/live/org' }
  })
  app.get('/v1/live/org', (context) => openSocket(context.env, context.req.raw, 'org', new Date()))
  app.get('/v1/live/tracking', (context) => openSocket(context.env, context.req.raw, 'order', new Date()))
}

/** An element hears what it may read: a chat panel by itself no orders, an order table by itself no chat. */
function streamFor(scopes: ReadonlySet<Scope>): Stream {
  const [orders, chat] = [scopes.has('orders:read'), scopes.has('chat:read')]
  if (orders && chat) return 'all'
  if (orders) return 'orders'
  if (chat) return 'chat'
  throw new ApiError('forbidden', 'This needs the scope orders:read or chat:read')
}
