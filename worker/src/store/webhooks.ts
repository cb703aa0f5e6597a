import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Instant } from '@waybill/contract'

export interface WebhookEndpoint {
  readonly id: string
  readonly organizationId: string
  readonly events: readonly string[]
}

/** Where an organization wants to be told. */
export async function endpointsOf(directory: D1Database, organizationId: string): Promise<WebhookEndpoint[]> {
  const { results } = await directory
    .prepare(`SELECT id, events FROM webhook_endpoints WHERE organization_id = ? AND status = 'active'`)
    .bind(organizationId)
    .all<{ id: string; events: string }>()
  return results.map(({ id, events }) => ({ id, organizationId, events: asNames(JSON.parse(events)) }))
}
const asNames = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

export interface NewDelivery {
  readonly id: string
  readonly endpointId: string
  readonly messageId: string
  readonly type: string
  readonly body: string
}

/** Records deliveries and answers the ids of those that are new: an event goes to an endpoint once. */
export async function insertDeliveries(
  directory: D1Database,
  deliveries: readonly NewDelivery[],
  at: Instant,
): Promise<string[]> {
  const insert = directory.prepare(
    `INSERT OR IGNORE INTO webhook_deliveries (id, endpoint_id, message_id, type, body, next_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
  )
  const results = await directory.batch<{ id: string }>(
    deliveries.map(({ id, endpointId, messageId, type, body }) =>
      insert.bind(id, endpointId, messageId, type, body, at, at, at),
    ),
  )
  return results.flatMap((result) => result.results.map(({ id }) => id))
}

export interface TakenDelivery {
  readonly id: string
  readonly endpointId: string
  readonly messageId: string
  readonly type: string
  readonly body: string
  readonly attempts: number
  readonly url: string
  readonly keyId: string
  readonly generation: number
  /** The key of the secret before, while messages are signed with that too. */
  readonly previousKeyId: string | null
  readonly failingSince: Instant | null
}

interface TakenRow {
  id: string
  message_id: string
  type: string
  body: string
  attempts: number
  endpoint: string
}

/** Takes a due delivery for one attempt; null where another has it, it is done, or its endpoint is disabled. */
export async function takeDelivery(
  directory: D1Database,
  id: string,
  { now, leaseUntil, rotatedAfter }: Readonly<Record<'now' | 'leaseUntil' | 'rotatedAfter', Instant>>,
): Promise<TakenDelivery | null> {
  const row = await directory
    .prepare(
      `UPDATE webhook_deliveries SET state = 'sending', attempts = attempts + 1, next_at = ?, updated_at = ?
       WHERE id = ? AND state IN ('pending', 'sending') AND next_at <= ?
         AND endpoint_id IN (SELECT id FROM webhook_endpoints WHERE status = 'active')
       RETURNING id, message_id, type, body, attempts, (SELECT json_object('endpointId', e.id, 'url', e.url, 'keyId', e.key_id,
         'generation', e.generation, 'failingSince', e.failing_since,
         'previousKeyId', iif(e.rotated_at > ?, e.previous_key_id, NULL)) FROM webhook_endpoints e WHERE e.id = endpoint_id) AS endpoint`,
    )
    .bind(leaseUntil, now, id, now, rotatedAfter)
    .first<TakenRow>()
  if (!row) return null
  const { message_id: messageId, endpoint, ...delivery } = row
  return { ...delivery, messageId, ...asEndpoint(JSON.parse(endpoint)) }
}
// The query above has just built it.
const asEndpoint = (value: unknown) => value as Omit<TakenDelivery, 'id' | 'messageId' | 'type' | 'body' | 'attempts'>

export interface Attempt {
  readonly status: number | null
  readonly reason: string
  readonly milliseconds: number
  /** How the answer's body begins. */
  readonly response: string
  /** What becomes of the delivery; `pending` comes with the time of the next attempt. */
  readonly next: { state: 'delivered' | 'failed' } | { state: 'pending'; at: Instant }
}

/** Writes the log line of an attempt and what follows from it; nothing where the message was erased meanwhile. */
export async function recordAttempt(
  directory: D1Database,
  { id, endpointId, attempts }: Pick<TakenDelivery, 'id' | 'endpointId' | 'attempts'>,
  { status, reason, milliseconds, response, next }: Attempt,
  now: Instant,
): Promise<void> {
  await directory.batch([
    directory
      .prepare(
        `INSERT OR IGNORE INTO webhook_attempts (delivery_id, attempt, at, status, reason, milliseconds, response)
         SELECT id, ?, ?, ?, ?, ?, ? FROM webhook_deliveries WHERE id = ?`,
      )
      .bind(attempts, now, status, reason, milliseconds, response, id),
    directory
      .prepare(
        `UPDATE webhook_deliveries SET state = ?, next_at = ?, updated_at = ? WHERE id = ? AND state = 'sending'`,
      )
      .bind(next.state, next.state === 'pending' ? next.at : now, now, id),
    noteHealth(directory, endpointId, next.state === 'delivered' ? null : now),
  ])
}

/** Writes nothing while the health stays as it is. */
const noteHealth = (directory: D1Database, id: string, failedAt: Instant | null): D1PreparedStatement =>
  directory
    .prepare(
      `UPDATE webhook_endpoints SET failing_since = ?1 WHERE id = ?2 AND (failing_since IS NULL) = (?1 IS NOT NULL)`,
    )
    .bind(failedAt, id)

/** Whom to tell that an endpoint is no longer called. `courierId` is set where its organization is or has just one courier. */
export interface DisabledEndpoint {
  readonly kind: 'courier' | 'client'
  readonly courierId: string | null
  readonly url: string
  readonly name: string
  readonly email: string
  readonly language: string
}

/** Stops telling an endpoint anything; answers whose it was, or null when it was disabled before. */
export async function disableEndpoint(
  directory: D1Database,
  id: string,
  reason: 'gone' | 'failing',
): Promise<DisabledEndpoint | null> {
  return directory
    .prepare(
      `UPDATE webhook_endpoints SET status = 'disabled', disabled_reason = ? WHERE id = ? AND status = 'active'
       RETURNING url,
         (SELECT kind FROM organization WHERE id = organization_id) AS kind,
         (SELECT iif(count(DISTINCT courier_id) = 1, max(courier_id), NULL) FROM connections
           WHERE (client_id = organization_id OR courier_id = organization_id) AND status IN ('active', 'suspended')) AS courierId,
         (SELECT name FROM organization WHERE id = organization_id) AS name,
         (SELECT email FROM organization_settings s WHERE s.organization_id = webhook_endpoints.organization_id) AS email,
         (SELECT language FROM organization_settings s WHERE s.organization_id = webhook_endpoints.organization_id) AS language`,
    )
    .bind(reason, id)
    .first<DisabledEndpoint>()
}

/** Deliveries whose time has come without anybody taking them; those to an endpoint that is switched off wait on. */
export async function dueDeliveries(directory: D1Database, before: Instant, limit: number): Promise<string[]> {
  const { results } = await directory
    .prepare(
      `SELECT id FROM webhook_deliveries WHERE state IN ('pending', 'sending') AND next_at <= ?
         AND endpoint_id IN (SELECT id FROM webhook_endpoints WHERE status = 'active') ORDER BY next_at LIMIT ?`,
    )
    .bind(before, limit)
    .all<{ id: string }>()
  return results.map(({ id }) => id)
}

/** Removes some of the log that is older than a moment. */
export const deleteOldDeliveries = (directory: D1Database, before: Instant): D1PreparedStatement =>
  directory
    .prepare(
      `DELETE FROM webhook_deliveries WHERE id IN (
         SELECT id FROM webhook_deliveries WHERE created_at < ? ORDER BY created_at LIMIT 500)`,
    )
    .bind(before)
