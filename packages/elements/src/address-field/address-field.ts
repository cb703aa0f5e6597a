import type { Address, Point, Suggestion } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { Combobox } from '../base/combobox.ts'
import { PortalController } from '../base/context.ts'
import { customElement } from '../base/element.ts'
import { FormField, type FieldFault } from '../base/field.ts'
import { LiveRegion } from '../base/live-region.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { inputs } from '../base/styles/inputs.ts'
import { popover } from '../base/styles/popover.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import { around } from '../base/texts.ts'
import { choicesFor, exactMatch, inputText, toSpot, type Choice, type Place } from './address-choices.ts'
import { EMPTY, faultOf, toAddress, toDraft, type AddressDraft } from './address-draft.ts'
import { styles } from './address-field.styles.ts'
import { renderCombobox, type ListView } from './address-list.ts'
import { PIN_EXAMPLE, renderPin, renderUnit, type ExtraView } from './address-parts.ts'
import { SuggestionSearch, suggestFrom, type Suggest } from './suggestion-search.ts'

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
  static override styles = [inputs, popover, skeleton, styles]

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
  readonly #search = new SuggestionSearch(this, () => this.#onAnswer())
  readonly #list = new Combobox(this, {
    count: () => this.#choices().length,
    onPick: (index) => this.#pick(this.#choices()[index]),
    minWidth: 432,
  })
  readonly #live = new LiveRegion(this)
  readonly #delay = new LoadingDelay(this)

  /** The address, or null while there is none that can be driven to. */
  @property({ attribute: false })
  override get value(): Address | null {
    return toAddress(this.draft, this.#region)
  }
  override set value(address: Address | null) {
    this.draft = toDraft(address)
    this.#search.clear()
    this.pristine()
  }

  /** What stands in the input; set it to bring back a draft. */
  get text(): string {
    return this.draft.text
  }
  set text(text: string) {
    this.draft = { ...EMPTY, text }
  }

  override get settled(): Promise<unknown> {
    return this.#search.settled.then(() => this.updateComplete)
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    this.#list.sync()
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

  protected override render(): TemplateResult {
    return html`<div class="outer">
      <div class="address ${this.noUnit ? 'alone' : ''}">
        <div class="field" part="field">
          <label class="label" part="label" for="control">${this.renderLabel()}</label>
          ${this.control()} ${this.draft.pin === null ? nothing : renderPin(this.#extra('pin', this.draft.pin))}
          ${this.renderAbout()}
        </div>
        ${this.noUnit ? nothing : renderUnit(this.#extra('unit', this.draft.unit))}
      </div>
      ${this.#live.render()}
    </div>`
  }

  protected override control(): TemplateResult {
    return renderCombobox(this.#view(), {
      value: this.draft.text,
      invalid: this.invalidity(),
      required: this.required,
      disabled: this.isDisabled,
      onInput: (typed) => this.#onInput(typed),
      onOpen: () => this.#list.show(),
      onKey: (event) => this.#list.onKey(event),
      onBlur: () => this.#onBlur(),
    })
  }

  protected override renderFault(message: string): unknown {
    const words = this.fieldText('address.set_pin')
    if (!message.includes(words)) return message
    const [before, after] = around(message, words)
    return html`${before}<button type="button" @click=${() => this.#startPin()}>${words}</button>${after}`
  }

  #extra(part: 'pin' | 'unit', value: string): ExtraView {
    const onInput = (typed: string) => this.#edit({ [part]: typed })
    return { t: this.fieldText, value, invalid: this.invalidity(part), disabled: this.isDisabled, onInput }
  }

  #view(): ListView {
    const { open, active } = this.#list
    const { state, items } = this.#search
    return {
      t: this.fieldText,
      open,
      active,
      choices: this.#choices(),
      state,
      typed: this.draft.text,
      skeleton: this.#delay.shows(state.kind === 'searching') && items.length === 0,
      onPick: (choice) => this.#pick(choice),
    }
  }

  get #region(): string {
    return this.country || (new Intl.Locale(this.locale).maximize().region ?? '')
  }

  get #source(): Suggest | undefined {
    const portal = this.#portal.value
    return this.suggest ?? (portal && suggestFrom(portal, this.near))
  }

  #choices(): Choice[] {
    const { text, spot } = this.draft
    return choicesFor(spot ? '' : text, this.places, this.#search.items, text.trim() !== '')
  }

  #edit(parts: Partial<AddressDraft>): void {
    this.draft = { ...this.draft, ...parts }
    this.changed()
  }

  #onInput(text: string): void {
    this.#edit({ text, spot: null })
    this.#search.ask(this.draft.text, this.#source)
    this.#suggestFirst()
  }

  #onBlur(): void {
    this.#list.close()
    this.#takeExact()
  }

  #onAnswer(): void {
    if (!this.isConnected) return
    if (!this.#list.open) return this.#takeExact()
    if (this.#list.active < 0) this.#suggestFirst()
    const count = this.#choices().filter(({ kind }) => kind !== 'pin').length
    this.#live.say(count ? this.fieldText('address.count', { count }) : this.fieldText('address.none'))
  }

  /** Enter takes the best address, never the way out. */
  #suggestFirst(): void {
    const [best] = this.draft.text.trim() ? this.#choices() : []
    this.#list.show(best && best.kind !== 'pin' ? 0 : -1)
  }

  /** Somebody who typed an address in full has picked it. */
  #takeExact(): void {
    const exact = this.draft.spot ? undefined : exactMatch(this.draft.text, this.#search.items)
    if (exact) this.#edit({ text: inputText(exact), spot: toSpot(exact), pin: null })
  }

  #pick(choice: Choice | undefined): void {
    if (!choice) return
    if (choice.kind === 'pin') return this.#startPin()
    if (choice.kind === 'search') return this.#pickSuggestion(choice.suggestion)
    this.#list.close()
    this.#edit(toDraft(choice.place.address))
    this.emit('waybill-place', choice.place)
  }

  /** A street without a number goes into the input for the person to finish. */
  #pickSuggestion(suggestion: Suggestion): void {
    if (suggestion.precise) {
      this.#list.close()
      return this.#edit({ text: inputText(suggestion), spot: toSpot(suggestion), pin: null })
    }
    this.#edit({ text: `${suggestion.line} `, spot: null })
    this.#search.ask(this.draft.text, this.#source)
  }

  #startPin(): void {
    this.#list.close()
    this.draft = { ...this.draft, spot: null, pin: this.draft.pin ?? '' }
    this.pristine()
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('#pin')?.focus())
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
