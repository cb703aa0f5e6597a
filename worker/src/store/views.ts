import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { View } from '@waybill/contract'
import { insert } from './insert.ts'

/** More names than these nobody reads. */
export const MAX_VIEWS = 50

/** The views of an organization, the oldest first. */
export async function listViews(db: D1Database, organizationId: string): Promise<View[]> {
  const { results } = await db
    .prepare(
      `SELECT id, name, query, columns FROM order_views WHERE organization_id = ? AND removed_at IS NULL
       ORDER BY created_at, id LIMIT ${MAX_VIEWS}`,
    )
    .bind(organizationId)
    .all<View>()
  return results
}

/** Writes a view. */
export const insertView = (db: D1Database, view: View, organizationId: string, at: string): D1PreparedStatement =>
  insert(db, 'order_views', { ...view, organization_id: organizationId, created_at: at })

/** Removes a view, again where it is gone already; false where the organization never had one with this id. */
export async function removeView(db: D1Database, organizationId: string, id: string, at: string): Promise<boolean> {
  const { results } = await db
    .prepare(
      'UPDATE order_views SET removed_at = ifnull(removed_at, ?) WHERE id = ? AND organization_id = ? RETURNING id',
    )
    .bind(at, id, organizationId)
    .all()
  return results.length > 0
}
