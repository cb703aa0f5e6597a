import { hasEnded, type Instant, type OrderStatus, type Point, type TrackingView } from '@waybill/contract'
import type { LegRecord, OrderRecord, StoredProof } from './change.ts'
import { etaOf } from './eta.ts'
import type { LegLive } from './leg-live.ts'
import { toLine } from './rows.ts'
import { isOfDriver, mayWatchDriver, type TrackingPolicy } from './tracking-policy.ts'
import { unknownId } from './unknown-id.ts'

/** What one recipient may know; files become signed addresses and the brand joins when it is sent (live/present.ts). */
export type LegView = Omit<TrackingView, 'proof' | 'brand' | 'support' | 'map'> & { proof: StoredProof | null }

/**
 * The only way by which anything reaches a recipient: first view, polling and socket frames alike. It looks at their
 * own leg alone, and at the driver only while that leg is active with that driver.
 */
export function viewFor(
  order: OrderRecord,
  legId: string,
  live: LegLive | null,
  policy: TrackingPolicy,
  now: Instant,
): LegView {
  const leg = order.legs.find(({ id }) => id === legId)
  if (!leg) throw unknownId()
  return {
    shortId: order.shortId,
    status: statusFor(order, leg),
    leg: { kind: leg.kind, state: leg.state },
    clientName: order.client.name,
    courierName: order.courier.name,
    addressLine: [toLine(leg), leg.address.city].filter(Boolean).join(', '),
    destination: leg.address.point,
    timeZone: leg.timeZone,
    language: leg.contact?.language ?? order.language,
    window: leg.window,
    delayedMinutes: isWaiting(order, leg) ? order.delayedMinutes : null,
    ...forecastFor(order, leg, live, now),
    ...driverFor(order, leg, live, policy),
    steps: stepsOf(order, leg),
    proof: leg.state === 'succeeded' ? leg.proof : null,
  }
}

/** What changes with each fix, taken from a view so that it can hold nothing that the view hides. */
export const moveOf = ({ position, route, eta }: LegView) => ({ position, route, eta })

/** Another recipient's failed stop, or a rejection between client and courier, is no business of this recipient. */
function statusFor(order: OrderRecord, leg: LegRecord): OrderStatus {
  if (leg.state === 'succeeded') return 'completed'
  if (leg.state === 'failed') return 'failed'
  return order.status === 'rejected' ? 'placed' : order.status
}

const isWaiting = (order: OrderRecord, leg: LegRecord): boolean =>
  !hasEnded(leg.state) && (order.status === 'placed' || order.status === 'in_progress')

/** A forecast older than this says nothing any more. */
const FORECAST_MS = 15 * 60_000

function forecastFor(order: OrderRecord, leg: LegRecord, live: LegLive | null, now: Instant) {
  const isKnown = isWaiting(order, leg) && leg.state !== 'arrived' && isOfDriver(order, live) && live.legId === leg.id
  if (!isKnown || Date.parse(now) - Date.parse(live.updatedAt) > FORECAST_MS) return { eta: null, stopsAhead: null }
  return { eta: etaOf(live), stopsAhead: live.stopsAhead }
}

function driverFor(order: OrderRecord, leg: LegRecord, live: LegLive | null, policy: TrackingPolicy) {
  if (!live?.position || !order.driver || !mayWatchDriver(order, leg, live, policy.driver)) {
    return { driver: null, position: null, route: null }
  }
  const { point, heading, at } = live.position
  return {
    driver: { name: order.driver.name, vehicle: order.driver.vehicle, phone: null },
    position: { point: rounded(point), heading: heading === null ? null : Math.round(heading) % 360, at },
    route: { ahead: live.ahead.map(rounded), behind: live.behind.map(rounded) },
  }
}

/** Five decimals are about a metre: more would only make frames longer. */
const rounded = ({ latitude, longitude }: Point): Point => ({
  latitude: Math.round(latitude * 1e5) / 1e5,
  longitude: Math.round(longitude * 1e5) / 1e5,
})

type Step = TrackingView['steps'][number]

function stepsOf(order: OrderRecord, leg: LegRecord): Step[] {
  const end = leg.state === 'failed' ? 'failed' : 'completed'
  const pickup = order.legs[0]
  const lostEarlier = pickup?.state === 'failed' && pickup.id !== leg.id ? pickup.endedAt : null
  const steps: { type: Step['type']; at: Instant | null }[] = [
    { type: 'placed', at: order.createdAt },
    { type: 'started', at: leg.startedAt },
    { type: 'arrived', at: leg.arrivedAt },
    { type: end, at: leg.endedAt },
    { type: 'failed', at: lostEarlier },
    { type: 'cancelled', at: order.cancellation?.at ?? null },
  ]
  return steps.flatMap(({ type, at }) => (at === null ? [] : [{ type, at }]))
}
