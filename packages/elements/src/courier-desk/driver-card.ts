import type { OrderRow } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { elapsed } from '../base/elapsed.ts'
import { icon, moreIcon, warningIcon } from '../base/icons.ts'
import { initials } from '../base/initials.ts'
import { delayedTag, statusPin } from '../base/status-pin.ts'
import type { DriverDay } from './day.ts'
import { deadline, type DeskWords } from './words.ts'

export interface DayView extends DeskWords {
  readonly mayDispatch: boolean
  readonly isBusy: (row: OrderRow) => boolean
  /** Why the last step with an order did not work, or ''. */
  readonly troubleOf: (row: OrderRow) => string
  readonly onOpen: (row: OrderRow) => void
  readonly onAssign: (row: OrderRow, opener: HTMLElement) => void
}

/** A driver with what they have to do. */
export const driverCard = (day: DriverDay, view: DayView): TemplateResult =>
  html`<article class="card driver" part="driver" data-id=${day.id} aria-label=${day.name}>
    <header>
      <span class="avatar" aria-hidden="true">${initials(day.name)}</span>
      <div class="who">
        <h3><bdi>${day.name}</bdi></h3>
        <p>${presenceLine(day, view)}</p>
      </div>
      <span class="count">${view.t('running.orders', { count: day.orders.length })}</span>
    </header>
    <ul>
      ${day.orders.map((row) => html`<li>${orderLine(row, view)}</li>`)}
    </ul>
  </article>`

/** "On duty · 12 s", "No signal · 6 min". */
export function presenceLine({ driver, presence }: DriverDay, { t, common, locale, zone }: DeskWords): TemplateResult {
  const at = presence === 'off' ? null : (driver?.lastSeenAt ?? null)
  const since = at === null ? nothing : html` · ${elapsed(common, locale, at, zone)}`
  return html`<span class="presence ${presence === 'silent' ? 'rejected' : ''}">${t(`duty.${presence}`)}${since}</span>`
}

function orderLine(row: OrderRow, view: DayView): TemplateResult {
  const { t, common } = view
  const { shortId: id } = row
  const trouble = view.troubleOf(row)
  const change = ({ currentTarget }: Event) => {
    if (!view.isBusy(row) && currentTarget instanceof HTMLElement) view.onAssign(row, currentTarget)
  }
  return html`<button class="run" data-id=${row.id} @click=${() => view.onOpen(row)}>
      ${statusPin(row.status)}
      <span class="cut"><bdi>${row.dropoffAddress}</bdi></span>
      <span class="end">${deadline(view, row.windowBefore)}</span>
      <bdi class="mono muted">${id}</bdi>
      <span class="end">
        ${row.delayedMinutes === null ? common(`status.${row.status}`) : delayedTag(common, row.delayedMinutes, 'short')}
      </span>
    </button>
    ${
      view.mayDispatch
        ? html`<button
            class="button ghost icon-only change"
            aria-haspopup="menu"
            aria-busy=${view.isBusy(row)}
            aria-label=${t('assign.change', { id })}
            @click=${change}
          >
            ${view.isBusy(row) ? html`<span class="spinner"></span>` : icon(moreIcon)}
          </button>`
        : nothing
    }
    ${trouble ? html`<p class="error" role="alert">${icon(warningIcon)}<span>${trouble}</span></p>` : nothing}`
}
