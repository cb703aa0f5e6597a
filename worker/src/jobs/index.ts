import type { MessageBatch } from '@cloudflare/workers-types'
import type { Env } from '../env.ts'
import { keepDeadLetters } from './dead-letter.ts'
import { sendMails } from './mail.ts'
import { sendTexts } from './sms.ts'
import { deliverWebhooks } from './webhook.ts'

type Handler = (batch: MessageBatch, env: Env) => Promise<void>

/** Which job works on which queue. */
const HANDLERS = {
  'waybill-texts-live': (batch, env) => sendTexts(batch, env),
  'waybill-texts-bulk': (batch, env) => sendTexts(batch, env),
  'waybill-webhooks': (batch, env) => deliverWebhooks(batch, env),
  'waybill-mail': (batch, env) => sendMails(batch, env),
  'waybill-texts-live-dead': keepDeadLetters,
  'waybill-texts-bulk-dead': keepDeadLetters,
  'waybill-webhooks-dead': keepDeadLetters,
  'waybill-mail-dead': keepDeadLetters,
} as const satisfies Record<string, Handler>

/** Hands a batch to its queue's job. */
export async function consume(batch: MessageBatch, env: Env): Promise<void> {
  const handler = Object.entries(HANDLERS).find(([queue]) => queue === batch.queue)?.[1]
  if (!handler) throw new Error(`No job works on the queue ${batch.queue}`)
  await handler(batch, env)
}
