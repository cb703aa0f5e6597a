import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { busyFaces } from './button.ts'
import { icon, warningIcon } from './icons.ts'

/*
 * The plain parts of a form, for elements whose styles hold `inputs` and `buttons`. Each has a label, a control and, under
 * it, what is wrong with it or a hint.
 */

interface FieldView {
  /** Also the name by which the form finds it. */
  readonly id: string
  readonly label: string
  readonly value: string
  readonly hint?: string | undefined
  readonly fault?: string | undefined
  readonly disabled?: boolean | undefined
  readonly onInput: (value: string) => void
}

export interface TextFieldView extends FieldView {
  readonly type?: 'text' | 'email' | undefined
  readonly autocomplete?: AutoFill | undefined
  readonly longest: number
  readonly spellcheck?: boolean | undefined
}

/** A text input. */
export const textField = (view: TextFieldView): TemplateResult => {
  const { id, type = 'text', autocomplete = 'off', longest, value, disabled = false, onInput } = view
  return field(
    view,
    html`<input
      id=${id}
      name=${id}
      class="input"
      type=${type}
      .autocomplete=${autocomplete}
      maxlength=${longest}
      spellcheck=${view.spellcheck ?? type === 'text'}
      ?disabled=${disabled}
      .value=${live(value)}
      aria-invalid=${view.fault ? 'true' : 'false'}
      aria-describedby="${id}-about"
      @input=${({ target }: Event) => target instanceof HTMLInputElement && onInput(target.value)}
    />`,
  )
}

/** One choice of a list; those with a group stand together under its name. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly group?: string
}

export interface SelectFieldView extends FieldView {
  readonly choices: readonly Choice[]
}

/** A list to choose from. */
export const selectField = (view: SelectFieldView): TemplateResult => {
  const { id, value, choices, disabled = false, onInput } = view
  const groups = Map.groupBy(choices, ({ group = '' }) => group)
  return field(
    view,
    html`<select
      id=${id}
      name=${id}
      class="input"
      ?disabled=${disabled}
      aria-invalid=${view.fault ? 'true' : 'false'}
      aria-describedby="${id}-about"
      @change=${({ target }: Event) => target instanceof HTMLSelectElement && onInput(target.value)}
    >
      ${[...groups].map(([group, items]) =>
        group ? html`<optgroup label=${group}>${options(items, value)}</optgroup>` : options(items, value),
      )}
    </select>`,
  )
}

const options = (choices: readonly Choice[], chosen: string): TemplateResult[] =>
  choices.map(({ value, label }) => html`<option value=${value} .selected=${live(value === chosen)}>${label}</option>`)

const field = ({ id, label, hint = '', fault = '' }: FieldView, control: TemplateResult): TemplateResult =>
  html`<div class="field">
    <label class="label" for=${id}>${label}</label>
    ${control}
    <p id="${id}-about" class=${fault ? 'error' : 'hint'} ?hidden=${!fault && !hint}>
      ${fault ? icon(warningIcon) : nothing}<span>${fault || hint}</span>
    </p>
  </div>`

interface SaveView {
  readonly label: string
  readonly busy: string
  readonly isBusy: boolean
  /** Nothing to save: the button can be pressed and does nothing. */
  readonly isIdle: boolean
  /** Shown while there is something to take back. */
  readonly discard: string
  readonly onDiscard: () => void
}

/** The end of a form: save, and take back while there is something to. */
export const saveBar = ({ label, busy, isBusy, isIdle, discard, onDiscard }: SaveView): TemplateResult =>
  html`<div class="savebar">
    <button class="button primary" aria-busy=${isBusy} aria-disabled=${isIdle}>
      ${busyFaces(label, busy, isBusy)}
    </button>
    <button type="button" class="button" ?hidden=${isIdle || isBusy} @click=${onDiscard}>${discard}</button>
  </div>`
