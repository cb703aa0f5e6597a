import type { Instant } from '@waybill/contract'
import * as z from 'zod/mini'
import type { Fetch } from '../fetch-json.ts'
import { callProvider, type NoAnswer, type ProviderAnswer } from './provider-call.ts'
import type { Found, Outcome, Sms, SmsProvider } from './sms.ts'
import { THROTTLING, reasonOf, stateOf } from './twilio-codes.ts'
import { readTwilioInbound, readTwilioReport } from './twilio-hooks.ts'

/** A courier's account; the token also signs what Twilio sends to us. */
export interface TwilioAccount {
  readonly accountSid: string
  readonly authToken: string
}

export interface TwilioMeans {
  readonly fetch: Fetch
  /** `https://api.twilio.com` but in tests. */
  readonly baseUrl: string
  readonly timeout?: number
}

/** Sends through Twilio's HTTP API. It has no idempotency keys for sending, so each text is asked for once. */
export const twilioSms = (account: TwilioAccount, means: TwilioMeans): SmsProvider => ({
  name: 'twilio',
  capabilities: { idempotent: false, lists: true },
  send: async (sms) => outcomeOf(await post(account, means, sms)),
  find: async (sms, since) => findIn(await list(account, means, sms), sms, since),
  readInbound: (hook) => readTwilioInbound(account.authToken, hook),
  readReport: (hook) => readTwilioReport(account.authToken, hook),
  thanks: () => new Response('<Response/>', { headers: { 'content-type': 'text/xml' } }),
})

const messagesUrl = ({ accountSid }: TwilioAccount, { baseUrl }: TwilioMeans): string =>
  `${baseUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`

const headersOf = ({ accountSid, authToken }: TwilioAccount) => ({
  accept: 'application/json',
  authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}`,
})

function post(account: TwilioAccount, means: TwilioMeans, { to, from, body, statusUrl }: Sms) {
  const sender = isService(from) ? { MessagingServiceSid: from } : { From: from }
  const form = new URLSearchParams({ To: to, ...sender, Body: body, StatusCallback: statusUrl })
  const headers = { ...headersOf(account), 'content-type': 'application/x-www-form-urlencoded' }
  const init = { method: 'POST', headers, body: form.toString() }
  return callProvider(means.fetch, messagesUrl(account, means), init, means.timeout)
}

/** A messaging service chooses the number itself. */
const isService = (from: string): boolean => /^MG[0-9a-f]{32}$/.test(from)

const Message = z.object({ sid: z.string(), status: z.string() })
const Refusal = z.object({ code: z.coerce.string<number | string>() })

function outcomeOf(answer: ProviderAnswer | NoAnswer): Outcome {
  if (answer.status === null) return { kind: 'unknown', reason: answer.reason }
  const { status, retryAfterSeconds, body } = answer
  if (status >= 200 && status < 300) {
    const { data } = z.safeParse(Message, body)
    return data ? { kind: 'accepted', providerId: data.sid } : { kind: 'unknown', reason: 'bad_answer' }
  }
  const code = z.safeParse(Refusal, body).data?.code ?? null
  if (status === 429 || THROTTLING.some((known) => known === code)) return { kind: 'throttled', retryAfterSeconds }
  if (status < 400 || status >= 500 || status === 408) return { kind: 'unknown', reason: 'provider_problem' }
  return { kind: 'refused', reason: code === null ? statusReason(status) : reasonOf(code), code }
}

const statusReason = (status: number) => (status === 401 || status === 403 ? 'sender_problem' : 'other')

const MAX_LISTED = 100
function list(account: TwilioAccount, means: TwilioMeans, { to }: Sms) {
  const query = new URLSearchParams({ To: to, PageSize: String(MAX_LISTED) })
  const url = `${messagesUrl(account, means)}?${query.toString()}`
  return callProvider(means.fetch, url, { headers: headersOf(account) }, means.timeout)
}

const Listed = z.object({
  messages: z.array(
    z.object({
      sid: z.string(),
      status: z.string(),
      body: z.nullable(z.string()),
      to: z.nullable(z.string()),
      direction: z.string(),
      date_created: z.string(),
    }),
  ),
})

/** Clocks differ a little, and Twilio's has whole seconds. */
const SKEW_MS = 60_000

/** Ours is the one with the very words: they hold a link that no other text has. */
function findIn(answer: ProviderAnswer | NoAnswer, sms: Sms, since: Instant): Found {
  const { data } = z.safeParse(Listed, answer.status === 200 ? answer.body : null)
  if (!data) return { kind: 'unavailable' }
  const found = data.messages.find(
    ({ body, to, direction, date_created: at }) =>
      body === sms.body && to === sms.to && direction !== 'inbound' && Date.parse(at) >= Date.parse(since) - SKEW_MS,
  )
  const state = found && stateOf(found.status)
  return found && state ? { kind: 'found', providerId: found.sid, state } : { kind: 'absent' }
}
