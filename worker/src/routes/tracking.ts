import { ApiError, type Rating, type TrackingView } from '@waybill/contract'
import type { Context } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { viewFor } from '../domain/tracking.ts'
import type { Env } from '../env.ts'
import type { App, AppTypes } from '../http/app.ts'
import { on } from '../http/on.ts'
import { OPEN_TO_EMBEDS } from '../http/cors.ts'
import { REQUEST_ID, SAFETY } from '../http/security.ts'
import { livesOf } from '../live/lives-of-order.ts'
import { tellRoom, writeWithNews } from '../live/order-news.ts'
import { present } from '../live/presentation.ts'
import { issueTicket } from '../live/ticket.ts'
import { findTracked, type Tracked } from '../live/tracked.ts'
import { keepVisit } from '../live/visits.ts'
import { shardFor } from '../store/shards.ts'
import { insertRating } from '../store/tracking-visits.ts'
import { trackingPage } from './tracking-page.ts'

/** What an answer still says where nothing has changed: a page of another origin could not read it otherwise. */
const RETAINED = [...RETAINED_304_HEADERS, ...Object.keys({ ...SAFETY, ...OPEN_TO_EMBEDS }), REQUEST_ID]

export function trackingRoutes(app: App): void {
  app.use('/v1/tracking/:token', etag({ retainedHeaders: RETAINED }))
  on(app, 'GET /v1/tracking/:token', async ({ params }, { env, now }) =>
    viewOf(env, await findTracked(env, params.token, now), now),
  )
  on(app, 'POST /v1/tracking/:token/ticket', async ({ params }, call) => {
    const { env, request, now } = call
    const tracked = await findTracked(env, params.token, now)
    call.after(keepVisit(env, tracked, request, now))
    const { orderId, legId, hash: linkHash } = tracked.link
    const seat = { room: 'order', orderId, legId, linkHash } as const
    return { ticket: await issueTicket(env, seat, request.headers.get('origin'), now), path: '/v1/live/tracking' }
  })
  on(app, 'POST /v1/tracking/:token/rating', async ({ params, body }, call) => {
    const { env, now } = call
    const { order, legId, settings, ...tracked } = await findTracked(env, params.token, now)
    const { rating } = viewFor({ order, legId, settings, stars: tracked.stars, lives: [] }, now.toISOString())
    if (!rating) throw new ApiError('not_allowed_in_status', 'This delivery cannot be rated')
    const given: Rating = { ...body, at: now.toISOString() }
    const db = await shardFor(env, legId)
    const { rows, news } = await writeWithNews<Rating>(db, order, [insertRating(db, { order, legId }, given)], now)
    call.after(tellRoom(env, db, news))
    return firstWord(rows[0]?.[0], given)
  })
  app.get('/t/:token', (context) => answerPage(context, context.req.param('token'), false))
  app.get('/t/:token/frame', (context) => answerPage(context, context.req.param('token'), true))
}

function answerPage({ env, req, executionCtx }: Context<AppTypes>, token: string, isFramed: boolean) {
  const now = new Date()
  const languages = req.header('accept-language') ?? ''
  return trackingPage(env, { token, languages, language: req.query('lang'), isFramed }, async () => {
    const tracked = await findTracked(env, token, now)
    executionCtx.waitUntil(keepVisit(env, tracked, req.raw, now))
    return viewOf(env, tracked, now)
  })
}

async function viewOf(env: Env, tracked: Tracked, now: Date): Promise<TrackingView> {
  const lives = await livesOf(env, tracked.order)
  return present(env, tracked, viewFor({ ...tracked, lives }, now.toISOString()), now)
}

/** A recipient rates once: the same again is the same, anything else comes too late. */
function firstWord(kept: Rating | undefined, given: Rating): Rating {
  if (kept?.stars === given.stars && kept.comment === given.comment) return kept
  throw new ApiError('conflict', 'This delivery was rated already')
}
