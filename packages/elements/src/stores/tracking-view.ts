import { hasEnded, isClosed } from '@waybill/contract/status'
import type { TrackingView } from '@waybill/contract/tracking'
import type { TrackingMove } from './tracking-stream.ts'

/** The view with what has moved. */
export function withMove(view: TrackingView, { position, route, eta, metersLeft }: TrackingMove): TrackingView {
  return { ...view, position, route, eta, metersLeft }
}

/**
 * A view that was read beside the socket: what it hides is hidden, but a position that came by the socket meanwhile is
 * the fresher one, and the marker must not go back.
 */
export function withView(current: TrackingView | undefined, next: TrackingView): TrackingView {
  if (!current?.position || !next.position || isOver(next)) return next
  const isOlder = Date.parse(next.position.at) < Date.parse(current.position.at)
  if (!isOlder || next.driver?.name !== current.driver?.name) return next
  return { ...next, position: current.position, route: next.route && current.route }
}

/** Whether nothing more will happen at this stop. */
export const isOver = ({ leg, status }: TrackingView): boolean => hasEnded(leg.state) || isClosed(status)
