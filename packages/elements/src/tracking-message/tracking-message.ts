import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { WaybillElement, customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { icon, linkIcon, warningIcon } from '../base/icons.ts'
import { buttons } from '../base/styles/buttons.ts'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { messageTexts } from '../locales/en/tracking-message.ts'
import { styles } from './tracking-message.styles.ts'

/**
 * Says why a tracking link shows nothing, and what to do.
 * @summary What stands instead of a delivery that cannot be shown.
 * @fires waybill-retry - The person wants another try.
 */
@customElement('waybill-tracking-message')
export class TrackingMessage extends WaybillElement {
  static override styles = [buttons, styles]

  /** The link's time is over, there is nothing behind it, or it could not be read. */
  @property() reason: 'expired' | 'unknown' | 'failed' = 'unknown'

  /** What went wrong, where it `failed`. */
  @property({ attribute: false }) error: unknown

  readonly #t = this.texts(messageTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)

  override render(): TemplateResult {
    const { reason } = this
    const isFault = reason === 'failed'
    return html`<section class="message" role="status">
      <span class="sign">${icon(isFault ? warningIcon : linkIcon)}</span>
      <h2>${this.#t(reason)}</h2>
      <p>${isFault ? problemText(this.#problem, this.error) : this.#t(`${reason}.what`)}</p>
      ${
        isFault
          ? html`<button class="button primary big" @click=${this.#onRetry}>${this.#common('retry')}</button>`
          : nothing
      }
    </section>`
  }

  #onRetry(): void {
    this.emit('waybill-retry')
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-tracking-message': TrackingMessage
  }
  interface GlobalEventHandlersEventMap {
    /** The person wants another try. */
    'waybill-retry': CustomEvent<undefined>
  }
}
