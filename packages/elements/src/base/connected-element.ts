import { ContextProvider } from '@lit/context'
import type { PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import type { Portal } from '../stores/portal.ts'
import { PortalController, portalContext } from './context.ts'
import { WaybillElement } from './element.ts'
import { portalOf, type GetToken } from './portal-source.ts'

/**
 * Base of elements that talk to the API. Inside `<waybill-portal>` they use its portal, alone they make one from their
 * attributes and give it to the elements within them. Read `this.portal` in `connect()`, never before.
 */
export abstract class ConnectedElement extends WaybillElement {
  /** Address of the Waybill server; empty for the page's own. */
  @property() server = ''
  /** Publishable key (`pk_…`) with which guests place orders from this page. */
  @property({ attribute: 'api-key' }) apiKey = ''
  /** Asks the host's back end for a client token; called again before the token ends. */
  @property({ attribute: false }) getToken: GetToken | undefined

  readonly #outer = new PortalController(this, () => this.#settle())
  readonly #inner = new ContextProvider(this, { context: portalContext })
  #portal: Portal | undefined

  /** The portal in use. */
  protected get portal(): Portal {
    this.#portal ??= this.#choose()
    return this.#portal
  }

  /** Called before the first render and whenever the portal changes: take the stores from it here. */
  protected abstract connect(portal: Portal): void

  /** Nothing is drawn, and nothing asked, while the portal around is still on its way. */
  protected override shouldUpdate(changes: PropertyValues<this>): boolean {
    return super.shouldUpdate(changes) && (this.#isAlone || !this.#outer.isAwaited)
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    const asked = (['server', 'apiKey', 'getToken'] as const).some((name) => changes.has(name))
    if (asked || !this.hasUpdated) this.#settle()
  }

  get #isAlone(): boolean {
    return Boolean(this.server || this.apiKey || this.getToken)
  }

  #choose(): Portal {
    return (this.#isAlone ? undefined : this.#outer.value) ?? portalOf(this)
  }

  #settle(): void {
    if (!this.#isAlone && this.#outer.isAwaited) return
    const portal = this.#choose()
    if (portal === this.#portal && this.#inner.value === portal) return
    this.#portal = portal
    this.#inner.setValue(portal)
    this.connect(portal)
  }
}
