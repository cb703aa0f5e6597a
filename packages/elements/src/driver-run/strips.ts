import { html, nothing, type TemplateResult } from 'lit'
import { icon, offlineIcon, placeIcon, warningIcon } from '../base/icons.ts'
import type { ProblemTranslate } from '../locales/en/problems.ts'
import type { DayView } from '../stores/driver-day.ts'
import { legIdOf, type QueuedEvent } from '../stores/run-events.ts'
import { lineOf } from '../stores/run-view.ts'
import type { PositionTrouble } from './position-watch.ts'
import type { RunActions } from './run-actions.ts'
import type { Words } from './words.ts'

interface StripsOptions {
  readonly words: Words
  readonly problem: ProblemTranslate
  readonly actions: RunActions
  readonly trouble: PositionTrouble
}

/** What stands between the driver and the office, under the header: nothing when all is well. */
export function strips(view: DayView, options: StripsOptions): TemplateResult {
  return html`<div role="status">
      ${view.isOnline ? nothing : offlineStrip(view, options)}
      ${view.isKept ? nothing : strip('failed', warningIcon, options.words.t('not_kept'))}
      ${positionStrip(view, options)}
    </div>
    ${refusedStrips(view, options)} ${removedStrip(view, options)}`
}

const strip = (tone: 'rejected' | 'failed', path: string, text: string, actions: unknown = nothing): TemplateResult =>
  html`<div class="strip ${tone}">${icon(path)}<span>${text}</span>${actions}</div>`

function offlineStrip({ safe }: DayView, { words: { t } }: StripsOptions): TemplateResult {
  return strip('rejected', offlineIcon, safe > 0 ? t('offline.waiting', { count: safe }) : t('offline.idle'))
}

function positionStrip({ onDuty }: DayView, { words, actions, trouble }: StripsOptions): unknown {
  if (!onDuty || trouble === 'none') return nothing
  const retry = html`<button class="button" @click=${() => actions.findPosition()}>${words.common('retry')}</button>`
  return strip('rejected', placeIcon, words.t(`position.${trouble}`), trouble === 'denied' ? retry : nothing)
}

/** One strip for each stop: its reports fall together. */
function refusedStrips(view: DayView, options: StripsOptions): readonly TemplateResult[] {
  const byStop = Map.groupBy(view.refused, (event) => legIdOf(event) ?? '')
  return [...byStop].map(([legId, events]) => refusedStrip(legId, events, view, options))
}

function refusedStrip(
  legId: string,
  [first]: readonly QueuedEvent[],
  { stops, done }: DayView,
  { words: { t, common }, problem, actions }: StripsOptions,
): TemplateResult {
  const stop = stops.find(({ leg }) => leg.id === legId)
  const address = stop ? lineOf(stop.leg) : (done.find((each) => each.legId === legId)?.line ?? t('title'))
  const reason = first?.refusal ? problem(first.refusal) : ''
  return html`<div role="alert">
    ${strip(
      'failed',
      warningIcon,
      `${t('refused', { address })} ${reason}`,
      html`<span class="ways">
        <button class="button" @click=${() => actions.retry(legId)}>${common('retry')}</button>
        <button class="button ghost danger" @click=${() => actions.discard(legId)}>${t('discard')}</button>
      </span>`,
    )}
  </div>`
}

function removedStrip({ removed }: DayView, { words: { t }, actions }: StripsOptions): unknown {
  if (removed.length === 0) return nothing
  const text = removed.map((address) => t('removed', { address })).join(' ')
  const seen = html`<button class="button" @click=${() => actions.forgetRemoved()}>${t('seen')}</button>`
  return html`<div role="alert">${strip('rejected', warningIcon, text, seen)}</div>`
}
