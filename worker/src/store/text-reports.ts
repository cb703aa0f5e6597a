import type { D1Database } from '@cloudflare/workers-types'
import type {
  NotificationReason,
  NotificationState,
  TextCounts,
  TextOutcome,
  TextReport,
  Trigger,
} from '@waybill/contract'
import { TRIGGERS } from '@waybill/contract/triggers'
import type { Env } from '../env.ts'
import { shardsOf } from './shards.ts'
import type { Tenant } from './tenant.ts'

/** A day of somebody's calendar with the moment when it begins. */
export interface ReportDay {
  readonly day: string
  readonly from: string
}

interface CountRow {
  from: string
  state: NotificationState
  reason: NotificationReason | null
  trigger: string
  texts: number
  segments: number
}

const OUTCOME_OF: Record<NotificationState, TextOutcome> = {
  pending: 'waiting',
  sending: 'waiting',
  accepted: 'sent',
  queued: 'sent',
  sent: 'sent',
  delivered: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  blocked: 'blocked',
  unknown: 'unknown',
}

/** How many of a tenant's texts became what on each of these days, the oldest first. */
export async function reportOn(
  env: Env,
  tenant: Tenant,
  days: readonly ReportDay[],
): Promise<Omit<TextReport, 'price'>> {
  const databases = await shardsOf(env, tenant.courierIds)
  const rows = (await Promise.all(databases.map((db) => countIn(db, tenant, days)))).flat()
  const known = rows.filter(({ trigger }) => isTrigger(trigger))
  return {
    days: days.map(({ day, from }) => ({ day, ...countsOf(rows.filter((row) => row.from === from)) })),
    triggers: TRIGGERS.map((trigger) => ({ trigger, ...sum(known.filter((row) => row.trigger === trigger)) })).filter(
      ({ texts }) => texts > 0,
    ),
    reasons: reasonsOf(rows),
  }
}

async function countIn(db: D1Database, tenant: Tenant, days: readonly ReportDay[]): Promise<CountRow[]> {
  const starts = days.map(({ from }) => from)
  const { results } = await db
    .prepare(
      `SELECT (SELECT max(value) FROM json_each(?1) WHERE value <= n.created_at) AS "from", state, reason, trigger,
         count(*) AS texts, sum(segments) AS segments
       FROM notifications n WHERE n.${tenant.column} = ?2 AND n.created_at >= ?3
         AND +n.courier_id IN (SELECT value FROM json_each(?4)) GROUP BY 1, 2, 3, 4`,
    )
    .bind(JSON.stringify(starts), tenant.id, starts[0] ?? '', JSON.stringify(tenant.courierIds))
    .all<CountRow>()
  return results
}

const isTrigger = (name: string): name is Trigger => TRIGGERS.some((trigger) => trigger === name)

const sum = (rows: readonly CountRow[]): { texts: number; segments: number } => ({
  texts: rows.reduce((total, { texts }) => total + texts, 0),
  segments: rows.reduce((total, { segments }) => total + segments, 0),
})

function countsOf(rows: readonly CountRow[]): TextCounts {
  const counts = { waiting: 0, sent: 0, delivered: 0, failed: 0, blocked: 0, unknown: 0 }
  for (const { state, texts } of rows) counts[OUTCOME_OF[state]] += texts
  return { ...counts, segments: sum(rows).segments }
}

/** Why texts did not go out or arrive, the most frequent first. */
function reasonsOf(rows: readonly CountRow[]): TextReport['reasons'] {
  const totals = new Map<NotificationReason, number>()
  for (const { state, reason, texts } of rows) {
    if (reason !== null && TROUBLE.includes(OUTCOME_OF[state])) totals.set(reason, (totals.get(reason) ?? 0) + texts)
  }
  return [...totals].map(([reason, texts]) => ({ reason, texts })).toSorted((one, other) => other.texts - one.texts)
}
const TROUBLE: readonly TextOutcome[] = ['failed', 'blocked', 'unknown']
