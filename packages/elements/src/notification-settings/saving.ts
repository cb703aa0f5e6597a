import { ApiError } from '@waybill/contract/problem'
import { html, nothing, type TemplateResult } from 'lit'
import { problemText } from '../base/errors.ts'
import { icon, warningIcon } from '../base/icons.ts'
import type { ProblemTranslate } from '../locales/en/problems.ts'
import type { TextsTranslate } from '../locales/en/texts.ts'

/** How far saving has come. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly error: unknown }

interface SavingView {
  readonly t: TextsTranslate
  readonly problem: ProblemTranslate
  readonly onDiscard: () => void
}

/** What stood in the way of saving; where somebody else was first, the choice between the two. */
export function savingNotice(saving: Saving, { t, problem, onDiscard }: SavingView): TemplateResult | typeof nothing {
  if (saving.kind !== 'failed') return nothing
  const isConflict = saving.error instanceof ApiError && saving.error.code === 'conflict'
  return html`<div class="notice failed" role="alert">
    ${icon(warningIcon)}
    <p>${isConflict ? t('conflict') : problemText(problem, saving.error)}</p>
    ${isConflict ? html`<button class="button small" @click=${onDiscard}>${t('take.theirs')}</button>` : nothing}
  </div>`
}
