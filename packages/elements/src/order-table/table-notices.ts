import type { Context } from '@waybill/contract'
import { nothing, type CSSResult, type TemplateResult } from 'lit'
import { problemText } from '../base/errors.ts'
import { buttons } from '../base/styles/buttons.ts'
import { notice } from '../base/styles/notice.ts'
import type { Texts, TextTable, Translate } from '../base/texts.ts'
import { commonTexts } from '../locales/en/common.ts'
import { statesTexts } from '../locales/en/order-states.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { filterCount, type ListQuery } from '../stores/order-list.ts'
import type { OrdersState } from '../stores/orders.ts'
import type { ChosenRows } from './chosen-rows.ts'
import { stateStyles } from './table-states.styles.ts'
import {
  archiveNote,
  chosenBar,
  emptyFilter,
  emptyList,
  newsButton,
  troubleNotice,
  type Action,
} from './table-states.ts'

type TextsOf = <English extends TextTable>(part: Texts<English>) => Translate<English>

const SHORT_ID = /^[0-9a-f]{8}$/

interface Emptiness {
  readonly query: ListQuery
  readonly reader: Context | undefined
  readonly locale: string
  /** What the button says that clears the filters. */
  readonly clear: string
  readonly onClear: () => void
  readonly onOpen: (shortId: string) => void
  readonly onNew: () => void
}

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

  /** In place of rows. */
  empty({ query, reader, locale, clear, onClear, onOpen, onNew }: Emptiness): TemplateResult {
    if (filterCount(query) > 0) {
      const archive = { note: this.end(locale, reader), open: this.#archived(query.find, onOpen) }
      return emptyFilter(this.#t, { label: clear, onPress: onClear }, archive)
    }
    if (!reader) return emptyList(this.#t, 'client', undefined)
    const { organization, scopes } = reader
    const mayPlace = organization.kind === 'client' && scopes.includes('orders:write')
    return emptyList(this.#t, organization.kind, mayPlace ? onNew : undefined)
  }

  /** Below the last row. */
  end(locale: string, reader: Context | undefined): TemplateResult {
    return archiveNote(this.#t, locale, reader?.organization.timeZone)
  }

  /** Under the rows: the chosen ones. */
  chosen(chosen: ChosenRows): unknown {
    return chosenBar(this.#t, chosen)
  }

  /** A whole order ID may be that of an archived order. */
  #archived(find: string, onOpen: (shortId: string) => void): Action | undefined {
    const id = find.trim().toLowerCase()
    return SHORT_ID.test(id) ? { label: this.#t('archived.open', { id }), onPress: () => onOpen(id) } : undefined
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
