import type { NotificationReason } from '@waybill/contract'
import type { ReportedState } from './sms.ts'

/** What Telnyx's codes say, by what we do about them; one that is not here is `other`. */
const CODES: Readonly<Record<string, NotificationReason>> = {
  '10009': 'sender_problem',
  '10002': 'number_invalid',
  '40001': 'not_textable',
  '40002': 'filtered',
  '40003': 'filtered',
  '40004': 'unreachable',
  '40005': 'too_late',
  '40006': 'provider_problem',
  '40008': 'unreachable',
  '40009': 'content',
  '40010': 'sender_problem',
  '40011': 'provider_problem',
  '40012': 'content',
  '40013': 'sender_problem',
  '40014': 'too_late',
  '40300': 'opted_out',
  '40301': 'content',
  '40302': 'content',
  '40304': 'content',
  '40305': 'sender_problem',
  '40306': 'sender_problem',
  '40308': 'sender_problem',
  '40309': 'sender_problem',
  '40310': 'number_invalid',
  '40311': 'sender_problem',
  '40312': 'sender_problem',
  '40313': 'sender_problem',
  '40315': 'sender_problem',
  '40316': 'content',
  '40317': 'content',
  '40318': 'provider_problem',
  '40331': 'sender_problem',
}

/** The class of a code. */
export const reasonOf = (code: string | null): NotificationReason =>
  (code !== null && Object.hasOwn(CODES, code) ? CODES[code] : undefined) ?? 'other'

const STATES: Readonly<Record<string, ReportedState>> = {
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  // The carrier gives no receipts.
  delivery_unconfirmed: 'sent',
  delivery_failed: 'undelivered',
  sending_failed: 'failed',
}

/** What a status of Telnyx's means; null where it says nothing of a text of ours. */
export const stateOf = (status: string): ReportedState | null =>
  Object.hasOwn(STATES, status) ? (STATES[status] ?? null) : null
