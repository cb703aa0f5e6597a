import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { DialogController } from '../base/dialog.ts'
import { icon, warningIcon } from '../base/icons.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { TextListTranslate } from '../locales/en/text-lists.ts'
import '../phone-field/phone-field.ts'
import type { PhoneField } from '../phone-field/phone-field.ts'

type Noting =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asking'; readonly fault: string }
  | { readonly kind: 'busy' }

interface Options {
  readonly save: (phone: string, said: string) => Promise<unknown>
  readonly explain: (error: unknown) => string
  readonly country: () => string
}

/** Notes that somebody asked for no more texts in another way than by texting STOP. */
export class NoteDialog implements ReactiveController {
  #state: Noting = { kind: 'closed' }
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: Options
  readonly #dialog: DialogController
  #needed = ''

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

  readonly ask = (): void => this.#set({ kind: 'asking', fault: '' })

  render(t: TextListTranslate, common: CommonTranslate): TemplateResult {
    this.#needed = t('note.needed')
    return html`<dialog class="dialog small" aria-labelledby="note-title">
      ${this.#state.kind === 'closed' ? nothing : this.#renderForm(t, common)}
    </dialog>`
  }

  #renderForm(t: TextListTranslate, common: CommonTranslate): TemplateResult {
    const isBusy = this.#state.kind === 'busy'
    return html`<form novalidate @submit=${this.#onSubmit}>
      <div class="body">
        <h2 id="note-title">${t('note')}</h2>
        <waybill-phone-field
          required
          autocomplete="off"
          label=${t('note.phone')}
          country=${this.#options.country()}
        ></waybill-phone-field>
        <div class="field">
          <label class="label" for="said">${t('note.said')}</label>
          <textarea id="said" class="input" maxlength="300" aria-describedby="said-hint"></textarea>
          <span id="said-hint" class="hint">${t('note.said.hint')}</span>
        </div>
        ${this.#renderFault()}
      </div>
      <footer>
        <span class="space"></span>
        <button class="button" type="button" @click=${() => this.#set({ kind: 'closed' })}>${common('cancel')}</button>
        <button class="button primary" aria-busy=${isBusy}>
          ${busyFaces(t('note.save'), t('note.saving'), isBusy)}
        </button>
      </footer>
    </form>`
  }

  #renderFault(): TemplateResult | typeof nothing {
    if (this.#state.kind !== 'asking' || !this.#state.fault) return nothing
    return html`<p class="error" role="alert">${icon(warningIcon)}<span>${this.#state.fault}</span></p>`
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const root = this.#host.shadowRoot
    const field = root?.querySelector<PhoneField>('dialog waybill-phone-field')
    const said = root?.querySelector<HTMLTextAreaElement>('#said')?.value.trim() ?? ''
    if (this.#state.kind === 'busy' || !field) return
    await field.settled
    if (!field.reportValidity()) return
    if (said === '') return this.#set({ kind: 'asking', fault: this.#needed })
    const { value } = field
    this.#set({ kind: 'busy' })
    try {
      await this.#options.save(value, said)
      this.#set({ kind: 'closed' })
    } catch (error) {
      this.#set({ kind: 'asking', fault: this.#options.explain(error) })
    }
  }

  #set(state: Noting): void {
    this.#state = state
    this.#host.requestUpdate()
  }
}
