import type { PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { WaybillElement } from './element.ts'
import { afterPress, watchPresses } from './press.ts'

/** What is wrong with a value; `flag` is the browser's name for it. */
export interface FieldFault {
  flag: keyof ValidityStateFlags
  message: string
  /** Id of the faulty control, where a field has several; else `control`. */
  at?: string
}

/** What code puts into a field: a value, and where there is more than that what was typed. */
export interface Given<Value> {
  readonly value: Value
  readonly asTyped: string
}

/** Browsers before May 2024 refuse the names of custom states. */
const hasStates = globalThis.CSS?.supports?.('selector(:state(a))') ?? false

/** The half of a form field that its form sees: value, name, validity and the form's callbacks. `FormField` draws it. */
export abstract class FormControl<Value> extends WaybillElement {
  static readonly formAssociated = true
  static override readonly shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true }

  /** Name under which a form sends the value. */
  @property({ reflect: true }) name = ''
  /** Whether a form may not be sent without a value. */
  @property({ type: Boolean, reflect: true }) required = false
  /** Whether the field can be changed. */
  @property({ type: Boolean, reflect: true }) disabled = false

  /** The value as code wants it. */
  abstract value: Value

  /** What the person has typed, also where it is no value yet, as text to keep, or ''; set it to bring that back. */
  @property({ attribute: false })
  get asTyped(): string {
    return this.#dirty ? this.savedState() : ''
  }
  set asTyped(saved: string) {
    if (saved === '') return
    this.#isQuiet = true
    try {
      this.restore(saved)
      this.#dirty = true
    } finally {
      this.#isQuiet = false
    }
  }

  /** Shows a value with what was typed for it: once for each object, also where another one says the same. */
  set given(given: Given<Value>) {
    if (given === this.#given) return
    this.#given = given
    this.value = given.value
    this.asTyped = given.asTyped
  }

  protected readonly internals: ElementInternals = this.attachInternals()
  @state() private disabledByForm = false
  @state() private faultShows = false
  #fault: FieldFault | undefined
  #custom = ''
  #dirty = false
  #isQuiet = false
  #given: Given<Value> | undefined
  #initial: Value | undefined

  constructor() {
    super()
    this.addEventListener('invalid', (event) => this.#onInvalid(event))
    this.addEventListener('focusout', () => this.#onFocusOut())
    watchPresses()
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

  /** Focuses the faulty control, or the first one. */
  override focus(options?: FocusOptions): void {
    const faulty = this.#fault && this.#faulty
    if (faulty) faulty.focus(options)
    else super.focus(options)
  }

  checkValidity(): boolean {
    this.#judge()
    return this.internals.checkValidity()
  }

  /** Shows the fault, moves focus to the field and answers whether the value is good. */
  reportValidity(): boolean {
    const valid = this.checkValidity()
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
    this.pristine()
  }

  formStateRestoreCallback(saved: string | File | FormData | null): void {
    if (typeof saved === 'string') this.restore(saved)
  }

  /** The first fault of the value, or undefined. */
  protected abstract check(): FieldFault | undefined
  /** What FormData gets; null sends nothing. */
  protected abstract formValue(): string | FormData | null
  /** What the browser keeps over a reload or a way back: what was typed, also when it is no value. */
  protected abstract savedState(): string
  /** Brings back what `savedState` kept. */
  protected abstract restore(saved: string): void

  protected get isDisabled(): boolean {
    return this.disabled || this.disabledByForm
  }

  /** Whether the person has changed the value since it was given. */
  protected get isDirty(): boolean {
    return this.#dirty
  }

  /** The fault as the person sees it now, or ''. */
  protected get faultMessage(): string {
    return this.faultShows && !this.isDisabled ? (this.#fault?.message ?? '') : ''
  }

  /** Value for `aria-invalid` of a control. */
  protected invalidity(id = 'control'): 'true' | 'false' {
    return this.faultMessage && (this.#fault?.at ?? 'control') === id ? 'true' : 'false'
  }

  /** Tells the form and the page that the person changed the value. */
  protected changed(): void {
    this.#custom = ''
    this.#dirty = true
    this.requestUpdate()
    this.#judge()
    if (!this.#isQuiet) this.emit('waybill-change')
  }

  /** Forgets that the person changed the value: code has given another. */
  protected pristine(): void {
    this.#dirty = this.faultShows = false
    this.requestUpdate()
  }

  protected override firstUpdated(changes: PropertyValues<this>): void {
    super.firstUpdated(changes)
    this.#initial ??= this.value
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    const shown = this.faultMessage
    this.#judge()
    if (shown !== this.faultMessage) this.requestUpdate()
  }

  #judge(): void {
    this.#fault = this.#custom ? { flag: 'customError', message: this.#custom } : this.check()
    if (!this.#fault) this.internals.setValidity({})
    else this.internals.setValidity({ [this.#fault.flag]: true }, this.#fault.message, this.#faulty ?? undefined)
    this.internals.setFormValue(this.formValue(), this.savedState())
    this.#mark('invalid', this.#fault !== undefined)
    this.#mark('user-invalid', this.faultMessage !== '')
  }

  get #faulty(): HTMLElement | null | undefined {
    return this.renderRoot?.querySelector<HTMLElement>(`#${this.#fault?.at ?? 'control'}`)
  }

  #mark(name: string, holds: boolean): void {
    if (!hasStates) return
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

  /** A fault moves what stands below it; the button that was pressed to leave the field must get its click first. */
  #onFocusOut(): void {
    if (this.#dirty) afterPress(() => void (this.faultShows = this.#dirty))
  }
}
