import { ContextProvider } from '@lit/context'
import type { PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import { PortalController, portalContext, type Portal } from './context.ts'
import { WaybillElement } from './element.ts'
import { ownOrigin } from './own-origin.ts'
import { portalFor, type GetToken, type PortalSource } from './portals.ts'

/*
 * Base of the elements that speak with the API:
 *
 *   readonly #orders = new StoreController(this, () => this.portal?.store(ordersStore).$state)
 *   override render() { const state = this.#orders.value … }
 *
 * An element takes its portal from its own attributes, else from what stands around it, else it makes the one of the
 * server that this code came from, and gives it to the elements inside. The same source is always the same portal.
 */

/** Adds the portal: the client and the stores that elements share. */
export abstract class PortalElement extends WaybillElement {
  /** Address of the API, e.g. `https://portal.example.com`; by default the origin that this code came from. */
  @property() server = ''
  /** Id of the organization that a signed-in person works for, where they belong to several. */
  @property() organization = ''
  /** Asks the page's own back end for a token; called again before the last one ends. */
  @property({ attribute: false }) getToken: GetToken | undefined

  readonly #around = new PortalController(this)
  readonly #inside = new ContextProvider(this, { context: portalContext })
  #portal: Portal | undefined

  /** The portal in use; undefined until the one around is ready. */
  protected get portal(): Portal | undefined {
    return this.#portal
  }

  /** What stands for a caller without an account, in the one element that guests may use. */
  protected get guest(): PortalSource['guest'] {
    return undefined
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    if (this.isConnected) this.#portal = this.#choose()
    this.#inside.setValue(this.#portal)
  }

  #choose(): Portal | undefined {
    const { server, organization, getToken, guest } = this
    const isAlone = Boolean(server || organization || getToken || guest)
    if (!isAlone && (this.#around.value || this.#around.isAwaited)) return this.#around.value
    return portalFor({ server: server || ownOrigin(), organization: organization || undefined, getToken, guest })
  }
}
