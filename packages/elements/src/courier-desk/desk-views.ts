import { html, type TemplateResult } from 'lit'
import type { DeskTranslate } from '../locales/en/desk.ts'
import { part, type PartWords } from './desk-parts.ts'
import type { View } from './desk-tabs.ts'

interface Views extends PartWords {
  readonly t: DeskTranslate
  /** Id or short id of the open order. */
  readonly selected: string
  /** The order that the chat is about, or ''. */
  readonly chatAbout: string
}

/** What each tab shows. */
export const deskView = (view: View, views: Views): TemplateResult => VIEW[view](views)

const today = (views: Views): TemplateResult =>
  html`<h1 class="visually-hidden">${views.t('today')}</h1>
    ${part('board', html`<waybill-desk-board></waybill-desk-board>`, views)}
    ${part('map', html`<waybill-desk-map></waybill-desk-map>`, views)}`

const VIEW = {
  today,
  map: today,
  orders: (views) =>
    html`<h1 class="visually-hidden">${views.t('orders')}</h1>
      ${part(
        'orders',
        html`<waybill-order-table selected=${views.selected}></waybill-order-table>
          <waybill-order-filters></waybill-order-filters>`,
        views,
      )}`,
  chat: (views) =>
    html`<h1 class="visually-hidden">${views.t('chat')}</h1>
      ${part('chat', html`<waybill-chat-panel order-id=${views.chatAbout}></waybill-chat-panel>`, views)}`,
  drivers: (views) => part('drivers', html`<waybill-desk-drivers></waybill-desk-drivers>`, views),
  clients: (views) => part('clients', html`<waybill-desk-clients></waybill-desk-clients>`, views),
} as const satisfies Record<View, (views: Views) => TemplateResult>
