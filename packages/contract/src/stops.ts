import * as z from 'zod/mini'
import { Instant, Version, text } from './common.ts'
import { Id } from './ids.ts'
import { Address, Contact } from './orders.ts'

const stop = {
  /** What the client calls it; else its street stands for it. */
  title: z._default(text(100), ''),
  address: Address,
  contact: z._default(z.nullable(Contact), null),
  notes: z._default(text(10_000), ''),
}

/** A place that a client keeps in its address book. */
export const StopDraft = z.strictObject(stop)
export type StopDraft = z.infer<typeof StopDraft>

export const StopEdit = z.strictObject({ ...stop, version: Version })

export const SavedStop = z.object({
  id: Id,
  version: Version,
  title: z.string(),
  address: Address,
  contact: z.nullable(Contact),
  notes: z.string(),
  updatedAt: Instant,
})
export type SavedStop = z.infer<typeof SavedStop>

/** A place of an earlier order, with whom it was about and when it last was. */
export const RecentStop = z.object({
  kind: z.enum(['pickup', 'dropoff']),
  address: Address,
  contact: z.nullable(Contact),
  notes: z.string(),
  at: Instant,
})
export type RecentStop = z.infer<typeof RecentStop>

/** The address book: what was used last comes first. */
export const StopBook = z.object({ recent: z.array(RecentStop), saved: z.array(SavedStop) })
export type StopBook = z.infer<typeof StopBook>

/** `find` looks through the saved ones only: there may be more than one answer holds. */
export const StopQuery = z.strictObject({ find: z.optional(text(100)) })
