import type { LiveState } from '@waybill/client'
import type { Brand } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { brandMark } from '../base/brand-mark.ts'
import { icon, settingsIcon } from '../base/icons.ts'
import type { OrdersTranslate } from '../locales/en/orders.ts'
import { deskTabs, type TabsView } from './desk-tabs.ts'

export interface BarView {
  /** Undefined while it loads. */
  readonly brand: Brand | undefined
  /** Undefined where there is nothing to choose. */
  readonly tabs: TabsView | undefined
  readonly orders: OrdersTranslate
  readonly live: LiveState
  /** Name of the button that opens the account. */
  readonly account: string
}

/** Whose desk it is, its views, whether it is live, and the account. */
export const deskBar = ({ brand, tabs, orders, live, account }: BarView): TemplateResult =>
  html`<header class="bar" part="bar">
    ${brand ? brandMark(brand) : html`<span class="skeleton"></span>`} ${tabs ? deskTabs(tabs) : nothing}
    <span class="space"></span>
    ${tabs ? pulse(orders, live) : nothing}
    <button class="button ghost icon-only" id="account-button" aria-label=${account}>${icon(settingsIcon)}</button>
  </header>`

const pulse = (orders: OrdersTranslate, live: LiveState): TemplateResult =>
  html`<span class="pulse ${live}" role="status"><span class="beat"></span>${orders(`live.${live}`)}</span>`
