import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { busyFaces } from '../base/button.ts'
import { WaybillElement, customElement } from '../base/element.ts'
import { icon, warningIcon } from '../base/icons.ts'
import { ownOrigin } from '../base/own-origin.ts'
import { StoreController } from '../base/store-controller.ts'
import { buttons } from '../base/styles/buttons.ts'
import { inputs } from '../base/styles/inputs.ts'
import { notice } from '../base/styles/notice.ts'
import { statusStyles } from '../base/styles/status.ts'
import { lookupTexts } from '../locales/en/order-lookup.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { LookupStore, type Wanted } from '../stores/tracking-lookup.ts'
import { faultsIn, NO_FAULTS, troubleOf, type LookupField } from './lookup-faults.ts'
import { styles } from './order-lookup.styles.ts'

const FIELDS = {
  shortId: { name: 'order', longest: 12, autocomplete: 'off' },
  proof: { name: 'proof', longest: 40, autocomplete: 'off' },
} as const satisfies Record<LookupField, object>

/**
 * Finds a delivery by its order number and the recipient's phone number or postcode, and shows it.
 * @summary Order lookup for a shop's order-status page.
 * @fires waybill-found - The delivery was found; cancel it to show the page at `url` in your own way.
 * @csspart form - The form.
 * @csspart tracking - The delivery that was found.
 */
@customElement('waybill-order-lookup')
export class OrderLookup extends WaybillElement {
  static override styles = [buttons, inputs, notice, statusStyles, styles]

  /** Address of the API, e.g. `https://track.example.com`; by default the origin that this code came from. */
  @property() server = ''

  /** The shop's publishable key; without one the server must be a courier's own host. */
  @property({ attribute: 'publishable-key' }) publishableKey = ''

  /** The order's number, where the page knows it. */
  @property() order = ''

  /** The phone number or postcode, where the page knows it; with both nobody is asked. */
  @property() proof = ''

  /** Shows the delivery in words only. */
  @property({ type: Boolean, attribute: 'no-map' }) noMap = false

  /** Of the question as a heading. */
  @property({ type: Number }) level = 2

  readonly #t = this.texts(lookupTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #found = new StoreController(this, () => this.#store?.$state)
  @state() private faults = NO_FAULTS
  @state() private isShown = false
  @query('.input[aria-invalid=true]') private faulty!: HTMLElement | null
  @query('#result') private result!: HTMLElement | null
  @query('#shortId') private first!: HTMLElement | null
  #store: LookupStore | undefined
  #shown: string | undefined
  #wanted: Wanted | undefined

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.#store || changed.has('server') || changed.has('publishableKey')) this.#begin()
    else if (changed.has('order') || changed.has('proof')) this.#askAlone()
  }

  protected override render(): TemplateResult {
    const state = this.#found.value
    if (this.isShown && state?.kind === 'found') return this.#delivery(state.token)
    const isSearching = state?.kind === 'searching'
    const trouble = state?.kind === 'asking' ? troubleOf(state.error, this.#t, this.#problem) : ''
    return html`<form class="form" part="form" novalidate aria-labelledby="title" @submit=${this.#onSubmit}>
      <h2 id="title" aria-level=${this.level}>${this.#t('title')}</h2>
      <p class="lead">${this.#t('lead')}</p>
      <div role="alert">
        ${
          trouble
            ? html`<div class="notice failed">
                ${icon(warningIcon)}
                <p>${trouble}</p>
              </div>`
            : nothing
        }
      </div>
      ${this.#field('shortId', this.order)} ${this.#field('proof', this.proof)}
      <button class="button primary big block" aria-busy=${isSearching}>
        ${busyFaces(this.#t('find'), this.#t('finding'), isSearching)}
      </button>
    </form>`
  }

  protected override updated(): void {
    const state = this.#found.value
    const kind = state?.kind
    if (kind === this.#shown) return
    const before = this.#shown
    this.#shown = kind
    if (state?.kind === 'found') void this.#show(state)
    // Back from a delivery the question has the focus again.
    if (kind === 'asking' && before === 'found') this.first?.focus()
  }

  #delivery(token: string): TemplateResult {
    void import('../tracking-page/tracking-page.ts')
    return html`<div id="result" class="found" tabindex="-1" part="tracking">
      <waybill-tracking-page token=${token} server=${serverOf(this)} ?no-map=${this.noMap}></waybill-tracking-page>
      <button class="button ghost" @click=${this.#onOther}>${this.#t('other')}</button>
    </div>`
  }

  #field(field: LookupField, value: string): TemplateResult {
    const { name, longest, autocomplete } = FIELDS[field]
    const fault = this.faults[field]
    return html`<div class="field">
      <label class="label" for=${field}>${this.#t(field)}</label>
      <input
        id=${field}
        class="input ${field}"
        name=${name}
        maxlength=${longest}
        autocapitalize="off"
        spellcheck="false"
        .autocomplete=${autocomplete}
        .value=${value}
        aria-invalid=${fault ? 'true' : 'false'}
        aria-describedby="about-${field}"
      />
      <p id="about-${field}" class=${fault ? 'error' : 'hint'}>
        ${fault ? icon(warningIcon) : nothing}<span>${fault ? this.#t(fault) : this.#t(`${field}.hint`)}</span>
      </p>
    </div>`
  }

  #begin(): void {
    this.#store = new LookupStore({ server: serverOf(this), publishableKey: this.publishableKey })
    this.#askAlone()
  }

  /** What the page knows already nobody has to type. */
  #askAlone(): void {
    const wanted = { shortId: this.order.trim(), proof: this.proof.trim() }
    if (wanted.shortId && wanted.proof && !isSame(wanted, this.#wanted)) this.#find(wanted)
  }

  #find(wanted: Wanted): void {
    this.#wanted = wanted
    void this.#store?.find(wanted)
  }

  /** The host may show what was found in its own way; else the delivery takes the place of the question. */
  async #show({ token, url }: { token: string; url: string }): Promise<void> {
    await this.updateComplete
    const isOurs = this.emit('waybill-found', { token, url }, { cancelable: true })
    if (!isOurs) return this.#store?.startOver()
    this.isShown = true
    await this.updateComplete
    this.result?.focus()
  }

  #typed(field: LookupField): string {
    return this.shadowRoot?.querySelector<HTMLInputElement>(`#${field}`)?.value.trim() ?? ''
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (this.#found.value?.kind === 'searching') return
    // Shops write order numbers with a "#" before them.
    const shortId = this.#typed('shortId').replace(/^#/, '').toLowerCase()
    const wanted = { shortId, proof: this.#typed('proof') }
    this.faults = faultsIn(wanted)
    if (Object.values(this.faults).some(Boolean)) this.#refuse()
    else this.#find(wanted)
  }

  /** What was said of another search would contradict the fault. */
  #refuse(): void {
    this.#store?.startOver()
    void this.updateComplete.then(() => this.faulty?.focus())
  }

  readonly #onOther = (): void => {
    this.order = ''
    this.proof = ''
    this.#wanted = undefined
    this.isShown = false
    this.#store?.startOver()
  }
}

const serverOf = ({ server }: OrderLookup): string => (server ? new URL(server, document.baseURI).href : ownOrigin())

const isSame = (one: Wanted, other: Wanted | undefined): boolean =>
  one.shortId === other?.shortId && one.proof === other.proof

declare global {
  interface HTMLElementTagNameMap {
    'waybill-order-lookup': OrderLookup
  }
  interface GlobalEventHandlersEventMap {
    /** A delivery was found; cancel it to show it in your own way. */
    'waybill-found': CustomEvent<{ token: string; url: string }>
  }
}
