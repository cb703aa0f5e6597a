import type { Instant } from './common.ts'
import type { QuietHours } from './notification-rules.ts'
import { addDays, fromLocal, toLocal, type LocalTime } from './zoned-time.ts'

/** A stretch of time in which nobody is texted. */
export interface Quiet {
  readonly from: Instant
  readonly until: Instant
}

/** The quiet stretch that a moment lies in, else the next one after it, by the clock of a zone. */
export function quietAround({ from, until }: QuietHours, at: Instant, zone: string): Quiet {
  const now = Date.parse(at)
  const today = toLocal(now, zone).day
  const stretches = [-1, 0, 1, 2].map((days) => {
    const day = addDays(today, days)
    const lastDay = until > from ? day : addDays(day, 1)
    return { from: momentOf({ day, clock: from }, zone), until: momentOf({ day: lastDay, clock: until }, zone) }
  })
  const next = stretches.find((stretch) => stretch.until > now) ?? { from: now, until: now }
  return { from: new Date(next.from).toISOString(), until: new Date(next.until).toISOString() }
}

/** A clock that jumps over a time reaches it when it jumps; one that shows it twice means the first. */
function momentOf(local: LocalTime, zone: string): number {
  const meaning = fromLocal(local, zone)
  return meaning.kind === 'twice' ? meaning.first : meaning.at
}
