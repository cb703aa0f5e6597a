import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { copyText } from '../base/clipboard.ts'

type ShareState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'copied' }
  /** The page may not copy: the person does it. */
  | { readonly kind: 'shown'; readonly url: string }
  | { readonly kind: 'failed'; readonly error: unknown }

/** How long "Copied" stands. */
const THANKS = 2_500

/** Fetches a link and copies it within one press; where that is not allowed, shows it. */
export class ShareLink implements ReactiveController {
  state: ShareState = { kind: 'idle' }
  readonly #host: ReactiveControllerHost & HTMLElement
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.state = { kind: 'idle' }
  }

  /** Answers whether the link is on the clipboard now. */
  async copy(link: Promise<string>): Promise<boolean> {
    if (this.state.kind === 'busy') return false
    this.#set({ kind: 'busy' })
    try {
      const isCopied = await copyText(link)
      this.#set(isCopied ? { kind: 'copied' } : { kind: 'shown', url: await link })
      if (isCopied) this.#timer = setTimeout(() => this.#set({ kind: 'idle' }), THANKS)
      return isCopied
    } catch (error) {
      this.#set({ kind: 'failed', error })
      return false
    }
  }

  /** Shows a link that is at hand already. */
  show(url: string): void {
    this.#set({ kind: 'shown', url })
  }

  /** The link to be copied by hand, where that is needed. */
  render(label: string): TemplateResult | typeof nothing {
    if (this.state.kind !== 'shown') return nothing
    return html`<label class="link"
      ><span>${label}</span>
      <input class="input" readonly .value=${this.state.url} @focus=${selectAll} />
    </label>`
  }

  #set(state: ShareState): void {
    clearTimeout(this.#timer)
    this.state = state
    this.#host.requestUpdate()
  }
}

const selectAll = ({ target }: Event): void => {
  if (target instanceof HTMLInputElement) target.select()
}
