import type { Fix } from '@waybill/contract'
import { distance } from '@waybill/contract/geo'

/*
 * How often a phone says where it is: about every four seconds while it moves, every half minute while it stands, and a
 * third of that when its battery is nearly empty.
 */

const MOVING_EVERY = 2_000
const STILL_EVERY = 30_000
const SAVING = 3
const SENT_EVERY = 4_000
/** Less is what a phone that lies still believes to have moved. */
const LEAST_METERS = 8

/** Whether a reading is worth to be told after the last one that was. */
export function isNews(last: Fix | undefined, fix: Fix, isSaving: boolean): boolean {
  if (!last) return true
  const since = Date.parse(fix.at) - Date.parse(last.at)
  // A phone whose clock was set back starts anew.
  if (since < 0 || since >= STILL_EVERY) return true
  const least = Math.max(LEAST_METERS, (fix.accuracy ?? 0) / 2)
  return since >= MOVING_EVERY * (isSaving ? SAVING : 1) && distance(last.point, fix.point) >= least
}

/** Milliseconds between two requests. */
export const sendingEvery = (isSaving: boolean): number => SENT_EVERY * (isSaving ? SAVING : 1)
