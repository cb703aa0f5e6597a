import {
  hasEnded,
  type Instant,
  type OrderStatus,
  type Point,
  type TrackedElement,
  type TrackingSettings,
  type TrackingView,
} from '@waybill/contract'
import type { LegRecord, OrderRecord, StoredProof } from './change.ts'
import { etaOf } from './eta.ts'
import { unpackLine, type LegLive } from './leg-live.ts'
import { toLine } from './rows.ts'
import { reportOf, situationOf, visibleIn, type Situation } from './tracking-policy.ts'
import { unknownId } from './unknown-id.ts'

/** What one recipient may know; files, the brand and a number to call join when it is sent (live/presentation.ts). */
export type LegView = Omit<TrackingView, 'proof' | 'brand' | 'contact' | 'map'> & {
  readonly proof: StoredProof | null
  readonly contact: 'driver' | 'dispatcher' | null
  readonly accent: string | null
}

/** A recipient's stop with all that is known of it. */
export interface Subject {
  readonly order: OrderRecord
  readonly legId: string
  /** What the drivers' rooms told of this order's stops. */
  readonly lives: readonly LegLive[]
  readonly settings: TrackingSettings
  /** The stars that this recipient has given; null before. */
  readonly stars: number | null
}

type Visible = ReadonlySet<TrackedElement>

/** What one recipient may know now, and why. */
export interface Sight {
  readonly leg: LegRecord
  readonly situation: Situation
  readonly visible: Visible
}

/** Decides what a recipient may know: of their own leg alone, and of that only what `visibleIn` lets through. */
export function sightOf({ order, legId, lives, settings }: Subject): Sight {
  const leg = order.legs.find(({ id }) => id === legId)
  if (!leg) throw unknownId()
  const situation = situationOf(order, leg, lives)
  return { leg, situation, visible: visibleIn(situation, settings.policy) }
}

/** The only way by which anything reaches a recipient: first view, polling and socket frames alike. */
export function viewFor(subject: Subject, now: Instant): LegView {
  const sight = sightOf(subject)
  return { ...standingIn(subject, sight), ...movingIn(subject, sight, now) }
}

/** What stays while a driver drives. */
type Standing = Omit<LegView, keyof Moving>

/** What follows from the order, the settings and what is visible, and from nothing else. */
export function standingIn({ order, settings, stars }: Subject, { leg, situation, visible }: Sight): Standing {
  return {
    shortId: order.shortId,
    status: statusFor(order, leg),
    leg: { kind: leg.kind, state: leg.state },
    clientName: order.client.name,
    courierName: order.courier.name,
    addressLine: addressOf(leg),
    destination: leg.address.point,
    origin: visible.has('pickupAddress') ? originOf(order) : null,
    timeZone: leg.timeZone,
    language: leg.contact?.language ?? order.language,
    window: leg.window,
    delayedMinutes: situation.isAwaited ? order.delayedMinutes : null,
    endedAt: endOf(order, leg),
    driver: driverFor(order, visible),
    steps: visible.has('timeline') ? stepsOf(order, leg) : [],
    proof: visible.has('proof') ? leg.proof : null,
    rating: settings.rating && situation.hasSucceeded ? { stars } : null,
    contact: contactFor(settings, visible),
    headline: settings.headline,
    message: settings.message,
    accent: settings.accent,
  }
}

/** What a fix may change. */
export type Moving = Pick<LegView, 'position' | 'route' | 'eta' | 'metersLeft' | 'stopsAhead'>

/** What the driver's place means for the recipient. */
export function movingIn({ order, lives }: Subject, { leg, situation, visible }: Sight, now: Instant): Moving {
  return {
    ...forecastFor(leg, situation, visible, now),
    position: visible.has('position') ? positionOf(order, lives, situation) : null,
    route: routeFor(situation, visible),
  }
}

const addressOf = (leg: LegRecord): string => [toLine(leg), leg.address.city].filter(Boolean).join(', ')

function originOf({ legs: [pickup] }: OrderRecord): LegView['origin'] {
  return pickup ? { addressLine: addressOf(pickup), point: pickup.address.point } : null
}

