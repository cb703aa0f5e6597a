import type { LegState, OrderStatus } from './status.ts'

/*
 * What may be done with an order and its legs, as tables that the API and the buttons read (product.md 2).
 */

/** Who may move an order. `system` acts for nobody: sweeps and thresholds. */
export type Party = 'client' | 'courier' | 'driver' | 'system'

interface ActionRule {
  readonly from: readonly OrderStatus[]
  readonly by: readonly Party[]
}

export const ACTIONS = {
  edit: { from: ['placed', 'in_progress', 'rejected'], by: ['client', 'courier'] },
  cancel: { from: ['placed', 'rejected'], by: ['client', 'courier'] },
  reject: { from: ['placed'], by: ['courier'] },
  resubmit: { from: ['rejected'], by: ['client'] },
  assign: { from: ['placed', 'in_progress'], by: ['courier'] },
  start: { from: ['placed', 'in_progress'], by: ['driver'] },
  arrive: { from: ['placed', 'in_progress'], by: ['driver'] },
  complete: { from: ['placed', 'in_progress'], by: ['driver'] },
  fail: { from: ['placed', 'in_progress'], by: ['driver'] },
} as const satisfies Record<string, ActionRule>
export type Action = keyof typeof ACTIONS

/** Whether this party may take this action on an order with this status; legs may forbid it still (see `canEditLeg`). */
export function can(action: Action, status: OrderStatus, party: Party): boolean {
  const { from, by }: ActionRule = ACTIONS[action]
  return from.includes(status) && by.includes(party)
}

/** A leg's own moves: a driver may arrive without a start report, whose turn may come later, never leave an end. */
export const LEG_MOVES = {
  start: { from: ['pending'], to: 'started' },
  arrive: { from: ['pending', 'started'], to: 'arrived' },
  complete: { from: ['pending', 'started', 'arrived'], to: 'succeeded' },
  fail: { from: ['pending', 'started', 'arrived'], to: 'failed' },
} as const satisfies Record<string, { from: readonly LegState[]; to: LegState }>
export type LegMove = keyof typeof LEG_MOVES

/** Whether a leg with this state may take this move. */
export function canMove(move: LegMove, state: LegState): boolean {
  const from: readonly LegState[] = LEG_MOVES[move].from
  return from.includes(state)
}

/** Whether a report comes after a later one and says nothing new: the leg is as far as that already, or farther. */
export function isOvertaken(move: LegMove, state: LegState): boolean {
  const isOnTheWay = move === 'start' || move === 'arrive'
  return isOnTheWay && !canMove(move, state)
}
