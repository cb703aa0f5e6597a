import type { Tags } from './watcher.ts'

/** The elements that a page may use by tag alone, and where each lives. */
export const tags: Tags = {
  'waybill-address-field': () => import('../address-field/address-field.ts'),
  'waybill-chat-panel': () => import('../chat-panel/chat-panel.ts'),
  'waybill-order-details': () => import('../order-details/order-details.ts'),
  'waybill-order-filters': () => import('../order-filters/order-filters.ts'),
  'waybill-order-find': () => import('../order-filters/order-find.ts'),
  'waybill-order-lookup': () => import('../order-lookup/order-lookup.ts'),
  'waybill-order-table': () => import('../order-table/order-table.ts'),
  'waybill-order-timeline': () => import('../order-timeline/order-timeline.ts'),
  'waybill-phone-field': () => import('../phone-field/phone-field.ts'),
  'waybill-portal': () => import('../portal/portal.ts'),
  'waybill-proof': () => import('../proof/proof.ts'),
  'waybill-sign-in': () => import('../sign-in/sign-in.ts'),
  'waybill-tracking-details': () => import('../tracking-details/tracking-details.ts'),
  'waybill-tracking-frame': () => import('../tracking-frame/tracking-frame.ts'),
  'waybill-tracking-map': () => import('../tracking-map/tracking-map.ts'),
  'waybill-tracking-message': () => import('../tracking-message/tracking-message.ts'),
  'waybill-tracking-page': () => import('../tracking-page/tracking-page.ts'),
  'waybill-tracking-rating': () => import('../tracking-rating/tracking-rating.ts'),
  'waybill-window-field': () => import('../window-field/window-field.ts'),
}
