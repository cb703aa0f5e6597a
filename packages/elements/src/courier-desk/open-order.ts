import type { LitElement } from 'lit'
import { activeElement } from '../base/dialog.ts'

/** The order that lies open over a desk: the focus goes into it, and afterwards back to what had it. */
export class OpenOrder {
  readonly #host: LitElement
  #id = ''
  #opener: HTMLElement | undefined

  constructor(host: LitElement) {
    this.#host = host
    host.addEventListener('waybill-order-open', ({ detail }) => void this.#open(detail.shortId))
    host.addEventListener('waybill-order-close', () => void this.#close())
  }

  /** Its short id, or ''. */
  get id(): string {
    return this.#id
  }

  async #open(shortId: string): Promise<void> {
    this.#opener = activeElement()
    await this.#show(shortId)
    this.#host.renderRoot.querySelector('waybill-order-details')?.focus()
  }

  async #close(): Promise<void> {
    await this.#show('')
    this.#opener?.focus()
  }

  async #show(id: string): Promise<void> {
    this.#id = id
    this.#host.requestUpdate()
    await this.#host.updateComplete
  }
}
