import type { SmsProviderName, SmsSenderDraft } from '@waybill/contract'
import * as z from 'zod/mini'
import type { Env } from '../../env.ts'
import type { Fetch } from '../fetch-json.ts'
import { consoleSms } from './console.ts'
import type { SmsProvider } from './sms.ts'
import { telnyxSms } from './telnyx.ts'
import { twilioSms } from './twilio.ts'

/** A way to send texts: how its credentials are kept, and how it is made of them. */
interface ProviderEntry {
  readonly make: (env: Env, credentials: unknown) => SmsProvider
}

const callOut: Fetch = (url, init) => fetch(url, init)

const meansOf = ({ SMS_TIMEOUT_MS: timeout }: Env, baseUrl: string) => ({
  fetch: callOut,
  baseUrl,
  ...(timeout !== undefined && { timeout: Number(timeout) }),
})

const TwilioAccount = z.object({ accountSid: z.string(), authToken: z.string() })
const TelnyxAccount = z.object({ apiKey: z.string(), publicKey: z.string() })

/** Every way to send a text. */
const PROVIDERS = {
  console: { make: (env) => consoleSms(env) },
  twilio: {
    make: (env, credentials) =>
      twilioSms(z.parse(TwilioAccount, credentials), meansOf(env, env.TWILIO_URL ?? 'https://api.twilio.com')),
  },
  telnyx: {
    make: (env, credentials) =>
      telnyxSms(z.parse(TelnyxAccount, credentials), meansOf(env, env.TELNYX_URL ?? 'https://api.telnyx.com')),
  },
} as const satisfies Record<SmsProviderName, ProviderEntry>

/** A provider with a courier's own credentials. */
export const providerOf = (env: Env, name: SmsProviderName, credentials: unknown): SmsProvider =>
  PROVIDERS[name].make(env, credentials)

/** The part of what a courier types that is secret, and the part that names the account. */
export function credentialsOf(draft: SmsSenderDraft): { account: string; credentials: unknown } {
  switch (draft.provider) {
    case 'twilio': {
      const { accountSid, authToken } = draft
      return { account: accountSid, credentials: { accountSid, authToken } }
    }
    case 'telnyx': {
      const { apiKey, publicKey } = draft
      return { account: `${apiKey.slice(0, 7)}…`, credentials: { apiKey, publicKey } }
    }
    case 'console':
      return { account: '', credentials: {} }
  }
}
