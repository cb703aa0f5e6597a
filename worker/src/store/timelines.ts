import type { D1Database } from '@cloudflare/workers-types'
import {
  NOTIFICATION_REASONS,
  type NotificationState,
  type NotificationView,
  type Timeline,
  type TimelineEvent,
} from '@waybill/contract'
import type { EventRow } from '../domain/archive.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { Env } from '../env.ts'
import { findArchived } from './archive.ts'
import { databasesFor, ownOrder } from './orders.ts'
import type { Tenant } from './tenant.ts'

type ToldEvent = Pick<EventRow, 'seq' | 'type' | 'at' | 'party' | 'actor_name' | 'leg_id' | 'text'>
interface TextRow {
  id: string
  leg_id: string
  trigger: NotificationView['trigger']
  recipient_name: string
  state: NotificationState
  reason: string | null
  updated_at: string
}

/** All that happened to an order and the texts that it caused, oldest first; found by its id or short id in one read. */
export async function timelineOf(env: Env, tenant: Tenant, id: string): Promise<Timeline> {
  const databases = await databasesFor(env, tenant, id)
  const timelines = await Promise.all(databases.map((db) => timelineIn(db, tenant, id)))
  // Each order begins with an event, so without one there is no such order.
  const found = timelines.find(({ events }) => events.length > 0)
  return found ?? archivedTimeline(env, databases, tenant, id)
}

async function archivedTimeline(env: Env, databases: D1Database[], tenant: Tenant, id: string): Promise<Timeline> {
  const archived = await findArchived(env, databases, tenant, id)
  if (!archived) throw unknownId()
  const { db, order, events } = archived
  const { results } = await db.prepare(textsWhere('?')).bind(order.id).all<TextRow>()
  return { events: events.map(toEvent), notifications: results.map(toText) }
}

/** Texts outlive their order's row: reports count them. */
const textsWhere = (orderId: string): string =>
  `SELECT id, leg_id, trigger, recipient_name, state, reason, updated_at FROM notifications
   WHERE order_id = (${orderId}) ORDER BY created_at, id LIMIT 500`

async function timelineIn(db: D1Database, tenant: Tenant, id: string): Promise<Timeline> {
  const { sql, values } = ownOrder(tenant, id, 'id')
  const [events, texts] = await db.batch([
    db
      .prepare(
        `SELECT seq, type, at, party, actor_name, leg_id, text FROM order_events WHERE order_id = (${sql}) ORDER BY seq`,
      )
      .bind(...values),
    db.prepare(textsWhere(sql)).bind(...values),
  ])
  return { events: asEvents(events?.results).map(toEvent), notifications: asTexts(texts?.results).map(toText) }
}

const toEvent = ({ seq, type, at, text, actor_name: name, leg_id: legId, party }: ToldEvent): TimelineEvent => ({
  seq,
  type,
  at,
  text,
  actor: { party, name },
  legId,
})

const toText = ({
  leg_id: legId,
  recipient_name: recipientName,
  updated_at: at,
  reason,
  ...row
}: TextRow): NotificationView => ({
  ...row,
  reason: reason === null ? null : (NOTIFICATION_REASONS.find((known) => known === reason) ?? 'other'),
  legId,
  recipientName,
  at,
})

// The statements above name these columns.
const asEvents = (rows: unknown[] | undefined) => (rows ?? []) as ToldEvent[]
const asTexts = (rows: unknown[] | undefined) => (rows ?? []) as TextRow[]
