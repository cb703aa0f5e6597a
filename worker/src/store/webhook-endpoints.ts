import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Instant, Webhook, WebhookChange } from '@waybill/contract'
import { insert } from './insert.ts'

const COLUMNS = 'id, url, events, status, disabled_reason AS disabledReason, created_at AS createdAt'

type WebhookRow = Omit<Webhook, 'events'> & { readonly events: string }
// The columns are COLUMNS, whose types the STRICT table guarantees.
const toWebhook = (row: WebhookRow): Webhook => ({ ...row, events: JSON.parse(row.events) as string[] })

/** An organization's endpoints, in the order in which they were made. */
export async function listEndpoints(db: D1Database, organizationId: string): Promise<Webhook[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM webhook_endpoints WHERE organization_id = ? AND removed_at IS NULL
       ORDER BY created_at, id`)
    .bind(organizationId)
    .all<WebhookRow>()
  return results.map(toWebhook)
}

export async function countEndpoints(db: D1Database, organizationId: string): Promise<number> {
  const sql = 'SELECT count(*) AS count FROM webhook_endpoints WHERE organization_id = ? AND removed_at IS NULL'
  return (await db.prepare(sql).bind(organizationId).first<number>('count')) ?? 0
}

/** Writes an endpoint whose secret comes from a key of the ring. */
export const insertEndpoint = (
  db: D1Database,
  organizationId: string,
  keyId: string,
  { id, url, events, status, createdAt }: Webhook,
): D1PreparedStatement =>
  insert(db, 'webhook_endpoints', {
    id,
    organization_id: organizationId,
    url,
    events: JSON.stringify(events),
    key_id: keyId,
    status,
    created_at: createdAt,
  })

/** Changes an endpoint; null when the organization has no such one. Switched on, it is no longer failing. */
export async function changeEndpoint(
  db: D1Database,
  organizationId: string,
  id: string,
  { url, events, status }: WebhookChange,
): Promise<Webhook | null> {
  const row = await db
    .prepare(
      `UPDATE webhook_endpoints SET url = coalesce(?1, url), events = coalesce(?2, events), status = coalesce(?3, status),
         disabled_reason = CASE ?3 WHEN 'active' THEN NULL WHEN 'disabled' THEN 'by_hand' ELSE disabled_reason END,
         failing_since = iif(?3 = 'active', NULL, failing_since)
       WHERE id = ?4 AND organization_id = ?5 AND removed_at IS NULL RETURNING ${COLUMNS}`,
    )
    .bind(url ?? null, events ? JSON.stringify(events) : null, status ?? null, id, organizationId)
    .first<WebhookRow>()
  return row && toWebhook(row)
}

/** Removes an endpoint, now or already; false when the organization has no such one. */
export async function removeEndpoint(
  db: D1Database,
  organizationId: string,
  id: string,
  at: Instant,
): Promise<boolean> {
  const row = await db
    .prepare(
      `UPDATE webhook_endpoints SET removed_at = coalesce(removed_at, ?), status = 'disabled'
       WHERE id = ? AND organization_id = ? RETURNING id`,
    )
    .bind(at, id, organizationId)
    .first()
  return row !== null
}

/** Whether an endpoint is called; null when the organization has no such endpoint. */
export const statusOf = (db: D1Database, organizationId: string, id: string): Promise<Webhook['status'] | null> =>
  db
    .prepare('SELECT status FROM webhook_endpoints WHERE id = ? AND organization_id = ? AND removed_at IS NULL')
    .bind(id, organizationId)
    .first<Webhook['status']>('status')

/** Which secret of an endpoint is in use; null when the organization has no such endpoint. */
export const generationOf = (db: D1Database, organizationId: string, id: string): Promise<number | null> =>
  db
    .prepare('SELECT generation FROM webhook_endpoints WHERE id = ? AND organization_id = ? AND removed_at IS NULL')
    .bind(id, organizationId)
    .first<number>('generation')

/** Forgets removed endpoints with their logs. */
export const deleteRemoved = (db: D1Database, before: Instant): D1PreparedStatement =>
  db.prepare('DELETE FROM webhook_endpoints WHERE removed_at < ?').bind(before)

/** Puts the next secret in the place of one; does nothing when somebody else has done so. */
export const rotateSecret = (
  db: D1Database,
  id: string,
  generation: number,
  keyId: string,
  at: Instant,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE webhook_endpoints SET generation = generation + 1, previous_key_id = key_id, key_id = ?, rotated_at = ?
       WHERE id = ? AND generation = ?`,
    )
    .bind(keyId, at, id, generation)
