import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { DialogController } from '../base/dialog.ts'
import { icon, warningIcon } from '../base/icons.ts'
import type { OrderTranslate } from '../locales/en/order.ts'

type Cancelling =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly error: unknown }

interface Options {
  /** Cancels for good; the reason may be ''. */
  readonly cancel: (reason: string) => Promise<void>
  /** What an error is called. */
  readonly explain: (error: unknown) => string
}

/** Asks before an order is cancelled, with the verb on the button. */
export class CancelOrder implements ReactiveController {
  #state: Cancelling = { kind: 'closed' }
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: Options
  readonly #dialog: DialogController

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#host = host
    this.#options = options
    this.#dialog = new DialogController(host, {
      onClose: () => this.#set({ kind: 'closed' }),
      mayClose: () => this.#state.kind !== 'busy',
    })
    host.addController(this)
  }

  hostUpdated(): void {
    this.#dialog.sync(this.#state.kind !== 'closed')
  }

  readonly ask = (): void => this.#set({ kind: 'asking' })

  render(t: OrderTranslate): TemplateResult {
    const { kind } = this.#state
    return html`<dialog class="dialog small" aria-labelledby="cancel-title" aria-describedby="cancel-text">
      <div class="body">
        <h2 id="cancel-title">${t('cancel.title')}</h2>
        <p id="cancel-text">${t('cancel.text')}</p>
        <label class="field">
          <span class="label">${t('cancel.reason')} <span class="note">${t('cancel.optional')}</span></span>
          <textarea class="input" rows="2" maxlength="500"></textarea>
        </label>
        ${this.#renderError()}
      </div>
      <footer>
        <span class="space"></span>
        <button class="button" @click=${() => this.#set({ kind: 'closed' })}>${t('cancel.keep')}</button>
        <button class="button danger solid" aria-busy=${kind === 'busy'} @click=${this.#onConfirm}>
          ${busyFaces(t('cancel'), t('cancel.busy'), kind === 'busy')}
        </button>
      </footer>
    </dialog>`
  }

  #renderError(): unknown {
    if (this.#state.kind !== 'failed') return nothing
    const message = this.#options.explain(this.#state.error)
    return html`<p class="error" role="alert">${icon(warningIcon)}<span>${message}</span></p>`
  }

  readonly #onConfirm = async (): Promise<void> => {
    if (this.#state.kind === 'busy') return
    this.#set({ kind: 'busy' })
    try {
      await this.#options.cancel(this.#reason)
      this.#set({ kind: 'closed' })
    } catch (error) {
      this.#set({ kind: 'failed', error })
    }
  }

  /** What was typed stays through a failure. */
  get #reason(): string {
    return this.#host.shadowRoot?.querySelector<HTMLTextAreaElement>('dialog textarea')?.value.trim() ?? ''
  }

  #set(state: Cancelling): void {
    this.#state = state
    this.#host.requestUpdate()
  }
}
