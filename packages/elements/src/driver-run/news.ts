import type { RunTranslate } from '../locales/en/driver-run.ts'
import type { DayView } from '../stores/driver-day.ts'
import { currentOf, lineOf } from '../stores/run-view.ts'

/** What a screen reader is told after a change of the day; undefined where nothing is worth a word. */
export function newsOf(before: DayView, after: DayView, t: RunTranslate): string | undefined {
  const known = new Set(before.stops.map(({ leg }) => leg.id))
  const added = after.stops.filter(({ leg }) => !known.has(leg.id))
  if (added.length > 0) return added.map(({ leg }) => t('added', { address: lineOf(leg) })).join(' ')
  const [old, current] = [currentOf(before.stops), currentOf(after.stops)]
  if (old && !current) return t('empty.done')
  if (!current || (old?.leg.id === current.leg.id && old.leg.state === current.leg.state)) return undefined
  return `${lineOf(current.leg)}: ${t(`state.${current.leg.state}`)}`
}
