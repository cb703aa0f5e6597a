import type { D1Database } from '@cloudflare/workers-types'

/** A courier's own host with what its pages wear. */
export interface HostedCourier {
  readonly host: string
  readonly courierId: string
  readonly name: string
  readonly accent: string | null
  readonly logoFile: string | null
  readonly language: string
}

/** Every white-label host. */
export async function listHosts(db: D1Database): Promise<HostedCourier[]> {
  const { results } = await db
    .prepare(
      `SELECT s.host, o.id AS courierId, o.name, s.accent, s.logo_file AS logoFile, s.language
       FROM organization_settings s JOIN organization o ON o.id = s.organization_id
       WHERE s.host IS NOT NULL AND o.kind = 'courier' AND s.status = 'active'`,
    )
    .all<HostedCourier>()
  return results
}
