import type { ChatMessage } from '@waybill/contract'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { problemText } from '../base/errors.ts'
import { closeIcon, editIcon, icon, warningIcon } from '../base/icons.ts'
import type { ChatThreadTranslate } from '../locales/en/chat-thread.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { ProblemTranslate } from '../locales/en/problems.ts'
import type { ThreadStore } from '../stores/chat-thread.ts'

interface ChangeOptions {
  readonly store: () => ThreadStore | undefined
  /** A change begins or ends: the composer shows the words of the message, or the draft again. */
  readonly onTurn: (words: string | undefined) => void
}
interface Words {
  readonly t: ChatThreadTranslate
  readonly common: CommonTranslate
  readonly problem: ProblemTranslate
}

/** The message that its author is about to edit or delete. */
export class Change implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: ChangeOptions
  #what: { readonly kind: 'edit' | 'delete'; readonly message: ChatMessage } | undefined
  #error: unknown

  constructor(host: ReactiveControllerHost, options: ChangeOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {}

  get isEditing(): boolean {
    return this.#what?.kind === 'edit'
  }

  begin(kind: 'edit' | 'delete', message: ChatMessage): void {
    this.#what = { kind, message }
    this.#error = undefined
    this.#options.onTurn(kind === 'edit' ? message.text : undefined)
    this.#host.requestUpdate()
  }

  /** Leaves the message as it is. */
  readonly end = (): void => {
    if (!this.#what) return
    this.#what = undefined
    this.#options.onTurn(undefined)
    this.#host.requestUpdate()
  }

  /** Saves the words of the message that is edited. */
  async save(text: string): Promise<void> {
    await this.#carryOut((store, { seq }) => store.edit(seq, text))
  }

  render(words: Words): unknown {
    if (!this.#what) return nothing
    return html`<div class="change" part="change">
      ${this.#error === undefined ? nothing : this.#renderError(problemText(words.problem, this.#error))}
      ${this.#what.kind === 'edit' ? this.#renderEdit(words) : this.#renderDelete(words)}
    </div>`
  }

  #renderError(message: string): TemplateResult {
    return html`<p class="fault" role="alert">${icon(warningIcon, 'small')}<span>${message}</span></p>`
  }

  #renderEdit({ t, common }: Words): TemplateResult {
    return html`<p>${icon(editIcon, 'small')}<span>${t('edit.title')}</span></p>
      <button type="button" class="button ghost icon-only" aria-label=${common('cancel')} @click=${this.end}>
        ${icon(closeIcon, 'small')}
      </button>`
  }

  #renderDelete({ t }: Words): TemplateResult {
    return html`<p>${t('delete.ask')}</p>
      <span class="choices">
        <button type="button" class="button" @click=${this.end}>${t('delete.no')}</button>
        <button type="button" id="delete" class="button danger solid" @click=${() => void this.#delete()}>
          ${t('delete.yes')}
        </button>
      </span>`
  }

  async #delete(): Promise<void> {
    await this.#carryOut((store, { seq }) => store.takeBack(seq))
  }

  async #carryOut(change: (store: ThreadStore, message: ChatMessage) => Promise<void>): Promise<void> {
    const what = this.#what
    const store = this.#options.store()
    if (!what || !store) return
    try {
      await change(store, what.message)
      if (this.#what === what) this.end()
    } catch (error) {
      this.#error = error
      this.#host.requestUpdate()
    }
  }
}
