import { ApiError, type TrackingLookup } from '@waybill/contract'
import type { output } from 'zod/v4/core'
import { isOpen } from '../domain/links.ts'
import { legFor } from '../domain/lookup.ts'
import { settingsFor } from '../domain/tracking-settings.ts'
import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import { addressOf } from '../http/limit.ts'
import { on, type Call } from '../http/on.ts'
import { hostedCourier } from '../identity/hosts.ts'
import { keyBySecret, noteUse } from '../identity/known-keys.ts'
import { servedOrigin } from '../identity/origin.ts'
import { sha256 } from '../identity/sha256.ts'
import { sidesFor } from '../live/known-sides.ts'
import { pageOf, trackingTokenAfter } from '../live/tracking-link.ts'
import { giveBack, takeQuotas, type Quota } from '../store/quotas.ts'
import { findByShortId, type LookedUp, type LookupScope } from '../store/tracking-lookup.ts'

const HOUR = 3_600
/** Exact limits against guessing: for one order, for one visitor of a shop, and for all visitors of it together. */
export const LOOKUPS = {
  order: { name: 'lookup-order', limit: 10, seconds: HOUR },
  visitor: { name: 'lookup-visitor', limit: 30, seconds: HOUR },
  shop: { name: 'lookup-shop', limit: 2_000, seconds: HOUR },
} as const satisfies Record<string, Quota>

type PublicCall = Call<null>
type Asked = output<typeof TrackingLookup>

/** Whatever does not fit is answered alike: nobody learns which order ids exist, nor what was wrong. */
const notFound = () => new ApiError('not_found', 'No order has this number with this phone number or postcode')

export function trackingLookupRoutes(app: App): void {
  on(app, 'POST /v1/tracking/lookups', async ({ body }, call) => {
    const { env, now } = call
    const scope = await scopeOf(call, body)
    // The search runs beside the count, so that an answer takes the same time whether or not there is an order.
    const [isLeft, found] = await Promise.all([count(call, scope, body), findByShortId(env, scope, body.shortId)])
    if (!isLeft) throw tooMany(now)
    const token = found && (await tokenFor(env, found, body.proof, now))
    if (!token) throw notFound()
    // Whoever knows both is no guesser, however often they look.
    call.after(giveBack(env.DIRECTORY, LOOKUPS.order, subjectOf(scope, body), now))
    return { token, url: await pageOf(env, scope.courierId, token, now) }
  })
}

/** A shop's key names a connection; without one the host that was asked names a courier. */
async function scopeOf(call: PublicCall, { publishableKey }: Asked): Promise<LookupScope> {
  const { env, request, now } = call
  if (publishableKey === undefined) {
    const hosted = await hostedCourier(env, request, now)
    if (hosted) return { courierId: hosted.courierId, connectionId: null }
    const fields = [{ path: 'publishableKey', code: 'required' as const, message: 'This host is no courier’s own' }]
    throw new ApiError('invalid_request', 'Say whose order it is with a publishable key', { fields })
  }
  const { key, standing } = await keyBySecret(env, 'publishable', publishableKey, now)
  servedOrigin(request.headers.get('origin'), key)
  noteUse(env, key, now, (work) => call.after(work))
  const connection = standing.connections.find(({ id }) => id === key.connectionId)
  if (!connection) throw new ApiError('forbidden', 'The courier has ended this connection')
  return { courierId: connection.courierId, connectionId: connection.id }
}

async function count({ env, request, now }: PublicCall, scope: LookupScope, body: Asked): Promise<boolean> {
  const shop = shopOf(scope)
  const visitor = await sha256(`${shop}:${addressOf(request)}`)
  return takeQuotas(
    env.DIRECTORY,
    [
      { quota: LOOKUPS.order, subject: subjectOf(scope, body) },
      { quota: LOOKUPS.visitor, subject: visitor },
      { quota: LOOKUPS.shop, subject: shop },
    ],
    now,
  )
}

const shopOf = ({ connectionId, courierId }: LookupScope): string => connectionId ?? courierId
const subjectOf = (scope: LookupScope, { shortId }: Asked): string => `${shopOf(scope)}:${shortId}`

const tooMany = (now: Date) =>
  new ApiError('rate_limited', 'Too many searches; try again later', {
    retryAfter: HOUR - (Math.floor(now.getTime() / 1000) % HOUR),
  })

/** The token of the stop that fits; a link that its client has ended stays ended. */
async function tokenFor(env: Env, { db, order, choices, links }: LookedUp, proof: string, now: Date) {
  const leg = legFor(order, proof)
  if (!leg) return null
  const latest = links.findLast(({ legId }) => legId === leg.id) ?? null
  if (latest && latest.revokedAt !== null) return null
  const { sides } = await sidesFor(env, order, now)
  const link = { legId: leg.id, revokedAt: null }
  if (!isOpen(link, order, settingsFor(sides, choices), now.toISOString())) return null
  return trackingTokenAfter(env, db, { orderId: order.id, legId: leg.id, courierId: order.courier.id, latest }, now)
}
