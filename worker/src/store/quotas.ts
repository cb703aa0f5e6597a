import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'

/** An exact limit: at most `limit` uses per subject in each stretch of `seconds`. */
export interface Quota {
  readonly name: string
  readonly limit: number
  readonly seconds: number
}

/** Takes one use from a quota; false when none is left. Of many at once, exactly the limit succeeds. */
export const takeQuota = async (db: D1Database, quota: Quota, subject: string, now: Date): Promise<boolean> =>
  (await useQuota(db, quota, subject, now).first()) !== null

/** The same within a batch: it answers a row where a use was left. */
export function useQuota(db: D1Database, quota: Quota, subject: string, now: Date): D1PreparedStatement {
  const length = quota.seconds * 1000
  const period = new Date(Math.floor(now.getTime() / length) * length).toISOString()
  return db
    .prepare(
      `INSERT INTO quotas (name, subject, period, used) VALUES (?, ?, ?, 1)
       ON CONFLICT (name, subject, period) DO UPDATE SET used = used + 1 WHERE used < ? RETURNING used`,
    )
    .bind(quota.name, subject, period, quota.limit)
}

/** Forgets the counts of stretches that began before `at`. */
export const deleteOldQuotas = (db: D1Database, at: string): D1PreparedStatement =>
  db.prepare('DELETE FROM quotas WHERE period < ?').bind(at)
