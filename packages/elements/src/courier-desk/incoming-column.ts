import type { OrderRow } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { filterIcon, icon } from '../base/icons.ts'
import { emptyColumn, type ColumnState } from './board-parts.ts'
import type { BoardView } from './board-view.ts'
import { orderCard } from './order-card.ts'

interface FilterButton {
  /** How many conditions narrow the board. */
  readonly conditions: number
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** Orders that wait for a driver. */
export const incomingColumn = (
  rows: readonly OrderRow[],
  state: ColumnState,
  filter: FilterButton,
  view: BoardView,
): TemplateResult =>
  html`<section class="column" part="incoming" aria-labelledby="incoming">
    <header>
      <h2 id="incoming" tabindex="-1">
        ${view.t('incoming')} <span class="number">${rows.length.toLocaleString(view.locale)}</span>
      </h2>
      <p>${rows.length > 1 ? view.t('incoming.urgent') : nothing}</p>
      ${filterButton(filter, view)}
    </header>
    <div class="cards" tabindex="-1">
      ${state.skeleton}
      ${repeat(
        rows,
        ({ id }) => id,
        (row, index) => orderCard(row, index === 0, view),
      )}
      ${state.isReady && rows.length === 0 ? emptyColumn(view.t, 'incoming', filter.conditions > 0) : nothing}
    </div>
  </section>`

function filterButton({ conditions, isOpen, onToggle }: FilterButton, { t, locale }: BoardView): TemplateResult {
  return html`<button
    id="filter"
    class="button ghost"
    aria-label=${conditions > 0 ? t('filter.count', { count: conditions }) : t('filter')}
    aria-expanded=${isOpen}
    aria-controls="filters"
    @click=${onToggle}
  >
    ${icon(filterIcon, 'small')}
    ${conditions > 0 ? html`<span class="badge">${conditions.toLocaleString(locale)}</span>` : nothing}
  </button>`
}
