import type { SmsProviderName } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { icon, warningIcon } from '../base/icons.ts'
import type { TextListTranslate } from '../locales/en/text-lists.ts'

export interface SenderView {
  readonly t: TextListTranslate
  readonly provider: SmsProviderName
  readonly nameOf: (provider: SmsProviderName) => string
  /** Names of fields that the server found wanting. */
  readonly faults: readonly string[]
  readonly onProvider: (provider: SmsProviderName) => void
}

const CHOICES: readonly SmsProviderName[] = ['twilio', 'telnyx']

/** What each provider needs to know. */
const SECRETS = {
  console: [],
  twilio: [
    { name: 'accountSid', label: 'twilio.account', isSecret: false },
    { name: 'authToken', label: 'twilio.token', isSecret: true },
  ],
  telnyx: [
    { name: 'publicKey', label: 'telnyx.public', isSecret: false },
    { name: 'apiKey', label: 'telnyx.key', isSecret: true },
  ],
} as const

/** The form's fields: which provider, from whom, the account and what a text costs. */
export const senderFields = (view: SenderView): TemplateResult => html`
  <fieldset class="field">
    <legend class="label">${view.t('provider')}</legend>
    <div class="segments">
      ${CHOICES.map(
        (provider) =>
          html`<label>
            <input
              type="radio"
              name="provider"
              .checked=${provider === view.provider}
              @change=${() => view.onProvider(provider)}
            />
            ${view.nameOf(provider)}
          </label>`,
      )}
    </div>
  </fieldset>
  ${input(view, { name: 'sender', label: view.t('sender.from'), hint: view.t('sender.from.hint') })}
  ${SECRETS[view.provider].map(({ name, label, isSecret }) =>
    input(view, {
      name,
      label: view.t(label),
      isSecret,
      hint:
        name === 'authToken' ? `${view.t('twilio.token.hint')} ${view.t('secret')}` : isSecret ? view.t('secret') : '',
    }),
  )}
  <div class="price">
    ${input(view, { name: 'amount', label: view.t('price'), hint: view.t('price.hint'), kind: 'number' })}
    ${input(view, { name: 'currency', label: view.t('currency'), hint: '', value: 'USD' })}
  </div>
`

interface InputView {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly isSecret?: boolean
  readonly kind?: 'number'
  readonly value?: string
}

function input(
  { t, faults }: SenderView,
  { name, label, hint, isSecret, kind, value = '' }: InputView,
): TemplateResult {
  const isFaulty = faults.some((path) => path.split('.').includes(name))
  return html`<div class="field">
    <label class="label" for=${name}>${label}</label>
    <input
      id=${name}
      name=${name}
      class="input"
      dir="ltr"
      type=${isSecret ? 'password' : (kind ?? 'text')}
      step="0.0001"
      min="0"
      .value=${value}
      autocomplete=${isSecret ? 'new-password' : 'off'}
      spellcheck="false"
      aria-invalid=${isFaulty}
      aria-describedby=${hint || isFaulty ? `about-${name}` : nothing}
    />
    ${
      isFaulty
        ? html`<span id="about-${name}" class="error">${icon(warningIcon)}<span>${t('sender.check')}</span></span>`
        : hint
          ? html`<span id="about-${name}" class="hint">${hint}</span>`
          : nothing
    }
  </div>`
}
