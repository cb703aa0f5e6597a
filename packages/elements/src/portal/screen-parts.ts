import type { Order } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import { icon, warningIcon } from '../base/icons.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { PortalTranslate } from '../locales/en/portal.ts'
import type { Parts } from '../base/parts.ts'

/** Parts of the screen that load when they are first wanted; each defines its tag. */
export const SCREEN_PARTS = {
  details: () => import('../order-details/order-details.ts'),
  form: () => import('../order-form/order-form.ts'),
  chat: () => import('../chat-panel/chat-panel.ts'),
} as const
type PartName = keyof typeof SCREEN_PARTS

/** What the order form is open for. */
export type OpenForm =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly order: Order }
  | { readonly kind: 'duplicate'; readonly order: Order }

export interface PartWords {
  readonly t: PortalTranslate
  readonly common: CommonTranslate
  readonly parts: Parts<PartName>
}

/** The open order beside the table. */
export const detailsPart = (id: string, words: PartWords): TemplateResult =>
  html`<aside class="details">
    ${
      missing('details', words) ??
      html`<waybill-order-details order-id=${id} closable editable></waybill-order-details>`
    }
  </aside>`

/** The chat over the table's start. */
export const chatPart = (about: string, words: PartWords, onClose: () => void): TemplateResult =>
  html`<aside class="chat" aria-label=${words.t('chat')}>
    ${
      missing('chat', words) ??
      html`<waybill-chat-panel order-id=${about} closable @waybill-chat-close=${onClose}></waybill-chat-panel>`
    }
  </aside>`

interface FormHandlers {
  readonly onClose: () => void
  /** An order was placed or changed. */
  readonly onDone: (order: Order) => void
}

/** The order form inside its dialog. */
export const formPart = (form: OpenForm, words: PartWords, { onClose, onDone }: FormHandlers): TemplateResult =>
  html`${
    missing('form', words) ??
    html`<waybill-order-form
      dialog
      .order=${form.kind === 'edit' ? form.order : undefined}
      .duplicateOf=${form.kind === 'duplicate' ? form.order : undefined}
      @waybill-close=${onClose}
      @waybill-placed=${({ detail }: CustomEvent<{ order: Order }>) => onDone(detail.order)}
      @waybill-saved=${({ detail }: CustomEvent<{ order: Order }>) => onDone(detail.order)}
    ></waybill-order-form>`
  }`

/** What stands in the place of a part whose code did not come. */
function missing(name: PartName, { t, common, parts }: PartWords): TemplateResult | undefined {
  if (!parts.isMissing(name)) return undefined
  return html`<div class="notice failed" role="alert">
    ${icon(warningIcon)}
    <p>${t('part.failed')}</p>
    <button class="button" @click=${() => parts.retry(name)}>${common('retry')}</button>
  </div>`
}
