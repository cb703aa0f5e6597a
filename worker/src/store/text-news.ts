import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Instant, NotificationState } from '@waybill/contract'
import { notificationEvent } from '../domain/webhooks.ts'

/**
 * Lays out what webhooks hear of a text that has just come to a state, in the batch that brought it there; nothing where it
 * did not. Each step once: a provider may report the same one in several ways.
 */
export function layOutStep(db: D1Database, id: string, state: NotificationState, now: Instant): D1PreparedStatement {
  const step = notificationEvent(state) ?? ''
  return db
    .prepare(
      `INSERT OR IGNORE INTO outbox (id, room, name, payload, created_at)
       SELECT id || ':' || ?1, 'hook', id || ':' || ?1, json_object(
           'organizations', json_array(client_id, courier_id),
           'event', json_object('type', 'notification.' || ?1, 'data', json_object('orderId', order_id,
             'notification', json_object('id', id, 'legId', leg_id, 'trigger', trigger, 'recipientName', recipient_name,
               'state', state, 'reason', reason, 'at', updated_at)))), ?2
       FROM notifications WHERE ?1 <> '' AND id = ?3 AND state = ?4 AND updated_at = ?2
         AND order_id IS NOT NULL AND leg_id IS NOT NULL AND client_id IS NOT NULL
       RETURNING id, room, name, payload`,
    )
    .bind(step, now, id, state)
}
