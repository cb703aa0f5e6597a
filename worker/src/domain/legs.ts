import {
  ApiError,
  canMove,
  hasEnded,
  LEG_MOVES,
  type EventType,
  type Failure,
  type FieldProblem,
  type LegMove,
  type OrderStatus,
} from '@waybill/contract'
import type { Change, LegRecord, OrderRecord, StoredProof } from './change.ts'
import { record, type Decision } from './decision.ts'
import { allow } from './orders.ts'
import { unknownId } from './unknown-id.ts'

const EVENT_OF = {
  start: 'leg_started',
  arrive: 'leg_arrived',
  complete: 'leg_completed',
  fail: 'leg_failed',
} as const satisfies Record<LegMove, EventType>

/** The driver starts a stop; the first drop-off waits for the pickup. */
export function startLeg(order: OrderRecord, legId: string, decision: Decision): Change {
  const leg = movable(order, legId, 'start', decision)
  const pickup = order.legs[0]
  if (leg.kind === 'dropoff' && pickup?.state !== 'succeeded') {
    throw new ApiError('not_allowed_in_status', 'Pick up the order before its drop-off')
  }
  return moved(order, { ...leg, state: LEG_MOVES.start.to, startedAt: decision.at }, 'start', decision)
}

/** The driver stands at the stop. */
export function arriveAtLeg(order: OrderRecord, legId: string, decision: Decision): Change {
  const leg = movable(order, legId, 'arrive', decision)
  return moved(order, { ...leg, state: LEG_MOVES.arrive.to, arrivedAt: decision.at }, 'arrive', decision)
}

/** The driver ends a stop with everything that it asks for. */
export function completeLeg(order: OrderRecord, legId: string, proof: StoredProof, decision: Decision): Change {
  const leg = movable(order, legId, 'complete', decision)
  const missing = missingProof(leg, proof)
  if (missing.length > 0) throw new ApiError('proof_missing', 'This stop asks for more proof', { fields: missing })
  const ended: LegRecord = { ...leg, state: LEG_MOVES.complete.to, endedAt: decision.at, proof }
  return moved(order, ended, 'complete', decision)
}

/** The driver ends a stop without success. */
export function failLeg(order: OrderRecord, legId: string, failure: Failure, decision: Decision): Change {
  const leg = movable(order, legId, 'fail', decision)
  const ended: LegRecord = { ...leg, state: LEG_MOVES.fail.to, endedAt: decision.at, failure }
  return moved(order, ended, 'fail', decision, failure.text)
}

/** A leg of an order by its id. */
export function legOf(order: OrderRecord, legId: string): LegRecord {
  const leg = order.legs.find(({ id }) => id === legId)
  if (leg) return leg
  throw unknownId()
}

function movable(order: OrderRecord, legId: string, move: LegMove, decision: Decision): LegRecord {
  if (order.driver?.id !== decision.by.id) throw unknownId()
  const leg = legOf(order, legId)
  allow(move, order, decision)
  if (!canMove(move, leg.state)) throw new ApiError('not_allowed_in_status', `This stop is ${leg.state} already`)
  return leg
}

function moved(order: OrderRecord, leg: LegRecord, move: LegMove, decision: Decision, text = ''): Change {
  const legs = order.legs.map((other) => (other.id === leg.id ? leg : other))
  return record({ ...order, legs, status: statusOf(legs) }, { type: EVENT_OF[move], legId: leg.id, text }, decision)
}

/** A failed pickup fails the order at once; drop-offs decide together when the last has ended. */
function statusOf([pickup, ...dropoffs]: LegRecord[]): OrderStatus {
  if (pickup?.state === 'failed') return 'failed'
  if (pickup?.state !== 'succeeded' || !dropoffs.every(({ state }) => hasEnded(state))) return 'in_progress'
  return dropoffs.some(({ state }) => state === 'failed') ? 'failed' : 'completed'
}

function missingProof({ requirements }: LegRecord, proof: StoredProof): FieldProblem[] {
  const missing = {
    photos: requirements.photo && proof.photos.length === 0,
    signature: requirements.signature && !proof.signature,
    notes: requirements.notes && proof.notes === '',
    ageChecked: requirements.minimumAge !== null && !proof.ageChecked,
  }
  return Object.entries(missing)
    .filter(([, isMissing]) => isMissing)
    .map(([path]) => ({ path, code: 'required', message: 'This stop asks for it' }))
}
