import type { OrderRow, Rejection } from '@waybill/contract'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { cancelIcon, clockIcon, icon, locateIcon, noteIcon, parcelIcon, placeIcon, warningIcon } from '../base/icons.ts'
import type { DeskTranslate } from '../locales/en/desk.ts'
import { AskingDialog, type Asked } from './asking-dialog.ts'

type Code = Rejection['code']

/** The reasons in the order in which they are common. */
const REASONS = [
  ['address_problem', placeIcon],
  ['out_of_area', locateIcon],
  ['window_impossible', clockIcon],
  ['no_capacity', cancelIcon],
  ['goods_not_carried', parcelIcon],
  ['other', noteIcon],
] as const satisfies readonly (readonly [Code, string])[]

interface Options {
  readonly reject: (row: OrderRow, code: Code, text: string) => Promise<void>
  readonly explain: (error: unknown) => string
  readonly onDone: (row: OrderRow) => void
}
/** What may be missing is the text. */
type State = Asked<OrderRow, 'text'>

/** Asks why an order is rejected; nobody rejects without a reason that its client can act on. */
export class RejectDialog {
  readonly #options: Options
  readonly #dialog: AskingDialog<OrderRow, 'text'>

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#options = options
    this.#dialog = new AskingDialog(host, '#reject')
  }

  ask(row: OrderRow): void {
    this.#dialog.ask(row)
  }

  render(t: DeskTranslate): TemplateResult {
    const { state } = this.#dialog
    return html`<dialog id="reject" class="dialog small" aria-labelledby="reject-title" aria-describedby="reject-lead">
      ${state.kind === 'closed' ? nothing : this.#form(t, state)}
    </dialog>`
  }

  #form(t: DeskTranslate, state: State): TemplateResult {
    const { shortId: id, clientName: client } = state.subject
    return html`<form novalidate @submit=${this.#onSubmit}>
      <h2 id="reject-title">${t('reject.title')}</h2>
      <p id="reject-lead" class="muted">${t('reject.lead', { id, client })}</p>
      <fieldset>
        <legend class="label">${t('reject.why')}</legend>
        ${REASONS.map(([code, sign], index) => reason(t, code, sign, index === 0))}
      </fieldset>
      ${this.#textField(t, state)}
      ${state.kind === 'failed' ? trouble(this.#options.explain(state.error), 'reject-failed') : nothing}
      <footer>
        <button type="button" class="button" @click=${this.#dialog.close}>${t('reject.keep')}</button>
        <button class="button danger solid" aria-busy=${state.kind === 'busy'}>
          ${busyFaces(t('reject.confirm'), t('reject.busy'), state.kind === 'busy')}
        </button>
      </footer>
    </form>`
  }

  #textField(t: DeskTranslate, { kind, subject }: State): TemplateResult {
    const isMissing = kind === 'missing'
    return html`<div class="field">
      <label class="label" for="reject-text">${t('reject.text', { client: subject.clientName })}</label>
      <textarea
        class="input"
        id="reject-text"
        name="text"
        rows="2"
        maxlength="500"
        required
        aria-invalid=${isMissing}
        aria-describedby=${isMissing ? 'reject-missing' : nothing}
      ></textarea>
      ${isMissing ? trouble(t('reject.text.missing'), 'reject-missing') : nothing}
    </div>`
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const { state } = this.#dialog
    const form = event.target
    if (state.kind === 'closed' || state.kind === 'busy' || !(form instanceof HTMLFormElement)) return
    const { subject } = state
    const text = form.querySelector('textarea')?.value.trim()
    const chosen = form.querySelector<HTMLInputElement>('input:checked')?.dataset.code
    const [code] = REASONS.find(([code]) => code === chosen) ?? []
    if (!text || !code) return this.#miss(subject, form)
    const { reject, onDone } = this.#options
    await this.#dialog.send(
      subject,
      () => reject(subject, code, text),
      () => onDone(subject),
    )
  }

  #miss(row: OrderRow, form: HTMLFormElement): void {
    this.#dialog.miss(row, 'text')
    form.querySelector('textarea')?.focus()
  }
}

const reason = (t: DeskTranslate, code: Code, sign: string, isFirst: boolean): TemplateResult =>
  html`<label class="reason">
    <input type="radio" name="code" data-code=${code} ?checked=${isFirst} />
    <span>${t(`why.${code}`)}</span>${icon(sign, 'small')}
  </label>`

const trouble = (message: string, id: string): TemplateResult =>
  html`<p class="error" id=${id} role="alert">${icon(warningIcon)}<span>${message}</span></p>`
