import type { Env } from '../env.ts'
import { newId } from '../store/ids.ts'
import { addTexts, type NewText } from '../store/notifications.ts'
import { bucketFor, shardFor } from '../store/shards.ts'
import { queueTexts } from './queue-texts.ts'

/** For how many minutes each kind of text that belongs to no order is of use. */
const FRESH = {
  sign_in: 60,
  opt_out: 24 * 60,
  opt_in: 24 * 60,
  help: 24 * 60,
  test: 15,
  reply: 60,
} as const satisfies Record<string, number>

/** A text that belongs to no order: a sign-in link, an answer to HELP, a test, a recipient's words for a driver. */
export interface FreeText {
  /** The courier that sends it, whose opt-outs count. */
  readonly courierId: string
  /** The client that it is for, where there is one. */
  readonly clientId?: string
  readonly kind: keyof typeof FRESH
  /** One text per kind and request, however often this is called. */
  readonly requestId: string
  readonly to: string
  readonly body: string
  readonly language?: string
}

/** Records a text and queues it. */
export async function enqueueText(env: Env, text: FreeText, now = new Date()): Promise<void> {
  const { courierId, kind, requestId, to, body, language = 'en', clientId = null } = text
  const dedupeKey = `${kind}|${courierId}|${requestId}`
  const bucket = await bucketFor(env, courierId, dedupeKey)
  const at = now.toISOString()
  const staleAt = new Date(now.getTime() + FRESH[kind] * 60_000).toISOString()
  const row: NewText = {
    id: newId(bucket),
    dedupeKey,
    courierId,
    clientId,
    trigger: kind,
    recipient: to,
    language,
    body,
    orderId: null,
    legId: null,
    cycle: 1,
    recipientName: '',
    notBefore: at,
    holdFrom: null,
    holdUntil: null,
    staleAt,
  }
  const ids = await addTexts(await shardFor(env, bucket), [row], at)
  await queueTexts(
    env,
    ids.map((id) => ({ id, trigger: kind })),
  )
}
