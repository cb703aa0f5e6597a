import type { Context } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { brandMark } from '../base/brand-mark.ts'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { icon, settingsIcon, warningIcon } from '../base/icons.ts'
import { LayerController } from '../base/layer.ts'
import { Parts } from '../base/parts.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { commonTexts } from '../locales/en/common.ts'
import { deskTexts } from '../locales/en/desk.ts'
import { portalTexts } from '../locales/en/portal.ts'
import { problemTexts } from '../locales/en/problems.ts'
import type { OrderDetails } from '../order-details/order-details.ts'
import { accountMenu } from '../portal/account-menu.ts'
import { SessionWatch } from '../portal/session-watch.ts'
import { boardStore } from '../stores/board.ts'
import { chatUnreadStore } from '../stores/chat-unread.ts'
import { contextStore } from '../stores/context.ts'
import { sessionStore } from '../stores/session.ts'
import { styles } from './courier-desk.styles.ts'
import { DESK_PARTS, part } from './desk-parts.ts'
import { VIEWS, deskTabs, type View } from './desk-tabs.ts'
import { RovingFocus } from './roving-focus.ts'

/**
 * The courier's desk: orders that wait, drivers with theirs, the map, every order, and the chat. Inside a
 * `<waybill-portal>` people sign in first.
 * @summary The courier's desk
 * @fires waybill-organization - somebody wants to work for another organization
 * @csspart bar - the bar at the top
 * @csspart tab - each view's tab
 */
@customElement('waybill-courier-desk')
export class CourierDesk extends PortalElement {
  static override styles = styles

  /** Gives the page its title. */
  @property({ type: Boolean }) routed = false
  /** Offers the way out of the session. */
  @property({ type: Boolean, attribute: 'signs-out' }) signsOut = false

