import type { D1Database } from '@cloudflare/workers-types'
import type { Instant, WebhookDelivery, WebhookLog } from '@waybill/contract'

const COLUMNS = `id, message_id AS messageId, type, state, body, created_at AS createdAt,
  iif(state IN ('pending', 'sending'), next_at, NULL) AS nextAt,
  (SELECT json_group_array(json_object('attempt', attempt, 'at', at, 'status', status, 'reason', reason,
    'milliseconds', milliseconds, 'response', response) ORDER BY attempt) FROM webhook_attempts WHERE delivery_id = webhook_deliveries.id) AS attempts`
/** The first two parameters are the endpoint and its organization. */
const OWN =
  'endpoint_id = ?1 AND endpoint_id IN (SELECT id FROM webhook_endpoints WHERE organization_id = ?2 AND removed_at IS NULL)'

/** An endpoint of an organization. */
export interface OwnEndpoint {
  readonly id: string
  readonly organizationId: string
}

type DeliveryRow = Omit<WebhookDelivery, 'attempts'> & { readonly attempts: string }
// The columns are COLUMNS: the tables are STRICT and the list of attempts is built right there.
const toDelivery = (row: unknown): WebhookDelivery => {
  const { attempts, ...delivery } = row as DeliveryRow
  return { ...delivery, attempts: JSON.parse(attempts) as WebhookDelivery['attempts'] }
}

/** A page of what was sent to an endpoint, the newest first; null when the organization has no such endpoint. */
export async function deliveriesOf(
  db: D1Database,
  { id, organizationId }: OwnEndpoint,
  { after, limit }: { readonly after: { createdAt: Instant; id: string } | null; readonly limit: number },
): Promise<WebhookLog['items'] | null> {
  const [endpoint, page] = await db.batch([
    db
      .prepare('SELECT id FROM webhook_endpoints WHERE id = ? AND organization_id = ? AND removed_at IS NULL')
      .bind(id, organizationId),
    db
      .prepare(
        `SELECT ${COLUMNS} FROM webhook_deliveries WHERE ${OWN} AND (created_at, id) < (?3, ?4)
         ORDER BY created_at DESC, id DESC LIMIT ?5`,
      )
      .bind(id, organizationId, after?.createdAt ?? '9999', after?.id ?? '', limit),
  ])
  return endpoint?.results.length ? (page?.results ?? []).map(toDelivery) : null
}

/** One message of the log; null when the organization has no such one. */
export async function findDelivery(
  db: D1Database,
  { id, organizationId }: OwnEndpoint,
  deliveryId: string,
): Promise<WebhookDelivery | null> {
  const row = await db
    .prepare(`SELECT ${COLUMNS} FROM webhook_deliveries WHERE ${OWN} AND id = ?3`)
    .bind(id, organizationId, deliveryId)
    .first()
  return row ? toDelivery(row) : null
}

export interface TestMessage {
  readonly id: string
  readonly messageId: string
  readonly body: string
}

/** Lays out a test event, once for each message id; null when the organization has no such endpoint. */
export async function insertTest(
  db: D1Database,
  { id: endpointId, organizationId }: OwnEndpoint,
  { id, messageId, body }: TestMessage,
  at: Instant,
): Promise<WebhookDelivery | null> {
  const insert = db
    .prepare(
      `INSERT OR IGNORE INTO webhook_deliveries (id, endpoint_id, message_id, type, body, next_at, created_at, updated_at)
       SELECT ?1, id, ?2, 'test', ?3, ?4, ?4, ?4 FROM webhook_endpoints WHERE id = ?5 AND organization_id = ?6
         AND removed_at IS NULL`,
    )
    .bind(id, messageId, body, at, endpointId, organizationId)
  const select = db
    .prepare(`SELECT ${COLUMNS} FROM webhook_deliveries WHERE ${OWN} AND message_id = ?3`)
    .bind(endpointId, organizationId, messageId)
  const [, found] = await db.batch([insert, select])
  const row = found?.results[0]
  return row ? toDelivery(row) : null
}

/** Sends a message of the log again, under its own id; null when there is no such message. */
export async function replayDelivery(
  db: D1Database,
  { id: endpointId, organizationId }: OwnEndpoint,
  deliveryId: string,
  at: Instant,
): Promise<WebhookDelivery | null> {
  const row = await db
    .prepare(
      `UPDATE webhook_deliveries SET state = iif(state = 'sending', state, 'pending'),
         next_at = iif(state = 'sending', next_at, ?3), updated_at = ?3
       WHERE ${OWN} AND id = ?4 RETURNING ${COLUMNS}`,
    )
    .bind(endpointId, organizationId, at, deliveryId)
    .first()
  return row ? toDelivery(row) : null
}
