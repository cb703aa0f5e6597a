import type { Context, Thread } from '@waybill/contract'
import { html, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { chatThreadTexts } from '../locales/en/chat-thread.ts'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { chatStore } from '../stores/chat.ts'
import { conversations } from '../stores/chat-conversations.ts'
import { contextStore } from '../stores/context.ts'
import { conversationStyles } from './chat-conversation.styles.ts'
import { chatTrouble } from './chat-parts.ts'
import './chat-thread.ts'
import { subjectOf } from './subject.ts'
import { threadHead } from './thread-head.ts'
import { UnlistedOrders, type UnlistedOrder } from './unlisted-orders.ts'

/**
 * The open conversation of a chat panel: with whom it is and about what, and below it the conversation itself.
 * @summary The open conversation of a chat panel
 * @fires waybill-order-open - somebody wants to see the order that is talked about
 * @fires waybill-chat-back - somebody wants to see the list again
 * @csspart head - with whom one talks and about what
 * @csspart notice - what went wrong
 */
@customElement('waybill-chat-conversation')
export class ChatConversation extends PortalElement {
  static override styles = conversationStyles

  /** Id of the conversation. */
  @property({ attribute: 'thread-id' }) threadId = ''
  /** Id or short id of the order to talk about, instead. */
  @property({ attribute: 'order-id' }) orderId = ''

  readonly #t = this.texts(chatThreadTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #chat = new StoreController(this, () => this.portal?.store(chatStore).$state)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #unlisted = new UnlistedOrders(this)
  /** Whether somebody searches in the conversation. */
  @state() private finding = false
  #wantsFocus = false

  get #threads(): readonly Thread[] {
    const list = this.#chat.value
    return list?.kind === 'ready' ? list.threads : []
  }

  get #organization(): Context['organization'] | undefined {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value.organization : undefined
  }

  /** Focuses where one writes; a keyboard that jumps up would hide what there is to read. */
  override focus(): void {
    this.#wantsFocus = true
    this.requestUpdate()
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    // Made here, so that what waits from an earlier visit goes.
    this.portal?.store(conversations)
    if (changes.has('threadId') || changes.has('orderId')) this.finding = false
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    const selector = matchMedia('(pointer: coarse)').matches ? '#about' : 'waybill-chat-thread'
    if (this.#wantsFocus && this.#focus(selector)) this.#wantsFocus = false
  }

  protected override render(): TemplateResult {
    const found = this.#find()
    const known = found.kind === 'ready' ? found.subject : undefined
    const subject = known ?? { id: '', shortId: this.orderId, name: '', recipient: '' }
    const head = threadHead({
      t: this.#t,
      subject,
      isFinding: this.finding,
      onFind: this.#onFind,
      onBack: () => this.emit('waybill-chat-back', { id: subject.id }),
      onOrder: () => this.emit('waybill-order-open', { id: subject.id, shortId: subject.shortId }),
    })
    if (found.kind === 'error') return html`${head}${this.#renderTrouble(problemText(this.#problem, found.error))}`
    return html`${head}<waybill-chat-thread
        thread-id=${subject.id}
        .name=${subject.name}
        ?finding=${this.finding}
        @waybill-chat-search-close=${this.#onFound}
      ></waybill-chat-thread>`
  }

  /** What the conversation is about: the list knows, or the order itself. */
  #find(): UnlistedOrder {
    const side = this.#organization?.kind ?? 'client'
    const thread = this.#threads.find(({ id, shortId }) =>
      [this.threadId, this.orderId].some((open) => open && (open === id || open === shortId)),
    )
    if (thread) return { kind: 'ready', subject: subjectOf(thread, side) }
    if (this.threadId) return { kind: 'ready', subject: { id: this.threadId, shortId: '', name: '', recipient: '' } }
    const isListed = this.#chat.value?.kind !== 'loading' && this.#organization
    return this.orderId && isListed && this.portal
      ? this.#unlisted.of(this.orderId, this.portal, side)
      : { kind: 'loading' }
  }

  #renderTrouble(message: string): TemplateResult {
    return chatTrouble(message, this.#common('retry'), () => {
      this.#unlisted.forget(this.orderId)
      this.portal?.store(chatStore).refresh()
    })
  }

  readonly #onFind = (): void => {
    this.finding = !this.finding
  }

  /** Whoever is done with searching goes back to the button that began it. */
  readonly #onFound = async (): Promise<void> => {
    this.finding = false
    await this.updateComplete
    this.#focus('[aria-pressed]')
  }

  #focus(selector: string): boolean {
    const element = this.renderRoot.querySelector<HTMLElement>(selector)
    element?.focus()
    return element !== null
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-chat-conversation': ChatConversation
  }
  interface GlobalEventHandlersEventMap {
    /** Somebody wants to see the list of conversations again. */
    'waybill-chat-back': CustomEvent<{ id: string }>
    /** Somebody wants to see an order. */
    'waybill-order-open': CustomEvent<{ id: string; shortId: string }>
  }
}
