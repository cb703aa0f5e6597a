import type { Order, OrderInput } from '@waybill/contract'

declare global {
  interface GlobalEventHandlersEventMap {
    /** An order is about to be sent; a listener that cancels it keeps it back. */
    'waybill-submit': CustomEvent<{ order: OrderInput }>
    /** An order was placed. */
    'waybill-placed': CustomEvent<{ order: Order }>
    /** An order was changed. */
    'waybill-saved': CustomEvent<{ order: Order }>
    /** Somebody is done with a form or a panel. */
    'waybill-close': CustomEvent<undefined>
  }
}
