import type { Address, Point, Suggestion } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { PortalController } from '../base/context.ts'
import { customElement } from '../base/element.ts'
import { FormField, type FieldFault } from '../base/field.ts'
import { icon, searchIcon } from '../base/icons.ts'
import { inputs } from '../base/styles/inputs.ts'
import { around } from '../base/around.ts'
import type { Place } from './address-choices.ts'
import { EMPTY, faultOf, inputText, toAddress, toDraft, toSpot, withPoint, type AddressDraft } from './address-draft.ts'
import { styles } from './address-field.styles.ts'
import type { AddressFinder } from './address-finder.ts'
import type { TownPart } from './address-layout.ts'
import { PIN_EXAMPLE, renderPin, renderTown, renderUnit, type ExtraView } from './address-parts.ts'
import type { Suggest } from './suggestion-search.ts'

/**
 * An address: known places first, then suggestions; what no list knows is typed and pinned by its coordinates.
 * @summary Address field with suggestions and a door
 * @fires waybill-change - the person changed the address
 * @fires waybill-place - the person picked a recent or saved place; its contact may be filled in too
 * @csspart field - label, input and message
 * @csspart label - each label
 * @csspart input - each input
 * @csspart list - the suggestions
 * @csspart hint - the help under it
 * @csspart error - the fault under it
 * @cssstate invalid - there is no address that can be driven to
 * @cssstate user-invalid - and the person sees why
 */
@customElement('waybill-address-field')
export class AddressField extends FormField<Address | null> {
  static override styles = [inputs, styles]

  /** Answers typed text; else the portal's own suggestions. */
  @property({ attribute: false }) suggest: Suggest | undefined
  /** Recent and saved places, best first. */
  @property({ attribute: false }) places: readonly Place[] = []
  /** Where suggestions should be near. */
  @property({ attribute: false }) near: Point | undefined
  /** Country (ISO 3166-1 alpha-2) of addresses that are typed and pinned; else that of the page's language. */
  @property() country = ''
  /** Leaves the door to the page. */
  @property({ type: Boolean, attribute: 'no-unit' }) noUnit = false

  @state() private draft: AddressDraft = EMPTY
  readonly #portal = new PortalController(this)
  #finder: AddressFinder | undefined
  #finding: Promise<void> | undefined

  /** The address, or null while there is none that can be driven to. */
  @property({ attribute: false })
  override get value(): Address | null {
    return toAddress(this.draft, this.#region)
  }
  override set value(address: Address | null) {
    this.draft = toDraft(address)
    this.#finder?.clear()
    this.pristine()
  }

  /** What stands in the input; set it to bring back a draft. */
  @property({ attribute: false })
  get text(): string {
    return this.draft.text
  }
  set text(text: string) {
    this.draft = { ...EMPTY, text }
  }

  override get settled(): Promise<unknown> {
    return (this.#finding ?? Promise.resolve()).then(() => this.#finder?.settled).then(() => this.updateComplete)
  }

  /** Puts the focus on the address and shows recent and saved places. */
  async showPlaces(): Promise<void> {
    this.focus()
    await this.#find()
    this.#finder?.onOpen()
  }

  protected override check(): FieldFault | undefined {
    const { fieldText: t, draft } = this
    const fault = faultOf(draft)
    if (!fault || (fault === 'required' && !this.required)) return undefined
    const values = { street: draft.text.trim(), pin: t('address.set_pin'), example: PIN_EXAMPLE }
    const flag = fault === 'required' ? 'valueMissing' : 'badInput'
    return { flag, at: fault === 'pin_fault' ? 'pin' : 'control', message: t(`address.${fault}`, values) }
  }

  protected override formValue(): string | null {
    return this.value && JSON.stringify(this.value)
  }

  protected override savedState(): string {
    return JSON.stringify(this.draft)
  }

  protected override restore(saved: string): void {
    this.draft = { ...EMPTY, ...(JSON.parse(saved) as Partial<AddressDraft>) }
    this.changed()
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    const { spot, pin } = this.draft
    if ((spot || pin !== null) && !this.isDisabled) void this.#find()
  }

  protected override render(): TemplateResult {
    return html`<div class="outer">
      <div class="address ${this.noUnit ? 'alone' : ''}">
        <div class="field" part="field">
          <label class="label" part="label" for="control">${this.renderLabel()}</label>
          ${this.control()} ${this.#finder?.renderMap()}
          ${this.draft.pin === null ? nothing : this.#renderTyped(this.draft.pin)} ${this.renderAbout()}
        </div>
        ${this.noUnit ? nothing : renderUnit(this.#extra('unit', this.draft.unit))}
      </div>
    </div>`
  }

  protected override control(): TemplateResult {
    const finder = this.#finder
    return html`<div class="with-icon">
      ${icon(searchIcon)}<input
        id="control"
        class="input"
        part="input"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded=${finder?.isOpen ? 'true' : 'false'}
        aria-controls=${finder ? 'list' : nothing}
        aria-activedescendant=${finder?.activeId ?? nothing}
        aria-describedby="about"
        aria-invalid=${this.invalidity()}
        ?required=${this.required}
        ?disabled=${this.isDisabled}
        .value=${this.draft.text}
        @focus=${() => void this.#find()}
        @input=${this.#onInput}
        @click=${this.#onClick}
        @keydown=${(event: KeyboardEvent) => finder?.onKey(event)}
        @blur=${() => finder?.onBlur()}
      />
      ${finder?.render()}
    </div>`
  }

  protected override renderFault(message: string): unknown {
    const words = this.fieldText('address.set_pin')
    if (!message.includes(words)) return message
    const [before, after] = around(message, words)
    return html`${before}<button type="button" @click=${() => this.#startPin()}>${words}</button>${after}`
  }

  #renderTyped(pin: string): TemplateResult {
    return html`${renderTown(this.#region, (part) => this.#extra(part, this.draft[part]))}
    ${renderPin(this.#extra('pin', pin))}`
  }

  #extra(part: 'pin' | 'unit' | TownPart, value: string): ExtraView {
    const onInput = (typed: string) => this.#edit({ [part]: typed })
    return { t: this.fieldText, value, invalid: this.invalidity(part), disabled: this.isDisabled, onInput }
  }

