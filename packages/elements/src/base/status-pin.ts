import type { OrderStatus } from '@waybill/contract/status'
import { html, nothing, type TemplateResult } from 'lit'
import { clockIcon, icon } from './icons.ts'
import type { CommonTranslate } from '../locales/en/common.ts'

/*
 * Status is pin + label + shape, never colour alone. Styles: `styles/status.ts`.
 *   statusLabel(t, order.status)                     pin and word          (t = this.texts(commonTexts))
 *   delayedTag(t, order.delayedMinutes)              "Delayed 12 min"; `short` keeps the word for readers only
 *   statusPin('failed')                              the pin alone, for chips and filters: name it beside
 */

const DROP = 'M8 17C5 13.7 2 10.9 2 7.3a6 6 0 0 1 12 0C14 10.9 11 13.7 8 17z'

/** Six silhouettes in a 16 x 18 box: the body and the sign inside; also drawn on maps. */
export const PINS = {
  placed: { body: DROP, sign: 'M8 7.2v.1' },
  in_progress: { body: DROP, sign: 'M5.4 7.3h5M8.5 5l2.3 2.3L8.5 9.6' },
  completed: { body: DROP, sign: 'M5.3 7.5 7.2 9.4 10.7 5.4' },
  failed: {
    body: 'M5.3 1.3h5.4L14 4.6V10l-3.3 3.3L8 17l-2.7-3.7L2 10V4.6z',
    sign: 'm5.9 5.2 4.2 4.2M10.1 5.2 5.9 9.4',
  },
  rejected: { body: 'M8 .9 14.6 7.3 8 17 1.4 7.3z', sign: 'M8 4.8V8M8 10.3v.1' },
  cancelled: { body: DROP, sign: 'M5.6 7.3h4.8' },
} as const satisfies Record<OrderStatus, { body: string; sign: string }>

/** The pin of a status, without a name. */
export const statusPin = (status: OrderStatus): TemplateResult =>
  html`<svg class="pin ${status}" viewBox="0 0 16 18" aria-hidden="true">
    <path class="body" d=${PINS[status].body} />
    <path class="sign" d=${PINS[status].sign} />
  </svg>`

/** Pin and label. */
export const statusLabel = (t: CommonTranslate, status: OrderStatus): TemplateResult =>
  html`<span class="status ${status}" part="status">${statusPin(status)}<span>${t(`status.${status}`)}</span></span>`

/** The tag beside a status while an order runs late; nothing when it is in time. */
export function delayedTag(t: CommonTranslate, minutes: number | null, look: 'full' | 'short' = 'full') {
  if (minutes === null) return nothing
  const time = t('minutes', { count: minutes })
  const words = t('delayed', { time })
  return html`<span class="tag delayed" part="delayed">
    ${icon(clockIcon)}${
      look === 'full'
        ? html`<span>${words}</span>`
        : html`<span aria-hidden="true">${time}</span><span class="visually-hidden">${words}</span>`
    }
  </span>`
}
