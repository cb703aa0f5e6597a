import type { Context, Thread } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { closeIcon, icon } from '../base/icons.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { Parts } from '../base/parts.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { chatTexts } from '../locales/en/chat.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { chatStore } from '../stores/chat.ts'
import type { ListState } from '../stores/chat-list.ts'
import { contextStore } from '../stores/context.ts'
import { panelStyles } from './chat-panel.styles.ts'
import { chatTrouble, emptyList, threadsSkeleton } from './chat-parts.ts'
import { Notified } from './notified.ts'
import { subjectOf, type Subject } from './subject.ts'
import { threadRows } from './thread-rows.ts'

/** Loaded with the first conversation that opens, and when the list is there. */
const PARTS = {
  conversation: () => import('./chat-conversation.ts'),
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
  readonly #problem = this.texts(problemTexts)
  readonly #chat = new StoreController(this, () => this.portal?.store(chatStore).$state)
  readonly #typists = new StoreController(this, () => this.portal?.store(chatStore).$typists)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #delay = new LoadingDelay(this)
  readonly #parts = new Parts(this, PARTS)
  #hasOpened = false
  #wantsFocus = false

  get #list(): ListState {
    return this.#chat.value ?? { kind: 'loading' }
  }

  get #threads(): readonly Thread[] {
    const list = this.#list
    return list.kind === 'ready' ? list.threads : []
  }

  get #reader(): Context | undefined {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  get #side(): 'client' | 'courier' {
    return this.#reader?.organization.kind ?? 'client'
  }

  constructor() {
    super()
    this.addController(new Notified(() => this.portal, { mayRead: () => true, onOpen: (id) => this.#onOpen(id) }))
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    if (changes.has('orderId') && this.orderId) this.threadId = ''
    else if (changes.has('threadId') && this.threadId) this.orderId = ''
    this.#openOnlyOne()
  }

  /** Rows change places under whoever has one in focus: the focus goes along. */
  protected override update(changes: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement
    const id = focused instanceof HTMLElement ? focused.dataset.id : undefined
    super.update(changes)
    if (id && focused instanceof HTMLElement && focused.dataset.id !== id) this.#focus(`[data-id='${id}']`)
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    if (this.#wantsFocus && this.#focus('waybill-chat-conversation')) this.#wantsFocus = false
  }

  protected override render(): TemplateResult {
    const isOpen = Boolean(this.threadId || this.orderId)
    const open = this.#open
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
        <section part="thread" aria-label=${open?.name || this.#t('messages')}>
          ${this.#renderConversation(isOpen)}${isOpen ? nothing : html`<p class="choose">${this.#t('choose')}</p>`}
        </section>
      </div>
    </div>`
  }

  /** The open conversation, as far as the list knows it. */
  get #open(): Subject | undefined {
    const thread = this.#threads.find(({ id, shortId }) =>
      [this.threadId, this.orderId].some((open) => open && (open === id || open === shortId)),
    )
    return thread && subjectOf(thread, this.#side)
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
      zone: this.#reader?.organization.timeZone,
      open: open?.id,
      side: this.#side,
      reader: this.#reader?.person?.id ?? '',
      typists: this.#typists.value ?? new Map(),
      onOpen: ({ id }: Thread) => this.#onOpen(id),
    }
    return html`${list.trouble ? this.#renderTrouble(this.#t('stale')) : nothing}${threadRows(list.threads, view)}`
  }

  #renderTrouble(message: string): TemplateResult {
    return chatTrouble(message, this.#t('retry'), () => this.portal?.store(chatStore).refresh())
  }

  /** Without one open, what waits from an earlier visit needs its code all the same. */
  #renderConversation(isOpen: boolean): unknown {
    if (!isOpen && !this.portal?.store(chatStore).hasLeft) return nothing
    if (this.#parts.isThere('conversation')) {
      return html`<waybill-chat-conversation
        ?hidden=${!isOpen}
        thread-id=${this.threadId}
        order-id=${this.orderId}
        exportparts="head, notice"
        @waybill-chat-back=${({ detail }: CustomEvent<{ id: string }>) => void this.#onBack(detail.id)}
      ></waybill-chat-conversation>`
    }
    if (!isOpen || !this.#parts.isMissing('conversation')) return nothing
    return chatTrouble(this.#problem('offline'), this.#t('retry'), () => this.#parts.retry('conversation'))
  }

  /** A list of one is no choice: its conversation opens by itself, once. */
  #openOnlyOne(): void {
    const [only, ...others] = this.#threads
    if (this.#hasOpened || !only) return
    this.#hasOpened = true
    if (others.length === 0 && !this.orderId && !this.threadId) this.threadId = only.id
  }

  #onOpen(id: string): void {
    this.threadId = id
    this.#wantsFocus = true
    this.requestUpdate()
  }

  async #onBack(id: string): Promise<void> {
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
