import type { Env } from '../../env.ts'
import { consoleSms } from './console.ts'
import type { SmsProvider } from './sms.ts'

/** Every way to send a text; SMS_PROVIDER names the one in use. */
const SMS_PROVIDERS = {
  console: (env: Env) => consoleSms(env),
} as const satisfies Record<string, (env: Env) => SmsProvider>

/** The provider that this installation chose. */
export function smsOf(env: Env): SmsProvider {
  const entry = Object.entries(SMS_PROVIDERS).find(([name]) => name === env.SMS_PROVIDER)
  if (!entry) throw new Error(`SMS_PROVIDER must be one of ${Object.keys(SMS_PROVIDERS).join(', ')}`)
  return entry[1](env)
}
