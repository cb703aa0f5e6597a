import type { D1Database, Message, MessageBatch } from '@cloudflare/workers-types'
import { ApiError } from '@waybill/contract'
import { TRACKING_LINK } from '../domain/notification-body.ts'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import { trackingUrl } from '../live/tracking-link.ts'
import { smsOf } from '../providers/sms/index.ts'
import type { Outcome, SmsProvider } from '../providers/sms/sms.ts'
import { recordDeadLetter } from '../store/dead-letters.ts'
import { shardFor } from '../store/shards.ts'
import { claim, release, settle, type ClaimedText, type Receipt } from '../store/text-claims.ts'
import { backoffSeconds } from './backoff.ts'

/** A provider has a minute to answer; who has not recorded an outcome by then is taken for dead. */
const LEASE_MS = 120_000
/** News of yesterday helps nobody. */
const TOO_OLD_MS = 24 * 3_600_000

/** Sends each text of a batch exactly once or visibly not at all. It never throws: one message cannot hurt another. */
export async function sendTexts(batch: MessageBatch, env: Env, sms = smsOf(env)): Promise<void> {
  await Promise.all(batch.messages.map((message) => work(message, batch.queue, env, sms)))
}

async function work(message: Message, queue: string, env: Env, sms: SmsProvider): Promise<void> {
  try {
    const db = await shardOf(env, message)
    if (db === null) await recordDeadLetter(env.DIRECTORY, { id: message.id, queue, body: null, reason: 'poison' })
    else await sendText(env, db, idOf(message), sms, new Date())
    message.ack()
  } catch (error) {
    if (error instanceof Throttled) return message.retry({ delaySeconds: error.seconds + 1 })
    log('error', 'text_not_handled', {
      queue,
      id: message.id,
      message: error instanceof Error ? error.message : String(error),
    })
    message.retry({ delaySeconds: backoffSeconds(message.attempts) })
  }
}

/** The provider asks for patience; the text is pending again. */
class Throttled extends Error {
  readonly seconds: number
  constructor(seconds: number) {
    super('The provider asks for patience')
    this.seconds = seconds
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

/** Claims one text, sends it and records what is known. Nobody else can hold the claim, so it is sent at most once. */
export async function sendText(env: Env, db: D1Database, id: string, sms: SmsProvider, now: Date): Promise<void> {
  const text = await claim(db, id, {
    now: now.toISOString(),
    leaseUntil: new Date(now.getTime() + LEASE_MS).toISOString(),
    tooOld: new Date(now.getTime() - TOO_OLD_MS).toISOString(),
  })
  if (!text) return
  const body = await bodyOf(env, db, text, now)
  const outcome = await send(env, sms, text, body)
  const at = new Date().toISOString()
  if (outcome.kind === 'throttled') {
    await release(db, id, new Date(Date.now() + outcome.retryAfterSeconds * 1000).toISOString(), at)
    throw new Throttled(outcome.retryAfterSeconds)
  }
  await settle(db, id, receiptOf(outcome, sms), at)
}

/** Fills in the link. Nothing was sent yet, so a failure here gives the text back. */
async function bodyOf(env: Env, db: D1Database, text: ClaimedText, now: Date): Promise<string> {
  const { orderId, legId, courierId, body } = text
  if (!orderId || !legId || !body.includes(TRACKING_LINK)) return body
  try {
    return body.replaceAll(TRACKING_LINK, await trackingUrl(env, db, { orderId, legId, courierId }, now))
  } catch (error) {
    await release(db, text.id, now.toISOString(), now.toISOString())
    throw error
  }
}

async function send(env: Env, sms: SmsProvider, text: ClaimedText, body: string): Promise<Outcome> {
  const statusUrl = `${env.BASE_URL}/v1/hooks/sms/${sms.name}/status?id=${text.id}`
  try {
    return await sms.send({ id: text.id, to: text.recipient, from: env.SMS_FROM ?? 'Waybill', body, statusUrl })
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? error.name : 'error' }
  }
}

function receiptOf(outcome: Exclude<Outcome, { kind: 'throttled' }>, { name: provider }: SmsProvider): Receipt {
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'accepted', reason: null, provider, providerId: outcome.providerId }
    case 'refused':
      return { state: 'failed', reason: outcome.reason, provider, providerId: null }
    case 'unknown':
      return { state: 'unknown', reason: outcome.reason, provider, providerId: null }
  }
}
