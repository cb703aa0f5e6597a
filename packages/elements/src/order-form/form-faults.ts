import type { FieldProblem } from '@waybill/contract/problem'
import type { ReactiveControllerHost } from 'lit'
import type { FormControl } from '../base/form-control.ts'
import type { OrderSendingTranslate } from '../locales/en/order-sending.ts'
import { placeOf } from '../stores/order-faults.ts'

type Host = ReactiveControllerHost & HTMLElement
type Control = HTMLElement & FormControl<unknown>

const SELECTOR_OF = {
  address: 'waybill-address-field',
  phone: 'waybill-phone-field',
  window: 'waybill-window-field',
  name: '[data-field=name]',
  notes: '[data-field=notes]',
} as const

/** The faults of a form's fields: each shown at its field, counted, and led to. */
export class FormFaults {
  count = 0
  readonly #host: Host
  readonly #t: OrderSendingTranslate

  constructor(host: Host, t: OrderSendingTranslate) {
    this.#host = host
    this.#t = t
    host.addEventListener('waybill-change', () => this.#recount())
  }

  /** Settles when every field knows what it is worth. */
  settle(): Promise<unknown> {
    return Promise.all(this.#controls.map((control) => control.settled))
  }

  /** Whether any field is wrong, shown or not. */
  get hasAny(): boolean {
    return this.#controls.some(({ validity }) => !validity.valid)
  }

  /** Shows what is wrong and puts the focus on the first of it; answers whether anything is. */
  async show(problems: readonly FieldProblem[]): Promise<boolean> {
    for (const { path, code } of problems) {
      const control = this.#controlAt(path)
      if (control?.checkValidity()) control.setCustomValidity(this.#t(`fault.${code}`))
    }
    const faulty = this.#controls.filter((control) => !control.checkValidity())
    this.count = faulty.length
    this.#host.requestUpdate()
    await this.#host.updateComplete
    faulty[0]?.focus()
    return faulty.length > 0
  }

  #controlAt(path: string): Control | undefined {
    const place = placeOf(path)
    const section = place && this.#host.shadowRoot?.querySelectorAll('[data-stop]')[place.stop]
    return this.#controls.find((each) => section?.contains(each) && each.matches(SELECTOR_OF[place?.field ?? 'name']))
  }

  get #controls(): Control[] {
    const found = this.#host.shadowRoot?.querySelectorAll<Control>(Object.values(SELECTOR_OF).join())
    return [...(found ?? [])].filter(({ willValidate }) => willValidate)
  }

  #recount(): void {
    if (this.count > 0) this.count = this.#controls.filter(({ validity }) => !validity.valid).length
    this.#host.requestUpdate()
  }
}
