import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { busyFaces } from '../base/button.ts'
import { DialogController } from '../base/dialog.ts'
import { WaybillElement, customElement } from '../base/element.ts'
import { backIcon, checkIcon, icon, offlineIcon } from '../base/icons.ts'
import { buttons } from '../base/styles/buttons.ts'
import { inputs } from '../base/styles/inputs.ts'
import { statusStyles } from '../base/styles/status.ts'
import { commonTexts } from '../locales/en/common.ts'
import { proofTexts } from '../locales/en/driver-proof.ts'
import type { DriverDay } from '../stores/driver-day.ts'
import { missingPlaces, type FaultPlace, type Proof } from '../stores/run-proof.ts'
import { lineOf, type Stop } from '../stores/run-view.ts'
import { dialogStyles, stripStyles } from './dialogs.styles.ts'
import { DraftController } from './proof-draft.ts'
import { proofSteps } from './proof-steps.ts'
import { proofStyles } from './proof-steps.styles.ts'
import type { SignatureField } from './signature-field.ts'
import { contactName } from './stop-text.ts'

/**
 * Gathers what a stop asks for and completes it.
 * @summary The proof of one stop, inside a driver's page.
 * @fires waybill-close - The dialog has closed, reported or not.
 * @fires waybill-cannot - The driver could not serve the stop.
 */
@customElement('waybill-driver-proof')
export class ProofDialog extends WaybillElement {
  static override styles = [buttons, inputs, statusStyles, stripStyles, dialogStyles, proofStyles]

  /** The day that takes the report. */
  @property({ attribute: false }) day: DriverDay | undefined
  /** The stop whose proof is gathered; undefined closes the dialog. */
  @property({ attribute: false }) stop: Stop | undefined
  /** There is no network; the report will wait. */
  @property({ type: Boolean }) offline = false

  readonly #t = this.texts(proofTexts)
  readonly #common = this.texts(commonTexts)
  readonly #draft = new DraftController(this)
  readonly #dialog = new DialogController(this, {
    onClose: () => this.#onClosed(),
    mayClose: () => !this.isSaving,
  })
  /** What was missing at the last press. */
  @state() private told: readonly FaultPlace[] = []
  @state() private isSaving = false
  @query('waybill-signature-field') private signature!: SignatureField | null

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    const isOther = changes.has('stop') && changes.get('stop')?.leg.id !== this.stop?.leg.id
    if (!isOther) return
    this.told = []
    if (this.stop && this.day) void this.#draft.open(this.day, this.stop.leg.id)
    else this.#draft.close()
  }

  protected override updated(): void {
    this.#dialog.sync(this.isConnected && this.stop !== undefined)
  }

  override render(): TemplateResult {
    const { stop } = this
    return html`<dialog class="sheet" aria-labelledby="title">
      ${stop ? html`${this.#renderHead(stop)} ${this.#renderSteps(stop)} ${this.#renderDock(stop)}` : nothing}
    </dialog>`
  }

  #renderHead({ leg, clientName }: Stop): TemplateResult {
    return html`<div class="head">
        <button class="button ghost icon-only" aria-label=${this.#common('back')} @click=${this.#onBack}>
          ${icon(backIcon, 'flip')}
        </button>
        <div>
          <h2 id="title">${this.#t(`title.${leg.kind}`, { name: contactName(leg, clientName) })}</h2>
          <p class="muted cut"><bdi>${lineOf(leg)}</bdi></p>
        </div>
      </div>
      <div role="status">
        ${
          this.offline
            ? html`<div class="strip rejected">${icon(offlineIcon)}<span>${this.#t('offline.safe')}</span></div>`
            : nothing
        }
      </div>`
  }

  #renderSteps(stop: Stop): TemplateResult {
    const { kind, requirements } = stop.leg
    return html`<form id="proof" class="body" novalidate @submit=${this.#onSubmit}>
      ${
        this.#draft.isReady
          ? proofSteps({
              t: this.#t,
              kind,
              requirements,
              draft: this.#draft,
              faults: this.#faultsOf(stop),
              onFiles: this.#onFiles,
              onStroke: this.#onStroke,
              onClear: () => this.signature?.clear(),
            })
          : nothing
      }
    </form>`
  }

  #renderDock({ leg: { kind } }: Stop): TemplateResult {
    const label = html`${icon(checkIcon)}${this.#t(`done.${kind}`)}`
    return html`<div class="dock">
      <button class="button primary huge" form="proof" aria-busy=${this.isSaving}>
        ${busyFaces(label, this.#t('saving'), this.isSaving)}
      </button>
      <button class="button ghost danger block" @click=${() => this.emit('waybill-cannot')}>
        ${this.#t(`fail.${kind}`)}
      </button>
    </div>`
  }

  readonly #onBack = (): void => {
    if (!this.isSaving) this.stop = undefined
  }

  #onClosed(): void {
    this.stop = undefined
    this.emit('waybill-close')
  }

  readonly #onFiles = (event: Event): void => {
    const input = fieldOf(event)
    const files = [...(input.files ?? [])]
    // The same picture may be chosen again after it was removed.
    input.value = ''
    void this.#draft.add(files)
  }

  readonly #onStroke = (): void => this.#draft.change({ strokes: this.signature?.strokes ?? [] })

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { day, stop } = this
    if (!day || !stop || this.isSaving || this.#draft.isBusy || !this.#draft.isReady) return
    this.isSaving = true
    try {
      this.told = missingPlaces(stop.leg.requirements, this.#draft.draft)
      const proof = this.told.length > 0 ? undefined : await this.#toProof()
      if (!proof) return void this.#showFault()
      await day.complete(stop.leg.id, proof)
    } finally {
      this.isSaving = false
    }
    this.stop = undefined
  }

  /** Undefined where the pad has not loaded: it says so itself, and what was signed on it is not left out. */
  async #toProof(): Promise<Proof | undefined> {
    const { photos, notes, ageChecked, signedBy, strokes } = this.#draft.draft
    const picture = await this.signature?.toPicture()
    if (this.signature && strokes.length > 0 && !picture) return undefined
    return { photos, notes, ageChecked, signature: picture ? { picture, name: signedBy.trim() } : null }
  }

  /** What was told and is still missing, in words. */
  #faultsOf({ leg: { requirements } }: Stop): ReadonlyMap<FaultPlace, string> {
    const missing = missingPlaces(requirements, this.#draft.draft)
    const places = missing.filter((place) => this.told.includes(place))
    return new Map(places.map((place) => [place, this.#t(`missing.${place}`)]))
  }

  /** Leads to the first thing that is missing. */
  async #showFault(): Promise<void> {
    await this.updateComplete
    const first = (this.shadowRoot?.querySelector('.error') ?? this.signature)?.closest('section')
    first?.scrollIntoView({ block: 'nearest' })
    first?.querySelector<HTMLElement>('input, textarea')?.focus()
  }
}

// Only file fields fire it.
const fieldOf = ({ currentTarget }: Event): HTMLInputElement => currentTarget as HTMLInputElement

declare global {
  interface HTMLElementTagNameMap {
    'waybill-driver-proof': ProofDialog
  }
  interface GlobalEventHandlersEventMap {
    /** A dialog of the driver's page has closed. */
    'waybill-close': CustomEvent<undefined>
    /** The driver chose to report a failure instead of a proof. */
    'waybill-cannot': CustomEvent<undefined>
  }
}
