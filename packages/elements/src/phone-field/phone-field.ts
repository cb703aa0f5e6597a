import { html, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { FormField, type FieldFault } from '../base/field.ts'
import { inputs } from '../base/styles/inputs.ts'
import { loadPhoneReader, phoneReader, plainE164, type PhoneReading } from './phone-numbers.ts'
import { styles } from './phone-field.styles.ts'

/**
 * A phone number: people type it as they dial it, code gets E.164.
 * @summary Phone number field with the country's own way of writing
 * @fires waybill-change - the person changed the number
 * @csspart field - label, input and message
 * @csspart label - the label
 * @csspart input - the input
 * @csspart hint - the help under it
 * @csspart error - the fault under it
 * @cssstate invalid - the number cannot be used
 * @cssstate user-invalid - and the person sees why
 */
@customElement('waybill-phone-field')
export class PhoneField extends FormField<string> {
  static override styles = [inputs, styles]

  /** Country (ISO 3166-1 alpha-2) of numbers without a country code; else that of the page's language, like es-UY. */
  @property() country = ''
  /** Autocomplete token of the input. */
  @property() autocomplete: 'tel' | 'tel-national' | 'off' = 'tel'
  @state() private typed = ''
  #loadFailed = false

  /** The number in E.164, or '' while there is none that can be called. */
  @property()
  override get value(): string {
    const reading = this.#read()
    return reading?.kind === 'number' ? reading.e164 : (plainE164(this.typed) ?? '')
  }
  override set value(number: string) {
    if (number !== this.value) this.typed = number
    this.#format()
    this.pristine()
  }

  /** What stands in the input, number or not; set it to bring back a draft. */
  @property({ attribute: false })
  get text(): string {
    return this.typed
  }
  set text(text: string) {
    this.typed = text
  }

  override get settled(): Promise<unknown> {
    return this.typed ? this.#load().then(() => this.updateComplete) : this.updateComplete
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    if (this.typed && !this.#loadFailed) void this.#load()
  }

  protected override check(): FieldFault | undefined {
    const t = this.fieldText
    if (!this.typed.trim()) return this.required ? { flag: 'valueMissing', message: t('phone.required') } : undefined
    const reading = this.#read()
    if (reading)
      return reading.kind === 'number' ? undefined : { flag: 'badInput', message: t(`phone.${reading.kind}`) }
    if (plainE164(this.typed)) return undefined
    return { flag: 'badInput', message: t(this.#loadFailed ? 'phone.country' : 'phone.checking') }
  }

  protected override formValue(): string | null {
    return this.value || null
  }

  protected override savedState(): string {
    return this.typed
  }

  protected override restore(saved: string): void {
    this.typed = saved
  }

  protected override control(): TemplateResult {
    return html`<input
      id="control"
      class="input"
      part="input"
      type="tel"
      dir="ltr"
      autocomplete=${this.autocomplete}
      aria-describedby="about"
      aria-invalid=${this.invalidity()}
      ?required=${this.required}
      ?disabled=${this.isDisabled}
      .value=${this.typed}
      @focus=${() => void this.#load()}
      @input=${this.#onInput}
      @change=${() => this.#format()}
    />`
  }

  get #region(): string {
    return this.country || new Intl.Locale(this.locale).region || ''
  }

  #read(): PhoneReading | undefined {
    return phoneReader()?.(this.typed, this.#region)
  }

  /** Without the numbering plans a number in full still passes; the server looks again. */
  async #load(): Promise<void> {
    if (phoneReader()) return
    try {
      await loadPhoneReader()
      this.#loadFailed = false
      if (!this.matches(':focus-within')) this.#format()
    } catch (error) {
      this.#loadFailed = true
      console.warn('Waybill: phone numbering plans did not load', error)
    }
    this.requestUpdate()
  }

  #format(): void {
    const reading = this.#read()
    if (reading?.kind === 'number') this.typed = reading.display
  }

  #onInput(event: InputEvent & { target: HTMLInputElement }): void {
    this.typed = event.target.value
    this.changed()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-phone-field': PhoneField
  }
}
