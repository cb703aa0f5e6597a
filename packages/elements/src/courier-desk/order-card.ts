import type { OrderRow } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { elapsed } from '../base/elapsed.ts'
import { chevronDownIcon, icon, warningIcon } from '../base/icons.ts'
import { delayedTag } from '../base/status-pin.ts'
import type { BoardView } from './board-view.ts'
import { detourOf, firstNameOf, windowText } from './words.ts'

/** An order that waits for a driver; `isFirst` has the view's one filled button. */
export const orderCard = (row: OrderRow, isFirst: boolean, view: BoardView): TemplateResult => {
  const { t, common, locale, zone } = view
  const { shortId: id, clientName: client } = row
  const trouble = view.troubleOf(row)
  return html`<article
    class="card order item ${view.isNew(row) ? 'new' : ''}"
    part="order"
    data-id=${row.id}
    tabindex="-1"
    aria-label=${t('order.of', { id, client })}
  >
    <header>
      <h3><bdi>${client}</bdi></h3>
      <button class="id" aria-label=${t('order.open', { id })} @click=${() => view.onOpen(row)}>
        <bdi class="mono">${id}</bdi>
      </button>
      <span class="when">${elapsed(common, locale, row.createdAt, zone)}</span>
    </header>
    ${wayOf(row, view)}
    <p class="line"><span>${windowText(row, view)}</span>${delayedTag(common, row.delayedMinutes)}</p>
    ${trouble ? html`<p class="error" role="alert">${icon(warningIcon)}<span>${trouble}</span></p>` : nothing}
    ${view.mayDispatch ? actions(row, isFirst, view) : nothing}
  </article>`
}

/** From where to where. */
const wayOf = ({ pickupAddress, dropoffAddress, dropoffCount }: OrderRow, { t }: BoardView): TemplateResult =>
  html`<dl class="way">
    <dt><span class="visually-hidden">${t('pickup')}</span></dt>
    <dd><bdi>${pickupAddress}</bdi></dd>
    <dt><span class="visually-hidden">${t('dropoff')}</span></dt>
    <dd>
      <bdi>${dropoffAddress}</bdi
      >${dropoffCount > 1 ? html` <span class="muted">${t('stops', { count: dropoffCount - 1 })}</span>` : nothing}
    </dd>
  </dl>`

function actions(row: OrderRow, isFirst: boolean, view: BoardView): TemplateResult {
  const { t, onAssign, onReject } = view
  const isBusy = view.isBusy(row)
  const offer = view.offerFor(row)
  const label = offer
    ? t('assign.offer', { name: firstNameOf(offer.name), detour: detourOf(offer, view) })
    : t('assign')
  const assign = ({ currentTarget }: Event) => {
    if (!isBusy && currentTarget instanceof HTMLElement) onAssign({ row }, currentTarget)
  }
  return html`<div class="actions">
    <button
      class="button assign ${isFirst && offer ? 'primary' : ''}"
      aria-haspopup="menu"
      aria-busy=${isBusy}
      @click=${assign}
    >
      ${busyFaces(label, t('assign.busy'), isBusy)}${icon(chevronDownIcon, 'small')}
    </button>
    <button class="button ghost danger" @click=${() => onReject(row)}>${t('reject')}</button>
  </div>`
}
