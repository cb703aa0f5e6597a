import type { Window } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { FormField, type FieldFault } from '../base/field.ts'
import { calendarIcon, icon } from '../base/icons.ts'
import { inputs } from '../base/styles/inputs.ts'
import { commonTexts } from '../locales/en/common.ts'
import { formatClock, parseClock } from './clock-text.ts'
import { EMPTY, complete, faultOf, toDraft, toWindow, type WindowDraft } from './window-draft.ts'
import { styles } from './window-field.styles.ts'
import { sayDay, sayFault, sayNearDay, sayZone, type Wording } from './window-words.ts'
import { addDays, toLocal } from '@waybill/contract/zoned-time'

type ClockPart = 'from' | 'until'

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

  readonly #common = this.texts(commonTexts)
  @state() private day = ''
  @state() private typed: Record<ClockPart, string> = { from: '', until: '' }
  @state() private editing: ClockPart | undefined
  /** Shows the browser's own date input, where its calendar cannot be opened from a button (frames of other sites). */
  @state() private plain = false
  @query('#calendar') private calendar!: HTMLInputElement
  #days = 0
  #given: Window = { after: null, before: null }

  /** Earliest start and latest end as instants; null is open. */
  @property({ attribute: false })
  override get value(): Window {
    return this.isDirty ? toWindow(this.#draft(), this.timeZone, Date.now()) : this.#given
  }
  override set value(window: Window) {
    this.#given = window
    this.#show(toDraft(window, this.timeZone))
    this.pristine()
  }

  protected override willUpdate(changes: Map<PropertyKey, unknown>): void {
    if (changes.has('timeZone') && !this.isDirty) this.#show(toDraft(this.#given, this.timeZone))
  }

  protected override check(): FieldFault | undefined {
    const t = this.fieldText
    const unread = (['from', 'until'] as const).find((part) => this.typed[part].trim() && !this.#clock(part))
    if (unread) {
      const example = formatClock('15:30', this.locale)
      return { flag: 'badInput', at: unread, message: t('window.clock', { example }) }
    }
    const draft = this.#draft()
    if (!draft.day)
      return this.required ? { flag: 'valueMissing', at: 'day', message: t('window.required') } : undefined
    if (!this.isDirty) return undefined
    const fault = faultOf(draft, this.timeZone, { now: Date.now(), minLead: this.minLead })
    return fault && { flag: 'customError', at: fault.at, message: sayFault(this.#words, fault) }
  }

  protected override formValue(): FormData | null {
    const { after, before } = this.value
    if (!this.name || (after === null && before === null)) return null
    const data = new FormData()
    if (after !== null) data.set(`${this.name}.after`, after)
    if (before !== null) data.set(`${this.name}.before`, before)
    return data
  }

  protected override savedState(): string {
    return JSON.stringify({ day: this.day, ...this.typed, days: this.#days })
  }

  protected override restore(saved: string): void {
    this.#show({ ...EMPTY, ...(JSON.parse(saved) as Partial<WindowDraft>) })
    this.changed()
  }

  protected override note(): string {
    return sayZone(this.#words)
  }

  protected override render(): TemplateResult {
    const draft = this.#draft()
    return html`<div class="field" part="field" role="group" aria-labelledby="label">
      <span class="label" part="label" id="label">${this.renderLabel()}</span>
      ${this.control()} ${draft.days > 0 && !this.faultMessage ? this.#renderEnd(draft) : nothing} ${this.renderAbout()}
    </div>`
  }

  protected override control(): TemplateResult {
    return html`<div class="window">
      <div class="when">${this.#renderDay()}</div>
      ${this.#renderClock('from')}<span class="dash" aria-hidden="true">–</span>${this.#renderClock('until')}
    </div>`
  }

  #renderDay(): TemplateResult {
    return html`<input
        id="calendar"
        class="input ${this.plain ? '' : 'behind'}"
        type="date"
        aria-label=${this.fieldText('window.day')}
        aria-hidden=${this.plain ? 'false' : 'true'}
        tabindex=${this.plain ? 0 : -1}
        min=${toLocal(Date.now(), this.timeZone).day}
        ?disabled=${this.isDisabled}
        .value=${this.day}
        @change=${this.#onDay}
      />
      <button
        id="day"
        part="day"
        class="input day"
        type="button"
        aria-describedby="about"
        aria-invalid=${this.invalidity('day')}
        ?hidden=${this.plain}
        ?disabled=${this.isDisabled}
        @click=${this.#onOpen}
      >
        ${icon(calendarIcon, 'small')}<span class="visually-hidden">${this.fieldText('window.day')}: </span
        ><span class="date">${this.day ? sayNearDay(this.#words, this.day) : this.fieldText('window.any_day')}</span>
      </button>`
  }

  #renderClock(part: ClockPart): TemplateResult {
    return html`<input
      id=${part}
      class="input"
      part="input"
      inputmode="numeric"
      autocomplete="off"
      aria-label=${this.fieldText(`window.${part}`)}
      placeholder=${this.fieldText(`window.${part}`)}
      aria-describedby="about"
      aria-invalid=${this.invalidity(part)}
      ?disabled=${this.isDisabled}
      .value=${this.#clockText(part)}
      @focus=${() => this.#edit(part)}
      @input=${(event: InputEvent) => this.#onClock(part, event)}
      @blur=${() => this.#edit(undefined)}
    />`
  }

  #renderEnd({ day, until, days }: WindowDraft): TemplateResult {
    const values = { time: formatClock(until, this.locale), day: sayDay(this.#words, addDays(day, days)) }
    return html`<p class="hint">${this.fieldText('window.ends', values)}</p>`
  }

  get #words(): Wording {
    return { t: this.fieldText, common: this.#common, locale: this.locale, zone: this.timeZone }
  }

  #draft(): WindowDraft {
    const [from, until] = [this.#clock('from') ?? '', this.#clock('until') ?? '']
    return complete({ day: this.day, from, until, days: this.#days }, this.timeZone, Date.now())
  }

  #show({ day, from, until, days }: WindowDraft): void {
    this.day = day
    this.typed = { from, until }
    this.#days = days
  }

  #clock(part: ClockPart): string | undefined {
    return parseClock(this.typed[part], this.locale)
  }

  #clockText(part: ClockPart): string {
    const clock = this.editing === part ? undefined : this.#clock(part)
    return clock === undefined ? this.typed[part] : formatClock(clock, this.locale)
  }

  #edit(part: ClockPart | undefined): void {
    if (part) this.typed = { ...this.typed, [part]: this.#clockText(part) }
    this.editing = part
  }

  #onClock(part: ClockPart, event: InputEvent): void {
    const { value } = event.target as HTMLInputElement
    this.typed = { ...this.typed, [part]: value }
    if (value && !this.day) this.day = toLocal(Date.now(), this.timeZone).day
    this.changed()
  }

  #onDay(): void {
    this.day = this.calendar.value
    this.changed()
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
