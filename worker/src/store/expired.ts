import type { D1Database } from '@cloudflare/workers-types'
import { deleteEndedEmailChanges } from './email-changes.ts'
import { deleteEndedLinks } from './links.ts'
import { deleteOldQuotas } from './quotas.ts'
import { forgetAnswers } from './replays.ts'
import { deleteEndedSessions } from './sessions.ts'
import { deleteRemoved } from './webhook-endpoints.ts'
import { deleteOldDeliveries } from './webhooks.ts'

const DAY_MS = 86_400_000

/** Forgets what has served its purpose: spent links, ended sessions, old counts, answers to repeated requests, old logs. */
export async function forgetExpired(db: D1Database, now: Date): Promise<void> {
  const at = now.toISOString()
  const yesterday = new Date(now.getTime() - DAY_MS).toISOString()
  const lastWeek = new Date(now.getTime() - 7 * DAY_MS).toISOString()
  const lastMonth = new Date(now.getTime() - 30 * DAY_MS).toISOString()
  await db.batch([
    deleteEndedLinks(db, at),
    deleteEndedEmailChanges(db, at),
    deleteEndedSessions(db, at),
    deleteOldQuotas(db, yesterday),
    forgetAnswers(db, yesterday),
    deleteRemoved(db, lastWeek),
    deleteOldDeliveries(db, lastMonth),
    db.prepare('DELETE FROM dev_outbox WHERE at < ?').bind(lastWeek),
  ])
}
