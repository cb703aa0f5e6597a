import { html, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { WaybillElement, customElement } from '../base/element.ts'
import { icon, warningIcon } from '../base/icons.ts'
import { inputs } from '../base/styles/inputs.ts'
import { proofTexts } from '../locales/en/driver-proof.ts'
import { signatureStyles } from './signature-field.styles.ts'
import { openSignature, type Signature } from './signature.ts'

/**
 * A pad to sign on with a finger or a pen.
 * @summary The signature of a proof, inside a driver's page.
 * @fires waybill-change - A stroke was drawn; read `strokes`.
 */
@customElement('waybill-signature-field')
export class SignatureField extends WaybillElement {
  static override styles = [inputs, signatureStyles]

  /** What was drawn before; the pad begins with it. */
  @property({ attribute: false }) strokes: readonly unknown[] = []

  readonly #t = this.texts(proofTexts)
  @query('canvas') private canvas!: HTMLCanvasElement
  @state() private hasFailed = false
  #pad: Signature | undefined
  #opening: Promise<void> | undefined

  /** Whether nothing is drawn. */
  get isEmpty(): boolean {
    return this.#pad?.isEmpty ?? this.strokes.length === 0
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#pad?.close()
    this.#pad = this.#opening = undefined
  }

  override render(): TemplateResult {
    if (this.hasFailed)
      return html`<p class="error" role="alert">${icon(warningIcon)}<span>${this.#t('signature.failed')}</span></p>`
    const label = this.#t(this.isEmpty ? 'signature.empty' : 'signature.drawn')
    return html`<div class="pad"><canvas role="img" aria-label=${label}></canvas></div>
      <span class="above" aria-hidden="true">${this.#t('signature.above')}</span>`
  }

  /** The drawing as a PNG on white; undefined while nothing is drawn. */
  async toPicture(): Promise<Blob | undefined> {
    await this.#opening
    return this.#pad && !this.#pad.isEmpty ? this.#pad.toPicture() : undefined
  }

  /** Wipes the pad. */
  clear(): void {
    this.#pad?.clear()
    this.#onStroke()
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    if (this.isConnected && !this.hasFailed) this.#opening ??= this.#open()
  }

  async #open(): Promise<void> {
    try {
      const pad = await openSignature(this.canvas, this.strokes, () => this.#onStroke())
      if (this.isConnected) this.#pad = pad
      else pad.close()
    } catch (error) {
      console.warn('Waybill: the signature pad did not load', error)
      this.hasFailed = true
    }
  }

  #onStroke(): void {
    this.strokes = this.#pad?.strokes ?? []
    this.emit('waybill-change')
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-signature-field': SignatureField
  }
}
