import type { MessageBatch } from '@cloudflare/workers-types'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import { recordDeadLetter } from '../store/dead-letters.ts'
import { backoffSeconds } from './backoff.ts'

/** Keeps what its own queue gave up, and says so in the log. */
export async function keepDeadLetters(batch: MessageBatch, env: Env): Promise<void> {
  for (const message of batch.messages) {
    try {
      const body = visiblePart(message.body)
      const textId = TEXT_QUEUES.test(batch.queue) && typeof body?.id === 'string' ? body.id : null
      const letter = { id: message.id, queue: batch.queue, body, reason: 'retries_spent', textId } as const
      await recordDeadLetter(env.DIRECTORY, letter)
      log('error', 'dead_letter', { queue: batch.queue, id: message.id })
      message.ack()
    } catch (error) {
      log('error', 'dead_letter_not_kept', { queue: batch.queue, message: String(error) })
      message.retry({ delaySeconds: backoffSeconds(message.attempts) })
    }
  }
}

const TEXT_QUEUES = /^waybill-texts-/

/** A mail carries addresses and one-time secrets: of any message only what names it is kept. */
function visiblePart(body: unknown): { id: unknown; template: unknown } | null {
  if (typeof body !== 'object' || body === null) return null
  const { id = null, template = null }: { id?: unknown; template?: unknown } = body
  return { id, template }
}
