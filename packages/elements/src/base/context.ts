import { ContextEvent, createContext } from '@lit/context'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Portal } from '../stores/portal.ts'

/*
 * What elements share: one Portal, a client with its stores. `<waybill-portal>` gives it to all inside, an element that
 * stands alone makes one (`ConnectedElement`), parts like the address field ask for it (`PortalController`).
 */

export const portalContext = createContext<Portal | undefined>(Symbol.for('waybill-portal'))

/** Asks the page around its host for a portal; hears of a later one, also when the portal's own code comes last. */
export class PortalController implements ReactiveController {
  value: Portal | undefined
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #onChange: () => void
  #unsubscribe: (() => void) | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, onChange: () => void = () => {}) {
    this.#host = host
    this.#onChange = onChange
    host.addController(this)
  }

  /** Whether a portal stands around the host that has not answered yet. */
  get isAwaited(): boolean {
    return !this.value && Boolean(this.#around)
  }

  hostConnected(): void {
    this.#ask()
    if (!this.isAwaited) return
    void customElements.whenDefined('waybill-portal').then(() => this.#host.isConnected && this.#ask())
  }

  hostDisconnected(): void {
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
  }

  get #around(): Element | null | undefined {
    return this.#host.parentElement?.closest('waybill-portal')
  }

  #ask(): void {
    const hear = (portal: Portal | undefined, unsubscribe?: () => void): void => {
      this.#unsubscribe = unsubscribe
      if (portal === this.value) return
      this.value = portal
      this.#onChange()
      this.#host.requestUpdate()
    }
    this.#host.dispatchEvent(new ContextEvent(portalContext, this.#host, hear, true))
  }
}
