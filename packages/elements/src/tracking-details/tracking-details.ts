import type { TrackingView } from '@waybill/contract/tracking'
import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { WaybillElement, customElement } from '../base/element.ts'
import { dateFormat } from '../base/format.ts'
import type { Units } from '../base/measures.ts'
import { buttons } from '../base/styles/buttons.ts'
import { statusStyles } from '../base/styles/status.ts'
import { commonTexts } from '../locales/en/common.ts'
import { detailTexts } from '../locales/en/tracking-details.ts'
import { hasEnded, type Phase } from '../tracking-page/phase.ts'
import type { TrackingStore } from '../stores/tracking.ts'
import type { Details, MapPresence } from './details.ts'
import { address, driverCard, foot, message, rescue } from './people.ts'
import { progress } from './progress.ts'
import { styles } from './tracking-details.styles.ts'
import { withoutMap } from './without-map.ts'

/**
 * What stands below the answer of a tracking page: the driver, the address, the proof and what has happened.
 * @summary The lower part of a tracking page.
 * @csspart driver - The driver.
 * @csspart address - The address and its window.
 * @csspart proof - What the driver brought back.
 * @csspart rating - The question after the end.
 * @csspart message - What the client has to say.
 * @csspart timeline - What has happened.
 * @csspart rows - What stands in the map's place.
 * @csspart footer - The order's id and whom to call.
 */
@customElement('waybill-tracking-details')
export class TrackingDetails extends WaybillElement {
  static override styles = [buttons, statusStyles, styles]

  /** What the holder of the link may see. */
  @property({ attribute: false }) view: TrackingView | undefined

  /** How far the stop is. */
  @property() phase: Phase = 'waiting'

  /** The time of the server, in milliseconds; a change once a minute is enough. */
  @property({ type: Number }) now = 0

  /** How distances are written. */
  @property() units: Units = 'metric'

  /** Of the heading above what has happened. */
  @property({ type: Number }) level = 3

  /** The window in words, where the answer above is another. */
  @property() window = ''

  /** Where no map is shown, words take its place. */
  @property() map: MapPresence = 'shown'

  /** Where what is said here goes, and fresh addresses come from; none in a preview. */
  @property({ attribute: false }) store: Pick<TrackingStore, 'rate' | 'reload'> | undefined

  readonly #t = this.texts(detailTexts)
  readonly #common = this.texts(commonTexts)

  override render(): TemplateResult | typeof nothing {
    if (!this.view) return nothing
    const details = this.#details(this.view)
    if (hasEnded(this.phase))
      return html`${rescue(details)} ${this.#proof(this.view)} ${this.#rating(this.view)} ${message(details)}
      ${progress(details)} ${elsewhere(details)} ${foot(details)}`
    return html`${this.map === 'shown' ? nothing : withoutMap(details)} ${driverCard(details)} ${address(details)}
    ${message(details)} ${progress(details)} ${elsewhere(details)} ${foot(details)}`
  }

  #details(view: TrackingView): Details {
    const { phase, now, locale, units, level, map, window } = this
    return { view, phase, now, locale, units, level, map, window, t: this.#t, common: this.#common }
  }

  /** The proof's element is loaded when there is one; the place of its pictures is kept until then. */
  #proof({ proof }: TrackingView): TemplateResult | typeof nothing {
    const isPictured = proof !== null && (proof.photos.length > 0 || proof.signature !== null)
    if (!proof || !(isPictured || proof.ageChecked || proof.notes)) return nothing
    void import('../proof/proof.ts')
    return html`<waybill-proof
      part="proof"
      class=${isPictured ? 'pictured' : ''}
      .proof=${proof}
      @waybill-proof-expired=${this.#onExpired}
    ></waybill-proof>`
  }

  #rating({ rating, leg }: TrackingView): TemplateResult | typeof nothing {
    if (!rating) return nothing
    void import('../tracking-rating/tracking-rating.ts')
    return html`<waybill-tracking-rating
      part="rating"
      exportparts="stars, comment"
      .stars=${rating.stars}
      .kind=${leg.kind}
      .level=${this.level}
      @waybill-rate=${this.#onRate}
    ></waybill-tracking-rating>`
  }

  /** Signed addresses expire; a fresh view has fresh ones. */
  readonly #onExpired = (): void => void this.store?.reload()

  readonly #onRate = ({ detail }: HTMLElementEventMap['waybill-rate']): void => {
    const { stars, comment, wait } = detail
    if (this.store) wait(this.store.rate({ stars, comment }))
  }
}

/** A word about the clock, where the reader's differs from the address's. */
function elsewhere({ view, now, t }: Details): TemplateResult | typeof nothing {
  const clock = (options: Intl.DateTimeFormatOptions) =>
    dateFormat('en', { dateStyle: 'short', timeStyle: 'short', ...options }).format(now)
  if (clock({}) === clock({ timeZone: view.timeZone })) return nothing
  return html`<p class="muted elsewhere">${t('elsewhere')}</p>`
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-tracking-details': TrackingDetails
  }
}
