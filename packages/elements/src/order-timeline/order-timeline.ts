import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { fullTime, time } from '../base/format.ts'
import { icon } from '../base/icons.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { statusStyles } from '../base/styles/status.ts'
import { shortDay } from '../base/elapsed-time.ts'
import { commonTexts } from '../locales/en/common.ts'
import { orderTexts } from '../locales/en/order.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { reasonTexts } from '../locales/en/text-reasons.ts'
import { timelineTexts } from '../locales/en/timeline.ts'
import '../proof/proof.ts'
import { orderStores, type OrderWithTimeline } from '../stores/order.ts'
import { entriesOf, type Entry } from './entries.ts'
import { styles } from './order-timeline.styles.ts'

/**
 * All that has happened to an order, newest first: who did what, the texts that were sent, photos and signatures.
 * @summary Timeline of one order with its proof of delivery
 * @csspart title - the heading
 * @csspart entry - each line
 * @csspart proof - photos, signature and notes of a stop
 */
@customElement('waybill-order-timeline')
export class OrderTimeline extends PortalElement {
  static override styles = [statusStyles, styles]

  /** Id or short id of the order. */
  @property({ attribute: 'order-id' }) orderId = ''

  readonly #t = this.texts(timelineTexts)
  readonly #orderText = this.texts(orderTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #reason = this.texts(reasonTexts)
  readonly #order = new StoreController(this, () =>
    this.orderId ? this.portal?.store(orderStores).of(this.orderId).$state : undefined,
  )

  #expired: OrderWithTimeline | undefined

  protected override render(): TemplateResult {
    const order = this.#order.value
    return html`<section aria-labelledby="title">
      <h3 id="title" part="title">${this.#t('timeline')}</h3>
      ${order?.kind === 'error' ? html`<p>${problemText(this.#problem, order.error)}</p>` : nothing}
      ${order?.kind === 'ready' ? this.#renderEntries(order.value) : nothing}
    </section>`
  }

  #renderEntries({ order, timeline }: OrderWithTimeline): TemplateResult {
    const words = { t: this.#t, order: this.#orderText, common: this.#common, reason: this.#reason }
    const zone = order.legs[0]?.timeZone ?? 'UTC'
    return html`<ol>
      ${entriesOf(order, timeline, words).map((entry) => this.#renderEntry(entry, zone))}
    </ol>`
  }

  #renderEntry(entry: Entry, zone: string): TemplateResult {
    const { at, sign, tone, words, aside, quote, proof } = entry
    const when = this.#when(at, zone)
    return html`<li part="entry">
      <span class="sign ${tone}">${icon(sign)}</span>
      <p>
        ${words}${aside ? html` <span class="aside ${tone}">· ${aside}</span>` : nothing}
        ${quote ? html`<br /><bdi class="quote">${quote}</bdi>` : nothing}
      </p>
      <time datetime=${at} title=${fullTime(this.locale, at, zone)}>${when}</time>
      ${
        proof
          ? html`<waybill-proof
              compact
              part="proof"
              label="${words}, ${when}"
              .proof=${proof}
              @waybill-proof-expired=${this.#onExpired}
            ></waybill-proof>`
          : nothing
      }
    </li>`
  }

  /** Pictures have addresses that expire; a newer reading brings new ones, once for each reading. */
  #onExpired(): void {
    const state = this.#order.value
    const reading = state?.kind === 'ready' ? state.value : undefined
    if (reading === this.#expired) return
    this.#expired = reading
    void this.portal?.store(orderStores).of(this.orderId).refresh()
  }

  /** The time; a day that is not the order's last one stands before it. */
  #when(at: string, zone: string): string {
    const clock = time(this.locale, at, zone)
    const isRecent = Date.now() - Date.parse(at) < 18 * 3_600_000
    return isRecent ? clock : `${shortDay(this.locale, at, zone)}, ${clock}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-order-timeline': OrderTimeline
  }
}
