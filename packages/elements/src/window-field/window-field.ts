import type { Window } from '@waybill/contract'
import { html, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { FormField, type FieldFault } from '../base/field.ts'
import { inputs } from '../base/styles/inputs.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import { loadWindowReading, windowReading } from './load-reading.ts'
import { styles } from './window-field.styles.ts'
import { renderClock, renderDay, toFormData } from './window-parts.ts'
import type { Written } from './window-reading.ts'
import type { Wording } from './window-words.ts'

type ClockPart = 'from' | 'until'

const OPEN: Window = { after: null, before: null }
const BLANK: Written = { day: '', from: '', until: '', days: 0 }

/**
 * A window: a day and two times in the stop's own time zone. Times that a change of the clocks skips are refused.
 * @summary Day and time window in a stop's time zone
 * @fires waybill-change - the person changed the window
 * @csspart field - label, inputs and message
 * @csspart label - the label
 * @csspart day - the button that opens the calendar
 * @csspart input - each time
 * @csspart hint - the help under it
 * @csspart error - the fault under it
 * @cssstate invalid - the window cannot be kept
 * @cssstate user-invalid - and the person sees why
 */
@customElement('waybill-window-field')
export class WindowField extends FormField<Window> {
  static override styles = [inputs, styles]

  /** IANA time zone of the stop; the browser's where it is not known. */
  @property({ attribute: 'time-zone' }) timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  /** Minutes that must lie between now and the window's end. */
  @property({ type: Number, attribute: 'min-lead' }) minLead = 0

  @state() private written = BLANK
  @state() private editing: ClockPart | undefined
  /** Shows the browser's own date input, where its calendar cannot be opened from a button (frames of other sites). */
  @state() private plain = false
  @query('#calendar') private calendar!: HTMLInputElement
  #given = OPEN
  #common: CommonTranslate | undefined
  #hasFailed = false

  constructor() {
    super()
    this.addEventListener('focusin', () => void this.#load())
    this.#adopt()
  }

  /** Earliest start and latest end as instants; null is open. */
  @property({ attribute: false })
  override get value(): Window {
    const { reading, words } = this.#reader
    if (!this.isDirty) return this.#given
    return words ? reading.windowOf(this.written, words) : OPEN
  }
  override set value(window: Window) {
    this.#given = window
    this.pristine()
    this.#showGiven()
  }

  override get settled(): Promise<unknown> {
    return this.#isEmpty ? this.updateComplete : this.#load().then(() => this.updateComplete)
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('timeZone') && !this.isDirty) this.#showGiven()
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    if (!this.#isEmpty && !this.#hasFailed) void this.#load()
  }

  protected override check(): FieldFault | undefined {
    const { reading, words } = this.#reader
    const { written, isDirty } = this
    if (this.#isEmpty) return this.required ? this.#missing : undefined
    if (!words) return isDirty ? this.#unread : undefined
    const unread = reading.unreadIn(written, words)
    if (unread) return unread
    if (!reading.hasDay(written, words)) return this.required ? this.#missing : undefined
    return isDirty ? reading.faultIn(written, words, this.minLead) : undefined
  }

  protected override formValue(): FormData | null {
    return toFormData(this.name, this.value)
  }

  protected override savedState(): string {
    return JSON.stringify(this.written)
  }

  protected override restore(saved: string): void {
    this.written = { ...BLANK, ...(JSON.parse(saved) as Partial<Written>) }
    this.changed()
  }

  protected override note(): string {
    return this.fieldText('window.zone', { city: this.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? '' })
  }

  protected override render(): TemplateResult {
    const { reading, words } = this.#reader
    const end = words && !this.faultMessage ? reading.sayEnd(this.written, words) : undefined
    return html`<div class="field" part="field" role="group" aria-labelledby="label">
      <span class="label" part="label" id="label">${this.renderLabel()}</span>
      ${this.control()}
      <p class="hint" ?hidden=${!end}>${end}</p>
      ${this.renderAbout()}
    </div>`
  }

  protected override control(): TemplateResult {
    const { reading, words } = this.#reader
    const { day } = this.written
    return html`<div class="window">
      <div class="when">
        ${renderDay({
          ...this.#look('day'),
          day,
          words: day && (words ? reading.sayNearDay(words, day) : day),
          today: words ? reading.todayIn(this.timeZone) : '',
          isPlain: this.plain,
          onDay: (chosen) => this.#write({ day: chosen }),
          onOpen: () => this.#onOpen(),
        })}
      </div>
      ${this.#renderClock('from')}<span class="dash" aria-hidden="true">–</span>${this.#renderClock('until')}
    </div>`
  }

  #renderClock(part: ClockPart): TemplateResult {
    return renderClock({
      ...this.#look(part),
      part,
      text: this.#clockText(part),
      onInput: (text) => this.#onClock(part, text),
      onFocus: () => this.#edit(part),
      onBlur: () => this.#edit(undefined),
    })
  }

  #look(part: string) {
    return { t: this.fieldText, invalid: this.invalidity(part), disabled: this.isDisabled }
  }

  get #missing(): FieldFault {
    return { flag: 'valueMissing', at: 'day', message: this.fieldText('window.required') }
  }

  get #unread(): FieldFault {
    const message = this.fieldText(this.#hasFailed ? 'window.unread' : 'window.checking')
    return { flag: 'badInput', at: 'from', message }
  }

  /** Whether there is nothing in the field that would have to be read. */
  get #isEmpty(): boolean {
    const { day, from, until } = this.written
    const given = this.isDirty ? OPEN : this.#given
    return !day && !from.trim() && !until.trim() && given.after === null && given.before === null
  }

  /** What reads windows, with the words that it speaks in; both or neither are here. */
  get #reader() {
    const [reading, common] = [windowReading(), this.#common]
    if (!reading || !common) return { words: undefined } as const
    const words: Wording = { t: this.fieldText, common, locale: this.locale, zone: this.timeZone }
    return { reading, words } as const
  }

  /** Loads what reads and writes windows; what was typed meanwhile is judged then. */
  async #load(): Promise<void> {
    if (this.#common) return
    try {
      await loadWindowReading()
      this.#hasFailed = false
      this.#adopt()
    } catch (error) {
      this.#hasFailed = true
      console.warn('Waybill: what reads windows did not load', error)
    }
    this.requestUpdate()
  }

  #adopt(): void {
    const reading = windowReading()
    if (!reading) return
    this.#common ??= this.texts(reading.commonTexts)
    if (!this.isDirty) this.#showGiven()
    else if (this.written.from || this.written.until) this.#assumeToday()
  }

  #showGiven(): void {
    const { reading, words } = this.#reader
    if (words) this.written = reading.toDraft(this.#given, this.timeZone)
  }

  #assumeToday(): void {
    const { reading, words } = this.#reader
    if (words && !this.written.day) this.written = { ...this.written, day: reading.todayIn(this.timeZone) }
  }

  #clockText(part: ClockPart): string {
    const { reading, words } = this.#reader
    const text = this.written[part]
    return words && this.editing !== part ? reading.tidyClock(text, this.locale) : text
  }

  #write(change: Partial<Written>): void {
    this.written = { ...this.written, ...change }
    this.changed()
  }

  #edit(part: ClockPart | undefined): void {
    if (part) this.written = { ...this.written, [part]: this.#clockText(part) }
    this.editing = part
  }

  #onClock(part: ClockPart, text: string): void {
    if (text) this.#assumeToday()
    this.#write({ [part]: text })
  }

  #onOpen(): void {
    try {
      this.calendar.showPicker()
    } catch (error) {
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error
      this.plain = true
      void this.updateComplete.then(() => this.calendar.focus())
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-window-field': WindowField
  }
}
