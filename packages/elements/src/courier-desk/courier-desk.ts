import type { Context } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { LayerController } from '../base/layer.ts'
import { Parts } from '../base/parts.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { Notified } from '../chat-panel/notified.ts'
import { commonTexts } from '../locales/en/common.ts'
import { deskTexts } from '../locales/en/desk.ts'
import { filtersTexts } from '../locales/en/order-filters.ts'
import { portalTexts } from '../locales/en/portal.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { SessionWatch } from '../portal/session-watch.ts'
import { boardStore } from '../stores/board.ts'
import { chatUnreadStore } from '../stores/chat-unread.ts'
import { contextStore } from '../stores/context.ts'
import { DEFAULT_SETTINGS, deskSettingsStore, type DeskSettings } from '../stores/desk-settings.ts'
import { liveStore } from '../stores/live.ts'
import { sessionStore } from '../stores/session.ts'
import { styles } from './courier-desk.styles.ts'
import { DESK_PARTS, notCourier, part, troubleNotice, type PartWords } from './desk-parts.ts'
import { deskBar } from './desk-bar.ts'
import { DeskKeys } from './desk-keys.ts'
import { deskMenu } from './desk-menu.ts'
import { VIEWS, type View } from './desk-tabs.ts'
import { deskView } from './desk-views.ts'
import { OpenOrder } from './open-order.ts'
import { RovingFocus } from './roving-focus.ts'
import { Shortcuts } from './shortcuts.ts'

/**
 * The courier's desk: orders that wait, drivers with theirs, the map, every order, and the chat. Inside a
 * `<waybill-portal>` people sign in first.
 * @summary The courier's desk
 * @fires waybill-organization - somebody wants to work for another organization @fires waybill-settings-open - and to see the settings
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
  readonly #orders = this.texts(filtersTexts)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #unread = new StoreController(this, () =>
    this.#may('chat:read') ? this.portal?.store(chatUnreadStore).$state : undefined,
  )
  readonly #live = new StoreController(this, () => (this.#reader ? this.portal?.store(liveStore).$state : undefined))
  readonly #settings = new StoreController(this, () => this.portal?.store(deskSettingsStore).$settings)
  readonly #parts = new Parts(this, DESK_PARTS)
  readonly #account = new LayerController(this, { opener: '#account-button', layer: '#account', align: 'end' })
  readonly #tabs = new RovingFocus(this, { items: '[role=tab]', isRow: true, onMove: (item) => this.#onTab(item) })
  readonly #shortcuts = new Shortcuts(this)
  readonly #order = new OpenOrder(this)
  @state() private view: View = 'today'
  /** The order or the conversation that the chat is about, or ''. */
  @state() private chatAbout = ''
  @state() private signOutError: unknown

  constructor() {
    super()
    this.addController(new SessionWatch(() => this.portal, boardStore))
    this.addController(
      new DeskKeys({
        host: this,
        hasKeys: () => this.#likes.keys,
        views: () => this.#views,
        onView: (view) => this.#show(view),
        onHelp: this.#shortcuts.open,
      }),
    )
    this.addController(
      new Notified(() => this.portal, {
        mayRead: () => this.#may('chat:read'),
        onOpen: (id) => this.#show('chat', id),
      }),
    )
    this.addEventListener('waybill-chat-open', ({ detail }) => this.#show('chat', detail.orderId ?? ''))
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
      ${this.#order.id ? this.#renderDetails(this.#order.id) : nothing}
      <div id="account" class="layer menu">${context ? this.#renderAccount(context) : nothing}</div>
      ${this.#shortcuts.render({
        t: this.#t,
        common: this.#common,
        hasKeys: this.#likes.keys,
        onKeys: (keys) => this.#like({ keys }),
      })}
    </div>`
  }

  #renderBar(context: Context | undefined, isCourier: boolean): TemplateResult {
    const unread = this.#unread.value
    const tabs = {
      t: this.#t,
      locale: this.locale,
      current: this.view,
      views: this.#views,
      unread: unread?.kind === 'ready' ? unread.value.total : 0,
      onChoose: (view: View) => this.#show(view),
      onKey: (event: KeyboardEvent) => this.#tabs.onKey(event),
    }
    return deskBar({
      brand: context?.brand,
      tabs: isCourier ? tabs : undefined,
      orders: this.#orders,
      live: this.#live.value ?? 'connecting',
      account: this.#words('account'),
    })
  }

  #renderWaiting(): unknown {
    const state = this.#context.value
    if (state?.kind !== 'error') return nothing
    const message = problemText(this.#problem, state.error)
    return troubleNotice(message, this.#common('retry'), () => void this.portal?.store(contextStore).refresh())
  }

  #renderView({ organization }: Context): TemplateResult {
    if (organization.kind !== 'courier') return notCourier(this.#t, organization.name)
    const { chatAbout } = this
    return deskView(this.view, { t: this.#t, selected: this.#order.id, chatAbout, ...this.#partWords })
  }

  #renderDetails(id: string): TemplateResult {
    const details = html`<waybill-order-details order-id=${id} closable></waybill-order-details>`
    return html`<aside class="details" aria-label=${this.#t('order.open', { id })}>
      ${part('details', details, this.#partWords)}
    </aside>`
  }

  #renderAccount(context: Context): TemplateResult {
    const after = (act: () => void) => () => {
      this.#account.hide()
      act()
    }
    return deskMenu({
      t: this.#t,
      settings: this.#likes,
      onChange: this.#like,
      onShortcuts: after(this.#shortcuts.open),
      onSettings: after(() => this.emit('waybill-settings-open')),
      account: {
        t: this.#words,
        context,
        onOrganization: (id) => after(() => this.emit('waybill-organization', { id }))(),
        trouble: this.signOutError === undefined ? '' : problemText(this.#problem, this.signOutError),
        onSignOut: this.signsOut ? () => void this.#signOut() : undefined,
      },
    })
  }

  get #partWords(): PartWords {
    return { portal: this.#words, common: this.#common, parts: this.#parts }
  }

  get #reader(): Context | undefined {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  get #views(): readonly View[] {
    return VIEWS.filter((view) => view !== 'chat' || this.#may('chat:read'))
  }

  get #likes(): DeskSettings {
    return this.#settings.value ?? DEFAULT_SETTINGS
  }

  readonly #like = (change: Partial<DeskSettings>): void => this.portal?.store(deskSettingsStore).change(change)

  readonly #may = (scope: string): boolean => this.#reader?.scopes.includes(scope) ?? false

  #onTab({ dataset }: HTMLElement): void {
    const view = VIEWS.find((view) => view === dataset.view)
    if (view) this.#show(view)
  }

  #show(view: View, chatAbout = ''): void {
    Object.assign(this, { view, chatAbout })
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

declare global {
  interface HTMLElementTagNameMap {
    'waybill-courier-desk': CourierDesk
  }
}
