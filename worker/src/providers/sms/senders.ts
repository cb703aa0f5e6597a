import type { PartPrice } from '@waybill/contract'
import type { Env } from '../../env.ts'
import { openSecret } from '../../identity/sealed-secret.ts'
import { ShortCache } from '../../identity/short-cache.ts'
import { findSender, type SenderRecord } from '../../store/sms-senders.ts'
import { consoleSms } from './console.ts'
import { providerOf } from './index.ts'
import type { SmsProvider } from './sms.ts'

/** How a courier's texts go out. */
export interface Sender {
  readonly provider: SmsProvider
  /** The number, name or service that they come from. */
  readonly from: string
  readonly price: PartPrice | null
}

const senders = new ShortCache<{ readonly sender: Sender | null }>()

/** Where a courier's credentials are sealed. */
export const placeOf = ({ courierId, provider }: Pick<SenderRecord, 'courierId' | 'provider'>): string =>
  `sms-sender:${courierId}:${provider}`

/** A courier's sender, as this isolate read it within the last half minute; null where it has none. */
export async function knownSender(env: Env, courierId: string, now: Date): Promise<Sender | null> {
  const known = senders.get(courierId, now)
  if (known) return known.sender
  const record = await findSender(env.DIRECTORY, courierId)
  return senders.set(courierId, { sender: record ? await toSender(env, record) : defaultSender(env) }, now).sender
}

/** Forgets a sender that was changed here; other isolates do within half a minute. */
export const forgetSender = (courierId: string): void => senders.delete(courierId)

async function toSender(env: Env, record: SenderRecord): Promise<Sender | null> {
  const { provider, sender: from, price } = record
  if (provider === 'console' && env.SMS_PROVIDER !== 'console') return null
  return { provider: providerOf(env, provider, await openSecret(env, placeOf(record), record)), from, price }
}

/** Only on a developer's machine does somebody who has set up nothing send texts: to the demo's phones. */
function defaultSender(env: Env): Sender | null {
  switch (env.SMS_PROVIDER) {
    case 'console':
      return { provider: consoleSms(env), from: env.SMS_FROM ?? 'Waybill', price: null }
    case 'none':
      return null
    default:
      throw new Error('SMS_PROVIDER must be console or none')
  }
}
