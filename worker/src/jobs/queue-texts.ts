import { isUrgent } from '../domain/text-times.ts'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import type { QueuedText } from '../store/due-texts.ts'

/** A queue takes at most so many messages at once. */
const BATCH = 100

/** Queues texts by their ids: what somebody waits for goes past what comes in bulk. */
export async function queueTexts(env: Env, texts: readonly QueuedText[]): Promise<void> {
  const urgent = texts.filter(({ trigger }) => isUrgent(trigger))
  const bulk = texts.filter(({ trigger }) => !isUrgent(trigger))
  await Promise.all([sendAll(env.TEXTS_LIVE, urgent), sendAll(env.TEXTS_BULK, bulk)])
}

/** A failure is only logged: the rows are pending and the sweep queues them again. */
async function sendAll(queue: Env['TEXTS_LIVE'], texts: readonly QueuedText[]): Promise<void> {
  try {
    for (let start = 0; start < texts.length; start += BATCH) {
      await queue.sendBatch(texts.slice(start, start + BATCH).map(({ id }) => ({ body: { id } })))
    }
  } catch (error) {
    log('warn', 'texts_not_queued', {
      count: texts.length,
      message: error instanceof Error ? error.message : String(error),
    })
  }
}
