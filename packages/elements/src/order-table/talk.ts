import { html, type TemplateResult } from 'lit'
import { chatIcon, icon } from '../base/icons.ts'
import type { OrdersTranslate } from '../locales/en/orders.ts'

/** Stands beside a recipient while messages about the order are unread. */
export const talk = (t: OrdersTranslate, count: number): TemplateResult =>
  html`<span class="talk" part="unread"
    >${icon(chatIcon, 'small')}<span aria-hidden="true">${count}</span
    ><span class="visually-hidden">${t('unread', { count })}</span></span
  >`
