import { html, nothing, type TemplateResult } from 'lit'
import { problemText } from '../base/errors.ts'
import { icon, warningIcon } from '../base/icons.ts'
import type { DeskTranslate } from '../locales/en/desk.ts'
import type { ProblemTranslate } from '../locales/en/problems.ts'
import type { RowWork } from './row-work.ts'

/** How far a column is. */
export interface ColumnState {
  readonly isReady: boolean
  /** What stands in for the cards that are still to come. */
  readonly skeleton: unknown
}

interface Action {
  readonly label: string
  readonly onPress: () => void
}

/** Something did not come, or not everything is here. */
export const boardTrouble = (message: string, action?: Action): TemplateResult =>
  html`<div class="notice ${action ? 'failed' : 'rejected'}" part="notice" role="alert">
    ${icon(warningIcon)}
    <p>${message}</p>
    ${action ? html`<button class="button" @click=${action.onPress}>${action.label}</button>` : nothing}
  </div>`

/** Why something that was done to one of a list did not work. */
export const rowTrouble = (work: RowWork, problem: ProblemTranslate): unknown =>
  work.kind === 'failed'
    ? html`<p class="error" role="alert">${icon(warningIcon)}<span>${problemText(problem, work.error)}</span></p>`
    : nothing

/** A column with nothing to do, or with nothing that the filter leaves. */
export const emptyColumn = (t: DeskTranslate, column: 'incoming' | 'running', isFiltered: boolean): TemplateResult =>
  isFiltered
    ? html`<div class="empty"><p>${t('filter.nothing')}</p></div>`
    : html`<div class="empty">
        <h3>${t(`${column}.empty`)}</h3>
        <p>${t(`${column}.empty.text`)}</p>
      </div>`

/** Cards in their final geometry, before there is anything to say in them. */
export const cardSkeletons = (label: string): TemplateResult =>
  html`<p class="visually-hidden">${label}</p>
    ${[0, 1, 2].map(
      () =>
        html`<div class="card blank" aria-hidden="true">
          <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span>
        </div>`,
    )}`
