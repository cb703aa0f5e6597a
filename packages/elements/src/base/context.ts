import { ContextEvent, createContext } from '@lit/context'
import { createClient, systemClock, type Client, type ClientOptions, type LiveOptions } from '@waybill/client'
import type { OrgMessage } from '@waybill/contract'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { TextStorage } from './storage.ts'

/*
 * What elements share: one client and the stores that live on it. `<waybill-portal>` provides it, an element on its own
 * makes one from its attributes (see portal-element.ts).
 *   portal.call('GET /v1/orders/:id', { params: { id } })
 *   const { $state } = portal.store(contextStore)        // contextStore = (portal: Portal) => what is made once for it
 */

export interface PortalOptions extends ClientOptions {
  WebSocket?: LiveOptions<OrgMessage>['WebSocket']
  /** Where things are kept that must survive a reload: messages that wait, drafts. */
  storage?: TextStorage | undefined
}

/** One client with the stores that live on it; each store is made when first wanted and once. */
export class Portal {
  readonly options: PortalOptions
  readonly call: Client['call']
  readonly snapshot: Client['snapshot']
  /** When it was made, by its clock: nothing was read before. */
  readonly madeAt: number
  readonly #stores = new Map<unknown, unknown>()

  constructor(options: PortalOptions) {
    const { call, snapshot } = createClient(options)
    this.options = options
    this.call = call
    this.snapshot = snapshot
    this.madeAt = (options.clock ?? systemClock).now()
  }

  /** The store that `make` builds for this portal; the same one every time. */
  store<Store>(make: (portal: Portal) => Store): Store {
    if (!this.#stores.has(make)) this.#stores.set(make, make(this))
    return this.#stored(make)
  }

  /** The map's entry at `make` is what that very function returned. */
  #stored<Store>(make: (portal: Portal) => Store): Store {
    return this.#stores.get(make) as Store
  }
}

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
    return !this.value && (this.#unsubscribe !== undefined || isInside(PROVIDER, this.#host))
  }

  hostConnected(): void {
    this.#ask()
    if (!this.isAwaited) return
    void customElements.whenDefined(PROVIDER).then(() => this.#host.isConnected && this.#ask())
  }

  hostDisconnected(): void {
    this.#unsubscribe?.()
    this.#unsubscribe = this.value = undefined
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

const PROVIDER = 'waybill-portal'

/** Whether an element with this tag stands around a node, through shadow roots. */
function isInside(tag: string, node: Element): boolean {
  if (node.parentElement?.closest(tag)) return true
  const root = node.getRootNode()
  return root instanceof ShadowRoot && (root.host.localName === tag || isInside(tag, root.host))
}
