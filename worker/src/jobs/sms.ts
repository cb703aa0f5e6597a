import type { D1Database, Message, MessageBatch } from '@cloudflare/workers-types'
import { ApiError } from '@waybill/contract'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import { knownSender } from '../providers/sms/senders.ts'
import { recordDeadLetter } from '../store/dead-letters.ts'
import { shardFor } from '../store/shards.ts'
import { backoffSeconds } from './backoff.ts'
import { Pauses } from './pauses.ts'
import { sendText, type Sending } from './send-text.ts'

/** How a batch finds out how each courier sends; tests give their own. */
export type SenderOf = Sending['senderOf']

const ownPauses = new Pauses()

/** Sends each text of a batch exactly once or visibly not at all. It never throws: one message cannot hurt another. */
export async function sendTexts(
  batch: MessageBatch,
  env: Env,
  senderOf: SenderOf = (courierId, now) => knownSender(env, courierId, now),
  pauses = ownPauses,
): Promise<void> {
  await Promise.all(batch.messages.map((message) => work(message, batch.queue, { env, senderOf, pauses })))
}

async function work(message: Message, queue: string, context: Omit<Sending, 'db'>): Promise<void> {
  try {
    const db = await shardOf(context.env, message)
    if (db === null) {
      const letter = { id: message.id, queue, body: null, reason: 'poison', textId: null } as const
      await recordDeadLetter(context.env.DIRECTORY, letter)
      log('error', 'dead_letter', { queue, id: message.id })
      return message.ack()
    }
    const wait = await sendText({ ...context, db }, idOf(message), new Date())
    if (wait === null) message.ack()
    else message.retry({ delaySeconds: wait })
  } catch (error) {
    log('error', 'text_not_handled', {
      queue,
      id: message.id,
      message: error instanceof Error ? error.message : String(error),
    })
    message.retry({ delaySeconds: backoffSeconds(message.attempts) })
  }
}

const idOf = ({ body }: Message): string =>
  typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string' ? body.id : ''

/** The database of a message's text; null where the message can never be worked on. */
async function shardOf(env: Env, message: Message): Promise<D1Database | null> {
  try {
    return await shardFor(env, idOf(message))
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not_found') return null
    throw error
  }
}
