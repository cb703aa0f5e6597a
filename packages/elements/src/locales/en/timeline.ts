import type { NotificationView } from '@waybill/contract'
import { Texts, type TextTable, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** What has happened to an order, and the texts that it caused. */
export const en = {
  timeline: 'Timeline',
  placed: 'Order placed',
  'placed.by': 'Placed by {name}',
  edited: 'Order changed',
  'edited.by': 'Changed by {name}',
  cancelled: 'Order cancelled',
  'cancelled.by': 'Cancelled by {name}',
  rejected: 'Order rejected',
  'rejected.by': 'Rejected by {name}',
  resubmitted: 'Sent again',
  'resubmitted.by': 'Sent again by {name}',
  assigned: 'Given to {driver}',
  unassigned: 'Taken back from the driver',
  'pickup.started': '{name} started the pickup',
  'dropoff.started': '{name} is on the way to {stop}',
  'pickup.arrived': '{name} arrived at the pickup',
  'dropoff.arrived': '{name} arrived at {stop}',
  'pickup.completed': 'Picked up',
  'dropoff.completed': 'Delivered to {stop}',
  'pickup.failed': 'Pickup failed',
  'dropoff.failed': 'Not delivered to {stop}',
  delayed: 'Running {time} late',
  driver: 'The driver',
  'the.dropoff': 'the drop-off',
  text: 'Text to {name}: {about}',
  'about.order_placed': 'order placed',
  'about.leg_started': 'on the way',
  'about.eta_below': 'almost there',
  'about.arriving': 'arriving',
  'about.leg_completed': 'delivered',
  'about.leg_failed': 'not delivered',
  'about.pickup_started': 'pickup started',
  'about.pickup_completed': 'picked up',
  'about.predicted_eta_below': 'expected soon',
  'about.delayed': 'running late',
  'about.cancelled': 'cancelled',
  'state.pending': 'waiting',
  'state.sending': 'sending',
  'state.accepted': 'sent',
  'state.queued': 'sent',
  'state.sent': 'sent',
  'state.delivered': 'delivered',
  'state.undelivered': 'not delivered',
  'state.failed': 'failed',
  'state.blocked': 'not sent',
  'state.unknown': 'not confirmed',
} as const satisfies TextTable &
  Record<`about.${NotificationView['trigger']}`, string> &
  Record<`state.${NotificationView['state']}`, string>

export const timelineTexts = new Texts(en, translated('timeline'))
export type TimelineTranslate = Translate<typeof en>
