import type { CommonTranslate } from '../locales/en/common.ts'

/*
 * Times in a locale (`this.locale`) and a time zone (the stop's, never the browser's by accident).
 * An instant is an ISO 8601 text, a Date or milliseconds.
 *   time(locale, at, zone)  day(locale, at, zone)  timeRange(locale, from, until, zone)  dayAndTime(locale, at, zone)
 *   relativeTime(t, locale, at, zone, now)                       distances and numbers: measures.ts
 */

export type InstantLike = string | number | Date

const formats = new Map<string, Intl.DateTimeFormat>()

/** A cached date format: making one costs a hundred times what using one does. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  let format = formats.get(key)
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, options)))
  return format
}

/** "02:05" where a day has 24 hours, "2:05 AM" where it has twice 12. */
export function clockOptions(locale: string): Intl.DateTimeFormatOptions {
  const { hour12 } = dateFormat(locale, { hour: 'numeric' }).resolvedOptions()
  return { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' }
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const
const FULL = { dateStyle: 'full', timeStyle: 'short' } as const
const inZone = (options: Intl.DateTimeFormatOptions, zone: string | undefined) =>
  zone ? { ...options, timeZone: zone } : options

/** "14:32" or "2:32 PM". */
export const time = (locale: string, at: InstantLike, zone?: string): string =>
  dateFormat(locale, inZone(clockOptions(locale), zone)).format(new Date(at))

/** "Sun, 22 Nov". */
export const day = (locale: string, at: InstantLike, zone?: string): string =>
  dateFormat(locale, inZone(DAY, zone)).format(new Date(at))

/** "Sun, 22 Nov, 14:32". */
export const dayAndTime = (locale: string, at: InstantLike, zone?: string): string =>
  dateFormat(locale, inZone({ ...DAY, ...clockOptions(locale) }, zone)).format(new Date(at))

/** The absolute time in full, for `title` and for readers. */
export const fullTime = (locale: string, at: InstantLike, zone?: string): string =>
  dateFormat(locale, inZone(FULL, zone)).format(new Date(at))

/** "14:32 – 14:40", also in languages that set the dash without spaces, where the times would run together. */
export const timeRange = (locale: string, from: InstantLike, until: InstantLike, zone?: string): string =>
  dateFormat(locale, inZone(clockOptions(locale), zone))
    .formatRange(new Date(from), new Date(until))
    .replace(/\b–/, ' – ')

/** The calendar day of a moment in a zone as "2026-11-22". */
export const dayKey = (at: InstantLike, zone?: string): string =>
  dateFormat('en-CA', inZone({ year: 'numeric', month: '2-digit', day: '2-digit' }, zone)).format(new Date(at))

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** "12 s", "4 min", "1 h" between two moments: the short form of a table's cell. */
export function span(t: CommonTranslate, milliseconds: number): string {
  const length = Math.max(0, milliseconds)
  if (length < MINUTE) return t('seconds', { count: Math.floor(length / SECOND) })
  if (length < HOUR) return t('minutes', { count: Math.floor(length / MINUTE) })
  return t('hours', { count: Math.floor(length / HOUR) })
}

/** How long ago: relative under 12 h, then the day; "just now" under five seconds. */
export function relativeTime(
  t: CommonTranslate,
  locale: string,
  at: InstantLike,
  zone?: string,
  now: number = Date.now(),
): string {
  const elapsed = now - new Date(at).getTime()
  if (elapsed < 5 * SECOND) return t('now')
  return elapsed < 12 * HOUR ? t('ago', { time: span(t, elapsed) }) : day(locale, at, zone)
}

/** "Today", "Tomorrow" or "Yesterday" in the zone, else undefined. */
export function nearDay(
  t: CommonTranslate,
  at: InstantLike,
  zone?: string,
  now: number = Date.now(),
): string | undefined {
  const days = (Date.parse(dayKey(at, zone)) - Date.parse(dayKey(now, zone))) / (24 * HOUR)
  const near = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' } as const
  return days in near ? t(near[String(days) as keyof typeof near]) : undefined
}
