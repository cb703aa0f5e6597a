import type { D1Database } from '@cloudflare/workers-types'
import type { Instant } from '@waybill/contract'

/** Notes when a driver's phone was last heard; every ten minutes at most, positions themselves never come here. */
export async function touchDriver(directory: D1Database, courierId: string, id: string, at: Instant): Promise<void> {
  await directory
    .prepare('UPDATE drivers SET last_seen_at = ? WHERE id = ? AND courier_id = ?')
    .bind(at, id, courierId)
    .run()
}
