import type { TrackingView } from '@waybill/contract'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { viewFor } from '../domain/tracking.ts'
import { expiryOf } from '../domain/links.ts'
import { DEFAULT_POLICY } from '../domain/tracking-policy.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import { on } from '../http/on.ts'
import { present } from '../live/presentation.ts'
import { liveOf } from '../live/leg-of-driver.ts'
import { findTracked } from '../live/tracked.ts'
import { trackingUrlAfter } from '../live/tracking-link.ts'
import { issueTicket } from '../live/ticket.ts'
import { findOrder } from '../store/orders.ts'
import { shardFor } from '../store/shards.ts'
import { tenantOf } from '../store/tenant.ts'
import { latestLink } from '../store/tracking.ts'
import { trackingPage } from './tracking-page.ts'

/** Without these a page of another origin could not read that nothing has changed. */
const CROSS_ORIGIN = ['access-control-allow-origin', 'access-control-expose-headers', 'x-request-id']

export function trackingRoutes(app: App): void {
  on(app, 'POST /v1/orders/:id/legs/:legId/tracking-link', async ({ params: { id, legId } }, call) => {
    const tenant = tenantOf(call.caller)
    const [{ db, order }, latest] = await Promise.all([
      findOrder(call.env, tenant, id, null),
      shardFor(call.env, legId).then((shard) => latestLink(shard, tenant, legId)),
    ])
    if (!order.legs.some((leg) => leg.id === legId)) throw unknownId()
    const leg = { orderId: order.id, legId, courierId: order.courier.id, latest }
    const url = await trackingUrlAfter(call.env, db, leg, call.now)
    return { url, expiresAt: expiryOf(order, legId, DEFAULT_POLICY) }
  })
  app.use('/v1/tracking/:token', etag({ retainedHeaders: [...RETAINED_304_HEADERS, ...CROSS_ORIGIN] }))
  on(app, 'GET /v1/tracking/:token', ({ params }, { env, now }) => viewOf(env, params.token, now))
  on(app, 'POST /v1/tracking/:token/ticket', async ({ params }, { env, request, now }) => {
    const { link } = await findTracked(env, params.token, now)
    const { orderId, legId, hash: linkHash } = link
    const seat = { room: 'order', orderId, legId, linkHash } as const
    return { ticket: await issueTicket(env, seat, request.headers.get('origin'), now), path: '/v1/live/tracking' }
  })
  app.get('/t/:token', (context) => {
    const { env, req } = context
    const token = req.param('token')
    const languages = req.header('accept-language') ?? ''
    return trackingPage(env, { token, languages }, () => viewOf(env, token, new Date()))
  })
}

async function viewOf(env: Env, token: string, now: Date): Promise<TrackingView> {
  const { link, order } = await findTracked(env, token, now)
  const live = await liveOf(env, order, link.legId)
  return present(env, order, viewFor(order, link.legId, live, DEFAULT_POLICY, now.toISOString()), now)
}
