import type { OrderStatus } from '@waybill/contract/status'
import type { TrackingView } from '@waybill/contract/tracking'

/** How far a stop is, in the steps that matter to the person who waits there. */
export type Phase = 'waiting' | 'underway' | 'coming' | 'here' | 'done' | 'failed' | 'cancelled'

const OF_LEG = {
  pending: undefined,
  started: 'coming',
  arrived: 'here',
  succeeded: 'done',
  failed: 'failed',
} as const satisfies Record<TrackingView['leg']['state'], Phase | undefined>

const OF_STATUS = {
  placed: 'waiting',
  in_progress: 'underway',
  completed: 'done',
  failed: 'failed',
  rejected: 'waiting',
  cancelled: 'cancelled',
} as const satisfies Record<OrderStatus, Phase>

/** The pin that stands before a phase's word. */
export const PIN_OF = {
  waiting: 'placed',
  underway: 'in_progress',
  coming: 'in_progress',
  here: 'in_progress',
  done: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
} as const satisfies Record<Phase, OrderStatus>

export function phaseOf({ leg, status }: Pick<TrackingView, 'leg' | 'status'>): Phase {
  return status === 'cancelled' ? 'cancelled' : (OF_LEG[leg.state] ?? OF_STATUS[status])
}

/** Whether nothing more will happen. */
export const hasEnded = (phase: Phase): boolean => phase === 'done' || phase === 'failed' || phase === 'cancelled'
