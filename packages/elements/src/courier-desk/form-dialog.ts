import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { DialogController } from '../base/dialog.ts'
import { faultsOf } from '../base/errors.ts'
import { icon, warningIcon } from '../base/icons.ts'
import '../phone-field/phone-field.ts'

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
type State =
  | { readonly kind: 'closed' | 'open' | 'busy' }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  | { readonly kind: 'failed'; readonly error: unknown }

/** A small dialog that asks for a few things, keeps them after a failure and says at each what is wrong. */
export class FormDialog implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: Options
  readonly #dialog: DialogController
  #state: State = { kind: 'closed' }

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#host = host
    this.#options = options
    this.#dialog = new DialogController(host, {
      selector: '#form',
      onClose: () => this.#set({ kind: 'closed' }),
      mayClose: () => this.#state.kind !== 'busy',
    })
    host.addController(this)
  }

  hostConnected(): void {}

  hostUpdated(): void {
    this.#dialog.sync(this.#state.kind !== 'closed')
  }

  readonly open = (): void => this.#set({ kind: 'open' })

  render(words: FormWords): TemplateResult {
    return html`<dialog id="form" class="dialog small" aria-labelledby="form-title" aria-describedby="form-lead">
      ${this.#state.kind === 'closed' ? nothing : this.#form(words)}
    </dialog>`
  }

  #form(words: FormWords): TemplateResult {
    const state = this.#state
    const isBusy = state.kind === 'busy'
    return html`<form novalidate @submit=${(event: SubmitEvent) => void this.#onSubmit(event, words)}>
      <h2 id="form-title">${words.title}</h2>
      <p id="form-lead" class="muted">${words.lead}</p>
      ${words.fields.map((field) => askedField(field, this.#faultOf(field), words.country))}
      ${state.kind === 'failed' ? html`<p class="error" role="alert">${icon(warningIcon)}<span>${this.#options.explain(state.error)}</span></p>` : nothing}
      <footer>
        <button type="button" class="button" @click=${() => this.#set({ kind: 'closed' })}>${words.keep}</button>
        <button class="button primary" aria-busy=${isBusy}>${busyFaces(words.send, words.busy, isBusy)}</button>
      </footer>
    </form>`
  }

  #faultOf({ name, missing }: AskedField): string {
    const state = this.#state
    if (state.kind === 'missing') return state.names.includes(name) ? missing : ''
    const isRefused = state.kind === 'failed' && faultsOf(state.error).some(({ path }) => path === name)
    return isRefused ? missing : ''
  }

  async #onSubmit(event: SubmitEvent, { fields }: FormWords): Promise<void> {
    event.preventDefault()
    const form = event.target
    if (this.#state.kind === 'busy' || !(form instanceof HTMLFormElement)) return
    const values = await valuesOf(form, fields)
    const names = fields.filter(({ name, missing }) => missing && !values[name]).map(({ name }) => name)
    if (names.length > 0) return this.#miss(names, form)
    this.#set({ kind: 'busy' })
    try {
      await this.#options.send(values)
      this.#set({ kind: 'closed' })
      this.#options.onDone(values)
    } catch (error) {
      this.#set({ kind: 'failed', error })
    }
  }

  #miss(names: readonly string[], form: HTMLFormElement): void {
    this.#set({ kind: 'missing', names })
    form.querySelector<HTMLElement>(`[name="${names[0]}"]`)?.focus()
  }

  #set(state: State): void {
    this.#state = state
    this.#host.requestUpdate()
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
  const about = `about-${name}`
  const trouble = html`<p class="error" id=${about} ?hidden=${!fault}>
    ${fault ? icon(warningIcon) : nothing}<span>${fault}</span>
  </p>`
  if (kind === 'phone') {
    return html`<div class="field">
      <waybill-phone-field name=${name} label=${label} country=${country}></waybill-phone-field>
      ${trouble}
    </div>`
  }
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
    ${trouble}
  </div>`
}
