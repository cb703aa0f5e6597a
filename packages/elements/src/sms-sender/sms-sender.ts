import type { SmsProviderName, SmsSender, SmsSenderDraft } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { busyFaces } from '../base/button.ts'
import { copyText } from '../base/clipboard.ts'
import { customElement } from '../base/element.ts'
import { faultsOf, problemText } from '../base/errors.ts'
import { dayAndTime } from '../base/format.ts'
import { icon, warningIcon } from '../base/icons.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { textListTexts } from '../locales/en/text-lists.ts'
import { smsSenderStore } from '../stores/sms-sender.ts'
import { senderFields } from './sender-fields.ts'
import { senderStyles } from './sms-sender.styles.ts'

type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly error: unknown }

const NAMES = { twilio: 'Twilio', telnyx: 'Telnyx' } as const

/**
 * How a courier sends texts: its account with a provider, the number that they come from, and what a text costs.
 * @summary A courier’s account with a text provider
 * @csspart title - the heading
 * @csspart current - what is set up
 */
@customElement('waybill-sms-sender')
export class SmsSenderElement extends PortalElement {
  static override styles = senderStyles

  readonly #t = this.texts(textListTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #current = new StoreController(this, () => this.#store?.current.$state)
  @state() private provider: SmsProviderName = 'twilio'
  @state() private saving: Saving = { kind: 'idle' }
  @state() private isCopied = false

  get #store() {
    return this.portal?.store(smsSenderStore)
  }

  protected override render(): TemplateResult {
    const state = this.#current.value
    return html`<section aria-labelledby="title">
      <h2 id="title" part="title">${this.#t('sender')}</h2>
      ${state?.kind === 'error' ? this.#renderError(state.error) : nothing}
      ${state?.kind === 'ready' ? this.#renderCurrent(state.value) : nothing}
      ${state?.kind === 'ready' ? this.#renderForm() : nothing}
    </section>`
  }

  #renderError(error: unknown): TemplateResult {
    return html`<div class="notice failed" role="alert">
      <p>${problemText(this.#problem, error)}</p>
      <button class="button" @click=${() => void this.#store?.current.refresh()}>${this.#common('retry')}</button>
    </div>`
  }

  #renderCurrent(sender: SmsSender | null): TemplateResult {
    if (!sender) return html`<p class="hint">${this.#t('sender.none')}</p>`
    const { provider, updatedAt, inboundUrl } = sender
    return html`<div class="current" part="current">
      <p>
        <b>${this.#t('sender.current', { provider: this.#nameOf(provider), sender: sender.sender })}</b>
        <span class="hint">${this.#t('sender.since', { time: dayAndTime(this.locale, updatedAt) })}</span>
      </p>
      <label class="field"
        ><span class="label">${this.#t('sender.inbound')}</span>
        <span class="address">
          <input class="input" dir="ltr" readonly .value=${inboundUrl} />
          <button class="button" @click=${() => void this.#copy(inboundUrl)}>
            ${this.#t(this.isCopied ? 'copied' : 'copy')}
          </button>
        </span>
      </label>
      <button class="button danger" @click=${() => void this.#attempt(() => this.#store?.remove())}>
        ${this.#t('sender.remove')}
      </button>
    </div>`
  }

  #renderForm(): TemplateResult {
    const isBusy = this.saving.kind === 'busy'
    const faults = this.saving.kind === 'failed' ? faultsOf(this.saving.error).map(({ path }) => path) : []
    return html`<form novalidate autocomplete="off" @submit=${this.#onSubmit}>
      ${senderFields({
        t: this.#t,
        provider: this.provider,
        nameOf: (name) => this.#nameOf(name),
        faults,
        onProvider: (provider) => (this.provider = provider),
      })}
      ${
        this.saving.kind === 'failed'
          ? html`<p class="error" role="alert">
              ${icon(warningIcon)}<span>${problemText(this.#problem, this.saving.error)}</span>
            </p>`
          : nothing
      }
      <div class="save">
        <button class="button primary" aria-busy=${isBusy}>
          ${busyFaces(this.#t('sender.save'), this.#t('sender.saving'), isBusy)}
        </button>
        <span class="hint" role="status">${this.saving.kind === 'saved' ? this.#t('sender.saved') : ''}</span>
      </div>
    </form>`
  }

  #nameOf(provider: SmsProviderName): string {
    return provider === 'console' ? this.#t('provider.console') : NAMES[provider]
  }

  async #copy(address: string): Promise<void> {
    this.isCopied = await copyText(address)
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    if (this.saving.kind === 'busy' || !(form instanceof HTMLFormElement)) return
    const isSaved = await this.#attempt(() => this.#store?.save(toDraft(this.provider, new FormData(form))))
    if (isSaved) form.reset()
  }

  async #attempt(work: () => Promise<void> | undefined): Promise<boolean> {
    this.saving = { kind: 'busy' }
    try {
      await work()
      this.saving = { kind: 'saved' }
      return true
    } catch (error) {
      this.saving = { kind: 'failed', error }
      return false
    }
  }
}

function toDraft(provider: SmsProviderName, form: FormData): SmsSenderDraft {
  const field = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const amount = field('amount')
  const price = amount === '' ? null : { amount: Number(amount), currency: field('currency').toUpperCase() }
  const sender = field('sender')
  switch (provider) {
    case 'twilio':
      return { provider, sender, price, accountSid: field('accountSid'), authToken: field('authToken') }
    case 'telnyx':
      return { provider, sender, price, apiKey: field('apiKey'), publicKey: field('publicKey') }
    case 'console':
      return { provider, sender, price }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-sms-sender': SmsSenderElement
  }
}
