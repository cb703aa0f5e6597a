import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { fieldTexts } from '../locales/en/fields.ts'
import { WaybillElement } from './element.ts'
import { icon, warningIcon } from './icons.ts'

/*
 * How to build a form field (see phone-field):
 *   abstract value             what forms read and write; call `this.changed()` when the person changes it
 *   check()                    the first fault of the value, or undefined
 *   formValue()                what FormData gets; null sends nothing
 *   control()                  the input; give it id="control" and `aria-describedby="about"`
 * The person sees a fault after leaving a changed field, or when its form is sent. `await field.settled` before
 * judging: some fields load what they check with.
 */

/** What is wrong with a value; `flag` is the browser's name for it. */
export interface FieldFault {
  flag: keyof ValidityStateFlags
  message: string
}

/** Base of the form fields: label, hint, fault, validity and the callbacks of a form. */
export abstract class FormField<Value> extends WaybillElement {
  static readonly formAssociated = true
  static override readonly shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true }

  /** Name under which a form sends the value. */
  @property({ reflect: true }) name = ''
  /** What the field is called on screen. */
  @property() label = ''
  /** Help that stands under the field while nothing is wrong. */
  @property() hint = ''
  /** Whether a form may not be sent without a value. */
  @property({ type: Boolean, reflect: true }) required = false
  /** Whether the field can be changed. */
  @property({ type: Boolean, reflect: true }) disabled = false

  /** The value as code wants it. */
  abstract value: Value

  protected readonly internals: ElementInternals = this.attachInternals()
  protected readonly fieldText = this.texts(fieldTexts)
  @state() private disabledByForm = false
  @state() private faultShows = false
  #fault: FieldFault | undefined
  #custom = ''
  #dirty = false
  #initial: Value | undefined

  constructor() {
    super()
    this.addEventListener('invalid', (event) => this.#onInvalid(event))
    this.addEventListener('focusout', (event) => this.#onFocusOut(event))
  }

  /** The form that the field belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form
  }

  get validity(): ValidityState {
    this.#judge()
    return this.internals.validity
  }

  get validationMessage(): string {
    this.#judge()
    return this.internals.validationMessage
  }

  get willValidate(): boolean {
    return this.internals.willValidate
  }

  /** Settles when work that decides the validity is done. */
  get settled(): Promise<unknown> {
    return this.updateComplete
  }

  checkValidity(): boolean {
    this.#judge()
    return this.internals.checkValidity()
  }

  /** Shows the fault, moves focus to the field and answers whether the value is good. */
  reportValidity(): boolean {
    this.#judge()
    const valid = this.internals.reportValidity()
    if (!valid) this.focus()
    return valid
  }

  /** Shows a fault found elsewhere, on the server for example, until the person changes the value; '' clears it. */
  setCustomValidity(message: string): void {
    this.#custom = message
    if (message) this.faultShows = true
    this.#judge()
    this.requestUpdate()
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabledByForm = disabled
  }

  formResetCallback(): void {
    if (this.#initial !== undefined) this.value = this.#initial
    this.#custom = ''
    this.#dirty = this.faultShows = false
  }

  formStateRestoreCallback(saved: string | File | FormData | null): void {
    if (typeof saved === 'string') this.restore(saved)
  }

  protected abstract check(): FieldFault | undefined
  protected abstract formValue(): string | FormData | null
  protected abstract control(): TemplateResult

  /** What the browser keeps over a reload or a way back; what was typed, where that differs from the value. */
  protected savedState(): string {
    const value = this.formValue()
    return typeof value === 'string' ? value : ''
  }
  protected abstract restore(saved: string): void

  /** Muted words after the label. */
  protected note(): string {
    return ''
  }

  protected get isDisabled(): boolean {
    return this.disabled || this.disabledByForm
  }

  /** The fault as the person sees it now, or ''. */
  protected get faultMessage(): string {
    return this.faultShows && !this.isDisabled ? (this.#fault?.message ?? '') : ''
  }

  /** Value for `aria-invalid` of the control. */
  protected get ariaInvalidity(): 'true' | 'false' {
    return this.faultMessage ? 'true' : 'false'
  }

  /** Tells the form and the page that the person changed the value. */
  protected changed(): void {
    this.#custom = ''
    this.#dirty = true
    this.requestUpdate()
    this.#judge()
    this.emit('waybill-change')
  }

  /** Lets a fault show from now on, without focus having left. */
  protected showFault(): void {
    this.faultShows = true
  }

  protected override firstUpdated(changes: PropertyValues<this>): void {
    super.firstUpdated(changes)
    this.#initial ??= this.value
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    const before = this.#fault?.message
    this.#judge()
    if (before !== this.#fault?.message && this.faultShows) this.requestUpdate()
  }

  protected override render(): TemplateResult {
    const note = this.note()
    return html`<div class="field" part="field">
      <label class="label" part="label" for="control"
        >${this.label}${note ? html` <span class="note">${note}</span>` : nothing}</label
      >
      ${this.control()} ${this.renderAbout()}
    </div>`
  }

  /** The fault or the hint; controls name it by `aria-describedby="about"`. */
  protected renderAbout(): TemplateResult {
    const message = this.faultMessage
    const content = message ? this.renderFault(message) : this.hint
    return html`<div
      id="about"
      part=${message ? 'error' : 'hint'}
      class=${message ? 'error' : 'hint'}
      ?hidden=${!content}
    >
      ${message ? icon(warningIcon) : nothing}<span>${content}</span>
    </div>`
  }

  /** The fault's words; a field may add a way out. */
  protected renderFault(message: string): unknown {
    return message
  }

  #judge(): void {
    this.#fault = this.#custom ? { flag: 'customError', message: this.#custom } : this.check()
    const anchor = this.renderRoot?.querySelector<HTMLElement>('#control')
    if (!this.#fault) this.internals.setValidity({})
    else this.internals.setValidity({ [this.#fault.flag]: true }, this.#fault.message, anchor ?? undefined)
    this.internals.setFormValue(this.formValue(), this.savedState())
    this.#mark('invalid', this.#fault !== undefined)
    this.#mark('user-invalid', this.faultMessage !== '')
  }

  #mark(name: string, holds: boolean): void {
    if (holds) this.internals.states.add(name)
    else this.internals.states.delete(name)
  }

  /** Our own text under the field stands in for the browser's bubble; focus goes to the form's first fault. */
  #onInvalid(event: Event): void {
    event.preventDefault()
    this.faultShows = true
    const first = [...(this.form?.elements ?? [])].find((element) => element.matches(':invalid:not(fieldset)'))
    if (first === this) this.focus()
  }

  #onFocusOut(event: FocusEvent): void {
    const stays = event.relatedTarget instanceof Node && this.contains(event.relatedTarget)
    if (!stays && this.#dirty) this.faultShows = true
  }
}
