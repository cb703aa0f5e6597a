import type { Order } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { backIcon, checkIcon, closeIcon, copyIcon, icon, moreIcon } from '../base/icons.ts'
import { delayedTag, statusLabel } from '../base/status-pin.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { OrderTranslate } from '../locales/en/order.ts'

export interface HeadView {
  readonly t: OrderTranslate
  readonly common: CommonTranslate
  /** Undefined while it loads, and where it cannot be shown. */
  readonly order: Order | undefined
  readonly isLoading: boolean
  readonly shortId: string
  /** The other side of the order, for who reads it. */
  readonly otherParty: string
  readonly isCopied: boolean
  readonly hasMenu: boolean
  readonly onCopy: () => void
  readonly onClose: (() => void) | undefined
}

/** Order id, commands and status; stays while the middle scrolls. */
export const detailsHead = (view: HeadView): TemplateResult => {
  const { t, common, order, isLoading, shortId, otherParty, isCopied, hasMenu, onCopy, onClose } = view
  return html`<header part="head">
    <div class="line">
      ${closing(onClose, 'back', t('back'), icon(backIcon, 'flip'))}
      <h2 id="title"><bdi class="mono">${shortId}</bdi></h2>
      <button class="button ghost icon-only small" aria-label=${isCopied ? t('copied') : t('copy.id')} @click=${onCopy}>
        ${icon(isCopied ? checkIcon : copyIcon, 'small')}
      </button>
      <span class="space"></span>
      <button class="button ghost icon-only" id="more" aria-label=${t('more')} ?hidden=${!hasMenu}>
        ${icon(moreIcon)}
      </button>
      ${closing(onClose, 'close', t('close'), icon(closeIcon))}
    </div>
    <div class="state">
      ${
        order
          ? html`${statusLabel(common, order.status)} ${delayedTag(common, order.delayedMinutes)}
              <bdi class="muted">${otherParty}</bdi>`
          : isLoading
            ? html`<span class="skeleton"></span>`
            : nothing
      }
    </div>
  </header>`
}

/** The same command stands at the start where the details cover the list, else at the end. */
const closing = (onClose: (() => void) | undefined, place: 'back' | 'close', name: string, sign: TemplateResult) =>
  onClose
    ? html`<button class="button ghost icon-only ${place}" aria-label=${name} @click=${onClose}>${sign}</button>`
    : nothing
