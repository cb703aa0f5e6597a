import { ApiError } from '@waybill/contract/problem'
import { pause } from './abort.ts'
import type { Clock } from './clock.ts'

/** The longest waits before the second, third and fourth try; chance picks within them (full jitter). */
const CEILINGS = [50, 400, 2_000]
/** A caller is not kept waiting longer than this many seconds: the error then says when to come back. */
const PATIENCE = 10

/** Tries up to four times while the failure is one that a repetition cannot make worse. */
export async function retry<T>(attempt: () => Promise<T>, clock: Clock, signal?: AbortSignal): Promise<T> {
  for (const ceiling of CEILINGS) {
    try {
      return await attempt()
    } catch (error) {
      if (!isSafeToRepeat(error)) throw error
      await pause(clock, clock.random() * ceiling + (error.retryAfter ?? 0) * 1_000, signal)
    }
  }
  return attempt()
}

/** Nothing was done (busy, too fast) or the idempotency key makes a repetition harmless (lost answers). */
function isSafeToRepeat(error: unknown): error is ApiError {
  if (!(error instanceof ApiError) || (error.retryAfter ?? 0) > PATIENCE) return false
  const { code, retryAfter } = error
  return (
    code === 'unavailable' || code === 'duplicate_in_progress' || (code === 'rate_limited' && retryAfter !== undefined)
  )
}
