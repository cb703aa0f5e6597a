import { html, nothing, type TemplateResult } from 'lit'
import type { Choice } from '../base/form-parts.ts'
import { icon, warningIcon } from '../base/icons.ts'
import type { FieldLook } from './steps.ts'

export interface SignInFieldView {
  readonly look: FieldLook
  readonly label: string
  readonly value: string
  readonly fault: string
  readonly onInput: (text: string) => void
}

/** How each field behaves on phones and with password managers. */
const LOOKS = {
  email: { type: 'email', autocomplete: 'username', mode: 'email', longest: 254 },
  code: { type: 'text', autocomplete: 'one-time-code', mode: 'numeric', longest: 6 },
  name: { type: 'text', autocomplete: 'name', mode: 'text', longest: 100 },
} as const satisfies Record<FieldLook, { type: string; autocomplete: AutoFill; mode: string; longest: number }>

/** The one field of a step, with what is wrong with it. */
export const signInField = ({ look, label, value, fault, onInput }: SignInFieldView): TemplateResult => {
  const { type, autocomplete, mode, longest } = LOOKS[look]
  return html`<div class="field">
    <label class="label" for="field">${label}</label>
    <input
      id="field"
      class="input ${look}"
      name=${look}
      type=${type}
      .autocomplete=${autocomplete}
      .inputMode=${mode}
      maxlength=${longest}
      spellcheck="false"
      .value=${value}
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby="fault"
      @input=${({ target }: Event) => target instanceof HTMLInputElement && onInput(target.value)}
    />
    <p id="fault" class="error" ?hidden=${!fault}>${fault ? icon(warningIcon) : nothing}<span>${fault}</span></p>
  </div>`
}

/** A few ways to go on, of which one is chosen. */
export const choiceList = (
  { label, items }: { readonly label: string; readonly items: readonly Choice[] },
  chosen: string,
  onChoose: (value: string) => void,
): TemplateResult =>
  html`<fieldset class="ways">
    <legend class="label">${label}</legend>
    ${items.map(
      ({ value, label: way }) =>
        html`<label
          ><input type="radio" name="way" .checked=${value === chosen} @change=${() => onChoose(value)} /><span
            >${way}</span
          ></label
        >`,
    )}
  </fieldset>`