/** Another recipient's failed stop, or a rejection between client and courier, is no business of this recipient. */
function statusFor(order: OrderRecord, leg: LegRecord): OrderStatus {
  if (leg.state === 'succeeded') return 'completed'
  if (leg.state === 'failed') return 'failed'
  return order.status === 'rejected' ? 'placed' : order.status
}

/** A forecast older than this says nothing any more. */
const FORECAST_MS = 15 * 60_000
export const isCurrent = ({ updatedAt }: LegLive, now: Instant): boolean =>
  Date.parse(now) - Date.parse(updatedAt) <= FORECAST_MS

function forecastFor(leg: LegRecord, { live }: Situation, visible: Visible, now: Instant) {
  const isKnown = live !== null && isCurrent(live, now)
  if (!isKnown || leg.state === 'arrived') return { eta: null, metersLeft: null, stopsAhead: null }
  const { metersLeft } = live
  return {
    eta: visible.has('eta') ? etaOf(live) : null,
    metersLeft: visible.has('distance') && metersLeft !== null ? Math.round(metersLeft / 10) * 10 : null,
    stopsAhead: visible.has('stopsAhead') ? live.stopsAhead : null,
  }
}

function driverFor({ driver }: OrderRecord, visible: Visible): LegView['driver'] {
  const [isNamed, hasVehicle] = [visible.has('driver'), visible.has('vehicle')]
  if (!isNamed && !hasVehicle) return null
  return { name: isNamed ? (driver?.name ?? '') : null, vehicle: hasVehicle ? (driver?.vehicle ?? '') : null }
}

/** On the way to the pickup it is the pickup's report that says where the driver is. */
function positionOf(order: OrderRecord, lives: readonly LegLive[], { live, isServed }: Situation): LegView['position'] {
  const source = isServed ? live : reportOf(order, order.legs[0]?.id ?? '', lives)
  if (!source?.position) return null
  const { point, heading, at } = source.position
  return { point: rounded(point), heading: heading === null ? null : Math.round(heading) % 360, at }
}

function routeFor({ live }: Situation, visible: Visible): LegView['route'] {
  if (!live?.position || !(visible.has('routeAhead') || visible.has('routeBehind'))) return null
  return {
    ahead: visible.has('routeAhead') ? unpackLine(live.ahead) : [],
    behind: visible.has('routeBehind') ? unpackLine(live.behind) : [],
  }
}

/** Whoever may not know the driver calls the desk. */
function contactFor({ contact }: TrackingSettings, visible: Visible): LegView['contact'] {
  if (contact === 'nobody') return null
  return contact === 'driver' && visible.has('driver') ? 'driver' : 'dispatcher'
}

/** Five decimals are about a metre: more would only make frames longer. */
export const rounded = ({ latitude, longitude }: Point): Point => ({
  latitude: Math.round(latitude * 1e5) / 1e5,
  longitude: Math.round(longitude * 1e5) / 1e5,
})

type Step = TrackingView['steps'][number]

function stepsOf(order: OrderRecord, leg: LegRecord): Step[] {
  const end = leg.state === 'failed' ? 'failed' : 'completed'
  const steps: { type: Step['type']; at: Instant | null }[] = [
    { type: 'placed', at: order.createdAt },
    { type: 'started', at: leg.startedAt },
    { type: 'arrived', at: leg.arrivedAt },
    { type: end, at: leg.endedAt },
    { type: 'failed', at: lostEarlier(order, leg) },
    { type: 'cancelled', at: order.cancellation?.at ?? null },
  ]
  return steps.flatMap(({ type, at }) => (at === null ? [] : [{ type, at }]))
}

/** When the pickup failed and took this stop with it. */
function lostEarlier({ legs: [pickup] }: OrderRecord, leg: LegRecord): Instant | null {
  return pickup?.state === 'failed' && pickup.id !== leg.id ? pickup.endedAt : null
}

function endOf(order: OrderRecord, leg: LegRecord): Instant | null {
  if (hasEnded(leg.state)) return leg.endedAt
  return lostEarlier(order, leg) ?? order.cancellation?.at ?? null
}
