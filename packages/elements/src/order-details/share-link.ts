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
  readonly #subject: () => string
  #known = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Counts what was asked for: an answer to something that was forgotten is not shown. */
  #turn = 0

  /** `subject` names what the host is about: a link of something else is forgotten, lest it be taken for this one's. */
  constructor(host: ReactiveControllerHost & HTMLElement, subject: () => string) {
    this.#host = host
    this.#subject = subject
    host.addController(this)
  }

  hostUpdate(): void {
    const subject = this.#subject()
    if (subject !== this.#known) this.#forget()
    this.#known = subject
  }

  hostDisconnected(): void {
    this.#forget()
  }

  /** Answers whether the link is on the clipboard now. */
  async copy(link: Promise<string>): Promise<boolean> {
    if (this.state.kind === 'busy') return false
    const turn = ++this.#turn
    this.#set({ kind: 'busy' })
    const outcome = await outcomeOf(link)
    if (turn !== this.#turn) return false
    this.#set(outcome)
    const isCopied = outcome.kind === 'copied'
    if (isCopied) this.#timer = setTimeout(() => this.#set({ kind: 'idle' }), THANKS)
    return isCopied
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

  /** Also of a link that is still on its way. */
  #forget(): void {
    this.#turn++
    clearTimeout(this.#timer)
    this.state = { kind: 'idle' }
  }

  #set(state: ShareState): void {
    clearTimeout(this.#timer)
    this.state = state
    this.#host.requestUpdate()
  }
}

async function outcomeOf(link: Promise<string>): Promise<ShareState> {
  try {
    return (await copyText(link)) ? { kind: 'copied' } : { kind: 'shown', url: await link }
  } catch (error) {
    return { kind: 'failed', error }
  }
}

const selectAll = ({ target }: Event): void => {
  if (target instanceof HTMLInputElement) target.select()
}
