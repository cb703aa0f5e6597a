import type { Window } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import { calendarIcon, icon } from '../base/icons.ts'
import type { FieldTranslate } from '../locales/en/fields.ts'

interface PartView {
  readonly t: FieldTranslate
  readonly invalid: 'true' | 'false'
  readonly disabled: boolean
}

export interface DayView extends PartView {
  /** 2026-11-22, or '' for no day. */
  readonly day: string
  /** The day as people say it; '' for none. */
  readonly words: string
  /** The first day that can be chosen, or '' while it is not known. */
  readonly today: string
  /** Shows the browser's own date input instead of a button that opens its calendar. */
  readonly isPlain: boolean
  readonly onDay: (day: string) => void
  readonly onOpen: () => void
}

/** The day: a button over the browser's date input, which lends its calendar. */
export const renderDay = (view: DayView): TemplateResult => {
  const { t, day, words, today, isPlain, invalid, disabled, onDay, onOpen } = view
  return html`<input
      id="calendar"
      class="input ${isPlain ? '' : 'behind'}"
      type="date"
      aria-label=${t('window.day')}
      aria-hidden=${isPlain ? 'false' : 'true'}
      tabindex=${isPlain ? 0 : -1}
      min=${today}
      ?disabled=${disabled}
      .value=${day}
      @change=${({ target }: Event & { target: HTMLInputElement }) => onDay(target.value)}
    />
    <button
      id="day"
      part="day"
      class="input day"
      type="button"
      aria-describedby="about"
      aria-invalid=${invalid}
      ?hidden=${isPlain}
      ?disabled=${disabled}
      @click=${onOpen}
    >
      ${icon(calendarIcon, 'small')}<span class="visually-hidden">${t('window.day')}: </span
      ><span class="date">${words || t('window.any_day')}</span>
    </button>`
}

export interface ClockView extends PartView {
  readonly part: 'from' | 'until'
  readonly text: string
  readonly onInput: (text: string) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/** One of the two times. */
export const renderClock = (view: ClockView): TemplateResult => {
  const { t, part, text, invalid, disabled, onInput, onFocus, onBlur } = view
  return html`<input
    id=${part}
    class="input"
    part="input"
    inputmode="numeric"
    autocomplete="off"
    aria-label=${t(`window.${part}`)}
    placeholder=${t(`window.${part}`)}
    aria-describedby="about"
    aria-invalid=${invalid}
    ?disabled=${disabled}
    .value=${text}
    @focus=${onFocus}
    @input=${({ target }: InputEvent & { target: HTMLInputElement }) => onInput(target.value)}
    @blur=${onBlur}
  />`
}

/** A window as a form sends it: `name.after` and `name.before`, open ends left out. */
export function toFormData(name: string, window: Window): FormData | null {
  const ends = Object.entries(window).filter((end): end is [string, string] => end[1] !== null)
  if (!name || ends.length === 0) return null
  const data = new FormData()
  for (const [end, instant] of ends) data.set(`${name}.${end}`, instant)
  return data
}
