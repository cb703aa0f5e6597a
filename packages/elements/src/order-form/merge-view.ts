import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { icon, warningIcon } from '../base/icons.ts'
import type { OrderMergeTranslate } from '../locales/en/order-merge.ts'
import { choose, type Difference, type Merge } from '../stores/order-merge.ts'
import { mergeStyles } from './merge-view.styles.ts'
import { nameOf, sayOf } from './merge-words.ts'

export { orderMergeTexts } from '../locales/en/order-merge.ts'

type Host = ReactiveControllerHost & HTMLElement & { readonly locale: string }
type Whose = 'mine' | 'theirs'

interface MergeOptions {
  readonly t: OrderMergeTranslate
  readonly merge: Merge
  /** Back to the form, with what was chosen. */
  readonly onBack: () => void
}

/** Shows a newer order beside a draft and lets a person choose, field by field; nothing is chosen for them. */
export class MergeView {
  readonly #host: Host
  readonly #options: MergeOptions
  readonly #choices = new Map<Difference, Whose>()
  #asks = false

  constructor(host: Host, options: MergeOptions) {
    this.#host = host
    this.#options = options
    const { styleSheet } = mergeStyles
    const sheets = host.shadowRoot?.adoptedStyleSheets
    if (styleSheet && !sheets?.includes(styleSheet)) sheets?.push(styleSheet)
  }

  /** The merge as it was chosen. */
  get merge(): Merge {
    return [...this.#choices].reduce((merge, [conflict, whose]) => choose(merge, conflict, whose), this.#options.merge)
  }

  /** Whether everything is chosen; leads to the first thing that is not. */
  async decide(): Promise<boolean> {
    const open = this.#options.merge.conflicts.findIndex((conflict) => !this.#choices.has(conflict))
    if (open < 0) return true
    this.#asks = true
    this.#host.requestUpdate()
    await this.#host.updateComplete
    this.#host.shadowRoot?.querySelector<HTMLElement>(`[name=conflict-${open}]`)?.focus()
    return false
  }

  /** Puts the focus on the title. */
  focus(): void {
    this.#host.shadowRoot?.querySelector<HTMLElement>('#merge')?.focus()
  }

  render(): TemplateResult {
    const { t, merge, onBack } = this.#options
    const { conflicts, taken, lost } = merge
    return html`<section class="merge" part="merge" aria-labelledby="merge">
      <p id="merge" class="merge-title" role="heading" aria-level="3" tabindex="-1">${t('title')}</p>
      <p class="muted">${t(conflicts.length > 0 ? 'text' : 'text.agreed')}</p>
      ${conflicts.map((conflict, index) => this.#renderConflict(conflict, index))}
      ${this.#renderList(t('taken'), taken, 'theirs')} ${this.#renderList(t('lost'), lost, 'mine')}
      <button class="button" type="button" @click=${onBack}>${t('back')}</button>
    </section>`
  }

  #renderConflict(conflict: Difference, index: number): TemplateResult {
    const { t } = this.#options
    const isOpen = this.#asks && !this.#choices.has(conflict)
    return html`<fieldset class="conflict" aria-describedby=${isOpen ? `ask-${index}` : nothing}>
      <legend>${nameOf(this.#words, conflict)}</legend>
      <div class="sides">
        ${this.#renderSide(conflict, index, 'mine')} ${this.#renderSide(conflict, index, 'theirs')}
      </div>
      ${isOpen ? html`<p class="ask" id=${`ask-${index}`}>${icon(warningIcon, 'small')}${t('undecided')}</p>` : nothing}
    </fieldset>`
  }

  #renderSide(conflict: Difference, index: number, whose: Whose): TemplateResult {
    return html`<label class="side">
      <input
        type="radio"
        name=${`conflict-${index}`}
        .checked=${this.#choices.get(conflict) === whose}
        @change=${() => this.#choose(conflict, whose)}
      />
      <span><b>${this.#options.t(whose)}</b><bdi>${sayOf(this.#words, conflict, conflict[whose])}</bdi></span>
    </label>`
  }

  #renderList(title: string, differences: readonly Difference[], whose: Whose): TemplateResult | typeof nothing {
    if (differences.length === 0) return nothing
    return html`<p class="muted">${title}</p>
      <ul>
        ${differences.map(
          (each) =>
            html`<li>
              <span class="muted">${nameOf(this.#words, each)}</span>
              <bdi>${sayOf(this.#words, each, each[whose])}</bdi>
            </li>`,
        )}
      </ul>`
  }

  get #words() {
    return { t: this.#options.t, locale: this.#host.locale }
  }

  #choose(conflict: Difference, whose: Whose): void {
    this.#choices.set(conflict, whose)
    this.#host.requestUpdate()
  }
}
