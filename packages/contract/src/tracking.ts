import * as z from 'zod/mini'
import { Instant, text } from './common.ts'
import { Proof } from './orders.ts'
import { Point } from './points.ts'
import { LEG_STATES, STATUSES } from './status.ts'

/** Bucket + 30 base-62 characters: about 178 bits that nobody guesses. */
export const TrackingToken = z.string().check(z.regex(/^[A-Za-z0-9]{32}$/))
export const isTrackingToken = (text: string): boolean => /^[A-Za-z0-9]{32}$/.test(text)

/** Who comes and in what; null where it may not be told. */
export const TrackedDriver = z.object({ name: z.nullable(z.string()), vehicle: z.nullable(z.string()) })
export const Position = z.object({
  point: Point,
  heading: z.nullable(z.number()),
  /** When the phone read it. */
  at: Instant,
})
export type Position = z.infer<typeof Position>

/** The way that still lies ahead and the way since the recipient's own leg began; empty where it may not be told. */
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
  /** Where it comes from; null at the pickup itself, or where it may not be told. */
  origin: z.nullable(z.object({ addressLine: z.string(), point: Point })),
  timeZone: z.string(),
  language: z.string(),
  window: z.object({ after: z.nullable(Instant), before: z.nullable(Instant) }),
  delayedMinutes: z.nullable(z.int()),
  endedAt: z.nullable(Instant),
  eta: z.nullable(z.object({ from: Instant, to: Instant, updatedAt: Instant, estimated: z.boolean() })),
  /** The way still to drive. */
  metersLeft: z.nullable(z.int()),
  /** 0 means "You are the next stop"; null when unknown or hidden. */
  stopsAhead: z.nullable(z.int()),
  driver: z.nullable(TrackedDriver),
  position: z.nullable(Position),
  route: z.nullable(TrackedRoute),
  steps: z.array(TrackedStep),
  proof: z.nullable(Proof),
  /** null where nobody asks; stars are null until they were given. */
  rating: z.nullable(z.object({ stars: z.nullable(z.int()) })),
  /** Whom to call or text; null where nobody answers. */
  contact: z.nullable(z.object({ who: z.enum(['driver', 'dispatcher']), name: z.string(), phone: z.string() })),
  headline: z.string(),
  message: z.string(),
  brand: z.object({ name: z.string(), logoUrl: z.nullable(z.string()), accent: z.nullable(z.string()) }),
  map: z.object({ light: z.string(), dark: z.string(), attribution: z.string() }),
})
export type TrackingView = z.infer<typeof TrackingView>

export const TrackingLink = z.object({ url: z.string(), expiresAt: z.nullable(Instant) })

/** `generation` is the link's that was seen: two who end the same link make one new one. */
export const TrackingReissue = z.strictObject({ generation: z.int().check(z.gte(1)) })

const stars = z.int().check(z.gte(1), z.lte(5))
/** What a recipient says about a delivery, once. */
export const RatingDraft = z.strictObject({ stars, comment: z._default(text(1_000), '') })
export const Rating = z.object({ stars, comment: z.string(), at: Instant })
export type Rating = z.infer<typeof Rating>

/** One visit of a tracking page; visits of one device within half an hour are one. */
export const TrackingVisit = z.object({
  at: Instant,
  /** The last moment of this visit. */
  until: Instant,
  /** Tells one device from another within a day; it says nothing else. */
  visitor: z.string(),
  device: z.enum(['phone', 'tablet', 'computer', 'preview', 'unknown']),
  /** ISO 3166-1 alpha-2, where it is known. */
  country: z.nullable(z.string()),
  /** Through which link: 1 for the first that the stop had. */
  generation: z.int(),
  times: z.int(),
})
export type TrackingVisit = z.infer<typeof TrackingVisit>

/** A stop's link and who has seen it. */
export const TrackingLog = z.object({
  link: z.nullable(
    z.object({
      generation: z.int(),
      createdAt: Instant,
      revokedAt: z.nullable(Instant),
      expiresAt: z.nullable(Instant),
    }),
  ),
  /** The newest first, at most a hundred. */
  visits: z.array(TrackingVisit),
  rating: z.nullable(Rating),
})
export type TrackingLog = z.infer<typeof TrackingLog>

/** An order id with what only its recipient knows: the phone number or the postcode of the stop. */
export const TrackingLookup = z.strictObject({
  shortId: z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[0-9a-f]{8}$/)),
  proof: text(40, 3),
  /** The shop's key; without one the courier whose host is asked. */
  publishableKey: z.optional(text(80)),
})
export const TrackingLookupAnswer = z.object({ token: TrackingToken, url: z.string() })
