import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { Env } from '../src/env.ts'
import { deliverWebhooks } from '../src/jobs/webhook.ts'
import type { Means } from '../src/jobs/webhook-call.ts'
import { newId } from '../src/store/ids.ts'

export interface WebhookCall {
  readonly url: string
  readonly headers: Headers
  readonly body: string
  readonly init: RequestInit
}

type Script = Response | Error | (() => Response)

/** A receiver that answers by a script; the last answer repeats. Its name leads to a public address. */
export function receiver(...script: Script[]) {
  const calls: WebhookCall[] = []
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const answer = script[Math.min(calls.length, script.length - 1)] ?? new Response()
    calls.push({ url, headers: new Headers(init.headers), body: typeof init.body === 'string' ? init.body : '', init })
    if (answer instanceof Error) throw answer
    return typeof answer === 'function' ? answer() : answer.clone()
  }
  const resolve = async () => ['93.184.215.14']
  return { calls, fetch, resolve, now: () => new Date(), chance: () => 0 } satisfies Means & { calls: WebhookCall[] }
}

/** What the queue's consumer does with one delivery. */
export async function consumeWebhook(id: string, means: Means, over: Partial<Env> = {}) {
  const messages = [{ id: newId(), timestamp: new Date(), attempts: 1, body: { id } }]
  const batch = createMessageBatch('waybill-webhooks', messages)
  await deliverWebhooks(batch, { ...env, ...over }, means)
  return getQueueResult(batch, createExecutionContext())
}
