import { LIVE_TRIGGERS, type Instant, type QuietHours, type Trigger } from '@waybill/contract'
import { quietAround } from '@waybill/contract/quiet-hours'

/** When a text may go out. */
export interface TextTimes {
  readonly notBefore: Instant
  /** The quiet hours that a text which is late would fall into: then it waits for their end. */
  readonly holdFrom: Instant | null
  readonly holdUntil: Instant | null
  /** From then on it is news of yesterday. */
  readonly staleAt: Instant
}

/** For how many minutes a text is news. */
const FRESH: Record<Trigger, number> = {
  order_placed: 24 * 60,
  leg_started: 60,
  eta_below: 15,
  arriving: 15,
  leg_completed: 24 * 60,
  leg_failed: 24 * 60,
  pickup_started: 2 * 60,
  pickup_completed: 4 * 60,
  predicted_eta_below: 2 * 60,
  delayed: 4 * 60,
  cancelled: 24 * 60,
}

/** Live triggers tell of this minute: quiet hours do not hold them back. */
export const isLive = (trigger: Trigger): boolean => LIVE_TRIGGERS.includes(trigger)

/** When a text that is caused now may go out, by the clock of its stop. */
export function textTimes(trigger: Trigger, zone: string, quietHours: QuietHours | null, now: Instant): TextTimes {
  const quiet = quietHours && !isLive(trigger) ? quietAround(quietHours, now, zone) : null
  const notBefore = quiet && quiet.from <= now ? quiet.until : now
  // A forecast ages while it waits; what has happened stays true until it can be told.
  const freshFrom = trigger === 'predicted_eta_below' ? now : notBefore
  return {
    notBefore,
    holdFrom: quiet?.from ?? null,
    holdUntil: quiet?.until ?? null,
    staleAt: new Date(Date.parse(freshFrom) + FRESH[trigger] * 60_000).toISOString(),
  }
}

/** What may come in bulk and must not hold up the others; whatever belongs to no order is awaited by somebody. */
const BULK: readonly string[] = ['order_placed', 'predicted_eta_below', 'delayed', 'cancelled'] satisfies Trigger[]

/** Whether somebody waits for this text at this moment: then it uses the fast queue. */
export const isUrgent = (trigger: string): boolean => !BULK.includes(trigger)
