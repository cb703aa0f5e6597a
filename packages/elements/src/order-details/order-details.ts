import type { Context, Leg, Order } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { copyText } from '../base/clipboard.ts'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { LayerController } from '../base/layer.ts'
import { Later } from '../base/later.ts'
import { LiveRegion } from '../base/live-region.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { commonTexts } from '../locales/en/common.ts'
import { orderTexts } from '../locales/en/order.ts'
import { problemTexts } from '../locales/en/problems.ts'
import '../order-timeline/order-timeline.ts'
import { contextStore } from '../stores/context.ts'
import { orderStores, type OrderStore } from '../stores/order.ts'
import { mayAct, mayEdit, mayShareLink } from '../stores/permissions.ts'
import { arrivalOf } from './arrival.ts'
import { banner } from './banners.ts'
import { CancelOrder } from './cancel-order.ts'
import { detailsFoot } from './details-foot.ts'
import { detailsHead } from './details-head.ts'
import { menuEntries, type MenuView } from './details-menu.ts'
import { arrivalLine, bodySkeleton, troubleNotice } from './details-parts.ts'
import { detailsStyles } from './order-details.styles.ts'
import { labelWords } from './label-words.ts'
import { linkVisits, type SeenLink } from './seen-link.ts'
import { ShareLink } from './share-link.ts'
import { namedDropoffs, stopList, type NamedStop } from './stops.ts'

/**
 * One order, live: what comes next, its stops, its timeline with proof, and what may be done with it now.
 * @summary Details of one order
 * @fires waybill-order-close - somebody is done with the details
 * @fires waybill-order-edit - somebody wants to change the order
 * @fires waybill-order-duplicate - somebody wants a new order like this one
 * @fires waybill-chat-open - somebody wants to talk about the order
 * @slot map - a picture of where the order is, in place of the map that follows its driver
 * @csspart head - order id, status and commands
 * @csspart body - the part that scrolls
 * @csspart foot - the actions
 * @csspart notice - a reason or what went wrong
 */
@customElement('waybill-order-details')
export class OrderDetails extends PortalElement {
  static override styles = detailsStyles

  /** Id or short id of the order. */
  @property({ attribute: 'order-id' }) orderId = ''
  /** Shows a command that closes the details. */
  @property({ type: Boolean }) closable = false
  /** Shows Edit where the order can be changed; for pages that answer `waybill-order-edit`. */
  @property({ type: Boolean }) editable = false

