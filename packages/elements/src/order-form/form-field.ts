import type { OrderInput } from '@waybill/contract'

type Host = HTMLElement & { readonly value: OrderInput | null }

interface FieldOptions {
  readonly internals: ElementInternals
  /** What is said when the HTML form is sent before the order is whole. */
  readonly unfinished: string
  /** Shows what is wrong and leads there. */
  readonly onInvalid: () => void
}

/** Makes an order form a field of the HTML form around it: value, validity, and what happens when that is sent too early. */
export class FormField {
  readonly #host: Host
  readonly #options: FieldOptions

  constructor(host: Host, options: FieldOptions) {
    this.#host = host
    this.#options = options
    host.addEventListener('invalid', (event) => {
      // Our own words at each field stand in for the browser's bubble; a field's own fault does not come here.
      event.preventDefault()
      options.onInvalid()
    })
    host.addEventListener('focusout', () => this.tell())
  }

  /** Tells the form what it would send now. */
  tell(): void {
    const { internals, unfinished } = this.#options
    const { value, shadowRoot } = this.#host
    const isWhole = value !== null && shadowRoot?.querySelector('form')?.matches(':invalid') === false
    internals.setFormValue(value && JSON.stringify(value))
    if (isWhole) internals.setValidity({})
    else internals.setValidity({ customError: true }, unfinished, this.#anchor)
  }

  get #anchor(): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector('waybill-address-field') ?? undefined
  }
}
