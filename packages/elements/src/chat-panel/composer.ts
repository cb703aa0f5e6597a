import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { icon, sendIcon } from '../base/icons.ts'
import type { ChatTranslate } from '../locales/en/chat.ts'

interface ComposerOptions {
  readonly onSend: (text: string) => void
  readonly onDraft: (text: string) => void
}

/** The longest message that the API takes. */
const LONGEST = 4_000

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

  /** Puts a draft there, of another conversation or of an earlier visit. */
  write(text: string): void {
    const input = this.#input
    if (!input) return
    input.value = text
    this.#fit(input)
  }

  focus(): void {
    this.#input?.focus()
  }

  render(t: ChatTranslate, name: string): TemplateResult {
    const label = t('message.to', { name })
    return html`<form class="composer" part="composer" @submit=${this.#onSubmit}>
      <textarea
        id="input"
        rows="1"
        dir="auto"
        maxlength=${LONGEST}
        .enterKeyHint=${'send'}
        aria-label=${label}
        placeholder=${label}
        @input=${this.#onInput}
        @keydown=${this.#onKeyDown}
      ></textarea>
      <button class="button primary icon-only send" aria-label=${t('send')}>${icon(sendIcon, 'flip')}</button>
    </form>`
  }

  get #input(): HTMLTextAreaElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLTextAreaElement>('#input')
  }

  readonly #onInput = (): void => {
    const input = this.#input
    if (!input) return
    this.#fit(input)
    this.#options.onDraft(input.value)
  }

  /** While a word is being composed Enter belongs to the keyboard; old browsers say so by 229 alone. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isComposing = event.isComposing || event.keyCode === 229
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return
    event.preventDefault()
    this.#send()
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    this.#send()
    this.focus()
  }

  #send(): void {
    const text = this.#input?.value.trim()
    if (!text) return
    this.write('')
    this.#options.onDraft('')
    this.#options.onSend(text)
  }

  /** As high as its text; the style says how high at most. */
  #fit(input: HTMLTextAreaElement): void {
    input.style.blockSize = 'auto'
    input.style.blockSize = `${input.scrollHeight + input.offsetHeight - input.clientHeight}px`
  }
}
