import type { Message, MessageBatch } from '@cloudflare/workers-types'
import { nextAttempt, refusalOf } from '../domain/webhooks.ts'
import type { Env, WebhookJob } from '../env.ts'
import { log } from '../log.ts'
import { disableEndpoint, dueDeliveries, recordAttempt, takeDelivery, type TakenDelivery } from '../store/webhooks.ts'
import { backoffSeconds } from './backoff.ts'
import { tellDisabled } from './webhook-disabled.ts'
import { signedHeaders, type Signer } from './webhook-signature.ts'

const TIMEOUT_MS = 15_000
const LEASE_MS = 60_000
const DAY_MS = 86_400_000
/** An endpoint that took nothing for so long is not called any more. */
const PATIENCE_MS = 3 * DAY_MS
/** The longest delay that a queue keeps; the sweep sees to longer ones. */
const QUEUE_MAX_SECONDS = 43_200

type Fetch = (url: string, init: RequestInit) => Promise<Response>
const callOut: Fetch = (url, init) => fetch(url, init)

/** Makes one attempt for each delivery of a batch; what fails is tried again by the schedule. */
export async function deliverWebhooks(batch: MessageBatch, env: Env, call: Fetch = callOut): Promise<void> {
  await Promise.all(batch.messages.map((message) => work(message, env, call)))
}

async function work(message: Message, env: Env, call: Fetch): Promise<void> {
  try {
    const wait = await attempt(env, idOf(message), call, new Date())
    if (wait === null || wait > QUEUE_MAX_SECONDS) message.ack()
    else message.retry({ delaySeconds: wait })
  } catch (error) {
    log('error', 'webhook_not_handled', {
      id: message.id,
      message: error instanceof Error ? error.message : String(error),
    })
    message.retry({ delaySeconds: backoffSeconds(message.attempts) })
  }
}

const idOf = ({ body }: Message): string =>
  typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : ''

interface Answer {
  readonly status: number | null
  readonly reason: string
  readonly retryAfterSeconds: number | null
}

/** One attempt; answers the seconds until the next, or null when there is none. */
async function attempt(env: Env, id: string, call: Fetch, now: Date): Promise<number | null> {
  const times = { now: fromNow(now, 0), leaseUntil: fromNow(now, LEASE_MS), rotatedAfter: fromNow(now, -DAY_MS) }
  const delivery = await takeDelivery(env.DIRECTORY, id, times)
  if (!delivery) return null
  const answer = await post(env, delivery, call, now)
  const after = new Date()
  const isTaken = answer.status !== null && answer.status >= 200 && answer.status < 300
  const end = isTaken ? null : endOf(delivery, answer, after)
  if (end) await tellDisabled(env, await disableEndpoint(env.DIRECTORY, delivery.endpointId, end), now)
  const wait = isTaken || answer.status === 410 ? null : nextAttempt(delivery.attempts, answer.retryAfterSeconds)
  await recordAttempt(
    env.DIRECTORY,
    delivery,
    {
      status: answer.status,
      reason: answer.reason,
      milliseconds: after.getTime() - now.getTime(),
      next: toNext(isTaken, wait, after),
    },
    after.toISOString(),
  )
  return wait
}

const fromNow = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString()

/** Why an endpoint is not called again, or null while it is. */
function endOf({ failingSince }: TakenDelivery, { status }: Answer, now: Date): 'gone' | 'failing' | null {
  if (status === 410) return 'gone'
  return failingSince !== null && failingSince <= fromNow(now, -PATIENCE_MS) ? 'failing' : null
}

function toNext(isTaken: boolean, wait: number | null, now: Date) {
  if (wait === null) return { state: isTaken ? 'delivered' : 'failed' } as const
  return { state: 'pending', at: new Date(now.getTime() + wait * 1000).toISOString() } as const
}

async function post(env: Env, delivery: TakenDelivery, call: Fetch, now: Date): Promise<Answer> {
  const refusal = refusalOf(delivery.url, env.BASE_URL)
  if (refusal) return { status: null, reason: refusal, retryAfterSeconds: null }
  const { messageId, body } = delivery
  const headers = await signedHeaders(env, signersOf(delivery), {
    id: messageId,
    at: Math.floor(now.getTime() / 1000),
    body,
  })
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const response = await call(delivery.url, { method: 'POST', headers, body, redirect: 'manual', signal })
    await response.body?.cancel()
    return { status: response.status, reason: reasonOf(response.status), retryAfterSeconds: patienceOf(response) }
  } catch (error) {
    return { status: null, reason: error instanceof Error ? error.name : 'error', retryAfterSeconds: null }
  }
}

function signersOf({ endpointId, keyId, generation, previousKeyId }: TakenDelivery): readonly Signer[] {
  const signer = { endpointId, keyId, generation }
  return previousKeyId ? [signer, { endpointId, keyId: previousKeyId, generation: generation - 1 }] : [signer]
}

const reasonOf = (status: number): string => (status >= 300 && status < 400 ? 'redirect' : 'answered')

function patienceOf(response: Response): number | null {
  const value = response.headers.get('retry-after') ?? ''
  return /^\d{1,6}$/.test(value) ? Number(value) : null
}

/** Queues deliveries again that are due and that no queue holds any more. */
export async function requeueDeliveries(env: Env, now: Date): Promise<void> {
  const ids = await dueDeliveries(env.DIRECTORY, new Date(now.getTime() - LEASE_MS).toISOString(), 500)
  await queueDeliveries(env, ids)
}

/** Queues deliveries; a failure is only logged, since the sweep finds them. */
export async function queueDeliveries(env: Env, ids: readonly string[]): Promise<void> {
  try {
    for (let start = 0; start < ids.length; start += 100) {
      const jobs: WebhookJob[] = ids.slice(start, start + 100).map((id) => ({ id }))
      await env.WEBHOOKS.sendBatch(jobs.map((body) => ({ body })))
    }
  } catch (error) {
    log('warn', 'webhooks_not_queued', {
      count: ids.length,
      message: error instanceof Error ? error.message : String(error),
    })
  }
}
