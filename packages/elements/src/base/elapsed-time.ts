import { html, type TemplateResult } from 'lit'
import { dateFormat, fullTime, span } from './format.ts'
import type { CommonTranslate } from '../locales/en/common.ts'

/*
 * How long ago something was, as a table says it: "12 s", "4 min", "1 h", then the day; readers hear "4 minutes ago".
 * Who renders it looks at the clock: `nextChange` says when the words are others. `elapsed.ts` does so by itself.
 */

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** From here on the day says more. */
const RELATIVE_UNTIL = 12 * HOUR

interface Spoken {
  readonly unit: 'second' | 'minute' | 'hour' | 'day'
  readonly length: number
}
const unitOf = (milliseconds: number): Spoken => {
  if (milliseconds < MINUTE) return { unit: 'second', length: SECOND }
  if (milliseconds < HOUR) return { unit: 'minute', length: MINUTE }
  return milliseconds < DAY ? { unit: 'hour', length: HOUR } : { unit: 'day', length: DAY }
}

/** Making one takes longer than all else in a row. */
const formats = new Map<string, Intl.RelativeTimeFormat>()
function relativeFormat(locale: string): Intl.RelativeTimeFormat {
  const format = formats.get(locale) ?? new Intl.RelativeTimeFormat(locale)
  formats.set(locale, format)
  return format
}

const sinceThen = (at: string, now: number): number => Math.max(0, now - Date.parse(at))

interface Since {
  readonly locale: string
  readonly at: string
  readonly zone: string | undefined
  readonly now: number
}

/** The time since then in words: short for eyes, spoken for readers, and the moment in full. */
export function elapsedWords(t: CommonTranslate, { locale, at, zone, now }: Since) {
  const since = sinceThen(at, now)
  const { unit, length } = unitOf(since)
  return {
    short: since < RELATIVE_UNTIL ? span(t, since) : shortDay(locale, at, zone),
    spoken: relativeFormat(locale).format(-Math.floor(since / length), unit),
    full: fullTime(locale, at, zone),
  }
}

/** The time since then, for eyes and for readers. */
export function elapsedTime(t: CommonTranslate, since: Since): TemplateResult {
  const { short, spoken, full } = elapsedWords(t, since)
  return html`<time datetime=${since.at} title=${full}
    ><bdi aria-hidden="true">${short}</bdi><span class="visually-hidden">${spoken}</span></time
  >`
}

/** When the words for a time since then change next, in milliseconds since 1970. */
export function nextChange(at: string, now: number): number {
  const since = sinceThen(at, now)
  const { length } = unitOf(since)
  return now + length - (since % length)
}

/** "22 Nov". */
export const shortDay = (locale: string, at: string, zone: string | undefined): string =>
  dateFormat(locale, { day: 'numeric', month: 'short', ...(zone ? { timeZone: zone } : {}) }).format(new Date(at))
