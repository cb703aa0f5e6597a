import * as z from 'zod/mini'
import type { Fetch } from '../fetch-json.ts'
import { callProvider, type NoAnswer, type ProviderAnswer } from './provider-call.ts'
import type { Outcome, Sms, SmsProvider } from './sms.ts'
import { reasonOf } from './telnyx-codes.ts'
import { readTelnyxInbound, readTelnyxReport } from './telnyx-hooks.ts'

/** A courier's account; the public key proves what Telnyx sends to us. */
export interface TelnyxAccount {
  readonly apiKey: string
  /** Ed25519, base64. */
  readonly publicKey: string
}

export interface TelnyxMeans {
  readonly fetch: Fetch
  /** `https://api.telnyx.com` but in tests. */
  readonly baseUrl: string
  readonly timeout?: number
}

/** Sends through Telnyx's HTTP API, with our id as its idempotency key: asking twice within a day is one text. */
export const telnyxSms = (account: TelnyxAccount, means: TelnyxMeans): SmsProvider => ({
  name: 'telnyx',
  capabilities: { idempotent: true, lists: false },
  send: async (sms) => outcomeOf(await post(account, means, sms)),
  find: async () => ({ kind: 'unavailable' }),
  readInbound: (hook) => readTelnyxInbound(account.publicKey, hook),
  readReport: (hook) => readTelnyxReport(account.publicKey, hook),
  thanks: () => Response.json({ done: true }),
})

function post({ apiKey }: TelnyxAccount, { fetch, baseUrl, timeout }: TelnyxMeans, sms: Sms) {
  const { id, to, from, body, statusUrl } = sms
  const sender = isProfile(from) ? { messaging_profile_id: from } : { from }
  const message = { to, ...sender, text: body, webhook_url: statusUrl, use_profile_webhooks: false }
  const headers = {
    accept: 'application/json',
    authorization: `Bearer ${apiKey}`,
    'content-type': 'application/json',
    'idempotency-key': id,
  }
  const init = { method: 'POST', headers, body: JSON.stringify(message) }
  return callProvider(fetch, `${baseUrl}/v2/messages`, init, timeout)
}

/** A messaging profile chooses the number itself. */
const isProfile = (from: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(from)

const Message = z.object({ data: z.object({ id: z.string() }) })
const Refusal = z.object({ errors: z.array(z.object({ code: z.coerce.string<number | string>() })) })

function outcomeOf(answer: ProviderAnswer | NoAnswer): Outcome {
  if (answer.status === null) return { kind: 'unknown', reason: answer.reason }
  const { status, retryAfterSeconds, body } = answer
  if (status >= 200 && status < 300) {
    const { data } = z.safeParse(Message, body)
    return data ? { kind: 'accepted', providerId: data.data.id } : { kind: 'unknown', reason: 'bad_answer' }
  }
  if (status === 429) return { kind: 'throttled', retryAfterSeconds }
  // 409: another request with our key is still running.
  if (status < 400 || status >= 500 || status === 408 || status === 409) {
    return { kind: 'unknown', reason: 'provider_problem' }
  }
  const code = z.safeParse(Refusal, body).data?.errors[0]?.code ?? null
  return { kind: 'refused', reason: code === null ? statusReason(status) : reasonOf(code), code }
}

const statusReason = (status: number) => (status === 401 || status === 403 ? 'sender_problem' : 'other')
