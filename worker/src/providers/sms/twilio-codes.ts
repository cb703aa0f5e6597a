import type { NotificationReason } from '@waybill/contract'
import type { ReportedState } from './sms.ts'

/** What Twilio's codes say, by what we do about them. Twilio adds codes: one that is not here is `other`. */
const CODES = {
  opted_out: '21610',
  number_invalid: '21211 21217 21401 21407 21421 30005',
  not_textable: '21614 21635 30006',
  unreachable: '21612 30003 30022',
  filtered: '30004 30007 30033',
  content: '21602 21605 21617 21619 21620 21623 30019',
  sender_problem: `20003 20004 20005 20006 20008 20404 21408 21603 21604 21606 21607 21608 21659 21660 21661
    21701 21703 21704 21705 21712 30002 30032 30034 63007`,
  provider_problem: '20500 20503 30001 30008 30009 30010 30410 30500',
} as const satisfies Partial<Record<NotificationReason, string>>

const REASON_OF = new Map(
  Object.entries(CODES).flatMap(([reason, codes]) =>
    codes.split(/\s+/).map((code) => [code, asReason(reason)] as const),
  ),
)

// Object.entries forgets that the keys of the table are reasons.
function asReason(name: string): NotificationReason {
  return name as keyof typeof CODES
}

/** The class of a code. */
export const reasonOf = (code: string | null): NotificationReason =>
  (code === null ? undefined : REASON_OF.get(code)) ?? 'other'

/** Codes that mean "not now" although they come as a refusal. */
export const THROTTLING: readonly string[] = ['20429', '14107', '21611']

const STATES: Readonly<Record<string, ReportedState>> = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  partially_delivered: 'undelivered',
  undelivered: 'undelivered',
  failed: 'failed',
  canceled: 'failed',
}

/** What a status of Twilio's means; null where it says nothing of a text of ours. */
export const stateOf = (status: string): ReportedState | null =>
  Object.hasOwn(STATES, status) ? (STATES[status] ?? null) : null
