import type { Context, Order } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { DialogController } from '../base/dialog.ts'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { LayerController } from '../base/layer.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { Notified } from '../chat-panel/notified.ts'
import { commonTexts } from '../locales/en/common.ts'
import { portalTexts } from '../locales/en/portal.ts'
import { problemTexts } from '../locales/en/problems.ts'
import type { OrderDetails } from '../order-details/order-details.ts'
import '../order-filters/order-filters.ts'
import type { OrderFind } from '../order-filters/order-find.ts'
import '../order-table/order-table.ts'
import type { OrderTable } from '../order-table/order-table.ts'
import { chatUnreadStore } from '../stores/chat-unread.ts'
import { contextStore } from '../stores/context.ts'
import { EVERYTHING } from '../stores/order-list.ts'
import { orderStores } from '../stores/order.ts'
import { ordersStore } from '../stores/orders.ts'
import { sessionStore } from '../stores/session.ts'
import { accountMenu } from './account-menu.ts'
import { Cover } from './cover.ts'
import { Parts } from '../base/parts.ts'
import { PlaceKeeper } from './place-keeper.ts'
import type { Place } from './place.ts'
import { screenStyles } from './portal-screen.styles.ts'
import { SCREEN_PARTS, chatPart, detailsPart, formPart, type OpenForm } from './screen-parts.ts'
import { SessionWatch } from './session-watch.ts'
import { SlashKey } from './slash-key.ts'
import { topBar } from './top-bar.ts'

/** Up to this width an open chat covers the whole screen (portal-screen.styles.ts). */
const NARROW = 640

/**
 * The screen of the portal: bar, table, details, filters, chat and the order form as a dialog. `<waybill-portal>` shows
 * it to who is signed in.
 * @summary The portal's screen
 * @fires waybill-organization - somebody wants to work for another organization
 * @fires waybill-settings-open - somebody wants to see the settings
 * @csspart bar - the bar at the top
 * @csspart new - the button that places an order
 */
@customElement('waybill-portal-screen')
export class PortalScreen extends PortalElement {
  static override styles = screenStyles

  /** Fits more rows on the screen; touch keeps its large targets. */
  @property({ type: Boolean }) compact = false
  /** Keeps the place in the page's address. */
  @property({ type: Boolean }) routed = false
  /** Leaves the address alone: something else stands in the screen's place. */
  @property({ type: Boolean }) resting = false
  /** Offers the way out of the session. */
  @property({ type: Boolean, attribute: 'signs-out' }) signsOut = false

