import type { Proof } from '@waybill/contract/orders'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { DialogController } from '../base/dialog.ts'
import { WaybillElement, customElement } from '../base/element.ts'
import { ageCheckIcon, icon, noteIcon } from '../base/icons.ts'
import { largePicture, type LargePicture } from '../base/large-picture.ts'
import { buttons } from '../base/styles/buttons.ts'
import { dialogStyles } from '../base/styles/dialog.ts'
import { largePictureStyles } from '../base/styles/large-picture.ts'
import { commonTexts } from '../locales/en/common.ts'
import { proofTexts } from '../locales/en/proof.ts'
import { styles } from './proof.styles.ts'

interface Picture extends LargePicture {
  /** Who signed; a photo has none. */
  readonly signer?: string
}

/**
 * What a driver brought back from a stop: photos and a signature that open large, a note, the age check.
 * @summary A proof of delivery.
 * @fires waybill-proof-expired - A picture's signed address does not work any more; ask the server for new ones.
 */
@customElement('waybill-proof')
export class ProofOfDelivery extends WaybillElement {
  static override styles = [buttons, dialogStyles, largePictureStyles, styles]

  /** The proof; without one nothing shows. */
  @property({ attribute: false }) proof: Proof | null = null

  /** What readers hear of it; "Proof of delivery" where there is only one. */
  @property() label = ''
  /** Small pictures, for a line of a list. */
  @property({ type: Boolean, reflect: true }) compact = false

  @state() private open: Picture | undefined

  readonly #t = this.texts(proofTexts)
  readonly #common = this.texts(commonTexts)
  readonly #dialog = new DialogController(this, { onClose: () => this.#show(undefined) })

  override render(): TemplateResult {
    const pictures = this.proof ? this.#pictures(this.proof) : []
    return html`<section aria-label=${this.label || this.#t('proof')} ?hidden=${!this.proof}>
      <div class="pictures" ?hidden=${pictures.length === 0}>${pictures.map((picture) => this.#thumb(picture))}</div>
      ${this.proof?.ageChecked ? fact(ageCheckIcon, this.#t('age.checked')) : nothing}
      ${this.proof?.notes ? fact(noteIcon, this.proof.notes) : nothing}
      ${largePicture({
        picture: this.open,
        label: this.#t('proof'),
        close: this.#common('close'),
        onClose: () => this.#show(undefined),
      })}
    </section>`
  }

  protected override updated(): void {
    this.#dialog.sync(this.open !== undefined)
  }

  #pictures({ photos, signature }: Proof): Picture[] {
    const taken = photos.map(({ url }, index) => ({ url, name: this.#t('photo', { number: index + 1 }) }))
    if (!signature) return taken
    const { file, name } = signature
    return [...taken, { url: file.url, name: this.#t('signature', { name }), signer: name }]
  }

  #thumb(picture: Picture): TemplateResult {
    const { url, name, signer } = picture
    return html`<button
      class=${signer === undefined ? 'thumb' : 'thumb signature'}
      aria-label=${name}
      @click=${() => this.#show(picture)}
    >
      <img src=${url} alt="" loading="lazy" @error=${this.#onError} />
      ${signer ? html`<bdi>${signer}</bdi>` : nothing}
    </button>`
  }

  #show(picture: Picture | undefined): void {
    this.open = picture
  }

  #onError(): void {
    this.emit('waybill-proof-expired')
  }
}

const fact = (sign: string, text: string): TemplateResult =>
  html`<p class="fact">${icon(sign, 'small')}<bdi>${text}</bdi></p>`

declare global {
  interface HTMLElementTagNameMap {
    'waybill-proof': ProofOfDelivery
  }
  interface GlobalEventHandlersEventMap {
    /** A picture's signed address does not work any more. */
    'waybill-proof-expired': CustomEvent<undefined>
  }
}
