/** What may happen to an order; each row of its timeline has one of these types. */
export const EVENT_TYPES = [
  'placed',
  'edited',
  'cancelled',
  'rejected',
  'resubmitted',
  'assigned',
  'unassigned',
  'leg_started',
  'leg_arrived',
  'leg_completed',
  'leg_failed',
  'delayed',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** What webhooks tell of a text: it went out, it arrived, it did not. */
export const NOTIFICATION_EVENTS = ['sent', 'delivered', 'failed'] as const
export type NotificationEvent = (typeof NOTIFICATION_EVENTS)[number]

/** What an endpoint may ask for; `*` is everything, also types of a later version. */
export const WEBHOOK_TYPES = [
  '*',
  ...EVENT_TYPES.map((type) => `order.${type}` as const),
  'chat.message.created',
  ...NOTIFICATION_EVENTS.map((type) => `notification.${type}` as const),
  'tracking.viewed',
] as const
export type WebhookType = (typeof WEBHOOK_TYPES)[number]
