import { html, type TemplateResult } from 'lit'
import { icon, warningIcon } from '../base/icons.ts'
import type { Parts } from '../base/parts.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { DeskTranslate } from '../locales/en/desk.ts'
import type { PortalTranslate } from '../locales/en/portal.ts'
import { troubleNotice } from './trouble-notice.ts'

export { troubleNotice }

/** Parts of the desk that load when they are first wanted; each defines its tags. */
export const DESK_PARTS = {
  board: () => import('./desk-board.ts'),
  map: () => import('./desk-map.ts'),
  orders: () => Promise.all([import('../order-table/order-table.ts'), import('../order-filters/order-filters.ts')]),
  details: () => import('../order-details/order-details.ts'),
  drivers: () => import('./desk-drivers.ts'),
  clients: () => import('./desk-clients.ts'),
  chat: () => import('../chat-panel/chat-panel.ts'),
} as const
export type DeskPart = keyof typeof DESK_PARTS

export interface PartWords {
  readonly portal: PortalTranslate
  readonly common: CommonTranslate
  readonly parts: Parts<DeskPart>
}

/** A part, or what stands in its place when its code did not come. */
export function part(name: DeskPart, template: TemplateResult, { portal, common, parts }: PartWords): TemplateResult {
  if (!parts.isMissing(name)) return template
  return troubleNotice(portal('part.failed'), common('retry'), () => parts.retry(name))
}

/** Somebody who sends with couriers has no desk. */
export const notCourier = (t: DeskTranslate, name: string): TemplateResult =>
  html`<p class="notice rejected">${icon(warningIcon)}<span>${t('not.courier', { name })}</span></p>`
