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
import { happenedAt } from './happened-at.ts'
import { allow } from './orders.ts'
import { unknownId } from './unknown-id.ts'

const EVENT_OF = {
  start: 'leg_started',
  arrive: 'leg_arrived',
  complete: 'leg_completed',
  fail: 'leg_failed',
} as const satisfies Record<LegMove, EventType>

/** The driver starts a stop; drop-offs wait for the pickup. */
export function startLeg(order: OrderRecord, legId: string, decision: Decision): Change {
  const leg = movable(order, legId, 'start', decision)
  return moved(order, { ...leg, startedAt: happenedAt(order, decision) }, 'start', decision)
}

/** The driver stands at the stop. */
export function arriveAtLeg(order: OrderRecord, legId: string, decision: Decision): Change {
  const leg = movable(order, legId, 'arrive', decision)
  const arrivedAt = happenedAt(order, decision)
  return moved(order, { ...leg, startedAt: leg.startedAt ?? arrivedAt, arrivedAt }, 'arrive', decision)
}

/** The driver ends a stop with everything that it asks for. */
export function completeLeg(order: OrderRecord, legId: string, proof: StoredProof, decision: Decision): Change {
  const leg = movable(order, legId, 'complete', decision)
  const missing = missingProof(leg, proof)
  if (missing.length > 0) throw new ApiError('proof_missing', 'This stop asks for more proof', { fields: missing })
  const endedAt = happenedAt(order, decision)
  const { startedAt, arrivedAt } = leg
  const moments = { startedAt: startedAt ?? endedAt, arrivedAt: arrivedAt ?? endedAt, endedAt }
  return moved(order, { ...leg, ...moments, proof }, 'complete', decision)
}

/** The driver ends a stop without success. */
export function failLeg(order: OrderRecord, legId: string, failure: Failure, decision: Decision): Change {
  const leg = movable(order, legId, 'fail', decision)
  const endedAt = happenedAt(order, decision)
  const ended: LegRecord = { ...leg, startedAt: leg.startedAt ?? endedAt, endedAt, failure }
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
  if (leg.kind === 'dropoff' && order.legs[0]?.state !== 'succeeded') {
    throw new ApiError('not_allowed_in_status', 'Pick up the order before its drop-off')
  }
  return leg
}

function moved(order: OrderRecord, leg: LegRecord, move: LegMove, decision: Decision, text = ''): Change {
  const next: LegRecord = { ...leg, state: LEG_MOVES[move].to }
  const legs = order.legs.map((other) => (other.id === leg.id ? next : other))
  const happening = { type: EVENT_OF[move], legId: leg.id, text, at: happenedAt(order, decision) }
  return record({ ...order, legs, status: statusOf(legs) }, happening, decision)
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
