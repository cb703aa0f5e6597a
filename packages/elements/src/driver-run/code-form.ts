import { css, html, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { busyFaces } from '../base/button.ts'
import { customElement, WaybillElement } from '../base/element.ts'
import { problemCodeOf, problemText } from '../base/errors.ts'
import { textField } from '../base/form-parts.ts'
import { buttons } from '../base/styles/buttons.ts'
import { inputs } from '../base/styles/inputs.ts'
import { Work } from '../base/work.ts'
import { runTexts } from '../locales/en/driver-run.ts'
import { problemTexts } from '../locales/en/problems.ts'
import '../phone-field/phone-field.ts'
import type { PhoneField } from '../phone-field/phone-field.ts'
import type { DriverRunStore } from '../stores/driver-run.ts'

const CODE = /^\d{6}$/

const styles = css`
  form {
    display: grid;
    gap: 12px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_border);
  }
  .lead {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
`

/**
 * Signs a driver in by a texted code, where the link is not at hand. Internal to the driver's page.
 * @summary Sign-in by a texted code
 */
@customElement('waybill-driver-code')
export class DriverCode extends WaybillElement {
  static override styles = [buttons, inputs, styles]

  /** The run that the code signs in to. */
  @property({ attribute: false }) run: DriverRunStore | undefined

  readonly #t = this.texts(runTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #work = new Work(this)
  /** The number that the latest code went to. */
  @state() private phone = ''
  @state() private code = ''
  @state() private fault = ''
  @query('waybill-phone-field') private phoneField!: PhoneField | null
  @query('#code') private codeInput!: HTMLInputElement | null

  protected override render(): TemplateResult {
    return this.phone ? this.#renderCode() : this.#renderPhone()
  }

  #renderPhone(): TemplateResult {
    const error = this.#work.errorOf('ask')
    return html`<form novalidate @submit=${this.#onAsk}>
      <waybill-phone-field name="phone" label=${this.#t('code.phone')} required></waybill-phone-field>
      ${this.#renderError(error === undefined ? '' : problemText(this.#problem, error))}
      ${this.#renderSend(this.#t('code.send'), this.#t('code.sending'), 'ask')}
    </form>`
  }

  #renderCode(): TemplateResult {
    const error = this.#work.errorOf('enter')
    const fault = this.fault || (error === undefined ? '' : this.#explain(error))
    return html`<form novalidate @submit=${this.#onEnter}>
      <p class="lead">${this.#t('code.lead', { phone: this.phone })}</p>
      ${textField({
        id: 'code',
        label: this.#t('code.code'),
        value: this.code,
        autocomplete: 'one-time-code',
        longest: 6,
        fault,
        onInput: this.#onCode,
      })}
      ${this.#renderSend(this.#t('sign_in.button'), this.#t('sign_in.busy'), 'enter')}
      <button type="button" class="button ghost block" @click=${this.#startOver}>${this.#t('code.other')}</button>
    </form>`
  }

  #renderSend(label: string, busyLabel: string, work: 'ask' | 'enter'): TemplateResult {
    const isBusy = this.#work.isBusy(work)
    return html`<button class="button big block" aria-busy=${isBusy}>${busyFaces(label, busyLabel, isBusy)}</button>`
  }

  #renderError(message: string): TemplateResult {
    return html`<p class="error" role="alert" ?hidden=${!message}>${message}</p>`
  }

  readonly #explain = (error: unknown): string =>
    problemCodeOf(error) === 'link_expired' ? this.#t('code.wrong') : problemText(this.#problem, error)

  readonly #onAsk = async (event: Event): Promise<void> => {
    event.preventDefault()
    const field = this.phoneField
    await field?.settled
    if (!field?.reportValidity()) return field?.focus()
    const phone = field.value
    if (!(await this.#work.run('ask', async () => this.run?.askCode(phone)))) return
    this.phone = phone
    await this.updateComplete
    this.codeInput?.focus()
  }

  readonly #onEnter = (event: Event): void => {
    event.preventDefault()
    this.fault = CODE.test(this.code) ? '' : this.#t('code.short')
    if (this.fault) this.codeInput?.focus()
    else void this.#enter()
  }

  /** The sixth digit sends the code. */
  readonly #onCode = (text: string): void => {
    this.code = text.trim()
    this.fault = ''
    this.#work.forget('enter')
    if (CODE.test(this.code)) void this.#enter()
  }

  async #enter(): Promise<void> {
    const { phone, code } = this
    await this.#work.run('enter', async () => this.run?.signInWithCode(phone, code))
  }

  readonly #startOver = async (): Promise<void> => {
    this.#work.forget('enter')
    Object.assign(this, { phone: '', code: '', fault: '' })
    await this.updateComplete
    this.phoneField?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-driver-code': DriverCode
  }
}
