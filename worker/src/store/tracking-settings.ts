import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { ApiError, type TrackingChoices } from '@waybill/contract'
import type { OrderRecord } from '../domain/change.ts'
import type { Side } from '../domain/tracking-settings.ts'

type SideRow = Omit<Side, 'choices'> & { choices: string | null }

/** How organizations show themselves to recipients, and what they chose for that. */
export async function sidesOf(directory: D1Database, organizationIds: readonly string[]): Promise<Side[]> {
  const { results } = await directory
    .prepare(
      `SELECT o.id, o.name, s.accent, s.logo_file AS logoFile, s.support_phone AS supportPhone, t.choices,
         coalesce(t.version, 0) AS version
       FROM organization o JOIN organization_settings s ON s.organization_id = o.id
       LEFT JOIN tracking_settings t ON t.organization_id = o.id
       WHERE o.id IN (SELECT value FROM json_each(?))`,
    )
    .bind(JSON.stringify(organizationIds))
    .all<SideRow>()
  return results.map((row) => ({ ...row, choices: toChoices(row.choices) }))
}

/** Writes an organization's choices over the version that its editor saw. */
export async function saveChoices(
  directory: D1Database,
  organizationId: string,
  { choices, version }: { choices: TrackingChoices; version: number },
  at: string,
): Promise<void> {
  const row = await directory
    .prepare(
      `INSERT INTO tracking_settings (organization_id, choices, version, updated_at)
       SELECT ?1, ?2, 1, ?4 WHERE ?3 = 0 OR EXISTS (SELECT 1 FROM tracking_settings WHERE organization_id = ?1)
       ON CONFLICT (organization_id) DO UPDATE SET choices = ?2, version = version + 1, updated_at = ?4
         WHERE version = ?3
       RETURNING version`,
    )
    .bind(organizationId, JSON.stringify(choices), version, at)
    .first<{ version: number }>()
  if (!row) throw staleChoices()
}

/** The same for one order; it writes nothing, and so answers no row, where the version is another. */
export const saveOrderChoices = (
  db: D1Database,
  order: OrderRecord,
  { choices, version }: { choices: TrackingChoices; version: number },
  at: string,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO tracking_choices (order_id, courier_id, client_id, choices, version, updated_at)
       SELECT ?1, ?2, ?3, ?4, 1, ?6 WHERE ?5 = 0 OR EXISTS (SELECT 1 FROM tracking_choices WHERE order_id = ?1)
       ON CONFLICT (order_id) DO UPDATE SET choices = ?4, version = version + 1, updated_at = ?6
         WHERE version = ?5
       RETURNING version`,
    )
    .bind(order.id, order.courier.id, order.client.id, JSON.stringify(choices), version, at)

/** The answer to whoever chose over an older version. */
export const staleChoices = (): ApiError => new ApiError('conflict', 'These settings have changed; look again')

/** Stored choices, which the contract's own schema wrote. */
export const toChoices = (text: string | null): TrackingChoices | null =>
  text === null ? null : (JSON.parse(text) as TrackingChoices)
