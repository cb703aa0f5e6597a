import * as z from 'zod/mini'
import { Instant } from './common.ts'
import { Id } from './ids.ts'
import { TRIGGERS } from './triggers.ts'

export const NOTIFICATION_STATES = [
  'pending',
  'sending',
  'accepted',
  'queued',
  'sent',
  'delivered',
  'undelivered',
  'failed',
  'blocked',
  'unknown',
] as const
export type NotificationState = (typeof NOTIFICATION_STATES)[number]

/** Why a text did not go out, did not arrive, or nobody knows; a provider's own codes are mapped to these. */
export const NOTIFICATION_REASONS = [
  'opted_out',
  'cancelled',
  'too_late',
  'overtaken',
  'recipient_changed',
  'notifications_off',
  'no_sender',
  'number_invalid',
  'not_textable',
  'unreachable',
  'filtered',
  'content',
  'sender_problem',
  'provider_problem',
  'gave_up',
  'timeout',
  'no_answer',
  'bad_answer',
  'lease_expired',
  'other',
] as const
export type NotificationReason = (typeof NOTIFICATION_REASONS)[number]

/** A text about an order, as its timeline shows it; the number itself is never part of it. */
export const NotificationView = z.object({
  id: Id,
  legId: Id,
  trigger: z.enum(TRIGGERS),
  recipientName: z.string(),
  state: z.enum(NOTIFICATION_STATES),
  reason: z.nullable(z.enum(NOTIFICATION_REASONS)),
  at: Instant,
})
export type NotificationView = z.infer<typeof NotificationView>
