import { isActive } from '@waybill/contract/status'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { elapsed } from '../base/elapsed.ts'
import { icon, locateIcon, warningIcon } from '../base/icons.ts'
import { initials } from '../base/initials.ts'
import type { BoardView } from './board-view.ts'
import type { DayStop, DriverDay } from './day.ts'
import { stopLine } from './stop-line.ts'
import type { DeskWords } from './words.ts'

/** A driver with what they have to do, in the order of serving. */
export const driverCard = (day: DriverDay, view: BoardView): TemplateResult =>
  html`<article
    class="card driver ${view.isChosen(day.id) ? 'chosen' : ''}"
    part="driver"
    data-id=${day.id}
    aria-label=${day.name}
  >
    <header>
      <span class="avatar" aria-hidden="true">${initials(day.name)}</span>
      <div class="who">
        <h3><bdi>${day.name}</bdi></h3>
        <p>${presenceLine(day, view)}</p>
      </div>
      <span class="count">${view.t('stops.left', { count: day.stops.length })}</span>
      ${day.driver?.point ? wayButton(day, view) : nothing}
    </header>
    ${reorderTrouble(view.reorderTroubleOf(day.id))}
    <ol>
      ${repeat(day.stops, keyOf, (place) => stopItem(day, place, view))}
    </ol>
  </article>`

const wayButton = ({ id, name }: DriverDay, view: BoardView): TemplateResult =>
  html`<button
    class="button ghost icon-only way-button"
    aria-pressed=${view.isChosen(id)}
    aria-label=${view.t('map.show', { name })}
    @click=${() => view.onChoose(id)}
  >
    ${icon(locateIcon, 'small')}
  </button>`

const keyOf = ({ row, stop }: DayStop): string => stop?.legId ?? row.id

/** What is under way stays where it is; the others can be dragged. */
function stopItem(day: DriverDay, place: DayStop, view: BoardView): TemplateResult {
  const { stop } = place
  const isFree = view.mayDispatch && stop !== undefined && !isActive(stop.state)
  return html`<li data-leg=${stop?.legId ?? ''} draggable=${isFree ? 'true' : 'false'}>
    ${stopLine(day, place, view)}
  </li>`
}

const reorderTrouble = (trouble: string): unknown =>
  trouble ? html`<p class="error" role="alert">${icon(warningIcon)}<span>${trouble}</span></p>` : nothing

/** "On duty · 12 s", "No signal · 6 min". */
export function presenceLine(
  { driver, presence }: Pick<DriverDay, 'driver' | 'presence'>,
  { t, common, locale, zone }: DeskWords,
): TemplateResult {
  const at = presence === 'off' ? null : (driver?.lastSeenAt ?? null)
  const since = at === null ? nothing : html` · ${elapsed(common, locale, at, zone)}`
  return html`<span class="presence ${presence === 'silent' ? 'rejected' : ''}">${t(`duty.${presence}`)}${since}</span>`
}