  get #region(): string {
    return this.country || (new Intl.Locale(this.locale).maximize().region ?? '')
  }

  #edit(parts: Partial<AddressDraft>): void {
    this.draft = { ...this.draft, ...parts }
    this.changed()
  }

  #onClick(): void {
    void this.#find().then(() => this.matches(':focus-within') && this.#finder?.onOpen())
  }

  #onInput(event: InputEvent & { target: HTMLInputElement }): void {
    this.#edit({ text: event.target.value, spot: null })
    this.#finder?.onInput()
  }

  #take(place: Address | Suggestion): void {
    this.#edit({ text: inputText(place), spot: toSpot(place), pin: null })
  }

  #takePlace(place: Place): void {
    this.#edit(toDraft(place.address))
    this.emit('waybill-place', place)
  }

  /** Loads the finder once somebody comes or there is a pin to adjust; without it the field is a plain one, and a pin still makes an address. */
  #find(): Promise<void> {
    this.#finding ??= this.#loadFinder()
    return this.#finding
  }

  async #loadFinder(): Promise<void> {
    try {
      const { AddressFinder, addressListTexts } = await import('./address-finder.ts')
      const t = this.texts(addressListTexts)
      this.#finder = new AddressFinder(this, {
        t,
        draft: () => this.draft,
        places: () => this.places,
        source: () => ({ suggest: this.suggest, portal: this.#portal.value, near: this.near }),
        onTake: (place) => this.#take(place),
        onPlace: (place) => this.#takePlace(place),
        onStreet: (text) => this.#edit({ text, spot: null }),
        onPin: () => this.#startPin(),
        onPoint: (point) => this.#edit(withPoint(this.draft, point)),
      })
      this.#finder.catchUp()
      this.requestUpdate()
    } catch (error) {
      this.#finding = undefined
      console.warn('Waybill: address suggestions did not load', error)
    }
  }

  /** Counts as typed at once: who leaves the form now comes back to the pin. */
  #startPin(): void {
    const { city, postcode } = this.draft.spot ?? this.draft
    this.pristine()
    this.#edit({ city, postcode, spot: null, pin: this.draft.pin ?? '' })
    void this.#showPin()
  }

  /** Leads to the map, or to the coordinates where there is none. */
  async #showPin(): Promise<void> {
    await this.#find()
    await this.#finder?.startPin()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('waybill-pin-map, #pin')?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-address-field': AddressField
  }
  interface GlobalEventHandlersEventMap {
    /** A recent or saved place was picked in an address field. */
    'waybill-place': CustomEvent<Place>
  }
}
