import type { OrderRow, Rejection } from '@waybill/contract'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { DialogController } from '../base/dialog.ts'
import { cancelIcon, clockIcon, icon, locateIcon, noteIcon, parcelIcon, placeIcon, warningIcon } from '../base/icons.ts'
import type { DeskTranslate } from '../locales/en/desk.ts'

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
type State =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open' | 'busy' | 'missing'; readonly row: OrderRow }
  | { readonly kind: 'failed'; readonly row: OrderRow; readonly error: unknown }

/** Asks why an order is rejected; nobody rejects without a reason that its client can act on. */
export class RejectDialog implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: Options
  readonly #dialog: DialogController
  #state: State = { kind: 'closed' }

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#host = host
    this.#options = options
    this.#dialog = new DialogController(host, {
      selector: '#reject',
      onClose: () => this.#set({ kind: 'closed' }),
      mayClose: () => this.#state.kind !== 'busy',
    })
    host.addController(this)
  }

  hostConnected(): void {}

  hostUpdated(): void {
    this.#dialog.sync(this.#state.kind !== 'closed')
  }

  ask(row: OrderRow): void {
    this.#set({ kind: 'open', row })
  }

  render(t: DeskTranslate): TemplateResult {
    const state = this.#state
    return html`<dialog id="reject" class="dialog small" aria-labelledby="reject-title" aria-describedby="reject-lead">
      ${state.kind === 'closed' ? nothing : this.#form(t, state)}
    </dialog>`
  }

  #form(t: DeskTranslate, state: Exclude<State, { kind: 'closed' }>): TemplateResult {
    const { shortId: id, clientName: client } = state.row
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
        <button type="button" class="button" @click=${() => this.#set({ kind: 'closed' })}>${t('reject.keep')}</button>
        <button class="button danger solid" aria-busy=${state.kind === 'busy'}>
          ${busyFaces(t('reject.confirm'), t('reject.busy'), state.kind === 'busy')}
        </button>
      </footer>
    </form>`
  }

  #textField(t: DeskTranslate, { kind, row }: Exclude<State, { kind: 'closed' }>): TemplateResult {
    const isMissing = kind === 'missing'
    return html`<div class="field">
      <label class="label" for="reject-text">${t('reject.text', { client: row.clientName })}</label>
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
    const state = this.#state
    const form = event.target
    if (state.kind === 'closed' || state.kind === 'busy' || !(form instanceof HTMLFormElement)) return
    const { row } = state
    const text = form.querySelector('textarea')?.value.trim()
    const chosen = form.querySelector<HTMLInputElement>('input:checked')?.dataset.code
    const [code] = REASONS.find(([code]) => code === chosen) ?? []
    if (!text || !code) return this.#miss(row, form)
    this.#set({ kind: 'busy', row })
    try {
      await this.#options.reject(row, code, text)
      this.#set({ kind: 'closed' })
      this.#options.onDone(row)
    } catch (error) {
      this.#set({ kind: 'failed', row, error })
    }
  }

  #miss(row: OrderRow, form: HTMLFormElement): void {
    this.#set({ kind: 'missing', row })
    form.querySelector('textarea')?.focus()
  }

  #set(state: State): void {
    this.#state = state
    this.#host.requestUpdate()
  }
}

const reason = (t: DeskTranslate, code: Code, sign: string, isFirst: boolean): TemplateResult =>
  html`<label class="reason">
    <input type="radio" name="code" data-code=${code} ?checked=${isFirst} />
    <span>${t(`why.${code}`)}</span>${icon(sign, 'small')}
  </label>`

const trouble = (message: string, id: string): TemplateResult =>
  html`<p class="error" id=${id} role="alert">${icon(warningIcon)}<span>${message}</span></p>`
