import { html, nothing, type TemplateResult } from 'lit'
import type { DeskTranslate } from '../locales/en/desk.ts'

/** What a desk can show; `map` has a tab only where there is no room beside the board. */
export const VIEWS = ['today', 'map', 'orders', 'chat', 'drivers', 'clients'] as const
export type View = (typeof VIEWS)[number]

export interface TabsView {
  readonly t: DeskTranslate
  readonly locale: string
  readonly current: View
  /** Those that the reader may see. */
  readonly views: readonly View[]
  readonly unread: number
  readonly onChoose: (view: View) => void
  readonly onKey: (event: KeyboardEvent) => void
}

/** The row of views. */
export const deskTabs = (view: TabsView): TemplateResult =>
  html`<div class="tabs" role="tablist" aria-label=${view.t('desk')} @keydown=${view.onKey}>
    ${view.views.map((name) => tab(name, view))}
  </div>`

function tab(name: View, { t, locale, current, unread, onChoose }: TabsView): TemplateResult {
  const isCurrent = name === current
  const count = name === 'chat' ? unread : 0
  return html`<button
    role="tab"
    id="tab-${name}"
    class="tab ${name}"
    data-view=${name}
    aria-selected=${isCurrent}
    aria-controls="view"
    tabindex=${isCurrent ? 0 : -1}
    @click=${() => onChoose(name)}
  >
    ${t(name)}${count > 0 ? unreadBadge(count, t, locale) : nothing}
  </button>`
}

const unreadBadge = (count: number, t: DeskTranslate, locale: string): TemplateResult =>
  html` <span class="badge" aria-hidden="true">${count.toLocaleString(locale)}</span
    ><span class="visually-hidden">, ${t('unread', { count })}</span>`
