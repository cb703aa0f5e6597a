import type { OrderRow } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { elapsed } from '../base/elapsed.ts'
import { chevronDownIcon, icon, warningIcon } from '../base/icons.ts'
import { delayedTag } from '../base/status-pin.ts'
import { deadline, type DeskWords } from './words.ts'

export interface CardView extends DeskWords {
  /** It came while somebody looked. */
  readonly isNew: boolean
  readonly isBusy: boolean
  /** Why the last step did not work, or ''. */
  readonly trouble: string
  /** Whether the reader may give orders to drivers and reject them. */
  readonly mayDispatch: boolean
  readonly onOpen: (row: OrderRow) => void
  readonly onAssign: (row: OrderRow, opener: HTMLElement) => void
  readonly onReject: (row: OrderRow) => void
}

/** An order that waits for a driver. */
export const orderCard = (row: OrderRow, view: CardView): TemplateResult => {
  const { t, common, locale, zone, isNew, trouble } = view
  const { shortId: id, clientName: client } = row
  return html`<article
    class="card order ${isNew ? 'new' : ''}"
    part="order"
    data-id=${row.id}
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
    <p class="line"><span>${deadline(view, row.windowBefore)}</span>${delayedTag(common, row.delayedMinutes)}</p>
    ${trouble ? html`<p class="error" role="alert">${icon(warningIcon)}<span>${trouble}</span></p>` : nothing}
    ${view.mayDispatch ? actions(row, view) : nothing}
  </article>`
}

/** From where to where. */
const wayOf = ({ pickupAddress, dropoffAddress, dropoffCount }: OrderRow, { t }: CardView): TemplateResult =>
  html`<dl class="way">
    <dt><span class="visually-hidden">${t('pickup')}</span></dt>
    <dd><bdi>${pickupAddress}</bdi></dd>
    <dt><span class="visually-hidden">${t('dropoff')}</span></dt>
    <dd>
      <bdi>${dropoffAddress}</bdi
      >${dropoffCount > 1 ? html` <span class="muted">${t('stops', { count: dropoffCount - 1 })}</span>` : nothing}
    </dd>
  </dl>`

function actions(row: OrderRow, { t, isBusy, onAssign, onReject }: CardView): TemplateResult {
  const assign = ({ currentTarget }: Event) => {
    if (!isBusy && currentTarget instanceof HTMLElement) onAssign(row, currentTarget)
  }
  return html`<div class="actions">
    <button class="button assign" aria-haspopup="menu" aria-busy=${isBusy} @click=${assign}>
      ${busyFaces(t('assign'), t('assign.busy'), isBusy)}${icon(chevronDownIcon, 'small')}
    </button>
    <button class="button ghost danger" @click=${() => onReject(row)}>${t('reject')}</button>
  </div>`
}
