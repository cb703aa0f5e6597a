import type { NotificationReason } from '@waybill/contract'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { TRACKING_LINK } from '../domain/notification-body.ts'
import { trackingUrl } from '../live/tracking-link.ts'
import type { Sender } from '../providers/sms/senders.ts'
import type { Sms } from '../providers/sms/sms.ts'
import type { ClaimedText } from '../store/text-claims.ts'
import type { Sending } from './send-text.ts'

/** A claimed text that can go out, or why it cannot. */
export type Prepared =
  | { readonly kind: 'ready'; readonly sender: Sender; readonly sms: Sms }
  | { readonly kind: 'blocked'; readonly reason: NotificationReason }

/** Finds out how a text goes out and makes its words complete. */
export async function prepare(sending: Sending, text: ClaimedText, now: Date): Promise<Prepared> {
  const { env, senderOf } = sending
  if (!isTextable(text.recipient)) return { kind: 'blocked', reason: 'not_textable' }
  const [sender, body] = await Promise.all([senderOf(text.courierId, now), bodyOf(sending, text, now)])
  if (!sender) return { kind: 'blocked', reason: 'no_sender' }
  const { id, courierId, recipient: to } = text
  const statusUrl = `${env.BASE_URL}/v1/hooks/sms/${sender.provider.name}/${courierId}/status?id=${id}`
  return { kind: 'ready', sender, sms: { id, to, from: sender.from, body, statusUrl } }
}

/** The words with the link in them: the same ones whenever they are asked for. */
export async function bodyOf({ env, db }: Pick<Sending, 'env' | 'db'>, text: ClaimedText, now: Date): Promise<string> {
  const { orderId, legId, courierId, body } = text
  if (!orderId || !legId || !body.includes(TRACKING_LINK)) return body
  return body.replaceAll(TRACKING_LINK, await trackingUrl(env, db, { orderId, legId, courierId }, now))
}

/** Numbers that certainly ring in a house. What a numbering plan does not tell apart may be a mobile. */
const NO_PHONES: readonly string[] = ['FIXED_LINE', 'PREMIUM_RATE', 'VOICEMAIL', 'UAN', 'SHARED_COST']

function isTextable(number: string): boolean {
  const type = parsePhoneNumberFromString(number)?.getType()
  return type === undefined || !NO_PHONES.includes(type)
}
