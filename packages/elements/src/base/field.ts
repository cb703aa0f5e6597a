import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { fieldTexts } from '../locales/en/fields.ts'
import { FormControl } from './form-control.ts'
import { icon, warningIcon } from './icons.ts'

export type { FieldFault } from './form-control.ts'

/*
 * How to build a form field (see phone-field): extend FormField<Value>, list `inputs` in the styles, and write
 *   value                      what code reads and writes; call `this.changed()` when the person changes it
 *   check()                    the first fault of the value, or undefined
 *   formValue()                what FormData gets; null sends nothing
 *   savedState(), restore()    what was typed, over a reload
 *   control()                  the input: id="control" aria-describedby="about" aria-invalid=${this.invalidity()}
 * A fault shows once the person has left a changed field, or when its form is sent. `await field.settled` before
 * judging a whole form: some fields load what they check with.
 */

/** Base of the form fields: a label, a control, and a fault or a hint under it. */
export abstract class FormField<Value> extends FormControl<Value> {
  /** What the field is called on screen. */
  @property() label = ''
  /** Help that stands under the field while nothing is wrong. */
  @property() hint = ''

  protected readonly fieldText = this.texts(fieldTexts)

  protected abstract control(): TemplateResult

  /** Muted words after the label. */
  protected note(): string {
    return ''
  }

  /** The fault's words; a field may add a way out. */
  protected renderFault(message: string): unknown {
    return message
  }

  protected override render(): TemplateResult {
    return html`<div class="field" part="field">
      <label class="label" part="label" for="control">${this.renderLabel()}</label>
      ${this.control()} ${this.renderAbout()}
    </div>`
  }

  protected renderLabel(): unknown {
    const note = this.note()
    return note ? html`${this.label} <span class="note">${note}</span>` : this.label
  }

  /** The fault or the hint; controls name it by `aria-describedby="about"`. */
  protected renderAbout(): TemplateResult {
    const message = this.faultMessage
    const content = message ? this.renderFault(message) : this.hint
    const kind = message ? 'error' : 'hint'
    return html`<div id="about" part=${kind} class=${kind} ?hidden=${!content}>
      ${message ? icon(warningIcon) : nothing}<span>${content}</span>
    </div>`
  }
}
