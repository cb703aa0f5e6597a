import type { OrderRow } from '@waybill/contract'

declare global {
  interface GlobalEventHandlersEventMap {
    /** Somebody wants to see an order. */
    'waybill-order-open': CustomEvent<{ id: string; shortId: string }>
    /** Somebody has chosen these orders; none where they let them go. */
    'waybill-order-choose': CustomEvent<{ ids: readonly OrderRow['id'][] }>
    /** Somebody wants to place an order. */
    'waybill-order-new': CustomEvent<undefined>
  }
}
