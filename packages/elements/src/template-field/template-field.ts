import { MAX_TEMPLATE_LENGTH, TEMPLATE_TAGS, unknownTags, type TemplateTag } from '@waybill/contract/templates'
import { html, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { Combobox } from '../base/combobox.ts'
import { customElement } from '../base/element.ts'
import { FormField, type FieldFault } from '../base/field.ts'
import { inputs } from '../base/styles/inputs.ts'
import { popover } from '../base/styles/popover.ts'
import { templateTexts } from '../locales/en/template.ts'
import { TagEditing } from './tag-editing.ts'
import { styles } from './template-field.styles.ts'

// Object.keys forgets that the keys of the table are the tags.
const ALL_TAGS = Object.keys(TEMPLATE_TAGS) as readonly TemplateTag[]
const EDITABLE = 'plaintext-only'

/**
 * A text with tags: people write, and put in what each order fills in as chips. Characters that make a text dearer are marked.
 * @summary Editor of a text message with tags
 * @slot foot - what stands under the text, inside its border: a counter
 * @fires waybill-change - the person changed the text
 * @csspart field - label, text and message
 * @csspart label - the label
 * @csspart box - the border around the text
 * @csspart text - the text
 * @csspart tag - each tag in the text
 * @csspart choices - the tags that can be added
 * @csspart hint - the help under it
 * @csspart error - the fault under it
 * @cssstate invalid - the text cannot be sent
 * @cssstate user-invalid - and the person sees why
 */
@customElement('waybill-template-field')
export class TemplateField extends FormField<string> {
  static override styles = [inputs, popover, styles]

  /** Tags that may be used; by default all. */
  @property({ attribute: false }) tags: readonly TemplateTag[] = ALL_TAGS
  /** Whose name the texts carry: the reader's own, or that of a client of theirs. */
  @property() whose: 'own' | 'client' = 'own'

  readonly #t = this.texts(templateTexts)
  readonly #editing = new TagEditing(this, {
    nameOf: (tag) => this.#nameOf(tag),
    onChange: () => this.#onChange(),
  })
  readonly #list = new Combobox(this, {
    count: () => this.#offered.length,
    onPick: (index) => this.#onPick(this.#offered[index]),
    minWidth: 220,
  })

  /** The text, its tags as `{{tag.name}}`. */
  @property()
  override get value(): string {
    return this.#editing.text
  }
  override set value(text: string) {
    if (text === this.#editing.text) return
    this.#editing.text = text
    this.pristine()
  }

  /** Puts a tag where the caret is or was. */
  insert(tag: TemplateTag): void {
    this.#editing.insert(tag)
  }

  /** Puts another text in place, which the person can undo. */
  replaceText(text: string): void {
    this.#editing.replace(text)
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    this.#list.sync()
  }

  protected override check(): FieldFault | undefined {
    const { value } = this
    if (value.trim() === '') return this.required ? { flag: 'valueMissing', message: this.#t('required') } : undefined
    const [unknown] = unknownTags(value)
    if (unknown !== undefined) return { flag: 'badInput', message: this.#t('unknown', { tag: unknown }) }
    if (value.length <= MAX_TEMPLATE_LENGTH) return undefined
    return { flag: 'tooLong', message: this.#t('too.long', { most: MAX_TEMPLATE_LENGTH }) }
  }

  protected override formValue(): string | null {
    return this.value || null
  }

  protected override savedState(): string {
    return this.value
  }

  protected override restore(saved: string): void {
    this.value = saved
  }

  protected override control(): TemplateResult {
    return html`<div class="box" part="box">
        <div
          id="control"
          part="text"
          role="textbox"
          aria-multiline="true"
          aria-label=${this.label}
          aria-describedby="about"
          aria-invalid=${this.invalidity()}
          aria-required=${this.required}
          aria-disabled=${this.isDisabled}
          aria-haspopup="listbox"
          aria-controls="list"
          aria-activedescendant=${this.#list.open && this.#list.active >= 0 ? `tag-${this.#list.active}` : ''}
          tabindex="0"
          contenteditable=${this.isDisabled ? 'false' : EDITABLE}
          @keydown=${this.#onKey}
          @blur=${this.#onBlur}
        ></div>
        <slot name="foot"></slot>
      </div>
      ${this.#renderList()} ${this.#renderChoices()}`
  }

  #renderList(): TemplateResult {
    return html`<div id="list" class="popover" role="listbox" aria-label=${this.#t('suggestions')}>
      ${this.#offered.map(
        (tag, index) =>
          html`<div
            id="tag-${index}"
            class="option"
            role="option"
            aria-selected=${index === this.#list.active}
            @pointerdown=${(event: Event) => event.preventDefault()}
            @click=${() => this.#onPick(tag)}
          >
            ${this.#nameOf(tag)}
          </div>`,
      )}
    </div>`
  }

  #renderChoices(): TemplateResult {
    return html`<div class="choices" part="choices">
      <span class="label" id="add">${this.#t('add')} <span>${this.#t('add.hint')}</span></span>
      <div class="tags" role="group" aria-labelledby="add">
        ${this.tags.map(
          (tag) =>
            html`<button
              class="tag"
              type="button"
              aria-label=${this.#t('add.tag', { tag: this.#nameOf(tag) })}
              ?disabled=${this.isDisabled}
              @pointerdown=${(event: Event) => event.preventDefault()}
              @click=${() => this.insert(tag)}
            >
              ${this.#nameOf(tag)}
            </button>`,
        )}
      </div>
    </div>`
  }

  /** Tags whose name has what was typed after the braces in it. */
  get #offered(): readonly TemplateTag[] {
    const { begun } = this.#editing
    if (begun === undefined) return []
    const typed = begun.trim().toLowerCase()
    return this.tags.filter((tag) => tag.includes(typed) || this.#nameOf(tag).toLowerCase().includes(typed))
  }

  #nameOf(tag: TemplateTag): string {
    return this.#t(tag === 'organization.name' && this.whose === 'client' ? 'client.name' : `tag.${tag}`)
  }

  #onChange(): void {
    if (this.#offered.length > 0) this.#list.show(0)
    else this.#list.close()
    this.changed()
  }

  #onPick(tag: TemplateTag | undefined): void {
    this.#list.close()
    if (tag) this.insert(tag)
  }

  #onKey(event: KeyboardEvent): void {
    const isChoosing = this.#list.open && ['ArrowDown', 'ArrowUp', 'Enter', 'Tab'].includes(event.key)
    if (isChoosing) this.#list.onKey(event)
    else this.#editing.onKeydown(event)
  }

  #onBlur(): void {
    this.#editing.onCaret()
    this.#list.close()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-template-field': TemplateField
  }
}
