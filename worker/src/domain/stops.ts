import type { RecentStop, SavedStop, StopDraft } from '@waybill/contract'

/** A client keeps at most so many places. */
export const MAX_STOPS = 1_000

/** Nobody looks through more recent places than these. */
const MAX_RECENT = 40

/** Of the stops of recent orders, newest first, each place with each person once. */
export function distinctStops(stops: readonly RecentStop[]): RecentStop[] {
  const seen = new Map<string, RecentStop>()
  for (const stop of stops) {
    const name = nameOf(stop)
    if (!seen.has(name)) seen.set(name, stop)
  }
  return [...seen.values()].slice(0, MAX_RECENT)
}

const nameOf = ({ kind, address: { line, unit, city }, contact }: RecentStop): string =>
  fold([kind, line, unit, city, contact?.name, contact?.phone].join('|'))

/** What a saved place is found by. */
export const stopSearch = ({ title, address: { line, unit, city }, contact }: StopDraft): string =>
  fold([title, line, unit, city, contact?.name ?? '', contact?.phone ?? ''].join(' '))

/** Lower case without diacritics. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The place that a draft becomes. */
export const toStop = (draft: StopDraft, id: string, version: number, updatedAt: string): SavedStop => ({
  id,
  version,
  ...draft,
  updatedAt,
})
