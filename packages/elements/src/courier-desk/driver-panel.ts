import type { OrderRow } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { closeIcon, icon } from '../base/icons.ts'
import type { DayStop, DriverDay } from './day.ts'
import { presenceLine } from './driver-card.ts'
import { whenOf } from './stop-line.ts'
import type { DeskWords } from './words.ts'

interface Panel extends DeskWords {
  readonly onOpen: (row: OrderRow) => void
  readonly onClose: () => void
}

/** The chosen driver with their stops, over the map; each stop opens its order. */
export const driverPanel = (day: DriverDay, panel: Panel): TemplateResult =>
  html`<section class="panel" part="chosen" aria-label=${day.name}>
    <header>
      <div>
        <h3><bdi>${day.name}</bdi></h3>
        <p>${presenceLine(day, panel)}</p>
      </div>
      <button class="button ghost icon-only" aria-label=${panel.t('map.close')} @click=${panel.onClose}>
        ${icon(closeIcon, 'small')}
      </button>
    </header>
    <ol>
      ${repeat(
        day.stops,
        ({ row, stop }) => stop?.legId ?? row.id,
        (place, index) => stopItem(place, index, panel),
      )}
    </ol>
  </section>`

const stopItem = (place: DayStop, index: number, panel: Panel): TemplateResult =>
  html`<li>
    <button @click=${() => panel.onOpen(place.row)}>
      <span class="place">${(index + 1).toLocaleString(panel.locale)}</span>
      <bdi class="cut">${place.stop?.line ?? place.row.dropoffAddress}</bdi>
      <span class="end">${whenOf(place, panel)}</span>
    </button>
  </li>`
