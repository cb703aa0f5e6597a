import { span } from '../base/format.ts'
import { answerOf, etaText } from './answer.ts'
import { isStale } from './freshness.ts'
import type { Reading } from './reading.ts'

/** A forecast that moved less than this is not worth interrupting somebody for. */
const NOTEWORTHY = 4 * 60_000

/** What a screen reader is told after a change; undefined for mere ticks of the clock. */
export function announcementOf(before: Reading, after: Reading): string | undefined {
  const { view, t } = after
  if (before.phase !== after.phase) return sentence(t(`${view.leg.kind}.${after.phase}`), answerOf(after))
  if (view.stopsAhead !== before.view.stopsAhead && view.stopsAhead !== null) return answerOf(after).line
  return (
    lateness(before, after) ??
    newForecast(before, after) ??
    (isStale(view, after.now) && !isStale(before.view, before.now) ? t('say.lost') : undefined)
  )
}

function sentence(word: string, { answer, line }: { answer: string; line: string }): string {
  return [word, answer, line].filter(Boolean).join('. ')
}

function lateness({ view: old }: Reading, { view, t, common }: Reading): string | undefined {
  if (view.delayedMinutes === null || old.delayedMinutes !== null) return undefined
  return t('say.late', { time: span(common, view.delayedMinutes * 60_000) })
}

function newForecast({ view: old }: Reading, after: Reading): string | undefined {
  const { eta } = after.view
  if (!eta || (old.eta && Math.abs(Date.parse(eta.from) - Date.parse(old.eta.from)) < NOTEWORTHY)) return undefined
  return after.t('say.eta', { range: etaText(after, eta.from, eta.to) })
}
