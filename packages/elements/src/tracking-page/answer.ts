import { day, dayKey, nearDay, time, timeRange } from '../base/format.ts'
import { hasEnded } from './phase.ts'
import { driverName, type Reading } from './reading.ts'

/** The one thing that a recipient came for, and a line that explains it. */
export interface Answer {
  /** What readers hear before the answer. */
  readonly label: string
  readonly answer: string
  readonly line: string
  /** The day, where it is not today. */
  readonly day: string
}

/** A forecast narrower than this is one time. */
const MOMENT = 90_000

export function answerOf(reading: Reading): Answer {
  const { phase, t, view } = reading
  if (phase === 'here') return { label: '', answer: t('here', { driver: driverName(reading) }), line: '', day: '' }
  if (hasEnded(phase)) return ended(reading)
  return view.eta ? expected(reading, view.eta) : planned(reading)
}

function expected(reading: Reading, { from, to, estimated }: NonNullable<Reading['view']['eta']>): Answer {
  return {
    label: reading.t('arrives'),
    answer: etaText(reading, from, to),
    line: [turnOf(reading), estimated ? reading.t('estimated') : ''].filter(Boolean).join(' · '),
    day: dayOf(reading, from),
  }
}

/** A forecast as a range, or as a time where it is as good as one. */
export function etaText({ locale, view }: Pick<Reading, 'locale' | 'view'>, from: string, to: string): string {
  const isMoment = Date.parse(to) - Date.parse(from) < MOMENT
  return isMoment ? time(locale, to, view.timeZone) : timeRange(locale, from, to, view.timeZone)
}

/** Whose turn it is. */
function turnOf({ view, t }: Reading): string {
  if (view.stopsAhead === null) return ''
  return view.stopsAhead === 0 ? t('next') : t('ahead', { count: view.stopsAhead })
}

function planned(reading: Reading): Answer {
  const { t, view, phase } = reading
  const answer = windowOf(reading)
  const day = dayOf(reading, view.window.before ?? view.window.after)
  if (answer) return { label: '', answer, line: turnOf(reading) || t('planned'), day }
  const hint = phase === 'coming' ? '' : t('time.soon')
  return { label: '', answer: t('time.none'), line: turnOf(reading) || hint, day: '' }
}

/** The window in words; empty when there is none. */
export function windowOf({ view, locale, t }: Reading): string {
  const { after, before } = view.window
  if (after && before) return timeRange(locale, after, before, view.timeZone)
  if (before) return t('time.until', { time: time(locale, before, view.timeZone) })
  return after ? t('time.after', { time: time(locale, after, view.timeZone) }) : ''
}

function ended(reading: Reading): Answer {
  const { view, locale } = reading
  const at = view.endedAt
  const answer = at ? time(locale, at, view.timeZone) : ''
  return { label: '', answer, line: outcomeOf(reading), day: dayOf(reading, at) }
}

function outcomeOf(reading: Reading): string {
  const { view, t, phase } = reading
  const { kind } = view.leg
  const address = view.addressLine
  const name = view.proof?.signature?.name
  if (phase === 'cancelled') return t(`${kind}.nothing`)
  if (phase === 'failed') return t(`${kind}.sorry`, { driver: driverName(reading), address })
  return name ? t(`${kind}.handed`, { name, address }) : t(`${kind}.left`, { address })
}

function dayOf({ common, locale, view, now }: Reading, at: string | null): string {
  if (!at || dayKey(at, view.timeZone) === dayKey(now, view.timeZone)) return ''
  return nearDay(common, at, view.timeZone, now) ?? day(locale, at, view.timeZone)
}
