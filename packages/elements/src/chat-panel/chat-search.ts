import type { ChatMessage } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { dayAndTime } from '../base/format.ts'
import { closeIcon, icon } from '../base/icons.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { chatSearchTexts } from '../locales/en/chat-search.ts'
import { ChatSearch as Search } from '../stores/chat-search.ts'
import { searchStyles } from './chat-search.styles.ts'

/**
 * Looks for words in a conversation; a message that is chosen shows in its place.
 * @summary Search in a conversation
 * @fires waybill-chat-found - somebody wants to see a message that was found
 * @fires waybill-chat-search-close - somebody is done with the search
 * @csspart hit - each message that was found
 */
@customElement('waybill-chat-search')
export class ChatSearch extends PortalElement {
  static override styles = searchStyles

  /** Id of the conversation. */
  @property({ attribute: 'thread-id' }) threadId = ''
  /** Time zone in which times are said; the browser's without one. */
  @property() zone = ''

  readonly #t = this.texts(chatSearchTexts)
  #search: Search | undefined
  readonly #found = new StoreController(this, () => this.#search?.$state)

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#search?.end()
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    if (changes.has('threadId') || !this.#search) this.#begin()
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus()
  }

  protected override render(): TemplateResult {
    return html`<form role="search" @submit=${(event: SubmitEvent) => event.preventDefault()}>
        <input
          class="input"
          type="search"
          maxlength="100"
          aria-label=${this.#t('label')}
          placeholder=${this.#t('label')}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
        />
        <button type="button" class="button ghost icon-only" aria-label=${this.#t('close')} @click=${this.#close}>
          ${icon(closeIcon)}
        </button>
      </form>
      <p class="state" role="status">${this.#say()}</p>
      ${this.#renderFound()}`
  }

  #say(): string {
    const state = this.#found.value ?? { kind: 'idle' }
    switch (state.kind) {
      case 'idle':
        return this.#t('hint')
      case 'loading':
        return this.#t('busy')
      case 'error':
        return this.#t('failed')
      case 'ready':
        return this.#sayFound(state.found.length, state.isAll)
    }
  }

  #sayFound(count: number, isAll: boolean): string {
    if (count === 0) return this.#t('none')
    return isAll ? this.#t('found', { count }) : this.#t('newest', { count })
  }

  #renderFound(): unknown {
    const state = this.#found.value
    if (state?.kind !== 'ready' || state.found.length === 0) return nothing
    return html`<ul>
      ${state.found.map((message) => html`<li>${this.#renderHit(message)}</li>`)}
    </ul>`
  }

  #renderHit({ seq, text, files, authorName, at }: ChatMessage): TemplateResult {
    return html`<button class="hit" part="hit" @click=${() => this.emit('waybill-chat-found', { seq })}>
      <bdi class="who">${authorName}</bdi>
      <time datetime=${at}>${dayAndTime(this.locale, at, this.zone || undefined)}</time>
      <bdi class="said">${text || files.map(({ name }) => name).join(', ')}</bdi>
    </button>`
  }

  #begin(): void {
    this.#search?.end()
    if (this.portal && this.threadId) this.#search = new Search(this.portal, this.threadId)
  }

  readonly #onInput = ({ currentTarget: input }: Event): void => {
    if (input instanceof HTMLInputElement) this.#search?.find(input.value)
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    this.#close()
  }

  readonly #close = (): void => void this.emit('waybill-chat-search-close')
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-chat-search': ChatSearch
  }
  interface GlobalEventHandlersEventMap {
    /** Somebody wants to see a message of a conversation. */
    'waybill-chat-found': CustomEvent<{ seq: number }>
    /** Somebody is done with searching in a conversation. */
    'waybill-chat-search-close': CustomEvent<undefined>
  }
}
