import type { ChatMessage } from '@waybill/contract'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Portal } from '../base/context.ts'
import type { ChatFileTranslate } from '../locales/en/chat-files.ts'
import type { ChatThreadTranslate } from '../locales/en/chat-thread.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { ProblemTranslate } from '../locales/en/problems.ts'
import { chatBlobs } from '../stores/chat-blobs.ts'
import { conversations } from '../stores/chat-conversations.ts'
import type { QueuedFile } from '../stores/chat-storage.ts'
import type { ReadyThread, ThreadStore } from '../stores/chat-thread.ts'
import { Change } from './change.ts'
import { Composer } from './composer.ts'
import { DropZone } from './drop-zone.ts'
import { offlineStrip } from './thread-parts.ts'
import { Tray } from './tray.ts'

/** The conversation that is written in, and its words. */
export interface WritingHost extends ReactiveControllerHost, HTMLElement {
  readonly threadId: string
  readonly name: string
  readonly locale: string
}
interface WritingOptions {
  readonly portal: () => Portal | undefined
  readonly thread: () => ReadyThread | undefined
  readonly store: () => ThreadStore | undefined
  readonly t: ChatThreadTranslate
  readonly files: ChatFileTranslate
  readonly common: CommonTranslate
  readonly problem: ProblemTranslate
  readonly onSent: () => void
}

/** The foot of a conversation: where messages are written and edited, with the files that go along. */
export class Writing implements ReactiveController {
  readonly #host: WritingHost
  readonly #options: WritingOptions
  readonly #composer: Composer
  readonly #tray: Tray
  readonly #drop: DropZone
  readonly #change: Change
  /** The conversation whose draft stands in the composer. */
  #written = ''
  #wantsFocus = false

  constructor(host: WritingHost, options: WritingOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
    this.#composer = new Composer(host, {
      onSend: (text) => this.#onSend(text),
      onType: (text) => this.#onType(text),
      onFiles: (files) => void this.#tray.add(files),
      onEscape: () => this.#change.end(),
    })
    this.#tray = new Tray(host, {
      blobs: () => options.portal()?.store(chatBlobs),
      t: options.files,
      locale: () => host.locale,
      onChange: (files) => this.#saveTray(files),
    })
    this.#drop = new DropZone(host, (files) => options.thread()?.member.mayWrite && void this.#tray.add(files))
    this.#change = new Change(host, { store: options.store, onTurn: (words) => this.#onTurn(words) })
  }

  hostConnected(): void {}

  hostUpdated(): void {
    const { threadId } = this.#host
    if (!this.#options.thread()) return
    if (this.#written !== threadId) this.#open()
    if (this.#wantsFocus) this.#composer.focus()
    this.#written = threadId
    this.#wantsFocus = false
  }

  /** Whether files are dragged over the conversation now. */
  get isDropping(): boolean {
    return this.#drop.isOver
  }

  /** Begins anew, for another conversation. */
  reset(): void {
    this.#change.end()
    this.#tray.leave()
    this.#written = ''
  }

  /** Focuses the place where one writes, as soon as it is there. */
  focus(): void {
    this.#wantsFocus = true
    this.#host.requestUpdate()
  }

  /** Begins to change a message of one's own. */
  readonly begin = (what: 'edit' | 'delete', message: ChatMessage): void => {
    this.#change.begin(what, message)
    if (what === 'edit') this.focus()
    else void this.#host.updateComplete.then(() => this.#find('#delete')?.focus())
  }

  render({ member, waiting, isHeldUp }: ReadyThread, isOffline: boolean): TemplateResult {
    const { t } = this.#options
    return html`<div class="foot">
      <div role="status">${isOffline || isHeldUp ? offlineStrip(waiting.length > 0, t) : nothing}</div>
      ${member.mayWrite ? this.#renderComposer() : html`<p class="silence">${t('read_only')}</p>`}
    </div>`
  }

  /** What stands over the conversation while files are dragged over it. */
  renderDrop(): unknown {
    return this.isDropping ? html`<p class="drop">${this.#options.files('drop')}</p>` : nothing
  }

  #renderComposer(): TemplateResult {
    const { t, common } = this.#options
    const save = this.#change.isEditing ? common('save') : ''
    return html`${this.#change.render(this.#options)}${save ? nothing : this.#tray.render()}
    ${this.#composer.render({ t, name: this.#host.name, save })}`
  }

  #onSend(text: string): void {
    if (this.#change.isEditing) return void (text && this.#change.save(text))
    if (!text && this.#tray.isEmpty) return
    this.#composer.write('')
    this.#saveDraft('')
    this.#options.store()?.send(text, this.#tray.take())
    this.#options.onSent()
  }

  #onType(text: string): void {
    if (this.#change.isEditing) return
    this.#saveDraft(text)
    if (text) this.#options.portal()?.store(conversations).type(this.#host.threadId)
  }

  /** The words of a message to edit stand in for the draft, which comes back afterwards. */
  #onTurn(words: string | undefined): void {
    this.#composer.write(words ?? this.#options.store()?.draft ?? '')
    this.focus()
  }

  /** What was typed and chosen for this conversation comes back. */
  #open(): void {
    const { draft = '', tray = [] } = this.#options.store() ?? {}
    this.#composer.write(draft)
    void this.#tray.restore(tray)
  }

  #saveTray(files: readonly QueuedFile[]): void {
    const store = this.#options.store()
    if (store) store.tray = files
  }

  #saveDraft(text: string): void {
    const store = this.#options.store()
    if (store) store.draft = text
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector)
  }
}