  readonly #t = this.texts(orderTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #order = new StoreController(this, () => this.#store?.$state)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #delay = new LoadingDelay(this)
  readonly #live = new LiveRegion(this)
  readonly #link = new ShareLink(this, () => this.orderId)
  readonly #cancel = new CancelOrder(this, {
    cancel: async (reason) => this.#store?.cancel(this.#known?.version ?? 0, reason),
    explain: (error) => problemText(this.#problem, error),
  })
  readonly #course = new Later(this, async () => {
    const { LiveCourse } = await import('./live-course.ts')
    const sources = { order: () => this.#known, portal: () => this.portal }
    return new LiveCourse(this, sources, (part) => this.texts(part))
  })
  readonly #menu = new LayerController(this, { opener: '#more', layer: '#menu', align: 'end' })
  @state() private copiedId = ''
  @state() private seen: SeenLink | undefined
  @query('.body') private body!: HTMLElement

  get #store(): OrderStore | undefined {
    return this.orderId ? this.portal?.store(orderStores).of(this.orderId) : undefined
  }

  get #known(): Order | undefined {
    return this.#order.value?.kind === 'ready' ? this.#order.value.value.order : undefined
  }

  get #reader(): Context | undefined {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  /** Puts the focus on the part that scrolls. */
  override focus(options?: FocusOptions): void {
    this.body.focus(options)
  }

  protected override render(): TemplateResult {
    const order = this.#known
    const menu = order && this.#menuView(order)
    return html`<section class="details" aria-labelledby="title" aria-busy=${this.#order.value?.kind === 'loading'}>
      ${this.#renderHead(order, menu)}
      <div class="body" part="body" tabindex="0" role="region" aria-label=${this.#t('details')}>
        ${order ? this.#renderAnswer(order) : this.#renderWaiting()}
        <slot name="map" ?hidden=${!order}>${order && this.#course.value?.map(order)}</slot>
        ${order ? this.#renderCourse(order) : nothing}
      </div>
      ${order ? this.#renderFoot(order) : nothing}
      <div id="menu" class="layer menu" @click=${() => this.#menu.hide()}>${menu ? menuEntries(menu) : nothing}</div>
      ${this.#cancel.render(this.#t)} ${this.seen && order ? linkVisits(order, this.seen, this.#onSeen) : nothing}
      ${this.#live.render()}
    </section>`
  }

  #renderHead(order: Order | undefined, menu: MenuView | undefined): TemplateResult {
    return detailsHead({
      t: this.#t,
      common: this.#common,
      order,
      isLoading: this.#order.value?.kind !== 'error',
      shortId: order?.shortId ?? (isShortId(this.orderId) ? this.orderId : ''),
      otherParty: (this.#isCourier ? order?.client.name : order?.courier.name) ?? '',
      isCopied: this.copiedId === order?.shortId,
      hasMenu: menu !== undefined,
      onCopy: () => void this.#onCopyId(order?.shortId ?? this.orderId),
      onClose: this.closable ? () => this.emit('waybill-order-close') : undefined,
    })
  }

  #renderWaiting(): unknown {
    const state = this.#order.value
    if (state?.kind === 'error') return this.#renderTrouble(problemText(this.#problem, state.error))
    return this.#delay.shows(true) ? bodySkeleton(this.#t('loading')) : nothing
  }

  #renderTrouble(message: string): TemplateResult {
    return troubleNotice(message, this.#common('retry'), () => void this.#store?.refresh())
  }

  #renderAnswer(order: Order): TemplateResult {
    this.#delay.shows(false)
    const state = this.#order.value
    const course = order.status === 'in_progress' ? this.#course.wanted() : undefined
    const isOld = state?.kind === 'ready' && state.trouble
    return html`${isOld ? this.#renderTrouble(this.#t('stale')) : nothing}
    ${banner({
      t: this.#t,
      order,
      reader: this.#isCourier ? 'courier' : 'client',
      onEdit: this.#mayEdit(order) ? () => this.#onEdit(order) : undefined,
    })}
    ${arrivalLine(course?.arrival(order) ?? arrivalOf(order, { t: this.#t, locale: this.locale }))}`
  }

  #renderCourse(order: Order): TemplateResult {
    const { reference } = order
    return html`<section aria-label=${this.#t('stops')}>
        ${stopList({ t: this.#t, locale: this.locale, order })}
        ${reference ? html`<p class="muted">${this.#t('reference', { reference })}</p>` : nothing}
      </section>
      <waybill-order-timeline order-id=${this.orderId}></waybill-order-timeline>`
  }

  #renderFoot(order: Order): TemplateResult {
    const [only, second] = this.#shareableStops(order)
    const { id: orderId, shortId } = order
    const { state } = this.#link
    return detailsFoot({
      t: this.#t,
      link: this.#link,
      trouble: state.kind === 'failed' ? problemText(this.#problem, state.error) : '',
      onChat: this.#reader?.scopes.includes('chat:read')
        ? () => this.emit('waybill-chat-open', { orderId, shortId })
        : undefined,
      onLink: only && !second ? () => void this.#onLink(only.leg) : undefined,
      onEdit: this.#mayEdit(order) ? () => this.#onEdit(order) : undefined,
    })
  }

  get #isCourier(): boolean {
    return this.#reader?.organization.kind === 'courier'
  }

  #mayEdit(order: Order): boolean {
    return this.editable && this.#reader !== undefined && mayEdit(order, this.#reader)
  }

  #shareableStops(order: Order): readonly NamedStop[] {
    const isShareable = this.#reader && mayShareLink(order, this.#reader)
    return isShareable ? namedDropoffs({ t: this.#t, locale: this.locale, order }) : []
  }

  #menuView(order: Order): MenuView {
    return {
      t: this.#t,
      links: this.#shareableStops(order),
      onLink: (leg) => void this.#onLink(leg),
      onVisits: (leg, name) => (this.seen = { leg, name }),
      onDuplicate: this.editable && this.#mayPlace ? () => this.#onDuplicate(order) : undefined,
      onPrint: () => void this.#onPrint(order),
      onCancel: this.#reader && mayAct('cancel', order, this.#reader) ? this.#cancel.ask : undefined,
    }
  }

  async #onCopyId(id: string): Promise<void> {
    this.copiedId = (await copyText(id)) ? id : ''
    if (this.copiedId) this.#live.say(this.#t('copied'))
  }

  async #onLink({ id }: Leg): Promise<void> {
    const link = this.#store?.trackingLink(id)
    if (link && (await this.#link.copy(link))) this.#live.say(this.#t('link.copied'))
  }

  readonly #onSeen = (): void => void (this.seen = undefined)

  get #mayPlace(): boolean {
    return !this.#isCourier && (this.#reader?.scopes.includes('orders:write') ?? false)
  }

  #onDuplicate({ id, shortId }: Order): void {
    this.emit('waybill-order-duplicate', { id, shortId })
  }

  async #onPrint(order: Order): Promise<void> {
    const { printLabel } = await import('../order-label/print-label.ts')
    await printLabel(order, labelWords(this.#t, this.locale, this.matches(':dir(rtl)') ? 'rtl' : 'ltr'))
  }

  #onEdit({ id, shortId }: Order): void {
    this.emit('waybill-order-edit', { id, shortId })
  }
}

const isShortId = (id: string): boolean => /^[0-9a-f]{8}$/.test(id)

declare global {
  interface HTMLElementTagNameMap {
    'waybill-order-details': OrderDetails
  }
  interface GlobalEventHandlersEventMap {
    /** Somebody is done with the details of an order. */
    'waybill-order-close': CustomEvent<undefined>
    /** Somebody wants to change an order. */
    'waybill-order-edit': CustomEvent<{ id: string; shortId: string }>
    /** Somebody wants to place an order like this one. */
    'waybill-order-duplicate': CustomEvent<{ id: string; shortId: string }>
    /** Somebody wants to talk, about an order or, without one, in general. */
    'waybill-chat-open': CustomEvent<{ orderId: string | null; shortId: string | null }>
  }
}
