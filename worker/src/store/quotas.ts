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

/** Takes one use from each of several quotas in one batch; false when any of them is spent. */
export async function takeQuotas(
  db: D1Database,
  wanted: readonly { readonly quota: Quota; readonly subject: string }[],
  now: Date,
): Promise<boolean> {
  const taken = await db.batch(wanted.map(({ quota, subject }) => useQuota(db, quota, subject, now)))
  return taken.every(({ results }) => results.length > 0)
}

/** When the stretch of time began that a moment counts to. */
function periodOf({ seconds }: Quota, now: Date): string {
  const length = seconds * 1000
  return new Date(Math.floor(now.getTime() / length) * length).toISOString()
}

/** The same within a batch: it answers a row where a use was left. */
export function useQuota(db: D1Database, quota: Quota, subject: string, now: Date): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO quotas (name, subject, period, used) VALUES (?, ?, ?, 1)
       ON CONFLICT (name, subject, period) DO UPDATE SET used = used + 1 WHERE used < ? RETURNING used`,
    )
    .bind(quota.name, subject, periodOf(quota, now), quota.limit)
}

/** Gives a use back that turned out to be none. */
export async function giveBack(db: D1Database, quota: Quota, subject: string, now: Date): Promise<void> {
  await db
    .prepare('UPDATE quotas SET used = used - 1 WHERE name = ? AND subject = ? AND period = ? AND used > 0')
    .bind(quota.name, subject, periodOf(quota, now))
    .run()
}

/** Forgets the counts of stretches that began before `at`. */
export const deleteOldQuotas = (db: D1Database, at: string): D1PreparedStatement =>
  db.prepare('DELETE FROM quotas WHERE period < ?').bind(at)
