import { html, type TemplateResult } from 'lit'
import { AsyncDirective } from 'lit/async-directive.js'
import { directive } from 'lit/directive.js'
import { dateFormat, fullTime, span } from './format.ts'
import { onTick } from './ticker.ts'
import type { CommonTranslate } from '../locales/en/common.ts'

/*
 * How long ago something was, as a table says it: "12 s", "4 min", "1 h", then the day. It keeps itself current without
 * rendering its element again; readers hear "4 minutes ago".
 *   html`<td>${elapsed(t, this.locale, row.updatedAt, zone)}</td>`
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

class Elapsed extends AsyncDirective {
  #arguments: Parameters<Elapsed['render']> | undefined
  #leave: (() => void) | undefined
  /** When the words change next. */
  #due = 0

  render(t: CommonTranslate, locale: string, at: string, zone: string | undefined): TemplateResult {
    this.#arguments = [t, locale, at, zone]
    if (this.isConnected) this.#leave ??= onTick((now) => this.#onTick(now))
    return this.#template(Date.now())
  }

  override disconnected(): void {
    this.#leave?.()
    this.#leave = undefined
  }

  override reconnected(): void {
    this.#leave ??= onTick((now) => this.#onTick(now))
  }

  #onTick(now: number): void {
    if (now >= this.#due) this.setValue(this.#template(now))
  }

  #template(now: number): TemplateResult {
    if (!this.#arguments) return html``
    const [t, locale, at, zone] = this.#arguments
    const since = Math.max(0, now - Date.parse(at))
    const { unit, length } = unitOf(since)
    this.#due = now + length - (since % length)
    const spoken = relativeFormat(locale).format(-Math.floor(since / length), unit)
    const short = since < RELATIVE_UNTIL ? span(t, since) : shortDay(locale, at, zone)
    return html`<time datetime=${at} title=${fullTime(locale, at, zone)}
      ><bdi aria-hidden="true">${short}</bdi><span class="visually-hidden">${spoken}</span></time
    >`
  }
}

/** "22 Nov". */
export const shortDay = (locale: string, at: string, zone: string | undefined): string =>
  dateFormat(locale, { day: 'numeric', month: 'short', ...(zone ? { timeZone: zone } : {}) }).format(new Date(at))

export const elapsed = directive(Elapsed)
