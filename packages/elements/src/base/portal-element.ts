import { ContextConsumer } from '@lit/context'
import type { PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import { portalContext, type Portal } from './context.ts'
import { WaybillElement } from './element.ts'
import { ownOrigin, portalFor, type GetToken, type PortalSource } from './portals.ts'

/*
 * Base of the elements that speak with the API:
 *
 *   readonly #orders = new StoreController(this, () => this.portal?.store(ordersStore).$state)
 *   override render() { const state = this.#orders.value … }
 *
 * An element takes its portal from its own attributes, else from the `<waybill-portal>` around it, else it makes the one
 * of the server that this code came from. Elements that name the same source share one portal.
 */

const PROVIDER = 'waybill-portal'

/** Adds the portal: the client and the stores that elements share. */
export abstract class PortalElement extends WaybillElement {
  /** Address of the API, e.g. `https://portal.example.com`; by default the origin that this code came from. */
  @property() server = ''
  /** Id of the organization that a signed-in person works for, where they belong to several. */
  @property() organization = ''
  /** Asks the page's own back end for a token; called again before the last one ends. */
  @property({ attribute: false }) getToken: GetToken | undefined

  #portal: Portal | undefined
  #isProvided = false
  readonly #around = new ContextConsumer(this, {
    context: portalContext,
    subscribe: true,
    callback: () => (this.#isProvided = true),
  })

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.#waitsForProvider()) void customElements.whenDefined(PROVIDER).then(() => this.#askAgain())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#isProvided = false
  }

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
    this.#portal = this.#resolve()
  }

  #resolve(): Portal | undefined {
    const { server, organization, getToken, guest } = this
    if (!server && !organization && !getToken && !guest) {
      if (this.#isProvided) return this.#around.value
      if (this.#waitsForProvider()) return undefined
    }
    return portalFor({ server: server || ownOrigin(), organization: organization || undefined, getToken, guest })
  }

  /** Whether a portal stands around that is not defined yet, because its code is still on its way. */
  #waitsForProvider(): boolean {
    if (this.#isProvided || customElements.get(PROVIDER)) return false
    return isInside(PROVIDER, this)
  }

  #askAgain(): void {
    if (!this.isConnected) return
    this.#around.hostConnected()
    this.requestUpdate()
  }
}

function isInside(tag: string, node: Element): boolean {
  if (node.closest(tag)) return true
  const root = node.getRootNode()
  return root instanceof ShadowRoot && isInside(tag, root.host)
}
