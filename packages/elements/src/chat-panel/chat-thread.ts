import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { LiveRegion } from '../base/live-region.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { Parts } from '../base/parts.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { chatFileTexts } from '../locales/en/chat-files.ts'
import { chatThreadTexts } from '../locales/en/chat-thread.ts'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { conversations } from '../stores/chat-conversations.ts'
import { chatStore, type ChatStore } from '../stores/chat.ts'
import type { ReadyThread, ThreadStore } from '../stores/chat-thread.ts'
import { contextStore } from '../stores/context.ts'
import { liveStore } from '../stores/live.ts'
import { Attention } from './attention.ts'
import { chatTrouble, messagesSkeleton } from './chat-parts.ts'
import { threadStyles } from './chat-thread.styles.ts'
import { Connection } from './connection.ts'
import { entryLines, type LineView } from './entry-lines.ts'
import { LINE_PARTS } from './line-parts.ts'
import { Newcomers } from './newcomers.ts'
import { Reading } from './reading.ts'
import { furtherLine, jumpButton } from './thread-parts.ts'
import { typingLine } from './typing-line.ts'
import { Writing } from './writing.ts'

/** Loaded when the first message needs it, or somebody searches. */
const PARTS = {
  ...LINE_PARTS,
  search: () => import('./chat-search.ts'),
} as const

/**
 * One conversation: its messages, what waits to be sent, and where one writes. `waybill-chat-panel` puts it beside its
 * list; alone it shows whichever conversation it is given.
 * @summary One conversation
 * @csspart message - each message
 * @csspart composer - where one writes
 * @csspart tray - the files that the next message will carry
 * @csspart change - what is asked before a message is changed
 * @csspart typing - says that somebody is typing
 * @csspart offline - the strip that says that there is no connection
 * @csspart notice - what went wrong
 */
@customElement('waybill-chat-thread')
export class ChatThread extends PortalElement {
  static override styles = threadStyles

  /** Id of the conversation: the connection's or the order's. */
  @property({ attribute: 'thread-id' }) threadId = ''
  /** Name of the other side. */
  @property() name = ''
  /** Shows the search. */
  @property({ type: Boolean }) finding = false

  readonly #t = this.texts(chatThreadTexts)
  readonly #fileTexts = this.texts(chatFileTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #thread = new StoreController(this, () => this.#store?.$state)
  readonly #typists = new StoreController(this, () => this.#chat?.$typists)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #delay = new LoadingDelay(this)
  readonly #live = new LiveRegion(this)
  readonly #newcomers = new Newcomers((said) => this.#live.say(said))
  readonly #attention = new Attention(this)
  readonly #parts = new Parts(this, PARTS)
  readonly #connection = new Connection(
    this,
    () => this.portal?.store(liveStore).$state,
    () => this.#chat?.flush(),
  )
  readonly #reading = new Reading(this, {
    thread: () => this.#ready,
    store: () => this.#store,
    onEnd: (isAtEnd) => this.#attention.look(this.#store, isAtEnd),
  })
  readonly #writing = new Writing(this, {
    portal: () => this.portal,
    thread: () => this.#ready,
    store: () => this.#store,
    t: this.#t,
    files: this.#fileTexts,
    common: this.#common,
    problem: this.#problem,
    onSent: () => void this.#reading.goToEnd(),
  })

  get #chat(): ChatStore | undefined {
    return this.portal?.store(chatStore)
  }

  get #store(): ThreadStore | undefined {
    return this.threadId ? this.portal?.store(conversations).thread(this.threadId) : undefined
  }

  get #ready(): ReadyThread | undefined {
    const state = this.#thread.value
    return state?.kind === 'ready' ? state : undefined
  }

  /** Focuses the place where one writes, as soon as it is there. */
  override focus(): void {
    this.#writing.focus()
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    if (!changes.has('threadId')) return
    this.#reading.reset()
    this.#newcomers.reset()
    this.#writing.reset()
  }

  protected override update(changes: PropertyValues<this>): void {
    if (this.#ready) this.#newcomers.look(this.#ready, this.#t)
    super.update(changes)
  }

  protected override render(): TemplateResult {
    const ready = this.#ready
    return html`<div class="thread ${this.#writing.isDropping ? 'dropping' : ''}">
      ${this.finding && this.#parts.isThere('search') ? this.#renderSearch() : nothing}
      <div class="past">
        <div
          id="log"
          role="log"
          aria-live="off"
          aria-label=${this.#t('messages')}
          aria-busy=${!ready}
          tabindex="0"
          @scroll=${this.#reading.onScroll}
        >
          ${ready ? this.#renderMessages(ready) : this.#renderWaiting()}
        </div>
        ${ready && !this.#reading.isAtEnd ? jumpButton(ready.unread, this.#t, () => void this.#reading.jump()) : nothing}
        ${this.#writing.renderDrop()}
      </div>
      ${ready ? this.#writing.render(ready, this.#connection.isOffline) : nothing} ${this.#live.render()}
    </div>`
  }

  #renderWaiting(): unknown {
    const state = this.#thread.value
    const isWaiting = state?.kind !== 'error'
    const showsSkeleton = this.#delay.shows(isWaiting)
    if (!isWaiting) return this.#renderTrouble(problemText(this.#problem, state.error))
    return showsSkeleton ? messagesSkeleton(this.#t('messages.loading')) : nothing
  }

  #renderTrouble(message: string): TemplateResult {
    return chatTrouble(message, this.#common('retry'), () => void this.#store?.load())
  }

  #renderMessages(ready: ReadyThread): TemplateResult {
    this.#delay.shows(false)
    const { messages, waiting, older, newer, trouble } = ready
    const isSilent = messages.length + waiting.length === 0
    const words = { t: this.#t, common: this.#common }
    const typist = this.#typists.value?.get(this.threadId)
    return html`${furtherLine('older', older, words, () => void this.#store?.read('older'))}
    ${entryLines(ready, this.#reading.range(messages), this.#view)}
    ${furtherLine('newer', newer, words, () => void this.#store?.read('newer'))}
    ${isSilent ? html`<p class="silence">${this.#t('messages.none', { name: this.name })}</p>` : nothing}
    ${typist && this.#reading.hasEnd() ? typingLine(typist.name, this.#t) : nothing}
    ${trouble && !this.#connection.isOffline ? this.#renderTrouble(this.#t('messages.stale')) : nothing}`
  }

  get #view(): LineView {
    return {
      t: this.#t,
      common: this.#common,
      problem: this.#problem,
      locale: this.locale,
      zone: this.#zone,
      isOffline: this.#connection.isOffline,
      wants: (part) => void this.#parts.isThere(part),
      onChange: this.#writing.begin,
      onRetry: (clientId) => this.#store?.retry(clientId),
      onRemove: (clientId) => this.#store?.discard(clientId),
    }
  }

  get #zone(): string | undefined {
    const context = this.#context.value
    return context?.kind === 'ready' ? context.value.organization.timeZone : undefined
  }

  #renderSearch(): TemplateResult {
    return html`<waybill-chat-search
      thread-id=${this.threadId}
      zone=${this.#zone ?? ''}
      @waybill-chat-found=${({ detail }: CustomEvent<{ seq: number }>) => void this.#reading.goTo(detail.seq)}
    ></waybill-chat-search>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-chat-thread': ChatThread
  }
}
