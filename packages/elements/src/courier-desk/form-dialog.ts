import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { faultsOf } from '../base/errors.ts'
import { icon, warningIcon } from '../base/icons.ts'
import '../phone-field/phone-field.ts'
import { AskingDialog, type Asked } from './asking-dialog.ts'

/** One thing that the dialog asks for. */
export interface AskedField {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'email' | 'phone'
  readonly longest: number
  /** Said when nothing was given; '' where nothing is fine. */
  readonly missing: string
}

export interface FormWords {
  readonly title: string
  readonly lead: string
  readonly fields: readonly AskedField[]
  readonly keep: string
  readonly send: string
  readonly busy: string
  /** Country of phone numbers without a country code. */
  readonly country: string
}

type Values = Readonly<Record<string, string>>
interface Options {
  readonly send: (values: Values) => Promise<void>
  readonly explain: (error: unknown) => string
  readonly onDone: (values: Values) => void
}
/** It asks about nothing but its fields; some of those may be missing. */
type State = Asked<null, readonly string[]>

/** A small dialog that asks for a few things, keeps them after a failure and says at each what is wrong. */
export class FormDialog {
  readonly #options: Options
  readonly #dialog: AskingDialog<null, readonly string[]>

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#options = options
    this.#dialog = new AskingDialog(host, '#form')
  }

  readonly open = (): void => this.#dialog.ask(null)

  render(words: FormWords): TemplateResult {
    const { state } = this.#dialog
    return html`<dialog id="form" class="dialog small" aria-labelledby="form-title" aria-describedby="form-lead">
      ${state.kind === 'closed' ? nothing : this.#form(words, state)}
    </dialog>`
  }

  #form(words: FormWords, state: State): TemplateResult {
    const isBusy = state.kind === 'busy'
    return html`<form novalidate @submit=${(event: SubmitEvent) => void this.#onSubmit(event, words)}>
      <h2 id="form-title">${words.title}</h2>
      <p id="form-lead" class="muted">${words.lead}</p>
      ${words.fields.map((field) => askedField(field, this.#faultOf(field, state), words.country))}
      ${state.kind === 'failed' ? html`<p class="error" role="alert">${icon(warningIcon)}<span>${this.#options.explain(state.error)}</span></p>` : nothing}
      <footer>
        <button type="button" class="button" @click=${this.#dialog.close}>${words.keep}</button>
        <button class="button primary" aria-busy=${isBusy}>${busyFaces(words.send, words.busy, isBusy)}</button>
      </footer>
    </form>`
  }

  #faultOf({ name, missing }: AskedField, state: State): string {
    if (state.kind === 'missing') return state.missing.includes(name) ? missing : ''
    const isRefused = state.kind === 'failed' && faultsOf(state.error).some(({ path }) => path === name)
    return isRefused ? missing : ''
  }

  async #onSubmit(event: SubmitEvent, { fields }: FormWords): Promise<void> {
    event.preventDefault()
    const form = event.target
    if (this.#dialog.state.kind === 'busy' || !(form instanceof HTMLFormElement)) return
    const values = await valuesOf(form, fields)
    const names = fields.filter(({ name, missing }) => missing && !values[name]).map(({ name }) => name)
    if (names.length > 0) return this.#miss(names, fields, form)
    const { send, onDone } = this.#options
    await this.#dialog.send(
      null,
      () => send(values),
      () => onDone(values),
    )
    this.#tellPhone(fields, form)
  }

  #miss(names: readonly string[], fields: FormWords['fields'], form: HTMLFormElement): void {
    this.#dialog.miss(null, names)
    this.#tellPhone(fields, form)
    form.querySelector<HTMLElement>(`[name="${names[0]}"]`)?.focus()
  }

  /** A phone field draws its fault itself, until its number is changed. */
  #tellPhone(fields: FormWords['fields'], form: HTMLFormElement): void {
    const { state } = this.#dialog
    const asked = fields.find(({ kind }) => kind === 'phone')
    if (!asked || state.kind === 'closed') return
    form.querySelector('waybill-phone-field')?.setCustomValidity(this.#faultOf(asked, state))
  }
}

/** A phone number counts once it can be called; some fields load what they read with. */
async function valuesOf(form: HTMLFormElement, fields: readonly AskedField[]): Promise<Values> {
  const entries = fields.map(async ({ name, kind }) => {
    if (kind === 'phone') {
      const field = form.querySelector('waybill-phone-field')
      await field?.settled
      return [name, field?.value ?? ''] as const
    }
    return [name, form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value.trim() ?? ''] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

function askedField({ name, label, kind, longest }: AskedField, fault: string, country: string): TemplateResult {
  if (kind === 'phone') {
    return html`<waybill-phone-field name=${name} label=${label} country=${country}></waybill-phone-field>`
  }
  const about = `about-${name}`
  return html`<div class="field">
    <label class="label" for="field-${name}">${label}</label>
    <input
      class="input"
      id="field-${name}"
      name=${name}
      type=${kind}
      maxlength=${longest}
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby=${about}
    />
    <p class="error" id=${about} ?hidden=${!fault}>${fault ? icon(warningIcon) : nothing}<span>${fault}</span></p>
  </div>`
}
