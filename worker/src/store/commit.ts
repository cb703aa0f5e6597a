import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { ApiError } from '@waybill/contract'
import { bucketOf } from '@waybill/contract/ids'
import type { Change, NotificationDraft, OrderRecord } from '../domain/change.ts'
import type { Idempotency } from '../domain/idempotency.ts'
import type { RoomMessage } from '../domain/rooms.ts'
import type { QueuedText } from './due-texts.ts'
import { newId } from './ids.ts'
import { insertTexts, toText } from './notifications.ts'
import { writeOrder } from './order-columns.ts'

/** A room message with the id under which it waits in the outbox. */
export type OutboxRow = RoomMessage & { id: string }

/** A change with all that is written beside it. */
export interface Commit {
  readonly change: Change
  /** The order as it was before, where that is known: what stays the same is not written again. */
  readonly previous?: OrderRecord | null
  readonly texts: readonly NotificationDraft[]
  readonly messages: readonly RoomMessage[]
  readonly idempotency: Idempotency | null
  /** What a repeated request is answered. */
  readonly answer: unknown
  /** Ids of files that this change uses as proof. */
  readonly fileIds?: readonly string[]
}

export interface Committed {
  /** Texts that may go out at once. */
  readonly texts: QueuedText[]
  readonly outbox: OutboxRow[]
}

/** Writes a change in one batch: all of it or nothing. Of several writers of one version one wins. */
export async function commit(db: D1Database, commit: Commit): Promise<Committed> {
  const bucket = bucketOf(commit.change.order.id)
  const outbox = commit.messages.map((message) => ({ ...message, id: newId(bucket) }))
  const texts = commit.texts.map((draft) => toText(commit.change.order, draft))
  const statements = [
    insertEvent(db, commit.change),
    writeOrder(db, commit.change.order, commit.previous ?? null),
    insertLegs(db, commit.change),
    insertTexts(db, texts, commit.change.event.at),
    insertOutbox(db, outbox, commit.change.event.at),
    ...useFiles(db, commit),
    ...rememberAnswer(db, commit),
  ]
  await db.batch(statements).catch((error: unknown) => {
    throw toConflict(error)
  })
  const { at } = commit.change.event
  return { texts: texts.filter(({ notBefore }) => notBefore <= at), outbox }
}

/** Which constraint stopped the batch decides what the caller is told. */
function toConflict(error: unknown): unknown {
  const message = error instanceof Error ? error.message : ''
  if (message.includes('order_events.order_id')) return new ApiError('conflict', 'The order has changed; look again')
  if (message.includes('idempotency.tenant'))
    return new ApiError('duplicate_in_progress', 'The same request is running')
  if (message.includes('orders.short_id')) return new ShortIdTaken()
  return error
}

/** The short id is in use by this courier: place the order again with another. */
export class ShortIdTaken extends Error {
  override readonly name = 'ShortIdTaken'
}

function insertEvent(db: D1Database, { order, event }: Change): D1PreparedStatement {
  const { seq, type, at, reportedAt, actor, legId, text } = event
  return db
    .prepare(
      `INSERT INTO order_events (order_id, seq, courier_id, type, at, reported_at, party, actor_id, actor_name, leg_id, text)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(order.id, seq, order.courier.id, type, at, reportedAt, actor.party, actor.id, actor.name, legId, text)
}

function insertLegs(db: D1Database, { order }: Change): D1PreparedStatement {
  const ids = JSON.stringify(order.legs.map(({ id }) => id))
  return db
    .prepare('INSERT OR IGNORE INTO legs (id, order_id, courier_id) SELECT value, ?, ? FROM json_each(?)')
    .bind(order.id, order.courier.id, ids)
}

/** Lays messages into the outbox; also for changes that are not an order's. */
export function insertOutbox(db: D1Database, rows: readonly OutboxRow[], at: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO outbox (id, room, name, payload, created_at)
       SELECT value ->> 'id', value ->> 'room', value ->> 'name', value ->> 'payload', ? FROM json_each(?)`,
    )
    .bind(at, JSON.stringify(rows))
}

function useFiles(db: D1Database, { change: { order, event }, fileIds = [] }: Commit): D1PreparedStatement[] {
  if (fileIds.length === 0) return []
  return [
    db
      .prepare('UPDATE files SET used_at = ? WHERE courier_id = ? AND id IN (SELECT value FROM json_each(?))')
      .bind(event.at, order.courier.id, JSON.stringify(fileIds)),
  ]
}

function rememberAnswer(db: D1Database, { change, idempotency, answer }: Commit): D1PreparedStatement[] {
  if (!idempotency) return []
  const { tenant, key, hash } = idempotency
  return [
    db
      .prepare('INSERT INTO idempotency (tenant, key, hash, body, created_at) VALUES (?, ?, ?, ?, ?)')
      .bind(tenant, key, hash, JSON.stringify(answer), change.event.at),
  ]
}
