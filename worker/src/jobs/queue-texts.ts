import type { Queue } from '@cloudflare/workers-types'
import type { TextJob } from '../env.ts'
import { log } from '../log.ts'

/** A queue takes at most so many messages at once. */
const BATCH = 100

/** Queues texts by their ids. A failure is only logged: the rows are pending and the sweep queues them again. */
export async function queueTexts(queue: Queue<TextJob>, ids: readonly string[]): Promise<void> {
  try {
    for (let start = 0; start < ids.length; start += BATCH) {
      await queue.sendBatch(ids.slice(start, start + BATCH).map((id) => ({ body: { id } })))
    }
  } catch (error) {
    log('warn', 'texts_not_queued', {
      count: ids.length,
      message: error instanceof Error ? error.message : String(error),
    })
  }
}
