import type { Order } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { cancelIcon, icon, warningIcon } from '../base/icons.ts'
import type { OrderTranslate } from '../locales/en/order.ts'

export interface BannerView {
  readonly t: OrderTranslate
  readonly order: Order
  readonly reader: 'client' | 'courier'
  /** Edits a rejected order; undefined where the reader may not. */
  readonly onEdit: (() => void) | undefined
}

/** Why an order does not go on: what happened and what can be done. */
export function banner(view: BannerView): TemplateResult | typeof nothing {
  const { rejection, cancellation } = view.order
  if (view.order.status === 'rejected' && rejection) return rejected(rejection, view)
  if (view.order.status === 'cancelled' && cancellation) return cancelled(cancellation, view)
  return nothing
}

const rejected = ({ code, text }: NonNullable<Order['rejection']>, { t, order, onEdit }: BannerView) =>
  html`<div class="notice rejected" part="notice">
    ${icon(warningIcon)}
    <p>
      <b>${t('rejected.by', { courier: order.courier.name, reason: t(`rejection.${code}`) })}</b>
      ${text ? html`<br /><bdi>${text}</bdi>` : nothing}
    </p>
    ${onEdit ? html`<button class="button" @click=${onEdit}>${t('rejected.edit')}</button>` : nothing}
  </div>`

function cancelled({ by, text }: NonNullable<Order['cancellation']>, { t, reader }: BannerView) {
  const words =
    by === 'courier' ? 'cancelled.courier' : reader === 'client' ? 'cancelled.client' : 'cancelled.by.client'
  return html`<div class="notice cancelled" part="notice">
    ${icon(cancelIcon)}
    <p><b>${t(words)}</b> ${text ? html`<br /><bdi>${text}</bdi>` : nothing}</p>
  </div>`
}