  readonly #t = this.texts(deskTexts)
  readonly #words = this.texts(portalTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #unread = new StoreController(this, () =>
    this.#may('chat:read') ? this.portal?.store(chatUnreadStore).$state : undefined,
  )
  readonly #parts = new Parts(this, DESK_PARTS)
  readonly #account = new LayerController(this, { opener: '#account-button', layer: '#account', align: 'end' })
  readonly #tabs = new RovingFocus(this, { items: '[role=tab]', isRow: true, onMove: (item) => this.#onTab(item) })
  @state() private view: View = 'today'
  /** Id or short id of the open order. */
  @state() private selected = ''
  /** The order that the chat is about, or ''. */
  @state() private chatAbout = ''
  @state() private signOutError: unknown
  @query('waybill-order-details') private details!: OrderDetails | null
  #opener: HTMLElement | undefined

  constructor() {
    super()
    this.addController(new SessionWatch(() => this.portal, boardStore))
    this.addEventListener('waybill-order-open', (event) => void this.#open(event))
    this.addEventListener('waybill-order-close', () => void this.#close())
    this.addEventListener('waybill-chat-open', ({ detail }) => {
      this.chatAbout = detail.orderId ?? ''
      this.view = 'chat'
    })
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    const brand = this.#reader?.brand.name
    if (this.routed && brand) document.title = this.#t('page.title', { brand })
  }

  protected override render(): TemplateResult {
    const context = this.#reader
    const isCourier = context?.organization.kind === 'courier'
    return html`<div class="desk">
      ${this.#renderBar(context, isCourier)}
      <main>
        <div
          id="view"
          class="view ${this.view}"
          role=${isCourier ? 'tabpanel' : 'presentation'}
          aria-labelledby=${isCourier ? `tab-${this.view}` : nothing}
        >
          ${context ? this.#renderView(context) : this.#renderWaiting()}
        </div>
      </main>
      ${this.selected ? this.#renderDetails() : nothing}
      <div id="account" class="layer menu">${context ? this.#renderAccount(context) : nothing}</div>
    </div>`
  }

  #renderBar(context: Context | undefined, isCourier: boolean): TemplateResult {
    const unread = this.#unread.value
    const tabs = deskTabs({
      t: this.#t,
      locale: this.locale,
      current: this.view,
      views: VIEWS.filter((view) => view !== 'chat' || this.#may('chat:read')),
      unread: unread?.kind === 'ready' ? unread.value.total : 0,
      onChoose: (view) => this.#show(view),
      onKey: (event) => this.#tabs.onKey(event),
    })
    return html`<header class="bar" part="bar">
      ${context ? brandMark(context.brand) : html`<span class="skeleton"></span>`} ${isCourier ? tabs : nothing}
      <span class="space"></span>
      <button class="button ghost icon-only" id="account-button" aria-label=${this.#words('account')}>
        ${icon(settingsIcon)}
      </button>
    </header>`
  }

  #renderWaiting(): unknown {
    const state = this.#context.value
    if (state?.kind !== 'error') return nothing
    return html`<div class="notice failed" role="alert">
      ${icon(warningIcon)}
      <p>${problemText(this.#problem, state.error)}</p>
      <button class="button" @click=${() => void this.portal?.store(contextStore).refresh()}>
        ${this.#common('retry')}
      </button>
    </div>`
  }

  #renderView({ organization }: Context): TemplateResult {
    if (organization.kind !== 'courier') {
      return html`<p class="notice rejected">
        ${icon(warningIcon)}<span>${this.#t('not.courier', { name: organization.name })}</span>
      </p>`
    }
    if (this.view === 'orders') return this.#renderOrders()
    if (this.view === 'chat') return this.#renderChat()
    return html`<h1 class="visually-hidden">${this.#t('today')}</h1>
      ${this.#part('board', html`<waybill-desk-board></waybill-desk-board>`)}
      ${this.#part('map', html`<waybill-desk-map></waybill-desk-map>`)}`
  }

  #renderOrders(): TemplateResult {
    const table = html`<waybill-order-table selected=${this.selected}></waybill-order-table>
      <waybill-order-filters></waybill-order-filters>`
    return html`<h1 class="visually-hidden">${this.#t('orders')}</h1>
      ${this.#part('orders', table)}`
  }

  #renderChat(): TemplateResult {
    const panel = html`<waybill-chat-panel order-id=${this.chatAbout}></waybill-chat-panel>`
    return html`<h1 class="visually-hidden">${this.#t('chat')}</h1>
      ${this.#part('chat', panel)}`
  }

  #renderDetails(): TemplateResult {
    const details = html`<waybill-order-details order-id=${this.selected} closable></waybill-order-details>`
    return html`<aside class="details" aria-label=${this.#t('order.open', { id: this.selected })}>
      ${this.#part('details', details)}
    </aside>`
  }

  #renderAccount(context: Context): TemplateResult {
    return accountMenu({
      t: this.#words,
      context,
      onOrganization: (id) => {
        this.#account.hide()
        this.emit('waybill-organization', { id })
      },
      trouble: this.signOutError === undefined ? '' : problemText(this.#problem, this.signOutError),
      onSignOut: this.signsOut ? () => void this.#signOut() : undefined,
    })
  }

  readonly #part = (name: keyof typeof DESK_PARTS, template: TemplateResult): TemplateResult =>
    part(name, template, { portal: this.#words, common: this.#common, parts: this.#parts })

  get #reader(): Context | undefined {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  readonly #may = (scope: string): boolean => this.#reader?.scopes.includes(scope) ?? false

  #onTab({ dataset }: HTMLElement): void {
    const view = VIEWS.find((view) => view === dataset.view)
    if (view) this.#show(view)
  }

  #show(view: View): void {
    this.view = view
    this.chatAbout = ''
  }

  /** The details come over what stands there, so that the focus goes on to them. */
  async #open(event: CustomEvent<{ shortId: string }>): Promise<void> {
    const [origin] = event.composedPath()
    this.#opener = origin instanceof HTMLElement ? (focusIn(origin) ?? origin) : undefined
    this.selected = event.detail.shortId
    await this.updateComplete
    this.details?.focus()
  }

  async #close(): Promise<void> {
    this.selected = ''
    await this.updateComplete
    this.#opener?.focus()
  }

  async #signOut(): Promise<void> {
    this.signOutError = undefined
    try {
      await this.portal?.store(sessionStore).signOut()
    } catch (error) {
      this.signOutError = error
    }
  }
}

/** What has the focus inside an element. */
const focusIn = (element: HTMLElement): HTMLElement | null =>
  element.shadowRoot?.activeElement instanceof HTMLElement ? element.shadowRoot.activeElement : null

declare global {
  interface HTMLElementTagNameMap {
    'waybill-courier-desk': CourierDesk
  }
}
