import type { TrackingView } from '@waybill/contract/tracking'
import type { TrackingPulse } from '../stores/tracking.ts'

/** A position older than this no longer says where the driver is. */
export const STALE_AFTER = 60_000
/** A break in the connection shorter than this is not worth a word. */
const PATIENCE = 15_000

export type Aged = { kind: 'updated' | 'seen'; at: string }
export type Freshness = Aged | { kind: 'reconnecting' } | { kind: 'none' }

/** How old the answer is: by the driver's last position, or by the last forecast where the driver is not shown. */
export function freshnessOf({ position, eta }: TrackingView, pulse: TrackingPulse, now: number): Freshness {
  const at = position?.at ?? eta?.updatedAt
  if (!at || pulse === 'ended') return { kind: 'none' }
  const age = now - Date.parse(at)
  if (age > PATIENCE && (pulse === 'reconnecting' || pulse === 'connecting')) return { kind: 'reconnecting' }
  return { kind: position && age > STALE_AFTER ? 'seen' : 'updated', at }
}

/** Whether the driver's position is too old to move a marker by. */
export const isStale = ({ position }: TrackingView, now: number): boolean =>
  position !== null && now - Date.parse(position.at) > STALE_AFTER
