import type { Order } from '@waybill/contract'
import { css, html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { PortalElement } from '../base/portal-element.ts'
import { delayedTag, statusLabel } from '../base/status-pin.ts'
import { StoreController } from '../base/store-controller.ts'
import { statusStyles } from '../base/styles/status.ts'
import { commonTexts } from '../locales/en/common.ts'
import { orderTexts } from '../locales/en/order.ts'
import { arrivalOf } from '../order-details/arrival.ts'
import { orderStores } from '../stores/order.ts'

/**
 * The card of an order that somebody named, live. There is nothing to see where the reader has no such order.
 * @summary An order in a conversation
 * @fires waybill-order-open - somebody wants to see the order
 * @csspart card - the card
 */
@customElement('waybill-chat-order')
export class ChatOrder extends PortalElement {
  static override styles = [
    statusStyles,
    css`
      :host {
        display: block;
        max-inline-size: 100%;
      }
      .card {
        display: grid;
        gap: 3px;
        box-sizing: border-box;
        inline-size: 258px;
        max-inline-size: 100%;
        margin-block: 3px;
        padding: 10px 12px;
        border: 1px solid var(--_border);
        border-radius: 14px;
        background: var(--_surface-raised);
        color: var(--_text);
        font: inherit;
        font-size: var(--_text-s);
        line-height: 1.35;
        text-align: start;
        cursor: pointer;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        font-size: var(--_text-m);
      }
      .mono {
        font-family: var(--_font-mono);
        font-size: 0.94em;
        font-weight: 650;
      }
      .place,
      .muted {
        overflow-wrap: anywhere;
        text-align: -webkit-match-parent;
        text-align: match-parent;
      }
      .muted {
        color: var(--_text-muted);
        font-size: var(--_text-xs);
      }
      @media (hover: hover) {
        .card:hover {
          border-color: var(--_border-strong);
        }
      }
    `,
  ]

  /** The id that people read. */
  @property({ attribute: 'short-id' }) shortId = ''

  readonly #common = this.texts(commonTexts)
  readonly #t = this.texts(orderTexts)
  readonly #order = new StoreController(this, () =>
    this.shortId ? this.portal?.store(orderStores).of(this.shortId).$state : undefined,
  )

  protected override render(): unknown {
    const state = this.#order.value
    return state?.kind === 'ready' ? this.#renderCard(state.value.order) : nothing
  }

  #renderCard(order: Order): TemplateResult {
    const { id, shortId, status, delayedMinutes } = order
    const arrival = arrivalOf(order, { t: this.#t, locale: this.locale })
    const dropoff = order.legs.find(({ kind }) => kind === 'dropoff')
    const open = () => this.emit('waybill-order-open', { id, shortId })
    return html`<button class="card" part="card" @click=${open}>
      <span class="head"
        ><bdi class="mono">${shortId}</bdi
        >${statusLabel(this.#common, status)}${delayedTag(this.#common, delayedMinutes)}</span
      >
      <bdi class="place">${dropoff?.address.line}</bdi>
      ${arrival ? html`<span class="muted">${arrival.label} <bdi>${arrival.value}</bdi></span>` : nothing}
    </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-chat-order': ChatOrder
  }
  interface GlobalEventHandlersEventMap {
    /** Somebody wants to see an order. */
    'waybill-order-open': CustomEvent<{ id: string; shortId: string }>
  }
}
