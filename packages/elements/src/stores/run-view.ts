import type { Driver, Instant, Leg, RunLeg, StopForecast } from '@waybill/contract'
import { LEG_MOVES, canMove, hasEnded, isActive } from '@waybill/contract/status'
import type { QueuedEvent } from './run-events.ts'

/** A driver's stops as the server last told them, and what ended today, which it does not tell again. */
export interface KnownRun {
  readonly driver: Driver
  readonly courierName: string
  readonly legs: readonly RunLeg[]
  /** When the driver is expected where, as the server last said. */
  readonly forecasts: readonly StopForecast[]
  readonly ended: readonly EndedStop[]
}

/** A stop that is done with, as a list of the day names it. */
export interface EndedStop {
  readonly legId: string
  readonly kind: Leg['kind']
  readonly state: 'succeeded' | 'failed'
  readonly line: string
  readonly at: Instant
}

/** A stop that is still to be served. */
export interface Stop extends RunLeg {
  /** A drop-off waits for its pickup. */
  readonly canStart: boolean
}

/** The stops as they are once the server has taken these reports; what it would not take changes nothing. */
export function applied(legs: readonly RunLeg[], events: readonly QueuedEvent[]): readonly RunLeg[] {
  const moved = events
    .filter(({ refusal }) => refusal === null)
    .reduce((known, event) => known.map((run) => ({ ...run, leg: withEvent(run.leg, event) })), legs)
  return moved.filter(({ orderId, leg }) => leg.kind === 'pickup' || pickupOf(moved, orderId)?.state !== 'failed')
}

function withEvent(leg: Leg, { action, at }: QueuedEvent): Leg {
  if (action.type === 'duty' || action.legId !== leg.id || !canMove(action.type, leg.state)) return leg
  const next = { ...leg, state: LEG_MOVES[action.type].to }
  if (action.type === 'start') return { ...next, startedAt: at }
  if (action.type === 'arrive') return { ...next, arrivedAt: at }
  return { ...next, endedAt: at, failure: action.type === 'fail' ? action.failure : null }
}

const pickupOf = (legs: readonly RunLeg[], orderId: string): Leg | undefined =>
  legs.find((run) => run.orderId === orderId && run.leg.kind === 'pickup')?.leg

/** What is still to be served: the started ones first, then the order that the courier gave. */
export function toStops(legs: readonly RunLeg[]): readonly Stop[] {
  const open = legs.filter(({ leg }) => !hasEnded(leg.state)).map((run) => ({ ...run, canStart: canStart(run, legs) }))
  const started = open.filter(({ leg }) => isActive(leg.state))
  return [...started.toSorted(byStart), ...open.filter(({ leg }) => !isActive(leg.state))]
}

const byStart = (one: RunLeg, other: RunLeg): number => {
  const [a, b] = [one.leg.startedAt ?? '', other.leg.startedAt ?? '']
  return a === b ? 0 : a < b ? -1 : 1
}

const canStart = ({ leg, orderId }: RunLeg, legs: readonly RunLeg[]): boolean =>
  canMove('start', leg.state) && (leg.kind === 'pickup' || pickupOf(legs, orderId)?.state === 'succeeded')

/** Where the driver goes now: the first stop that is under way, else the first that can begin. */
export const currentOf = (stops: readonly Stop[]): Stop | undefined =>
  stops.find(({ leg }) => isActive(leg.state)) ?? stops.find((stop) => stop.canStart) ?? stops[0]

/** Stops that are done with, each once, oldest first. */
export function toEnded(known: readonly EndedStop[], legs: readonly RunLeg[]): readonly EndedStop[] {
  const ended = new Map(known.map((stop) => [stop.legId, stop]))
  for (const { leg } of legs) {
    const { id: legId, kind, state, endedAt: at } = leg
    if (at && (state === 'succeeded' || state === 'failed')) {
      ended.set(legId, { legId, kind, state, line: lineOf(leg), at })
    }
  }
  return [...ended.values()].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

/** Street, number and door. */
export const lineOf = ({ address: { line, unit } }: Leg): string => (unit ? `${line}, ${unit}` : line)

/** A reading of the run beside what was known: what ended stays for the day, what left the run is told. */
export function withReading(
  known: KnownRun | undefined,
  { legs, ...rest }: Omit<KnownRun, 'ended'>,
  events: readonly QueuedEvent[],
  dayBegan: number,
): { run: KnownRun; removed: readonly EndedStop['line'][] } {
  const before = applied(known?.legs ?? [], events)
  const isHere = ({ leg }: RunLeg) => legs.some((run) => run.leg.id === leg.id)
  const removed = before.filter((run) => !hasEnded(run.leg.state) && !isHere(run)).map(({ leg }) => lineOf(leg))
  const ended = toEnded(toEnded(known?.ended ?? [], before), legs).filter(({ at }) => Date.parse(at) >= dayBegan)
  return { run: { ...rest, legs, ended }, removed }
}
