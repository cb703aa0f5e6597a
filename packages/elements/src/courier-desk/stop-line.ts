import { isActive } from '@waybill/contract/status'
import { html, nothing, type TemplateResult } from 'lit'
import { timeRange } from '../base/format.ts'
import { icon, moreIcon, warningIcon } from '../base/icons.ts'
import { delayedTag, statusPin } from '../base/status-pin.ts'
import type { Presence } from '../stores/drivers.ts'
import type { BoardView } from './board-view.ts'
import type { DayStop, DriverDay } from './day.ts'
import { windowText, type DeskWords } from './words.ts'

const MINUTE = 60_000

/** A stop of a driver: where, when, and how that fits its window. */
export function stopLine(day: DriverDay, place: DayStop, view: BoardView): TemplateResult {
  const { row, stop } = place
  const { t, common } = view
  const isUnderWay = stop ? isActive(stop.state) : row.status === 'in_progress'
  return html`<button class="run item" data-id=${row.id} data-leg=${stop?.legId ?? ''} @click=${() => view.onOpen(row)}>
      ${statusPin(isUnderWay ? 'in_progress' : 'placed')}
      <span class="cut"><bdi>${stop?.line ?? row.dropoffAddress}</bdi></span>
      <span class="end">${whenOf(place, view)}</span>
      <span class="what muted"
        >${stop?.kind === 'pickup' ? t('pickup') : t('dropoff')} · <bdi class="mono">${row.shortId}</bdi></span
      >
      <span class="end"> ${fitOf(place, day.presence, view) ?? common(`status.${row.status}`)} </span>
    </button>
    ${view.mayDispatch ? changeButton(day, place, view) : nothing} ${troubleOf(place, view)}`
}

/** When the driver is expected, else until when they should be there. */
export function whenOf({ row, stop, eta }: DayStop, view: DeskWords): string {
  if (eta) {
    const answer = timeRange(view.locale, eta.from, eta.to, stop?.timeZone ?? view.zone)
    return eta.estimated ? view.t('time.about', { answer }) : answer
  }
  const window = stop && { windowAfter: stop.window.after, windowBefore: stop.window.before }
  return windowText(window ?? row, view)
}

/** "on time", "12 min" late, or that the time is not live; undefined where there is nothing to compare. */
function fitOf({ stop, eta }: DayStop, presence: Presence, { t, common }: BoardView): unknown {
  if (!stop) return undefined
  if (eta && presence === 'silent') return t('time.stale')
  const before = stop.window.before
  const late = eta && before ? Math.round((Date.parse(eta.to) - Date.parse(before)) / MINUTE) : 0
  if (late > 0) return delayedTag(common, late, 'short')
  return eta && before ? t('time.good') : t(`stop.${stop.state}`)
}

function changeButton({ id: driverId }: DriverDay, { row, stop }: DayStop, view: BoardView): TemplateResult {
  const isBusy = view.isBusy(row)
  const change = ({ currentTarget }: Event) => {
    if (!isBusy && currentTarget instanceof HTMLElement)
      view.onAssign({ row, driverId, legId: stop?.legId }, currentTarget)
  }
  return html`<button
    class="button ghost icon-only change"
    aria-haspopup="menu"
    aria-busy=${isBusy}
    aria-label=${view.t('assign.change', { id: row.shortId })}
    @click=${change}
  >
    ${isBusy ? html`<span class="spinner"></span>` : icon(moreIcon)}
  </button>`
}

const troubleOf = ({ row }: DayStop, view: BoardView): unknown => {
  const trouble = view.troubleOf(row)
  return trouble ? html`<p class="error" role="alert">${icon(warningIcon)}<span>${trouble}</span></p>` : nothing
}
