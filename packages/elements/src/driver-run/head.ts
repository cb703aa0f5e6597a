import { html, nothing, type TemplateResult } from 'lit'
import type { DayView } from '../stores/driver-day.ts'
import type { RunActions } from './run-actions.ts'
import type { Words } from './words.ts'

/** The day in one line, and whether the driver is on duty. */
export function head(view: DayView, { setDuty }: RunActions, { t }: Words, level: number): TemplateResult {
  return html`<header class="top" part="header">
    <div>
      <h2 aria-level=${level}>${t('title')}</h2>
      <p class="muted">${leftText(view, t)}${sendingText(view, t)}</p>
    </div>
    <label class="switch"
      ><input
        type="checkbox"
        role="switch"
        .checked=${view.onDuty}
        @change=${(event: Event) => setDuty(isChecked(event))}
      />${t('duty')}</label
    >
  </header>`
}

// Only the switch above fires it.
const isChecked = ({ currentTarget }: Event): boolean => (currentTarget as HTMLInputElement).checked

function leftText({ stops, done }: DayView, t: Words['t']): string {
  if (stops.length > 0) return t('left', { count: stops.length, all: stops.length + done.length })
  return t(done.length > 0 ? 'left.none' : 'left.empty')
}

/** Shown only when sending takes long; the style waits. */
const sendingText = ({ waiting, isOnline }: DayView, t: Words['t']): unknown =>
  isOnline && waiting.length > 0
    ? html`<span class="sending"> · ${t('sending', { number: waiting.length })}</span>`
    : nothing
