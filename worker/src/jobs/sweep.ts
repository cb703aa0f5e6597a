import type { D1Database } from '@cloudflare/workers-types'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import { knownSender } from '../providers/sms/senders.ts'
import { callRooms } from '../live/call-rooms.ts'
import { deliverOutbox } from '../live/deliver-outbox.ts'
import { abandonedFiles } from '../store/chat-files.ts'
import { forgetExpired } from '../store/expired.ts'
import { takeDue } from '../store/due-texts.ts'
import { forgetDelivered, undelivered } from '../store/outbox.ts'
import { listRoomCalls } from '../store/room-calls.ts'
import { forgetAnswers } from '../store/replays.ts'
import { allShards } from '../store/shards.ts'
import { deleteOldVisits } from '../store/tracking-visits.ts'
import { expireLeases } from '../store/text-receipts.ts'
import { archiveOrders } from './archive.ts'
import { dropFiles } from './drop-files.ts'
import { findTexts } from './find-texts.ts'
import { queueTexts } from './queue-texts.ts'
import type { SenderOf } from './sms.ts'
import { requeueDeliveries } from './webhook.ts'

/** What a queue or a room should have taken within this time, it has lost. */
const PATIENCE_MS = 60_000
const DAY_MS = 86_400_000
/** Who looked at a page is of interest for a while only. */
const VISITS_KEPT_MS = 90 * DAY_MS
const MAX_TEXTS = 2_000
const MAX_NEWS = 500
const MAX_FILES = 500

/** Each minute: repairs on every shard what a crash, a lost queue or an unreachable room has left behind. */
export async function sweep(env: Env, now: Date, senderOf: SenderOf = ownSender(env)): Promise<void> {
  const results = await Promise.allSettled([
    ...allShards(env).map((db) => sweepShard(env, db, senderOf, now)),
    requeueDeliveries(env, now),
    listRoomCalls(env.DIRECTORY, now.toISOString(), MAX_NEWS).then((calls) => callRooms(env, calls)),
    forgetExpired(env.DIRECTORY, now),
  ])
  for (const result of results) {
    if (result.status === 'rejected') log('error', 'sweep_failed', { message: String(result.reason) })
  }
}

const ownSender =
  (env: Env): SenderOf =>
  (courierId, now) =>
    knownSender(env, courierId, now)

async function sweepShard(env: Env, db: D1Database, senderOf: SenderOf, now: Date): Promise<void> {
  const at = now.toISOString()
  const before = new Date(now.getTime() - PATIENCE_MS).toISOString()
  const expired = await expireLeases(db, at)
  if (expired > 0) log('warn', 'texts_unknown', { count: expired })
  await queueTexts(env, await takeDue(db, at, before, MAX_TEXTS))
  await findTexts(env, db, senderOf, now)
  await deliverOutbox(env, db, await undelivered(db, before, MAX_NEWS))
  const yesterday = new Date(now.getTime() - DAY_MS).toISOString()
  const longAgo = new Date(now.getTime() - VISITS_KEPT_MS)
  await Promise.all([
    forgetDelivered(db, yesterday),
    forgetAnswers(db, yesterday).run(),
    archiveOrders(env, db, now),
    deleteOldVisits(db, longAgo).run(),
    abandonedFiles(db, yesterday, MAX_FILES).then((ids) => dropFiles(env, db, ids)),
  ])
}
