import type { Env } from '../env.ts'
import { newId } from '../store/ids.ts'
import { insertTexts } from '../store/notifications.ts'
import { bucketFor, shardFor } from '../store/shards.ts'
import { queueTexts } from './queue-texts.ts'

/** A text that belongs to no order: a sign-in link, an answer to HELP, a test. */
export interface FreeText {
  /** The courier that sends it, whose opt-outs count. */
  readonly courierId: string
  readonly kind: 'sign_in' | 'opt_out' | 'opt_in' | 'help' | 'test'
  /** One text per kind and request, however often this is called. */
  readonly requestId: string
  readonly to: string
  readonly body: string
  readonly language?: string
}

/** Records a text and queues it. */
export async function enqueueText(env: Env, text: FreeText, now = new Date()): Promise<void> {
  const { courierId, kind, requestId, to, body, language = 'en' } = text
  const dedupeKey = `${kind}|${requestId}`
  const bucket = await bucketFor(env, courierId, dedupeKey)
  const db = await shardFor(env, bucket)
  const at = now.toISOString()
  const noOrder = { clientId: null, orderId: null, legId: null, cycle: 1, recipientName: '' }
  const row = { ...noOrder, id: newId(bucket), dedupeKey, courierId, trigger: kind, recipient: to, language, body }
  const ids = await insertTexts(db, [{ ...row, notBefore: at }], at)
  await queueTexts(env.TEXTS_LIVE, ids)
}
