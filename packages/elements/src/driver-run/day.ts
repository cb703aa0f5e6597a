import { html, nothing, type TemplateResult } from 'lit'
import { checkIcon, clockIcon, icon, placeIcon } from '../base/icons.ts'
import type { ProblemTranslate } from '../locales/en/problems.ts'
import type { DayView } from '../stores/driver-day.ts'
import { currentOf } from '../stores/run-view.ts'
import { currentStop } from './current-stop.ts'
import { head } from './head.ts'
import type { PositionTrouble } from './position-watch.ts'
import type { RunActions } from './run-actions.ts'
import { doneStops, nextStops } from './stop-list.ts'
import { strips } from './strips.ts'
import type { Words } from './words.ts'

export interface DayOptions {
  readonly words: Words
  readonly problem: ProblemTranslate
  readonly actions: RunActions
  readonly level: number
  readonly hasMap: boolean
  readonly trouble: PositionTrouble
  readonly onMapUnavailable: () => void
}

/** A driver's day: where to go now, what comes after it, and what is done. */
export function day(view: DayView, options: DayOptions): TemplateResult {
  const { words, actions, level } = options
  const current = currentOf(view.stops)
  const rest = view.stops.filter((stop) => stop !== current)
  return html`${head(view, actions, words, level)} ${strips(view, options)}
    <main class="screen">
      ${view.onDuty ? nothing : offDuty(view, actions, words, level)}
      ${current ? currentStop(current, view, options) : nothingToDo(view, words, level)}
      ${nextStops(rest, view, options)} ${doneStops(view, options)} ${foot(view, options)}
    </main>`
}

/** Says what being on duty shares before anything is shared. */
const offDuty = ({ courierName }: DayView, { setDuty }: RunActions, { t }: Words, level: number): TemplateResult =>
  html`<section class="card off-duty" part="notice" aria-labelledby="off-duty">
    <h3 id="off-duty" aria-level=${level + 1}>${icon(placeIcon)}${t('duty.off')}</h3>
    <p>${t('duty.notice', { courier: courierName })}</p>
    <button class="button primary huge" @click=${() => setDuty(true)}>${t('duty.start')}</button>
  </section>`

const nothingToDo = ({ done }: DayView, { t }: Words, level: number): TemplateResult =>
  html`<section class="card empty" part="empty">
    <span class="mark">${icon(done.length > 0 ? checkIcon : clockIcon)}</span>
    <h3 id="current" tabindex="-1" aria-level=${level + 1}>${t(done.length > 0 ? 'empty.done' : 'empty.title')}</h3>
    <p class="muted">${t('empty.text')}</p>
  </section>`

const foot = ({ driver, onDuty }: DayView, { words: { t }, actions, trouble }: DayOptions): TemplateResult =>
  html`<footer class="foot muted">
    ${onDuty && trouble === 'none' ? html`<p>${t('duty.shared')}</p>` : nothing}
    <p>
      ${t('signed_in', { name: driver.name })}
      ${onDuty ? nothing : html`<button class="button ghost" @click=${() => actions.signOut()}>${t('sign_out')}</button>`}
    </p>
  </footer>`

/** The shape of the day to come. */
export const daySkeleton = ({ t }: Words, level: number, isShown: boolean): TemplateResult =>
  html`<header class="top">
      <div>
        <h2 aria-level=${level}>${t('title')}</h2>
        <p class="muted">${isShown ? t('loading') : html`&nbsp;`}</p>
      </div>
    </header>
    <main class="screen" aria-busy="true">
      <div class="current">
        <div class="map"></div>
        <div class="pad blank" ?hidden=${!isShown}>
          <span class="skeleton short"></span><span class="skeleton tall"></span><span class="skeleton"></span>
          <span class="skeleton block"></span>
        </div>
      </div>
    </main>`
