import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { time } from '../base/format.ts'
import { checkIcon, chevronDownIcon, closeIcon, icon } from '../base/icons.ts'
import type { DayView } from '../stores/driver-day.ts'
import { lineOf, type EndedStop, type Stop } from '../stores/run-view.ts'
import type { RunActions } from './run-actions.ts'
import { contactWays, needs, notesOf, obstacleTo } from './stop-parts.ts'
import { contactName, lateText, whenText } from './stop-text.ts'
import type { Words } from './words.ts'

interface ListOptions {
  readonly words: Words
  readonly actions: RunActions
  readonly level: number
}

/** The stops after the current one in their order; each opens for its details. */
export function nextStops(stops: readonly Stop[], view: DayView, options: ListOptions): unknown {
  if (stops.length === 0) return nothing
  const first = view.done.length + 2
  return html`<section aria-labelledby="next" part="next">
    <h3 id="next" class="caption" aria-level=${options.level + 1}>${options.words.t('next')}</h3>
    <ol class="queue">
      ${repeat(
        stops,
        ({ leg }) => leg.id,
        (stop, index) => html`<li>${nextStop(stop, first + index, view, options)}</li>`,
      )}
    </ol>
  </section>`
}

function nextStop(stop: Stop, number: number, view: DayView, options: ListOptions): TemplateResult {
  const { words } = options
  const { leg, clientName, shortId } = stop
  const late = lateText(leg, view, words)
  return html`<details>
    <summary>
      <span class="number" aria-hidden="true">${number}</span>
      <span class="strong cut"><bdi>${lineOf(leg)}</bdi></span>
      <span class="when ${late ? 'delayed' : ''}">${whenText(leg, view, words)}</span>
      <span class="muted cut">${words.t(leg.kind)} · <bdi>${contactName(leg, clientName)}</bdi></span>
    </summary>
    <div class="more">
      <p class="muted"><bdi>${clientName}</bdi> · <bdi class="id">${shortId}</bdi></p>
      ${notesOf(leg)} ${needs(leg, late, words)} ${contactWays(leg, words)} ${startInstead(stop, view.onDuty, options)}
    </div>
  </details>`
}

function startInstead(stop: Stop, onDuty: boolean, { words, actions }: ListOptions): TemplateResult {
  const { id, kind } = stop.leg
  const obstacle = obstacleTo(stop, onDuty, words)
  return obstacle
    ? html`<p class="muted">${obstacle}</p>`
    : html`<button class="button block" @click=${() => actions.start(id)}>${words.t(`start.${kind}`)}</button>`
}

/** What ended today, folded away. */
export function doneStops({ done }: DayView, { words }: ListOptions): unknown {
  if (done.length === 0) return nothing
  return html`<details class="done" part="done">
    <summary class="button ghost block">
      ${icon(checkIcon, 'small')}${words.t('done', { count: done.length })}${icon(chevronDownIcon, 'small')}
    </summary>
    <ol class="queue">
      ${done.map((stop) => endedStop(stop, words))}
    </ol>
  </details>`
}

const endedStop = ({ kind, state, line, at }: EndedStop, { t, locale }: Words): TemplateResult =>
  html`<li class="ended ${state === 'succeeded' ? 'completed' : 'failed'}">
    <span class="number">${icon(state === 'succeeded' ? checkIcon : closeIcon, 'small')}</span>
    <span class="cut"><bdi>${line}</bdi></span>
    <span class="when">${time(locale, at)}</span>
    <span class="muted cut">${t(kind)} · ${t(`state.${state}`)}</span>
  </li>`