  readonly #t = this.texts(portalTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #query = new StoreController(this, () => this.portal?.store(ordersStore).$query)
  readonly #unread = new StoreController(this, () =>
    this.#may('chat:read') ? this.portal?.store(chatUnreadStore).$state : undefined,
  )
  readonly #parts = new Parts(this, SCREEN_PARTS)
  readonly #account = new LayerController(this, { opener: '#account-button', layer: '#account', align: 'end' })
  readonly #dialog = new DialogController(this, { onClose: () => (this.form = undefined) })
  /** Id or short id of the open order. */
  @state() private selected = ''
  /** The order or the conversation that the chat is about, '' for all conversations; undefined while it is closed. */
  @state() private chat: string | undefined
  @state() private form: OpenForm | undefined
  @state() private isFinding = false
  @state() private signOutError: unknown
  @query('waybill-order-table') private table!: OrderTable
  @query('waybill-order-details') private details!: OrderDetails | null
  @query('waybill-order-find') private find!: OrderFind
  @query('#chat-button') private chatButton!: HTMLButtonElement

  constructor() {
    super()
    this.addController(new PlaceKeeper({ read: () => this.#place, show: (place) => this.#show(place) }))
    this.addController(new Cover({ isUp: () => this.#isCovered, takeDown: () => this.#uncover() }))
    this.addController(new SessionWatch(() => this.portal, ordersStore))
    this.addController(
      new Notified(() => this.portal, { mayRead: () => this.#may('chat:read'), onOpen: (id) => (this.chat = id) }),
    )
    this.addController(
      new SlashKey({
        isHere: (path) => this.routed || path.includes(this),
        onPress: () => void this.#onFind(true),
      }),
    )
    this.addEventListener('waybill-order-open', ({ detail }) => void this.#open(detail.shortId))
    this.addEventListener('waybill-order-close', () => void this.#closeDetails())
    this.addEventListener('waybill-order-edit', ({ detail }) => this.#fill('edit', detail.shortId))
    this.addEventListener('waybill-order-duplicate', ({ detail }) => this.#fill('duplicate', detail.shortId))
    this.addEventListener('waybill-order-new', () => (this.form = { kind: 'new' }))
    this.addEventListener('waybill-chat-open', ({ detail }) => (this.chat = detail.orderId ?? ''))
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    this.#dialog.sync(this.form !== undefined)
  }

  protected override render(): TemplateResult {
    const { selected, chat, form } = this
    const words = { t: this.#t, common: this.#common, parts: this.#parts }
    return html`<div class="screen ${selected ? 'with-details' : ''} ${chat === undefined ? '' : 'with-chat'}">
      ${this.#renderBar()}
      <main class="work">
        <h1 class="visually-hidden">${this.#t('orders')}</h1>
        <waybill-order-table selected=${selected}></waybill-order-table>
        ${selected ? detailsPart(selected, words) : nothing}
      </main>
      <footer class="filters"><waybill-order-filters></waybill-order-filters></footer>
      ${chat === undefined ? nothing : chatPart(chat, words, () => void this.#closeChat())}
      <div id="account" class="layer menu">${this.#reader ? this.#renderAccount(this.#reader) : nothing}</div>
      <dialog class="dialog" aria-label=${this.#t('new')}>
        ${form ? formPart(form, words, { onClose: this.#closeForm, onDone: (order) => this.#onDone(order) }) : nothing}
      </dialog>
    </div>`
  }

  #renderBar(): TemplateResult {
    const unread = this.#unread.value
    const mayPlace = this.#may('orders:write') && this.#reader?.organization.kind === 'client'
    return topBar({
      t: this.#t,
      locale: this.locale,
      context: this.#reader,
      unread: unread?.kind === 'ready' ? unread.value.total : 0,
      isChatOpen: this.chat !== undefined,
      isFinding: this.isFinding,
      onChat: this.#may('chat:read') ? () => this.#toggleChat() : undefined,
      onFind: (isFinding) => void this.#onFind(isFinding),
      onNew: mayPlace ? () => (this.form = { kind: 'new' }) : undefined,
      onSettings: () => this.emit('waybill-settings-open'),
    })
  }

  #renderAccount(context: Context): TemplateResult {
    return accountMenu({
      t: this.#t,
      context,
      onOrganization: (id) => {
        this.#account.hide()
        this.emit('waybill-organization', { id })
      },
      trouble: this.signOutError === undefined ? '' : problemText(this.#problem, this.signOutError),
      onSignOut: this.signsOut ? () => void this.#signOut() : undefined,
    })
  }

  get #reader(): Context | undefined {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  readonly #may = (scope: string): boolean => this.#reader?.scopes.includes(scope) ?? false

  get #place(): Place | undefined {
    return this.routed && !this.resting && this.portal
      ? { order: this.selected, query: this.#query.value ?? EVERYTHING }
      : undefined
  }

  #show({ order, query }: Place): void {
    this.selected = order
    this.portal?.store(ordersStore).apply(query)
  }

  get #isCovered(): boolean {
    return this.routed && !this.resting && this.offsetWidth <= NARROW && (this.chat ?? this.form) !== undefined
  }

  #uncover(): void {
    this.chat = undefined
    this.form = undefined
  }

  /** Where the details cover the table, the focus goes on to them. */
  async #open(id: string): Promise<void> {
    this.selected = id
    if (this.offsetWidth <= NARROW) this.chat = undefined
    await this.updateComplete
    if (!this.table.checkVisibility({ visibilityProperty: true })) this.details?.focus()
  }

  async #closeDetails(): Promise<void> {
    const id = this.selected
    const hadFocus = this.details?.matches(':focus-within')
    this.selected = ''
    await this.updateComplete
    if (hadFocus) await this.table.focusOrder(id)
  }

  #fill(kind: 'edit' | 'duplicate', id: string): void {
    const state = this.portal?.store(orderStores).of(id).$state.get()
    if (state?.kind === 'ready') this.form = { kind, order: state.value.order }
  }

  async #signOut(): Promise<void> {
    this.signOutError = undefined
    try {
      await this.portal?.store(sessionStore).signOut()
    } catch (error) {
      this.signOutError = error
    }
  }

  readonly #closeForm = (): void => void (this.form = undefined)

  #onDone({ shortId }: Order): void {
    this.form = undefined
    this.portal?.store(ordersStore).showWaiting()
    void this.#open(shortId)
  }

  #toggleChat(): void {
    this.chat = this.chat === undefined ? '' : undefined
  }

  async #closeChat(): Promise<void> {
    this.chat = undefined
    await this.updateComplete
    this.chatButton.focus()
  }

  async #onFind(isFinding: boolean): Promise<void> {
    this.isFinding = isFinding
    await this.updateComplete
    if (isFinding) this.find.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-portal-screen': PortalScreen
  }
  interface GlobalEventHandlersEventMap {
    /** Somebody wants to see the settings. */
    'waybill-settings-open': CustomEvent<undefined>
  }
}
