import { connectLive, pollLive } from '@waybill/client'
import type { Clock, Live, LiveOptions, LiveState, Poll, PollOptions, StopReason } from '@waybill/client'
import type { TrackingEvent, TrackingMessage } from '@waybill/contract/live'
import { progressed } from '@waybill/contract/tracked-route'
import type { TrackedRoute, TrackingView } from '@waybill/contract/tracking'

/** What keeps a shown view current, until it is stopped. */
export type TrackingStream = Pick<Live, 'pause' | 'resume' | 'stop'>

type Move = Extract<TrackingEvent, { type: 'move' }>
/** A move with the whole way. */
export type TrackingMove = Pick<TrackingView, 'position' | 'route' | 'eta' | 'metersLeft'>

/** How a stream reaches its link, and who hears what it says. */
export interface TrackingStreamOptions extends Pick<
  LiveOptions<TrackingMessage>,
  'baseUrl' | 'ticket' | 'onGap' | 'WebSocket'
> {
  read: PollOptions<TrackingView>['snapshot']
  clock: Clock
  onPulse: (pulse: Exclude<LiveState, 'stopped'> | 'polling') => void
  onView: (view: TrackingView) => void
  onMove: (move: TrackingMove) => void
  onError: (error: unknown) => void
}

const POLL_EVERY = 5_000
/** A room sends its view by itself after the welcome; only where it does not, the page asks. */
const SNAPSHOT_WITHIN = 1_000

/** Listens to a link's room, or reads again and again where no socket opens. */
export function openStream(options: TrackingStreamOptions): TrackingStream {
  const { onPulse, onView, onMove, onGap, clock } = options
  let forget = (): void => {}
  const want = (): void => {
    forget()
    forget = clock.after(SNAPSHOT_WITHIN, onGap)
  }
  // The way as this socket was told it, whatever was read beside it meanwhile.
  let route: TrackedRoute | null = null
  const onMessage = ({ event }: TrackingMessage): void => {
    route = event.type === 'move' ? routeAfter(route, event) : event.view.route
    if (event.type === 'move') return onMove({ ...event, route })
    forget()
    onView(event.view)
  }
  const poll = (): Poll => pollFor(options)
  let stream: TrackingStream
  const onState = (state: LiveState, reason?: StopReason): void => {
    if (state !== 'stopped') onPulse(state)
    // The room will say no more: a read tells why, and goes on where only the socket was refused.
    else if (reason !== 'asked') stream = pausable(poll)
  }
  stream = connectLive<TrackingMessage>({ ...options, onMessage, onGap: want, onState, fallback: poll })
  const stop = (): void => {
    forget()
    stream.stop()
  }
  return { pause: () => stream.pause(), resume: () => stream.resume(), stop }
}

function routeAfter(told: TrackedRoute | null, { route, position }: Move): TrackedRoute | null {
  if (!route || 'ahead' in route) return route
  return told && position && progressed(told, route, position.point)
}

function pollFor({ read, onPulse, onView, onError, clock }: TrackingStreamOptions): Poll {
  onPulse('polling')
  return pollLive({ snapshot: read, intervalMs: POLL_EVERY, onSnapshot: onView, onError, clock })
}

function pausable(begin: () => Poll): TrackingStream {
  let { stop } = begin()
  const resume = () => {
    stop()
    ;({ stop } = begin())
  }
  return { pause: () => stop(), resume, stop: () => stop() }
}
