import type { D1Database } from '@cloudflare/workers-types'

/** Resolves when the database answers. */
export async function ping(db: D1Database): Promise<void> {
  await db.prepare('SELECT 1').first()
}
