import { CHAT_FILE_TYPES, LONGEST_MESSAGE } from '@waybill/contract/chat-rules'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { attachIcon, cameraIcon, checkIcon, icon, sendIcon } from '../base/icons.ts'
import type { ChatThreadTranslate } from '../locales/en/chat-thread.ts'

interface ComposerOptions {
  readonly onSend: (text: string) => void
  readonly onType: (text: string) => void
  readonly onFiles: (files: Iterable<File>) => void
  readonly onEscape: () => void
}

export interface ComposerView {
  readonly t: ChatThreadTranslate
  readonly name: string
  /** Label of the button while a message is edited; '' while one is written. */
  readonly save: string
}

const ACCEPTED = ['image/*', ...CHAT_FILE_TYPES].join(',')

/** Where a message is written: Enter sends, Shift and Enter begin a line; what was typed stays until it is sent. */
export class Composer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: ComposerOptions

  constructor(host: ReactiveControllerHost & HTMLElement, options: ComposerOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {}

  /** Puts a text there: a draft of another conversation, of an earlier visit, or a message to edit. */
  write(text: string): void {
    const input = this.#input
    if (!input) return
    input.value = text
    this.#fit(input)
  }

  focus(): void {
    this.#input?.focus()
  }

  render({ t, name, save }: ComposerView): TemplateResult {
    const label = t('message.to', { name })
    return html`<form class="composer" part="composer" @submit=${this.#onSubmit}>
      ${save ? nothing : this.#renderFiles(t)}
      <textarea
        id="input"
        rows="1"
        dir="auto"
        maxlength=${LONGEST_MESSAGE}
        .enterKeyHint=${'send'}
        aria-label=${label}
        placeholder=${label}
        @input=${this.#onInput}
        @keydown=${this.#onKeyDown}
        .onpaste=${this.#onPaste}
      ></textarea>
      <button class="button primary icon-only send" aria-label=${save || t('send')}>
        ${save ? icon(checkIcon) : icon(sendIcon, 'flip')}
      </button>
    </form>`
  }

  /** A phone's camera has a button of its own: choosing among all files does not offer it everywhere. */
  #renderFiles(t: ChatThreadTranslate): TemplateResult {
    const choose = (id: string) => () => this.#host.shadowRoot?.querySelector<HTMLInputElement>(id)?.click()
    return html`<input id="files" type="file" hidden multiple accept=${ACCEPTED} @change=${this.#onFiles} />
      <input id="camera" type="file" hidden accept="image/*" .capture=${'environment'} @change=${this.#onFiles} />
      <button type="button" class="button ghost icon-only" aria-label=${t('attach')} @click=${choose('#files')}>
        ${icon(attachIcon)}
      </button>
      <button type="button" class="button ghost icon-only camera" aria-label=${t('camera')} @click=${choose('#camera')}>
        ${icon(cameraIcon)}
      </button>`
  }

  get #input(): HTMLTextAreaElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLTextAreaElement>('#input')
  }

  readonly #onInput = (): void => {
    const input = this.#input
    if (!input) return
    this.#fit(input)
    this.#options.onType(input.value)
  }

  /** While a word is being composed Enter belongs to the keyboard; old browsers say so by 229 alone. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isComposing = event.isComposing || event.keyCode === 229
    if (isComposing) return
    if (event.key === 'Escape') this.#options.onEscape()
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    this.#send()
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    this.#send()
    this.focus()
  }

  /** A copied picture is attached; copied words stay words, also where their program adds a picture of them. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    const { files, types } = event.clipboardData ?? {}
    if (!files?.length || types?.includes('text/plain')) return
    event.preventDefault()
    this.#options.onFiles([...files])
  }

  /** Emptied at once, so that the same file can be chosen again. */
  readonly #onFiles = ({ currentTarget: input }: Event): void => {
    if (!(input instanceof HTMLInputElement)) return
    this.#options.onFiles([...(input.files ?? [])])
    input.value = ''
    this.focus()
  }

  #send(): void {
    this.#options.onSend(this.#input?.value.trim() ?? '')
  }

  /** As high as its text; the style says how high at most. */
  #fit(input: HTMLTextAreaElement): void {
    input.style.blockSize = 'auto'
    input.style.blockSize = `${input.scrollHeight + input.offsetHeight - input.clientHeight}px`
  }
}
