import type { Connection, Order } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { closeIcon, icon } from '../base/icons.ts'
import type { OrderFormTranslate } from '../locales/en/order-form.ts'
import type { StopFields } from '../stores/order-fields.ts'

/** What the form is there for. */
export const titleOf = (t: OrderFormTranslate, order: Order | undefined): string =>
  order ? t('edit', { id: order.shortId }) : t('new')

/** The head of the dialog. */
export const formHead = (t: OrderFormTranslate, title: string, courier: unknown, onClose: () => void): TemplateResult =>
  html`<div class="head">
    <h2>${title}</h2>
    ${courier}
    <button class="button ghost icon-only" type="button" aria-label=${t('close')} @click=${onClose}>
      ${icon(closeIcon)}
    </button>
  </div>`

/** Which courier carries the order, where there is a choice. */
export const courierChoice = (
  t: OrderFormTranslate,
  connections: readonly Connection[],
  chosen: string,
  onChoose: (id: string) => void,
): TemplateResult =>
  html`<div class="courier">
    <label for="courier">${t('deliver.with')}</label>
    <select
      class="input"
      id="courier"
      aria-label=${t('deliver.with')}
      @change=${({ target }: Event & { target: HTMLSelectElement }) => onChoose(target.value)}
    >
      ${connections.map(
        ({ id, courierName }) => html`<option value=${id} ?selected=${id === chosen}>${courierName}</option>`,
      )}
    </select>
  </div>`

interface FootView {
  readonly t: OrderFormTranslate
  /** The order that is changed. */
  readonly order: Order | undefined
  readonly last: StopFields | undefined
  readonly isSending: boolean
  readonly isKept: boolean
  /** Only a dialog has it: there the button is smaller too. */
  readonly onDiscard: (() => void) | undefined
}

const BUSY = { place: 'placing', save: 'saving', resubmit: 'saving' } as const

const actionOf = (order: Order | undefined): keyof typeof BUSY =>
  !order ? 'place' : order.status === 'rejected' ? 'resubmit' : 'save'

/** Where it goes, and the one button that sends it. */
export const formFoot = ({ t, order, last, isSending, isKept, onDiscard }: FootView): TemplateResult => {
  const action = actionOf(order)
  const { line = '', unit = '' } = last?.address ?? {}
  return html`<div class="foot" part="foot">
    <div class="about">
      <p dir="auto">${unit ? `${line}, ${unit}` : line}</p>
      <p>${isKept ? t('kept') : nothing}</p>
    </div>
    ${onDiscard ? html`<button class="button discard" type="button" @click=${onDiscard}>${t('discard')}</button>` : nothing}
    <button class="button primary ${onDiscard ? '' : 'big'}" part="submit" type="submit" aria-busy=${isSending}>
      ${busyFaces(t(action), t(BUSY[action]), isSending)}
    </button>
  </div>`
}
