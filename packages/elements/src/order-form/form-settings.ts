import type { Order } from '@waybill/contract'
import { property } from 'lit/decorators.js'
import { PortalElement } from '../base/portal-element.ts'
import type { PortalSource } from '../base/portals.ts'
import type { OrderDefaults } from '../stores/order-fields.ts'

/** What a page tells an order form, and what the form is to a plain HTML form around it. */
export abstract class OrderFormSettings extends PortalElement {
  static readonly formAssociated = true

  /**
   * Makes the form a field of the HTML form around it: it sends the order as JSON under this name, and leaves the
   * button to that form.
   */
  @property({ reflect: true }) name = ''
  /** Lets visitors without an account place orders, from the origins that the key allows. */
  @property({ attribute: 'publishable-key' }) publishableKey = ''
  /** What the form begins with, in the words of the API. */
  @property({ type: Object }) defaults: OrderDefaults | null = null
  /** Keeps the pickup as `defaults` say. */
  @property({ type: Boolean, attribute: 'lock-pickup' }) lockPickup = false
  /** The order to change; without one a new order is made. */
  @property({ attribute: false }) order: Order | undefined
  /** An order that a new one begins like, with its windows open. */
  @property({ attribute: false }) duplicateOf: Order | undefined
  /** Minutes that must lie between now and the end of a window. */
  @property({ type: Number, attribute: 'min-lead' }) minLead = 0
  /** Most drop-offs; 0 is one for visitors without an account and fifty for members. */
  @property({ type: Number, attribute: 'max-dropoffs' }) maxDropoffs = 0
  /** Fills a dialog, with a title and a way out. */
  @property({ type: Boolean, reflect: true }) dialog = false

  protected readonly internals = this.attachInternals()

  /** Puts the form back to what it began with and forgets the draft. */
  abstract reset(): Promise<void>

  /** Whether it is a field of a form around it. */
  protected get isField(): boolean {
    return this.name !== '' && this.internals.form !== null
  }

  protected override get guest(): PortalSource['guest'] {
    return this.publishableKey ? { key: this.publishableKey, component: 'order-form' } : undefined
  }

  formResetCallback(): void {
    void this.reset()
  }
}
