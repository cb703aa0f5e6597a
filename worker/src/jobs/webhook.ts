import type { Message, MessageBatch } from '@cloudflare/workers-types'
import { nextAttempt, TEST_TYPE } from '../domain/webhooks.ts'
import type { Env, WebhookJob } from '../env.ts'
import { log } from '../log.ts'
import { disableEndpoint, dueDeliveries, recordAttempt, takeDelivery, type TakenDelivery } from '../store/webhooks.ts'
import { backoffSeconds } from './backoff.ts'
import { callEndpoint, ownMeans, type Answer, type Means } from './webhook-call.ts'
import { tellDisabled } from './webhook-disabled.ts'
import { signedHeaders, type Signer } from './webhook-signature.ts'

const LEASE_MS = 60_000
const DAY_MS = 86_400_000
/** An endpoint that took nothing for so long is not called any more. */
const PATIENCE_MS = 3 * DAY_MS
/** The longest delay that a queue keeps; the sweep sees to longer ones. */
const QUEUE_MAX_SECONDS = 43_200

/** Makes one attempt for each delivery of a batch; what fails is tried again by the schedule. */
export async function deliverWebhooks(batch: MessageBatch, env: Env, means: Means = ownMeans(env)): Promise<void> {
  await Promise.all(batch.messages.map((message) => work(message, env, means)))
}

async function work(message: Message, env: Env, means: Means): Promise<void> {
  try {
    const wait = await attemptDelivery(env, idOf(message), means)
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

/** One attempt; answers the seconds until the next, or null when there is none. */
export async function attemptDelivery(env: Env, id: string, means: Means = ownMeans(env)): Promise<number | null> {
  const begun = means.now()
  const times = { now: fromNow(begun, 0), leaseUntil: fromNow(begun, LEASE_MS), rotatedAfter: fromNow(begun, -DAY_MS) }
  const delivery = await takeDelivery(env.DIRECTORY, id, times)
  if (!delivery) return null
  const answer = await post(env, delivery, means)
  const ended = means.now()
  const wait = waitAfter(delivery, answer, means.chance())
  const milliseconds = ended.getTime() - begun.getTime()
  const attempt = { ...answer, milliseconds, next: toNext(answer, wait, ended) }
  await recordAttempt(env.DIRECTORY, delivery, attempt, ended.toISOString())
  const end = endOf(delivery, answer, ended)
  if (end) await tellDisabled(env, await disableEndpoint(env.DIRECTORY, delivery.endpointId, end), ended)
  return wait
}

const fromNow = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString()

const isTaken = ({ status }: Answer): boolean => status !== null && status >= 200 && status < 300

/** A test is tried once: who asked for it is looking at the answer. */
function waitAfter({ type, attempts }: TakenDelivery, answer: Answer, chance: number): number | null {
  if (isTaken(answer) || answer.status === 410 || type === TEST_TYPE) return null
  return nextAttempt(attempts, answer.retryAfterSeconds, chance)
}

/** Why an endpoint is not called again, or null while it is. */
function endOf({ failingSince }: TakenDelivery, answer: Answer, now: Date): 'gone' | 'failing' | null {
  if (answer.status === 410) return 'gone'
  const isTooLong = failingSince !== null && failingSince <= fromNow(now, -PATIENCE_MS)
  return isTooLong && !isTaken(answer) ? 'failing' : null
}

function toNext(answer: Answer, wait: number | null, now: Date) {
  if (wait === null) return { state: isTaken(answer) ? 'delivered' : 'failed' } as const
  return { state: 'pending', at: fromNow(now, wait * 1000) } as const
}

async function post(env: Env, delivery: TakenDelivery, means: Means): Promise<Answer> {
  const { url, messageId: id, body } = delivery
  const at = Math.floor(means.now().getTime() / 1000)
  return callEndpoint(env, means, {
    url,
    headers: await signedHeaders(env, signersOf(delivery), { id, at, body }),
    body,
  })
}

function signersOf({ endpointId, keyId, generation, previousKeyId }: TakenDelivery): readonly Signer[] {
  const signer = { endpointId, keyId, generation }
  return previousKeyId ? [signer, { endpointId, keyId: previousKeyId, generation: generation - 1 }] : [signer]
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
