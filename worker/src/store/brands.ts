import type { D1Database } from '@cloudflare/workers-types'

export interface BrandRow {
  readonly id: string
  readonly accent: string | null
  readonly supportPhone: string | null
}

/** How organizations show themselves to recipients. */
export async function brandsOf(directory: D1Database, organizationIds: readonly string[]): Promise<BrandRow[]> {
  const { results } = await directory
    .prepare(
      `SELECT organization_id AS id, accent, support_phone AS supportPhone FROM organization_settings
       WHERE organization_id IN (SELECT value FROM json_each(?))`,
    )
    .bind(JSON.stringify(organizationIds))
    .all<BrandRow>()
  return results
}
