import type { Context, Thread } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import type { Portal } from '../base/context.ts'
import { closeIcon, icon } from '../base/icons.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { Parts } from '../base/parts.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { chatTexts } from '../locales/en/chat.ts'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { chatStore } from '../stores/chat.ts'
import type { ListState } from '../stores/chat-list.ts'
import { contextStore } from '../stores/context.ts'
import { panelStyles } from './chat-panel.styles.ts'
import { chatTrouble, emptyList, threadsSkeleton } from './chat-parts.ts'
import { UnlistedOrders, subjectOf, type Subject, type UnlistedOrder } from './subject.ts'
import { loadOrderSubject, threadHead } from './thread-head.ts'
import { threadRows } from './thread-rows.ts'

/** Loaded with the first conversation that opens, with the first one about an order, and when the list is there. */
const PARTS = {
  conversation: () => import('./chat-thread.ts'),
  subject: loadOrderSubject,
  bell: () => import('./chat-bell.ts'),
} as const

/**
 * Conversations between a client and its courier: the list and one of them, side by side where there is room, one at a
 * time elsewhere.
 * @summary Chat between a client and its courier
 * @fires waybill-order-open - somebody wants to see the order that is talked about
 * @fires waybill-chat-close - somebody is done with the chat
 * @csspart list - the conversations
 * @csspart thread - the open conversation
 * @csspart head - the head of either
 * @csspart row - each conversation in the list
 * @csspart notice - what went wrong
 */
@customElement('waybill-chat-panel')
export class ChatPanel extends PortalElement {
  static override styles = panelStyles

  /** Id of the conversation to open; '' shows the list. */
  @property({ attribute: 'thread-id' }) threadId = ''
  /** Id or short id of the order to talk about. */
  @property({ attribute: 'order-id' }) orderId = ''
  /** Shows a command that closes the chat. */
  @property({ type: Boolean }) closable = false

  readonly #t = this.texts(chatTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #chat = new StoreController(this, () => this.portal?.store(chatStore).$state)
  readonly #typists = new StoreController(this, () => this.portal?.store(chatStore).$typists)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #delay = new LoadingDelay(this)
  readonly #unlisted = new UnlistedOrders(this)
  readonly #parts = new Parts(this, PARTS)
  /** Whether somebody searches in the open conversation. */
  @state() private finding = false
  #hasOpened = false
  #hasResumed = false
  #wantsFocus = false

