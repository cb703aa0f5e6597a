import { html, type TemplateResult } from 'lit'
import { AsyncDirective } from 'lit/async-directive.js'
import { directive } from 'lit/directive.js'
import { elapsedTime, nextChange } from './elapsed-time.ts'
import { onTick } from './ticker.ts'
import type { CommonTranslate } from '../locales/en/common.ts'

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
    this.#due = nextChange(at, now)
    return elapsedTime(t, { locale, at, zone, now })
  }
}

/**
 * How long ago something was; it keeps itself current without rendering its element again:
 *   html`<td>${elapsed(t, this.locale, row.updatedAt, zone)}</td>`
 */
export const elapsed = directive(Elapsed)
