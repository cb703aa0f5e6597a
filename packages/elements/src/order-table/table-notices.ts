import { nothing, type CSSResult, type TemplateResult } from 'lit'
import { problemText } from '../base/errors.ts'
import { buttons } from '../base/styles/buttons.ts'
import { notice } from '../base/styles/notice.ts'
import type { Texts, TextTable, Translate } from '../base/texts.ts'
import { commonTexts } from '../locales/en/common.ts'
import { statesTexts } from '../locales/en/order-states.ts'
import { problemTexts } from '../locales/en/problems.ts'
import type { OrdersState } from '../stores/orders.ts'
import type { ChosenRows } from './chosen-rows.ts'
import { stateStyles } from './table-states.styles.ts'
import { chosenBar, emptyFilter, emptyList, newsButton, troubleNotice } from './table-states.ts'

type TextsOf = <English extends TextTable>(part: Texts<English>) => Translate<English>

/** What stands beside the rows, in the rare case that something does: its code, words and styles come with the first. */
export class TableNotices {
  readonly #t
  readonly #common
  readonly #problem

  constructor(root: DocumentFragment | HTMLElement, texts: TextsOf) {
    this.#t = texts(statesTexts)
    this.#common = texts(commonTexts)
    this.#problem = texts(problemTexts)
    if (root instanceof ShadowRoot) adopt(root, [buttons, notice, stateStyles])
  }

  /** Above the rows when they did not come, or may be old. */
  trouble(state: OrdersState, onRetry: () => void): unknown {
    if (state.kind === 'error') return this.#notice(problemText(this.#problem, state.error), onRetry)
    return state.kind === 'ready' && state.trouble ? this.#notice(this.#t('stale'), onRetry) : nothing
  }

  /** Below the rows when the next page did not come. */
  nextFailed(onRetry: () => void): TemplateResult {
    return this.#notice(this.#t('next.failed'), onRetry)
  }

  /** Over the rows: brings waiting changes in. */
  news(count: number, onPress: () => void): TemplateResult {
    return newsButton(this.#t('waiting', { count }), onPress)
  }

  /** In place of rows that filters took away. */
  emptyFilter(label: string, onClear: () => void): TemplateResult {
    return emptyFilter(this.#t, label, onClear)
  }

  /** In place of rows that nobody has sent yet. */
  emptyList(audience: 'client' | 'courier', onNew: (() => void) | undefined): TemplateResult {
    return emptyList(this.#t, audience, onNew)
  }

  /** Under the rows: the chosen ones. */
  chosen(chosen: ChosenRows): unknown {
    return chosenBar(this.#t, chosen)
  }

  #notice(message: string, onPress: () => void): TemplateResult {
    return troubleNotice(message, { label: this.#common('retry'), onPress })
  }
}

/** Styles that come later stand after those that are there. */
function adopt(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? [])
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets]
}
