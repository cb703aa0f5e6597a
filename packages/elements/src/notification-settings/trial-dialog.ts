import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { DialogController } from '../base/dialog.ts'
import { checkIcon, icon, warningIcon } from '../base/icons.ts'
import type { TextStorage } from '../base/storage.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { TextsTranslate } from '../locales/en/texts.ts'
import '../phone-field/phone-field.ts'
import type { PhoneField } from '../phone-field/phone-field.ts'

type Trying =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly error: unknown }

interface Options {
  readonly send: (phone: string) => Promise<void>
  readonly explain: (error: unknown) => string
  readonly storage: () => TextStorage | undefined
  readonly country: () => string
}

/** Where this device remembers one's own number. */
const OWN_NUMBER = 'waybill-own-number'

/** Asks for one's own number, once, and texts it. */
export class TrialDialog implements ReactiveController {
  #state: Trying = { kind: 'closed' }
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

  hostDisconnected(): void {
    this.#state = { kind: 'closed' }
  }

  hostUpdated(): void {
    this.#dialog.sync(this.#state.kind !== 'closed')
  }

  readonly ask = (): void => this.#set({ kind: 'asking' })

  render(t: TextsTranslate, common: CommonTranslate): TemplateResult {
    const { kind } = this.#state
    return html`<dialog class="dialog small" aria-labelledby="test-title">
      ${
        kind === 'closed'
          ? nothing
          : html`<form novalidate @submit=${this.#onSubmit}>
              <div class="body">
                <h2 id="test-title">${t('test.title')}</h2>
                <waybill-phone-field
                  required
                  label=${t('test.phone')}
                  country=${this.#options.country()}
                  .value=${this.#options.storage()?.getItem(OWN_NUMBER) ?? ''}
                ></waybill-phone-field>
                ${this.#renderOutcome(t)}
              </div>
              <footer>
                <span class="space"></span>
                <button class="button" type="button" @click=${() => this.#set({ kind: 'closed' })}>
                  ${common(kind === 'sent' ? 'close' : 'cancel')}
                </button>
                <button class="button primary" aria-busy=${kind === 'busy'}>
                  ${busyFaces(t('test.send'), t('test.sending'), kind === 'busy')}
                </button>
              </footer>
            </form>`
      }
    </dialog>`
  }

  #renderOutcome(t: TextsTranslate): unknown {
    if (this.#state.kind === 'sent')
      return html`<p class="sent" role="status">${icon(checkIcon, 'small')}${t('test.sent')}</p>`
    if (this.#state.kind !== 'failed') return nothing
    const message = this.#options.explain(this.#state.error)
    return html`<p class="error" role="alert">${icon(warningIcon)}<span>${message}</span></p>`
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const field = this.#host.shadowRoot?.querySelector<PhoneField>('dialog waybill-phone-field')
    if (this.#state.kind === 'busy' || !field) return
    await field.settled
    if (!field.reportValidity()) return
    const { value } = field
    this.#set({ kind: 'busy' })
    try {
      await this.#options.send(value)
      this.#options.storage()?.setItem(OWN_NUMBER, value)
      this.#set({ kind: 'sent' })
    } catch (error) {
      this.#set({ kind: 'failed', error })
    }
  }

  #set(state: Trying): void {
    this.#state = state
    this.#host.requestUpdate()
  }
}
