import { ApiError, type Connection } from '@waybill/contract'

type Status = Connection['status']

/** What a courier does with a client, from which standing and into which. */
const MOVES = {
  suspend: { from: 'active', to: 'suspended' },
  resume: { from: 'suspended', to: 'active' },
} as const satisfies Record<string, { from: Status; to: Status }>
export type ConnectionMove = keyof typeof MOVES

/** Where a connection stands after a move; the same move twice changes nothing. */
export function moveConnection(status: Status, move: ConnectionMove): 'active' | 'suspended' {
  const { from, to } = MOVES[move]
  if (status !== from && status !== to) throw notAccepted()
  return to
}

/** Refuses to invite somebody again who has accepted. */
export function checkWaiting(status: Status): void {
  if (status !== 'pending') throw new ApiError('conflict', 'This client has accepted already')
}

const notAccepted = () => new ApiError('conflict', 'This client has not accepted the invitation yet')
