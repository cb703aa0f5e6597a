import type { Order } from '@waybill/contract'
import { css, html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { PortalElement } from '../base/portal-element.ts'
import { statusLabel } from '../base/status-pin.ts'
import { StoreController } from '../base/store-controller.ts'
import { statusStyles } from '../base/styles/status.ts'
import { commonTexts } from '../locales/en/common.ts'
import { orderStores } from '../stores/order.ts'

/**
 * The order that a conversation is about, live: its id, its status and for whom it is. What stands inside shows until
 * this code has come.
 * @summary The order that a conversation is about
 */
@customElement('waybill-chat-subject')
export class ChatSubject extends PortalElement {
  static override styles = [
    statusStyles,
    css`
      h2 {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 8px;
      }
      .muted {
        overflow: hidden;
        color: var(--_text-muted);
        font-size: var(--_text-xs);
        text-align: -webkit-match-parent;
        text-align: match-parent;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .mono {
        font-family: var(--_font-mono);
        font-size: 0.94em;
        font-weight: 650;
      }
    `,
  ]

  /** Id of the order. */
  @property({ attribute: 'order-id' }) orderId = ''
  /** The id that people read. */
  @property({ attribute: 'short-id' }) shortId = ''
  /** Name of the other side. */
  @property() name = ''

  readonly #common = this.texts(commonTexts)
  readonly #order = new StoreController(this, () => this.#store?.$state)

  get #store() {
    return this.orderId ? this.portal?.store(orderStores).of(this.orderId) : undefined
  }

  get #known(): Order | undefined {
    const state = this.#order.value
    return state?.kind === 'ready' ? state.value.order : undefined
  }

  protected override render(): TemplateResult {
    const order = this.#known
    const recipient = order?.legs.find(({ kind }) => kind === 'dropoff')?.contact?.name
    return html`<h2>
        <bdi class="mono">${this.shortId}</bdi>${order ? statusLabel(this.#common, order.status) : nothing}
      </h2>
      <p class="muted" dir="auto">${recipient ? html`<bdi>${recipient}</bdi> · ` : nothing}<bdi>${this.name}</bdi></p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-chat-subject': ChatSubject
  }
}
