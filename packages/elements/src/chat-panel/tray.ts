import { MOST_FILES } from '@waybill/contract/chat-rules'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { closeIcon, icon, warningIcon } from '../base/icons.ts'
import type { ChatFileTranslate } from '../locales/en/chat-files.ts'
import type { ChatBlobs } from '../stores/chat-blobs.ts'
import type { QueuedFile } from '../stores/chat-storage.ts'
import { fileSize } from './file-size.ts'

interface TrayOptions {
  readonly blobs: () => ChatBlobs | undefined
  readonly t: ChatFileTranslate
  readonly locale: () => string
  /** Keeps which files wait, for a later visit. */
  readonly onChange: (files: readonly QueuedFile[]) => void
}

interface Thumbnail {
  readonly file: QueuedFile
  /** Address of the picture on this device; '' for a document. */
  readonly url: string
}

/** Files that were chosen, dropped or pasted and that the next message will carry. */
export class Tray implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: TrayOptions
  #chosen: readonly Thumbnail[] = []
  #fault = ''
  #turn = 0

  constructor(host: ReactiveControllerHost, options: TrayOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.leave()
  }

  get isEmpty(): boolean {
    return this.#chosen.length === 0
  }

  /** Takes the files out, to send them. */
  take(): QueuedFile[] {
    const files = this.#chosen.map(({ file }) => file)
    this.#set([])
    return files
  }

  /** Lays the files aside, for when somebody writes in this conversation again. */
  leave(): void {
    this.#turn++
    this.#show([])
  }

  /** Brings back files that were laid aside, as far as this device has kept them. */
  async restore(files: readonly QueuedFile[]): Promise<void> {
    const turn = ++this.#turn
    for (const file of files) {
      const blob = await this.#options.blobs()?.get(file.key)
      if (turn !== this.#turn) return
      if (blob) this.#show([...this.#chosen, { file, url: urlOf(blob) }])
    }
  }

  async add(files: Iterable<File>): Promise<void> {
    const { prepareFile } = await import('./prepare-file.ts')
    this.#fault = ''
    for (const file of files) {
      if (this.#chosen.length === MOST_FILES) this.#fault = this.#options.t('many')
      else this.#keep(await prepareFile(file))
    }
    this.#host.requestUpdate()
  }

  render(): unknown {
    const { t, locale } = this.#options
    if (this.isEmpty && !this.#fault) return nothing
    return html`<div class="tray" part="tray">
      ${this.#fault ? html`<p class="fault" role="alert">${icon(warningIcon, 'small')}<span>${this.#fault}</span></p>` : nothing}
      <ul>
        ${this.#chosen.map(
          ({ file, url }) =>
            html`<li>
              ${url ? html`<img src=${url} alt="" />` : html`<span class="kind" aria-hidden="true">PDF</span>`}
              <span class="about"><bdi>${file.name}</bdi><small>${fileSize(locale(), file.bytes)}</small></span>
              ${this.#renderRemove(file, t('remove', { name: file.name }))}
            </li>`,
        )}
      </ul>
    </div>`
  }

  #renderRemove(file: QueuedFile, label: string): TemplateResult {
    return html`<button
      type="button"
      class="button ghost icon-only"
      aria-label=${label}
      @click=${() => this.#remove(file)}
    >
      ${icon(closeIcon, 'small')}
    </button>`
  }

  #keep(prepared: Awaited<ReturnType<(typeof import('./prepare-file.ts'))['prepareFile']>>): void {
    const { name } = prepared
    const blobs = this.#options.blobs()
    if (prepared.kind === 'bad' || !blobs) {
      if (prepared.kind === 'bad') this.#fault = this.#options.t(prepared.fault, { name })
      return
    }
    const { blob } = prepared
    const file = { key: blobs.keep(blob), id: null, name, contentType: blob.type, bytes: blob.size }
    this.#chosen = [...this.#chosen, { file, url: urlOf(blob) }]
    this.#tell()
  }

  #remove({ key }: QueuedFile): void {
    this.#options.blobs()?.forget([key])
    this.#set(this.#chosen.filter(({ file }) => file.key !== key))
  }

  #set(chosen: readonly Thumbnail[]): void {
    this.#show(chosen)
    this.#tell()
  }

  #tell(): void {
    this.#options.onChange(this.#chosen.map(({ file }) => file))
  }

  #show(chosen: readonly Thumbnail[]): void {
    for (const { file, url } of this.#chosen) {
      if (url && !chosen.some((kept) => kept.file === file)) URL.revokeObjectURL(url)
    }
    this.#chosen = chosen
    this.#fault = ''
    this.#host.requestUpdate()
  }
}

/** Address of a picture on this device; '' for a document. */
const urlOf = (blob: Blob): string => (blob.type.startsWith('image/') ? URL.createObjectURL(blob) : '')
