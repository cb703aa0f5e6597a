import { html, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { FormField, type FieldFault } from '../base/field.ts'
import { inputs } from '../base/styles/inputs.ts'

/**
 * Plain words, in one line or several.
 * @summary Text field
 * @fires waybill-change - the person changed the text
 * @csspart field - label, input and message
 * @csspart label - the label
 * @csspart input - the input
 * @csspart hint - the help under it
 * @csspart error - the fault under it
 * @cssstate invalid - the text cannot be used
 * @cssstate user-invalid - and the person sees why
 */
@customElement('waybill-text-field')
export class TextField extends FormField<string> {
  static override styles = [inputs]

  /** Muted words after the label. */
  @property() detail = ''
  /** What is said when a needed text is missing; else that it is needed. */
  @property() missing = ''
  /** Has room for several lines. */
  @property({ type: Boolean }) multiline = false
  /** Most characters that can be typed. */
  @property({ type: Number, attribute: 'maxlength' }) maxLength = 10_000
  /** Autocomplete token of the input. */
  @property() autocomplete: 'off' | 'name' | 'organization' | 'email' = 'off'
  @state() private text = ''

  /** The text. */
  @property()
  override get value(): string {
    return this.text
  }
  override set value(text: string) {
    this.text = text
    this.pristine()
  }

  protected override check(): FieldFault | undefined {
    if (this.text.trim() || !this.required) return undefined
    return { flag: 'valueMissing', message: this.missing || this.fieldText('required') }
  }

  protected override formValue(): string | null {
    return this.text || null
  }

  protected override savedState(): string {
    return this.text
  }

  protected override restore(saved: string): void {
    this.text = saved
  }

  protected override note(): string {
    return this.detail
  }

  protected override control(): TemplateResult {
    return this.multiline ? this.#renderArea() : this.#renderLine()
  }

  #renderLine(): TemplateResult {
    return html`<input
      id="control"
      class="input"
      part="input"
      autocomplete=${this.autocomplete}
      maxlength=${this.maxLength}
      aria-describedby="about"
      aria-invalid=${this.invalidity()}
      ?required=${this.required}
      ?disabled=${this.isDisabled}
      .value=${this.text}
      @input=${this.#onInput}
    />`
  }

  #renderArea(): TemplateResult {
    return html`<textarea
      id="control"
      class="input"
      part="input"
      rows="2"
      maxlength=${this.maxLength}
      aria-describedby="about"
      aria-invalid=${this.invalidity()}
      ?required=${this.required}
      ?disabled=${this.isDisabled}
      .value=${this.text}
      @input=${this.#onInput}
    ></textarea>`
  }

  #onInput(event: InputEvent & { target: HTMLInputElement | HTMLTextAreaElement }): void {
    this.text = event.target.value
    this.changed()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-text-field': TextField
  }
}
