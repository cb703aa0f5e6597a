import type { NotificationReason } from '@waybill/contract'
import { Texts, type TextTable, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** Why a text did not go out, did not arrive, or nobody knows; each stands after "not sent:". */
export const en = {
  opted_out: 'opted out of texts',
  cancelled: 'the order was cancelled',
  too_late: 'no longer of use',
  overtaken: 'the stop had ended',
  recipient_changed: 'the recipient was changed',
  notifications_off: 'texts were switched off for this stop',
  no_sender: 'the courier has no way to send texts',
  number_invalid: 'no such number',
  not_textable: 'this number takes no texts',
  unreachable: 'the phone cannot be reached',
  filtered: 'blocked by the phone network',
  content: 'the network refused the words',
  sender_problem: 'the courier’s account needs attention',
  provider_problem: 'the text provider had trouble',
  gave_up: 'it kept failing',
  timeout: 'the provider did not answer in time',
  no_answer: 'the provider did not answer',
  bad_answer: 'the provider’s answer made no sense',
  lease_expired: 'sending was interrupted',
  other: 'the provider did not say why',
} as const satisfies TextTable & Record<NotificationReason, string>

export const reasonTexts = new Texts(en, translated('text-reasons'))
export type ReasonTranslate = Translate<typeof en>
