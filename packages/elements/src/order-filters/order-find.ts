import { html, type PropertyValues, type TemplateResult } from 'lit'
import { query, state } from 'lit/decorators.js'
import { STATUSES, type OrderStatus } from '@waybill/contract/status'
import { fold } from '@waybill/contract/fold'
import { customElement } from '../base/element.ts'
import { icon, searchIcon } from '../base/icons.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { inputs } from '../base/styles/inputs.ts'
import { commonTexts } from '../locales/en/common.ts'
import { filtersTexts } from '../locales/en/order-filters.ts'
import { ordersStore } from '../stores/orders.ts'
import { findStyles } from './order-find.styles.ts'

/** How long typing must rest before it is asked for. */
const REST = 250

/**
 * Finds orders by id, recipient or address while one types; the name of a status becomes a filter.
 * @summary Find box of the order table
 * @csspart input - the input
 */
@customElement('waybill-order-find')
export class OrderFind extends PortalElement {
  static override styles = [inputs, findStyles]
  static override readonly shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true }

  readonly #t = this.texts(filtersTexts)
  readonly #common = this.texts(commonTexts)
  readonly #query = new StoreController(this, () => this.portal?.store(ordersStore).$query)
  @state() private typed = ''
  @query('input') private input!: HTMLInputElement
  #applied = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  /** Follows what others apply, a removed chip for example, without disturbing who types. */
  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    const find = this.#query.value?.find ?? ''
    if (find === this.#applied) return
    this.#applied = this.typed = find
  }

  protected override render(): TemplateResult {
    return html`<search class="with-icon">
      ${icon(searchIcon)}
      <input
        class="input"
        part="input"
        type="search"
        .enterKeyHint=${'search'}
        list="statuses"
        maxlength="100"
        autocomplete="off"
        spellcheck="false"
        aria-label=${this.#t('find')}
        placeholder=${this.#t('find.placeholder')}
        .value=${this.typed}
        @input=${this.#onInput}
        @change=${this.#apply}
      />
      <kbd aria-hidden="true">/</kbd>
      <datalist id="statuses">
        ${STATUSES.map((status) => html`<option value=${this.#common(`status.${status}`)}></option>`)}
      </datalist>
    </search>`
  }

  #onInput(): void {
    this.typed = this.input.value
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#apply(), REST)
  }

  #apply(): void {
    clearTimeout(this.#timer)
    const status = this.#statusCalled(this.typed)
    if (status) this.typed = ''
    this.#applied = this.typed.trim()
    this.portal?.store(ordersStore).apply({ find: this.#applied, ...(status && { statuses: [status] }) })
  }

  #statusCalled(text: string): OrderStatus | undefined {
    const name = fold(text.trim())
    return STATUSES.find((status) => fold(this.#common(`status.${status}`)) === name)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-order-find': OrderFind
  }
}
