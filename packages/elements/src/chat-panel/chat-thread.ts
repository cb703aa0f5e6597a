import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { chevronDownIcon, icon, offlineIcon } from '../base/icons.ts'
import { LiveRegion } from '../base/live-region.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { chatTexts } from '../locales/en/chat.ts'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { chatStore } from '../stores/chat.ts'
import type { ReadyThread, ThreadStore } from '../stores/chat-thread.ts'
import { contextStore } from '../stores/context.ts'
import { liveStore } from '../stores/live.ts'
import { Attention } from './attention.ts'
import { threadStyles } from './chat-thread.styles.ts'
import { Composer } from './composer.ts'
import { Connection } from './connection.ts'
import { entryLines } from './entry-lines.ts'
import { Newcomers } from './newcomers.ts'
import { ScrollKeeper } from './scroll-keeper.ts'
import { chatTrouble, messagesSkeleton } from './chat-parts.ts'

/**
 * One conversation: its messages, what waits to be sent, and where one writes. `waybill-chat-panel` puts it beside its
 * list; alone it shows whichever conversation it is given.
 * @summary One conversation
 * @csspart message - each message
 * @csspart composer - where one writes
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

  readonly #t = this.texts(chatTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #thread = new StoreController(this, () => this.#store?.$state)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #delay = new LoadingDelay(this)
  readonly #live = new LiveRegion(this)
  readonly #newcomers = new Newcomers((said) => this.#live.say(said))
  readonly #attention = new Attention(this)
  readonly #connection = new Connection(
    this,
    () => this.portal?.store(liveStore).$state,
    () => this.portal?.store(chatStore).flush(),
  )
  readonly #composer = new Composer(this, {
    onSend: (text) => this.#onSend(text),
    onDraft: (text) => this.#saveDraft(text),
  })
  readonly #scroll = new ScrollKeeper(this, {
    isReady: () => this.#ready !== undefined,
    onEnd: (isAtEnd) => this.#attention.look(this.#store, isAtEnd),
    onStart: () => void this.#store?.read('older'),
  })
  /** The conversation whose draft stands in the composer. */
  #written = ''
  #wantsFocus = false

  get #store(): ThreadStore | undefined {
    return this.threadId ? this.portal?.store(chatStore).thread(this.threadId) : undefined
  }

  get #ready(): ReadyThread | undefined {
    const state = this.#thread.value
    return state?.kind === 'ready' ? state : undefined
  }

  /** Focuses the place where one writes, as soon as it is there. */
  override focus(): void {
    this.#wantsFocus = true
    this.requestUpdate()
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    if (changes.has('threadId')) {
      this.#scroll.reset()
      this.#newcomers.reset()
    }
  }

  protected override update(changes: PropertyValues<this>): void {
    if (this.#ready) this.#newcomers.look(this.#ready, this.#t)
    super.update(changes)
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    if (!this.#ready) return
    if (this.#written !== this.threadId) this.#composer.write(this.#store?.draft ?? '')
    if (this.#wantsFocus) this.#composer.focus()
    this.#written = this.threadId
    this.#wantsFocus = false
  }

  protected override render(): TemplateResult {
    const ready = this.#ready
    return html`<div class="thread">
      <div class="past">
        <div
          id="log"
          role="log"
          aria-live="off"
          aria-label=${this.#t('messages')}
          aria-busy=${!ready}
          tabindex="0"
          @scroll=${this.#scroll.onScroll}
        >
          ${ready ? this.#renderMessages(ready) : this.#renderWaiting()}
        </div>
        ${ready ? this.#renderJump(ready) : nothing}
      </div>
      ${ready ? this.#renderFoot(ready) : nothing} ${this.#live.render()}
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
    const isSilent = ready.messages.length + ready.waiting.length === 0
    const context = this.#context.value
    const view = {
      t: this.#t,
      common: this.#common,
      problem: this.#problem,
      locale: this.locale,
      zone: context?.kind === 'ready' ? context.value.organization.timeZone : undefined,
      isOffline: this.#connection.isOffline,
      onRetry: (clientId: string) => this.#store?.retry(clientId),
      onRemove: (clientId: string) => this.#store?.discard(clientId),
    }
    return html`${this.#renderOlder(ready)} ${entryLines(ready, view)}
    ${isSilent ? html`<p class="silence">${this.#t('messages.none', { name: this.name })}</p>` : nothing}
    ${ready.trouble && !view.isOffline ? this.#renderTrouble(this.#t('messages.stale')) : nothing}`
  }

  #renderOlder({ older }: ReadyThread): unknown {
    if (older.kind === 'loading')
      return html`<p class="older">
        <span class="skeleton"></span><span class="visually-hidden">${this.#t('older')}</span>
      </p>`
    if (older.kind !== 'error') return nothing
    return chatTrouble(this.#t('older.failed'), this.#common('retry'), () => void this.#store?.read('older'))
  }

  #renderJump({ unread }: ReadyThread): unknown {
    if (this.#scroll.isAtEnd) return nothing
    const words = unread > 0 ? this.#t('jump.new', { count: unread }) : ''
    const onPress = () => (unread > 0 ? this.#scroll.toNew('smooth') : this.#scroll.toEnd('smooth'))
    return html`<button
      class="jump button ${words ? '' : 'icon-only'}"
      aria-label=${words || this.#t('jump.end')}
      @click=${onPress}
    >
      ${words}${icon(chevronDownIcon, 'small')}
    </button>`
  }

  #renderFoot({ member, waiting, isHeldUp }: ReadyThread): TemplateResult {
    const words = waiting.length > 0 ? this.#t('offline.waiting') : this.#t('offline')
    return html`<div class="foot">
      <div role="status">
        ${
          this.#connection.isOffline || isHeldUp
            ? html`<p class="offline" part="offline">${icon(offlineIcon, 'small')}<span>${words}</span></p>`
            : nothing
        }
      </div>
      ${member.mayWrite ? this.#composer.render(this.#t, this.name) : html`<p class="silence">${this.#t('read_only')}</p>`}
    </div>`
  }

  #onSend(text: string): void {
    this.#store?.send(text)
    void this.updateComplete.then(() => this.#scroll.toEnd())
  }

  #saveDraft(text: string): void {
    const store = this.#store
    if (store) store.draft = text
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-chat-thread': ChatThread
  }
}
