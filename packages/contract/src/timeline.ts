import * as z from 'zod/mini'
import { Instant } from './common.ts'
import { EVENT_TYPES } from './event-types.ts'
import { Id } from './ids.ts'
import { NotificationView } from './notifications.ts'

export const TimelineActor = z.object({
  party: z.enum(['client', 'courier', 'driver', 'system']),
  name: z.string(),
})
export type TimelineActor = z.infer<typeof TimelineActor>

/** One line of an order's history; `seq` begins at 1, has no gaps and never changes. */
export const TimelineEvent = z.object({
  seq: z.int(),
  type: z.enum(EVENT_TYPES),
  at: Instant,
  actor: TimelineActor,
  legId: z.nullable(Id),
  text: z.string(),
})
export type TimelineEvent = z.infer<typeof TimelineEvent>

/** An order's history and the texts that it caused, both oldest first. */
export const Timeline = z.object({ events: z.array(TimelineEvent), notifications: z.array(NotificationView) })
export type Timeline = z.infer<typeof Timeline>
