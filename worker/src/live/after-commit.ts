import type { D1Database } from '@cloudflare/workers-types'
import type { Env } from '../env.ts'
import { queueTexts } from '../jobs/queue-texts.ts'
import type { Committed } from '../store/commit.ts'
import { deliverOutbox } from './deliver-outbox.ts'

/**
 * What follows a commit, after its answer was sent: texts go to their queue, news to the rooms. It may be lost or
 * repeated: the sweep finds what is still pending, and everything told here is told once.
 */
export async function afterCommit(env: Env, db: D1Database, { texts, outbox }: Committed): Promise<void> {
  await Promise.all([queueTexts(env, texts), deliverOutbox(env, db, outbox)])
}
