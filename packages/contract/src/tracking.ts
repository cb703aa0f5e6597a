import * as z from 'zod/mini'
import { Instant } from './common.ts'
import { Proof } from './orders.ts'
import { Point } from './points.ts'
import { LEG_STATES, STATUSES } from './status.ts'

/** Bucket + 30 base-62 characters: about 178 bits that nobody guesses. */
export const TrackingToken = z.string().check(z.regex(/^[A-Za-z0-9]{32}$/))
export const isTrackingToken = (text: string): boolean => /^[A-Za-z0-9]{32}$/.test(text)

/** When a recipient may see the driver. */
export const DRIVER_SHOWS = ['leg_active', 'next_stop', 'eta_within', 'distance_within', 'never'] as const

export const TrackedDriver = z.object({
  name: z.string(),
  vehicle: z.string(),
  phone: z.nullable(z.string()),
})
export const Position = z.object({
  point: Point,
  heading: z.nullable(z.number()),
  /** When the phone read it. */
  at: Instant,
})
export type Position = z.infer<typeof Position>

/** The way that still lies ahead and the way since the recipient's own leg began. */
export const TrackedRoute = z.object({ ahead: z.array(Point), behind: z.array(Point) })
export type TrackedRoute = z.infer<typeof TrackedRoute>

export const TrackedStep = z.object({
  type: z.enum(['placed', 'assigned', 'started', 'arrived', 'completed', 'failed', 'cancelled']),
  at: Instant,
})

/** All that a recipient may know of their own leg; what the policy hides is null and never leaves the worker. */
export const TrackingView = z.object({
  shortId: z.string(),
  status: z.enum(STATUSES),
  leg: z.object({ kind: z.enum(['pickup', 'dropoff']), state: z.enum(LEG_STATES) }),
  clientName: z.string(),
  courierName: z.string(),
  addressLine: z.string(),
  destination: Point,
  timeZone: z.string(),
  language: z.string(),
  window: z.object({ after: z.nullable(Instant), before: z.nullable(Instant) }),
  delayedMinutes: z.nullable(z.int()),
  eta: z.nullable(z.object({ from: Instant, to: Instant, updatedAt: Instant, estimated: z.boolean() })),
  /** 0 means "You are the next stop"; null when unknown or hidden. */
  stopsAhead: z.nullable(z.int()),
  driver: z.nullable(TrackedDriver),
  position: z.nullable(Position),
  route: z.nullable(TrackedRoute),
  steps: z.array(TrackedStep),
  proof: z.nullable(Proof),
  brand: z.object({ name: z.string(), logoUrl: z.nullable(z.string()), accent: z.nullable(z.string()) }),
  support: z.object({ phone: z.nullable(z.string()) }),
  map: z.object({ light: z.string(), dark: z.string(), attribution: z.string() }),
})
export type TrackingView = z.infer<typeof TrackingView>

export const TrackingLink = z.object({ url: z.string(), expiresAt: z.nullable(Instant) })
