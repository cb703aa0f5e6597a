import type { ChatFile as FileOfMessage } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { ifDefined } from 'lit/directives/if-defined.js'
import { DialogController } from '../base/dialog.ts'
import { customElement } from '../base/element.ts'
import { largePicture } from '../base/large-picture.ts'
import { PortalElement } from '../base/portal-element.ts'
import { buttons } from '../base/styles/buttons.ts'
import { dialogStyles } from '../base/styles/dialog.ts'
import { largePictureStyles } from '../base/styles/large-picture.ts'
import { chatFileTexts } from '../locales/en/chat-files.ts'
import { commonTexts } from '../locales/en/common.ts'
import { chatBlobs } from '../stores/chat-blobs.ts'
import { chatLinks } from '../stores/chat-links.ts'
import type { QueuedFile } from '../stores/chat-storage.ts'
import { fileStyles } from './chat-file.styles.ts'
import { fileSize } from './file-size.ts'

/**
 * A picture or a document of a conversation, said or on its way. A picture keeps its place while it loads.
 * @summary A file of a conversation
 * @csspart file - the document, or the picture's frame
 */
@customElement('waybill-chat-file')
export class ChatFile extends PortalElement {
  static override styles = [buttons, dialogStyles, largePictureStyles, fileStyles]

  /** Id of the conversation. */
  @property({ attribute: 'thread-id' }) threadId = ''
  /** A file of a message. */
  @property({ attribute: false }) file: FileOfMessage | undefined
  /** A file on its way, instead. */
  @property({ attribute: false }) waiting: QueuedFile | undefined
  /** How much of the message on its way has gone, from 0 to 1. */
  @property({ type: Number }) share = 0

  readonly #t = this.texts(chatFileTexts)
  readonly #common = this.texts(commonTexts)
  readonly #dialog = new DialogController(this, { onClose: () => (this.isLarge = false) })
  @state() private isLarge = false
  @state() private url = ''
  @state() private isGone = false
  #local = ''
  #tries = 0

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#forget()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.waiting) this.#showLocal(this.waiting)
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    if (changes.has('waiting') && this.waiting) this.#showLocal(this.waiting)
    if (!this.url && !this.isGone && this.portal && this.file) void this.#find(this.file)
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    this.#dialog.sync(this.isLarge)
  }

  protected override render(): unknown {
    const file = this.file ?? this.waiting
    if (!file) return nothing
    return file.contentType.startsWith('image/') ? this.#renderPicture(file.name) : this.#renderDocument(file)
  }

  #renderPicture(name: string): TemplateResult {
    const picture = html`${this.#renderPlace()}${this.#renderImage(name)}${this.#renderProgress()}`
    if (!this.file) return html`<span class="picture sending" part="file">${picture}</span>`
    return html`<a
        class="picture"
        part="file"
        href=${ifDefined(this.url || undefined)}
        target="_blank"
        rel="noopener noreferrer"
        aria-label=${this.#t('open', { name })}
        aria-haspopup="dialog"
        @click=${this.#onEnlarge}
        >${picture}</a
      >${largePicture({
        picture: this.isLarge ? { url: this.url, name } : undefined,
        label: name,
        close: this.#common('close'),
        onClose: () => (this.isLarge = false),
      })}`
  }

  /** An empty place of the picture's size, so that what stands around it does not move when it comes. */
  #renderPlace(): unknown {
    const { width, height } = this.file ?? {}
    if (this.#isShown && !width) return nothing
    return html`<svg class="space" viewBox="0 0 ${width ?? 4} ${height ?? 3}" aria-hidden="true"></svg>`
  }

  #renderImage(name: string): unknown {
    if (this.isGone) return html`<span class="gone">${this.#t('gone')}</span>`
    return this.#isShown ? html`<img src=${this.url} alt=${name} decoding="async" @error=${this.#onError} />` : nothing
  }

  get #isShown(): boolean {
    return this.url !== '' && !this.isGone
  }

  #renderDocument({ name, bytes }: FileOfMessage | QueuedFile): TemplateResult {
    const content = html`<span class="kind" aria-hidden="true">PDF</span
      ><span class="about"
        ><bdi class="name">${name}</bdi
        ><span class="size">${this.isGone ? this.#t('gone') : fileSize(this.locale, bytes)}</span></span
      >${this.#renderProgress()}`
    if (!this.file) return html`<span class="file sending" part="file">${content}</span>`
    return html`<a
      class="file"
      part="file"
      href=${ifDefined(this.url || undefined)}
      target="_blank"
      rel="noopener noreferrer"
      @click=${this.#onOpen}
      >${content}</a
    >`
  }

  #renderProgress(): unknown {
    if (!this.waiting || this.file || this.share === 0) return nothing
    const percent = this.share.toLocaleString(this.locale, { style: 'percent' })
    return html`<progress max="1" .value=${this.share} aria-label=${this.#t('progress', { percent })}></progress>`
  }

  async #find({ id }: FileOfMessage, isAnew = false): Promise<void> {
    try {
      const url = await this.portal?.store(chatLinks).url(this.threadId, id, isAnew)
      if (this.file?.id === id) this.url = url ?? ''
    } catch (error) {
      console.warn('Waybill: a file of the chat could not be found', error)
      this.isGone = true
    }
  }

  /** What stands on the device shows at once; what it forgot with a reload shows as its name. */
  #showLocal({ key, contentType }: QueuedFile): void {
    const blob = contentType.startsWith('image/') ? this.portal?.store(chatBlobs).peek(key) : undefined
    this.#forget()
    if (blob) this.url = this.#local = URL.createObjectURL(blob)
  }

  #forget(): void {
    if (this.#local) URL.revokeObjectURL(this.#local)
    this.#local = ''
  }

  /** The address may have expired: a new one is asked for, once. */
  readonly #onError = (): void => {
    if (!this.file || this.#tries++ > 0) this.isGone = true
    else void this.#find(this.file, true)
  }

  /** A press opens the picture here; with a key held, it opens where the browser opens links then. */
  readonly #onEnlarge = (event: MouseEvent): void => {
    this.#onOpen()
    if (!this.url || this.isGone || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    this.isLarge = true
  }

  /** An address that was found long ago is renewed for whoever opens it. */
  readonly #onOpen = (): void => {
    if (this.file) void this.#find(this.file)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-chat-file': ChatFile
  }
}
