import type { OrderRow } from '@waybill/contract'
import { LIVE_TRIGGERS, type Trigger } from '@waybill/contract/triggers'
import { html, nothing, type TemplateResult } from 'lit'
import { initials } from '../base/initials.ts'
import type { TextsTranslate } from '../locales/en/texts.ts'

export interface PhoneView {
  readonly t: TextsTranslate
  /** Orders to look with, and the one that is used; '' is the sample. */
  readonly orders: readonly OrderRow[]
  readonly orderId: string
  readonly sender: string
  readonly clock: string
  readonly text: string
  readonly language: string
  readonly trigger: Trigger
  readonly hasQuietHours: boolean
  readonly onOrder: (id: string) => void
}

/** The text as it comes to a phone. */
export const textPhone = (view: PhoneView): TemplateResult =>
  html`<aside part="preview" aria-label=${view.t('preview')}>
    ${orderField(view)}
    <div class="phone">
      <div class="from">
        <span class="avatar" aria-hidden="true">${initials(view.sender)}</span>
        <bdi>${view.sender}</bdi>
      </div>
      <p class="when">${view.t('preview.now', { time: view.clock })}</p>
      <p class="bubble" dir="auto" lang=${view.language}>${withLinks(view.text)}</p>
    </div>
    ${
      view.hasQuietHours
        ? html`<p class="hint">${view.t(LIVE_TRIGGERS.includes(view.trigger) ? 'quiet.live' : 'quiet.held')}</p>`
        : nothing
    }
  </aside>`

const orderField = ({ t, orders, orderId, onOrder }: PhoneView): TemplateResult =>
  html`<div class="field">
    <label class="label" for="order">${t('preview.with')}</label>
    <select
      id="order"
      class="input"
      @change=${({ target }: Event) => target instanceof HTMLSelectElement && onOrder(target.value)}
    >
      <option value="" ?selected=${orderId === ''}>${t('sample')}</option>
      ${orders.map(
        ({ id, shortId, recipientName }) =>
          html`<option value=${id} ?selected=${id === orderId}>${shortId} · ${recipientName}</option>`,
      )}
    </select>
  </div>`

/** A phone underlines what can be pressed. */
const withLinks = (text: string): unknown[] =>
  text.split(/(https?:\/\/\S+)/).map((part) => (/^https?:/.test(part) ? html`<u>${part}</u>` : part))
