import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { emptyColumn, type ColumnState } from './board-parts.ts'
import type { BoardView } from './board-view.ts'
import type { DriverDay } from './day.ts'
import { driverCard } from './driver-card.ts'

/** Drivers with what they have to do. */
export const runningColumn = (
  days: readonly DriverDay[],
  state: ColumnState,
  isFiltered: boolean,
  view: BoardView,
): TemplateResult =>
  html`<section class="column" part="running" aria-labelledby="running">
    <header>
      <h2 id="running">
        ${view.t('running')} <span class="number">${days.length > 0 ? summaryOf(days, view) : nothing}</span>
      </h2>
    </header>
    <div class="cards" tabindex="-1">
      ${state.skeleton}
      ${repeat(
        days,
        ({ id }) => id,
        (day) => driverCard(day, view),
      )}
      ${state.isReady && days.length === 0 ? emptyColumn(view.t, 'running', isFiltered) : nothing}
    </div>
  </section>`

function summaryOf(days: readonly DriverDay[], { t }: BoardView): string {
  const stops = days.reduce((sum, day) => sum + day.stops.length, 0)
  return `${t('running.stops', { count: stops })} · ${t('running.drivers', { count: days.length })}`
}