  get #list(): ListState {
    return this.#chat.value ?? { kind: 'loading' }
  }

  get #threads(): readonly Thread[] {
    const list = this.#list
    return list.kind === 'ready' ? list.threads : []
  }

  get #known(): Context | undefined {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  get #reader(): Context['organization'] | undefined {
    return this.#known?.organization
  }

  get #personId(): string {
    return this.#known?.person?.id ?? ''
  }

  get #side(): 'client' | 'courier' {
    return this.#reader?.kind ?? 'client'
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    if (changes.has('orderId') && this.orderId) this.threadId = ''
    else if (changes.has('threadId') && this.threadId) this.orderId = ''
    this.#openOnlyOne()
    // What waits from an earlier visit goes, also when nobody opens its conversation.
    if (this.#list.kind === 'ready' && this.portal?.store(chatStore).hasLeft) void this.#resume(this.portal)
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    // A keyboard that jumps up would hide what there is to read.
    const selector = matchMedia('(pointer: coarse)').matches ? '#about' : 'waybill-chat-thread'
    if (this.#wantsFocus && this.#focus(selector)) this.#wantsFocus = false
  }

  protected override render(): TemplateResult {
    const isOpen = Boolean(this.threadId || this.orderId)
    const found = isOpen ? this.#find() : undefined
    const open = found?.kind === 'ready' ? found.subject : undefined
    return html`<div class="frame">
      <div class="panel ${isOpen ? 'open' : ''}">
        <nav part="list" aria-label=${this.#t('conversations')}>
          <header part="head">
            <h2>${this.#t('chat')}</h2>
            ${this.#list.kind === 'ready' && this.#parts.isThere('bell') ? html`<waybill-chat-bell></waybill-chat-bell>` : nothing}
            ${this.closable ? this.#renderClose() : nothing}
          </header>
          <div class="list" aria-busy=${this.#list.kind === 'loading'}>${this.#renderList(open)}</div>
        </nav>
        <section part="thread" aria-label=${open?.name ?? this.#t('messages')}>
          ${found ? this.#renderThread(found) : html`<p class="choose">${this.#t('choose')}</p>`}
        </section>
      </div>
    </div>`
  }

  /** What the open conversation is about: the list knows, or the order itself. */
  #find(): UnlistedOrder {
    const thread = this.#threads.find(({ id, shortId }) =>
      [this.threadId, this.orderId].some((open) => open && (open === id || open === shortId)),
    )
    if (thread) return { kind: 'ready', subject: subjectOf(thread, this.#side) }
    if (this.threadId) return { kind: 'ready', subject: { id: this.threadId, shortId: '', name: '', recipient: '' } }
    const isListed = this.#list.kind !== 'loading' && this.#reader
    return isListed && this.portal ? this.#unlisted.of(this.orderId, this.portal, this.#side) : { kind: 'loading' }
  }

  #renderClose(): TemplateResult {
    const close = () => this.emit('waybill-chat-close')
    return html`<button class="button ghost icon-only" aria-label=${this.#t('close')} @click=${close}>
      ${icon(closeIcon)}
    </button>`
  }

  #renderList(open: Subject | undefined): unknown {
    const list = this.#list
    const showsSkeleton = this.#delay.shows(list.kind === 'loading')
    if (list.kind === 'loading') return showsSkeleton ? threadsSkeleton(this.#t('loading')) : nothing
    if (list.kind === 'error') return this.#renderTrouble(problemText(this.#problem, list.error))
    if (list.threads.length === 0) return emptyList(this.#t)
    const view = {
      t: this.#t,
      locale: this.locale,
      zone: this.#reader?.timeZone,
      open: open?.id,
      side: this.#side,
      reader: this.#personId,
      typists: this.#typists.value ?? new Map(),
      onOpen: (thread: Thread) => this.#onOpen(thread),
    }
    return html`${list.trouble ? this.#renderTrouble(this.#t('stale')) : nothing}${threadRows(list.threads, view)}`
  }

  #renderTrouble(message: string): TemplateResult {
    return chatTrouble(message, this.#common('retry'), () => this.portal?.store(chatStore).refresh())
  }

  #renderThread(found: UnlistedOrder): TemplateResult {
    const subject = found.kind === 'ready' ? found.subject : { id: '', shortId: this.orderId, name: '', recipient: '' }
    if (subject.shortId) this.#parts.isThere('subject')
    const head = threadHead({
      t: this.#t,
      subject,
      isFinding: this.finding,
      onFind: () => (this.finding = !this.finding),
      onBack: () => void this.#onBack(subject),
      onOrder: () => this.emit('waybill-order-open', { id: subject.id, shortId: subject.shortId }),
    })
    return html`${head}${this.#renderConversation(found, subject)}`
  }

  #renderConversation(found: UnlistedOrder, { id, name }: Subject): unknown {
    if (found.kind === 'error') return this.#renderTrouble(problemText(this.#problem, found.error))
    if (this.#parts.isThere('conversation'))
      return html`<waybill-chat-thread
        thread-id=${id}
        .name=${name}
        ?finding=${this.finding}
        @waybill-chat-search-close=${this.#onFound}
      ></waybill-chat-thread>`
    if (!this.#parts.isMissing('conversation')) return nothing
    return chatTrouble(this.#problem('offline'), this.#common('retry'), () => this.#parts.retry('conversation'))
  }

  async #resume(portal: Portal): Promise<void> {
    if (this.#hasResumed) return
    this.#hasResumed = true
    try {
      const { conversations } = await import('../stores/chat-conversations.ts')
      portal.store(conversations)
    } catch (error) {
      console.warn('Waybill: what waits in the chat goes when a conversation opens', error)
    }
  }

  /** A list of one is no choice: its conversation opens by itself, once. */
  #openOnlyOne(): void {
    const [only, ...others] = this.#threads
    if (this.#hasOpened || !only) return
    this.#hasOpened = true
    if (others.length === 0 && !this.orderId && !this.threadId) this.threadId = only.id
  }

  /** Whoever is done with searching goes back to the button that began it. */
  readonly #onFound = async (): Promise<void> => {
    this.finding = false
    await this.updateComplete
    this.#focus('[aria-pressed]')
  }

  #onOpen({ id }: Thread): void {
    this.finding = false
    this.threadId = id
    this.#wantsFocus = true
    this.requestUpdate()
  }

  async #onBack({ id }: Subject): Promise<void> {
    this.finding = false
    this.threadId = this.orderId = ''
    await this.updateComplete
    this.#focus(`[data-id='${id}']`)
  }

  #focus(selector: string): boolean {
    const element = this.renderRoot.querySelector<HTMLElement>(selector)
    element?.focus()
    return element !== null
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-chat-panel': ChatPanel
  }
  interface GlobalEventHandlersEventMap {
    /** Somebody is done with the chat. */
    'waybill-chat-close': CustomEvent<undefined>
    /** Somebody wants to see an order. */
    'waybill-order-open': CustomEvent<{ id: string; shortId: string }>
  }
}
