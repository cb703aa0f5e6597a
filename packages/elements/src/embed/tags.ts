import type { Tags } from './watcher.ts'

/** The elements that a page may use by tag alone, and where each lives. */
export const tags: Tags = {
  'waybill-address-field': () => import('../address-field/address-field.ts'),
  'waybill-chat-panel': () => import('../chat-panel/chat-panel.ts'),
  'waybill-phone-field': () => import('../phone-field/phone-field.ts'),
  'waybill-tracking-map': () => import('../tracking-map/tracking-map.ts'),
  'waybill-tracking-page': () => import('../tracking-page/tracking-page.ts'),
  'waybill-window-field': () => import('../window-field/window-field.ts'),
}
