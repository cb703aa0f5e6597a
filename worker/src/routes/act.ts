import { ApiError, type Action } from '@waybill/contract'
import type { D1Database } from '@cloudflare/workers-types'
import type { Change, OrderRecord } from '../domain/change.ts'
import { nameOf, partyOf } from '../domain/caller.ts'
import type { Decision } from '../domain/decision.ts'
import { textsOf } from '../domain/notifications.ts'
import { roomMessages } from '../domain/rooms.ts'
import type { Call } from '../http/on.ts'
import { afterCommit } from '../live/after-commit.ts'
import { commit } from '../store/commit.ts'
import { knownWishes } from '../store/known-wishes.ts'
import { findReplay, type Found } from '../store/orders.ts'

/** The circumstances of a caller's decision. */
export function decisionOf({ caller, now }: Call, reportedAt?: string): Decision {
  const by = { party: partyOf(caller), name: nameOf(caller), id: actorId(caller.actor) }
  const decision: Decision = { at: now.toISOString(), by }
  return reportedAt ? { ...decision, reportedAt } : decision
}

const actorId = (actor: Call['caller']['actor']): string => (actor.kind === 'embed' ? actor.keyId : actor.id)

/** Refuses a change that was decided on an older version than the database holds. */
export function checkVersion(order: OrderRecord, version: number, action: Action): void {
  if (order.version === version) return
  throw new ApiError('conflict', `The order has changed since; look again before you ${action} it`)
}

interface Saving<Answer> {
  readonly db: D1Database
  readonly change: Change
  readonly previous: OrderRecord | null
  readonly fileIds?: readonly string[]
  readonly toAnswer: (order: OrderRecord) => Promise<Answer>
}

/** Writes a change and tells everyone; a request that another try of it has overtaken gets that one's answer. */
export async function save<Answer>(call: Call, saving: Saving<Answer>): Promise<Answer> {
  const { db, change, previous, fileIds = [] } = saving
  const [answer, wishes] = await Promise.all([
    saving.toAnswer(change.order),
    knownWishes(call.env, change.order, call.now),
  ])
  const texts = textsOf(change, wishes)
  const messages = roomMessages(change, previous?.driver?.id ?? null)
  const { idempotency, env } = call
  try {
    const committed = await commit(db, { change, previous, texts, messages, idempotency, answer, fileIds })
    call.after(afterCommit(env, db, committed))
    return answer
  } catch (error) {
    const replay = error instanceof ApiError ? await findReplay<Answer>(db, idempotency) : null
    if (replay) return replay
    throw error
  }
}

/** Decides on a found order and saves it, unless this very request was answered before. */
export async function act<Answer>(
  call: Call,
  found: Found<Answer>,
  decide: (order: OrderRecord) => Change,
  toAnswer: Saving<Answer>['toAnswer'],
  fileIds: readonly string[] = [],
): Promise<Answer> {
  if (found.replay) return found.replay
  const { db, order } = found
  return save(call, { db, change: decide(order), previous: order, toAnswer, fileIds })
}
