import type { Leg, Order } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'

/** A stop whose link somebody asks about. */
export interface SeenLink {
  readonly leg: Leg
  readonly name: string
}

/** Who saw the link of a stop; its code comes when somebody asks. */
export function linkVisits(order: Order, { leg, name }: SeenLink, onClose: () => void): TemplateResult {
  void import('../link-visits/link-visits.ts')
  return html`<waybill-link-visits
    order-id=${order.id}
    leg-id=${leg.id}
    stop=${name}
    editable
    @waybill-link-visits-close=${onClose}
  ></waybill-link-visits>`
}
