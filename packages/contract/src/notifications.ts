import * as z from 'zod/mini'
import { Instant } from './common.ts'
import { Id } from './ids.ts'

/** What may cause a text (product.md 4). */
export const TRIGGERS = [
  'order_placed',
  'leg_started',
  'eta_below',
  'arriving',
  'leg_completed',
  'leg_failed',
  'pickup_started',
  'pickup_completed',
  'predicted_eta_below',
  'delayed',
  'cancelled',
] as const
export type Trigger = (typeof TRIGGERS)[number]

/** Triggers about something that happens now: quiet hours do not hold them back and they use the fast queue. */
export const LIVE_TRIGGERS: readonly Trigger[] = ['leg_started', 'eta_below', 'arriving']

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

/** A text about an order, as its timeline shows it; the number itself is never part of it. */
export const NotificationView = z.object({
  id: Id,
  legId: Id,
  trigger: z.enum(TRIGGERS),
  recipientName: z.string(),
  state: z.enum(NOTIFICATION_STATES),
  reason: z.nullable(z.string()),
  at: Instant,
})
export type NotificationView = z.infer<typeof NotificationView>
