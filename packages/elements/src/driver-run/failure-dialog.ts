import type { Failure } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { DialogController } from '../base/dialog.ts'
import { WaybillElement, customElement } from '../base/element.ts'
import { icon, warningIcon } from '../base/icons.ts'
import { buttons } from '../base/styles/buttons.ts'
import { inputs } from '../base/styles/inputs.ts'
import { proofTexts } from '../locales/en/driver-proof.ts'
import type { DriverDay } from '../stores/driver-day.ts'
import { lineOf, type Stop } from '../stores/run-view.ts'
import { dialogStyles, stripStyles } from './dialogs.styles.ts'
import { failureStyles } from './failure-dialog.styles.ts'

type Code = Failure['code']
const CODES: readonly Code[] = ['nobody_there', 'refused', 'wrong_address', 'damaged', 'no_access', 'other']

/**
 * Asks why a stop could not be served and reports it.
 * @summary The failure of one stop, inside a driver's page.
 * @fires waybill-close - The dialog has closed, reported or not.
 */
@customElement('waybill-driver-failure')
export class FailureDialog extends WaybillElement {
  static override styles = [buttons, inputs, stripStyles, dialogStyles, failureStyles]

  /** The day that takes the report. */
  @property({ attribute: false }) day: DriverDay | undefined
  /** The stop that failed; undefined closes the dialog. */
  @property({ attribute: false }) stop: Stop | undefined

  readonly #t = this.texts(proofTexts)
  readonly #dialog = new DialogController(this, { onClose: () => this.#onClosed() })
  @state() private code: Code | undefined
  @state() private words = ''
  @state() private fault: 'missing' | 'missing_text' | undefined

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    if (!changes.has('stop') || changes.get('stop')?.leg.id === this.stop?.leg.id) return
    this.code = this.fault = undefined
    this.words = ''
  }

  protected override updated(): void {
    this.#dialog.sync(this.isConnected && this.stop !== undefined)
  }

  override render(): TemplateResult {
    const { stop } = this
    return html`<dialog class="sheet low" aria-labelledby="title">
      ${stop ? html`${this.#renderHead(stop)} ${this.#renderReasons()} ${this.#renderDock()}` : nothing}
    </dialog>`
  }

  #renderHead({ leg }: Stop): TemplateResult {
    return html`<div class="head">
      <div>
        <h2 id="title">${this.#t(`fail.${leg.kind}`)}</h2>
        <p class="muted cut"><bdi>${lineOf(leg)}</bdi></p>
      </div>
    </div>`
  }

  #renderReasons(): TemplateResult {
    return html`<form id="failure" class="body" novalidate @submit=${this.#onSubmit}>
      <fieldset aria-describedby=${this.fault ? 'fault' : nothing}>
        <legend class="label">${this.#t('fail.why')}</legend>
        ${CODES.map((code) => this.#renderReason(code))}
      </fieldset>
      <div class="field">
        <label class="label" for="words"
          >${this.#t('fail.text')}
          <span class="note">${this.code === 'other' ? this.#t('required') : this.#t('optional')}</span></label
        >
        <textarea
          id="words"
          class="input"
          rows="2"
          maxlength="500"
          .value=${this.words}
          aria-invalid=${this.fault === 'missing_text'}
          aria-describedby=${this.fault === 'missing_text' ? 'fault' : nothing}
          @input=${this.#onWords}
        ></textarea>
      </div>
      <div role="alert">
        ${
          this.fault
            ? html`<p id="fault" class="error">${icon(warningIcon)}<span>${this.#t(`fail.${this.fault}`)}</span></p>`
            : nothing
        }
      </div>
    </form>`
  }

  #renderReason(code: Code): TemplateResult {
    return html`<label class="reason"
      ><input
        type="radio"
        name="code"
        .checked=${this.code === code}
        @change=${() => this.#onCode(code)}
      />${this.#t(`reason.${code}`)}</label
    >`
  }

  #renderDock(): TemplateResult {
    return html`<div class="dock">
      <button class="button danger solid huge" form="failure">${this.#t('fail.confirm')}</button>
      <button class="button ghost block" @click=${() => (this.stop = undefined)}>${this.#t('fail.keep')}</button>
    </div>`
  }

  #onCode(code: Code): void {
    this.code = code
    this.fault = undefined
  }

  readonly #onWords = ({ currentTarget }: Event): void => {
    this.words = textOf(currentTarget)
    this.fault = undefined
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { code, day, stop } = this
    const text = this.words.trim()
    if (!code || (code === 'other' && !text)) return this.#refuse(code ? 'missing_text' : 'missing')
    if (stop) await day?.fail(stop.leg.id, { code, text })
    this.stop = undefined
  }

  #refuse(fault: 'missing' | 'missing_text'): void {
    this.fault = fault
    this.shadowRoot?.querySelector<HTMLElement>(fault === 'missing' ? 'input' : 'textarea')?.focus()
  }

  #onClosed(): void {
    this.stop = undefined
    this.emit('waybill-close')
  }
}

// Only the textarea fires it.
const textOf = (target: EventTarget | null): string => (target as HTMLTextAreaElement).value

declare global {
  interface HTMLElementTagNameMap {
    'waybill-driver-failure': FailureDialog
  }
}
