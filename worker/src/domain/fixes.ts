import { distance } from '@waybill/contract/geo'
import type { Fix } from '@waybill/contract'

const MAX_METERS_PER_SECOND = 60
const MAX_ACCURACY_METERS = 200
/** Less than passes between two batches. */
const STEP_MS = 2_000

/** What remains of a phone's readings: the last that counts, and one that looked impossible beside it. */
export interface FixState {
  readonly last: Fix | null
  /** Kept until the next reading tells which of the two was wrong. */
  readonly doubted: Fix | null
}
export const NO_FIXES: FixState = { last: null, doubted: null }

/**
 * Takes readings in the order of their times: late, doubled, vague and impossible ones do not count. Two readings in
 * a row that agree with each other, but not with the last, show that the last was the wrong one.
 */
export function acceptFixes(state: FixState, fixes: readonly Fix[], now: number): { state: FixState; accepted: Fix[] } {
  const accepted: Fix[] = []
  let next = state
  for (const fix of inOrder(fixes, latest(state, now))) {
    const judged = judge(next, fix)
    if (judged.last !== next.last) accepted.push(fix)
    next = judged
  }
  return { state: next, accepted }
}

/**
 * How late a reading can be: now. While a server's clock that went back is not yet later than the last reading, time goes
 * on with each batch, but slowly: else no reading would count, and pages take none that is earlier.
 */
function latest({ last }: FixState, now: number): number {
  const known = last === null ? -Infinity : Date.parse(last.at)
  return known < now ? now : known + STEP_MS
}

/** A phone whose clock is ahead would make all its later readings look late: its batch moves back to now. */
function inOrder(fixes: readonly Fix[], now: number): Fix[] {
  const ahead = Math.max(0, ...fixes.map(({ at }) => Date.parse(at) - now))
  return fixes
    .map((fix) => ({ ...fix, at: new Date(Date.parse(fix.at) - ahead).toISOString() }))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

function judge(state: FixState, fix: Fix): FixState {
  const { last, doubted } = state
  if ((fix.accuracy ?? 0) > MAX_ACCURACY_METERS) return state
  if (last && fix.at <= last.at) return state
  if (!last || isReachable(last, fix)) return { last: fix, doubted: null }
  if (doubted && fix.at > doubted.at && isReachable(doubted, fix)) return { last: fix, doubted: null }
  return { last, doubted: fix }
}

/** Whether a driver can have come from one reading to another in the time between them. */
export function isReachable(from: Fix, to: Fix): boolean {
  const seconds = (Date.parse(to.at) - Date.parse(from.at)) / 1000
  const slack = (from.accuracy ?? 0) + (to.accuracy ?? 0)
  return distance(from.point, to.point) <= MAX_METERS_PER_SECOND * seconds + slack
}
