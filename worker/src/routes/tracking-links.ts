import { ApiError, type TrackingLog } from '@waybill/contract'
import { expiryOf, type LinkRecord } from '../domain/links.ts'
import { settingsFor } from '../domain/tracking-settings.ts'
import { tokenKeys } from '../identity/secrets.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { sidesFor } from '../live/known-sides.ts'
import { tellRoom, writeWithNews } from '../live/order-news.ts'
import { nextLink, pageOf, trackingUrlAfter } from '../live/tracking-link.ts'
import { tokenOf } from '../live/tracking-token.ts'
import { tenantOf } from '../store/tenant.ts'
import { insertLink, revokeLinks } from '../store/tracking.ts'
import { findLogged, type LoggedLeg } from '../store/tracking-log.ts'

/** A stop's link in the hands of its client and its courier. */
export function trackingLinkRoutes(app: App): void {
  on(app, 'POST /v1/orders/:id/legs/:legId/tracking-link', async ({ params: { id, legId } }, call) => {
    const found = await findLogged(call.env, tenantOf(call.caller), id, legId)
    const { db, order, latest } = found
    const leg = { orderId: order.id, legId, courierId: order.courier.id, latest }
    const url = await trackingUrlAfter(call.env, db, leg, call.now)
    return { url, expiresAt: await expiryFor(call, found, legId) }
  })
  on(app, 'GET /v1/orders/:id/legs/:legId/tracking', async ({ params: { id, legId } }, call) => {
    const found = await findLogged(call.env, tenantOf(call.caller), id, legId)
    return toLog(found, await expiryFor(call, found, legId))
  })
  on(app, 'POST /v1/orders/:id/legs/:legId/tracking-link/reissue', ({ params, body: { generation } }, call) =>
    reissue(call, params, generation),
  )
  on(app, 'DELETE /v1/orders/:id/legs/:legId/tracking-link', async ({ params: { id, legId } }, call) => {
    const { env, now } = call
    const { db, order, latest } = await findLogged(env, tenantOf(call.caller), id, legId)
    if (!latest) return { done: true as const }
    const { news } = await writeWithNews(db, order, [revokeLinks(db, latest, now.toISOString())], now)
    call.after(tellRoom(env, db, news))
    return { done: true as const }
  })
}

async function reissue(call: Call, { id, legId }: { id: string; legId: string }, generation: number) {
  const { env, now } = call
  const found = await findLogged(env, tenantOf(call.caller), id, legId)
  const { db, order, latest } = found
  const expiresAt = await expiryFor(call, found, legId)
  if (!latest) throw new ApiError('conflict', 'This stop has no link yet')
  // A lost answer that is asked for again: the link that came after is the one that was meant.
  const isDone = latest.generation > generation && latest.revokedAt === null
  if (isDone && Object.hasOwn(tokenKeys(env), latest.keyId)) {
    const token = await tokenOf(env, legId, latest.generation, latest.keyId)
    return { url: await pageOf(env, order.courier.id, token, now), expiresAt }
  }
  const leg = { orderId: order.id, legId, courierId: order.courier.id }
  const { token, link } = await nextLink(env, leg, latest, now)
  const ending = revokeLinks(db, latest, now.toISOString())
  const { news } = await writeWithNews(db, order, [ending, insertLink(db, link)], now)
  call.after(tellRoom(env, db, news))
  return { url: await pageOf(env, order.courier.id, token, now), expiresAt }
}

async function expiryFor({ env, now }: Call, { order, choices }: LoggedLeg, legId: string): Promise<string | null> {
  const { sides } = await sidesFor(env, order, now)
  return expiryOf(order, legId, settingsFor(sides, choices))
}

function toLog({ latest, visits, rating }: LoggedLeg, expiresAt: string | null): TrackingLog {
  return {
    link: latest && toShown(latest, expiresAt),
    visits: [...visits],
    rating,
  }
}

const toShown = ({ generation, createdAt, revokedAt }: LinkRecord, expiresAt: string | null) => ({
  generation,
  createdAt,
  revokedAt,
  expiresAt,
})
