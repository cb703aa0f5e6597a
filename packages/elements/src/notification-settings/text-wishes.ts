import type { NotificationSettings, QuietHours } from '@waybill/contract'
import { isLanguage, type Language } from '@waybill/contract/common'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { busyFaces } from '../base/button.ts'
import { customElement } from '../base/element.ts'
import { time } from '../base/format.ts'
import { PortalElement } from '../base/portal-element.ts'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { textsTexts } from '../locales/en/texts.ts'
import { notificationSettingsStores } from '../stores/notification-settings.ts'
import { languageNames } from './rule-words.ts'
import { savingNotice, type Saving } from './saving.ts'
import { ruleStyles } from './text-rule.styles.ts'
import { wishStyles } from './text-wishes.styles.ts'

const USUAL: QuietHours = { from: '21:00', until: '08:00' }

/**
 * What holds for all texts: their language and the hours in which nobody is texted.
 * @summary Language and quiet hours of texts
 */
@customElement('waybill-text-wishes')
export class TextWishesEditor extends PortalElement {
  static override styles = [...ruleStyles, wishStyles]

  @property({ attribute: false }) settings!: NotificationSettings
  /** Whose wishes they are: a courier's for this connection; empty for a client's own. */
  @property({ attribute: 'connection-id' }) connectionId = ''

  readonly #t = this.texts(textsTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  @state() private spoken: Language | null = null
  @state() private quiet: QuietHours | null = null
  @state() private saving: Saving = { kind: 'idle' }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    const before = changes.get('settings')
    const isOther = changes.has('connectionId') || before?.version !== this.settings.version
    if (changes.has('settings') && isOther) this.#begin()
  }

  protected override render(): TemplateResult {
    const isBusy = this.saving.kind === 'busy'
    return html`<section aria-labelledby="title">
      <h2 id="title">${this.#t('general')}</h2>
      ${this.#renderLanguage()} ${this.#renderQuiet()}
      ${savingNotice(this.saving, { t: this.#t, problem: this.#problem, onDiscard: () => this.#begin() })}
      <div class="save">
        <button class="button primary" aria-busy=${isBusy} ?disabled=${!this.#isValid} @click=${this.#onSave}>
          ${busyFaces(this.#common('save'), this.#t('saving'), isBusy)}
        </button>
        <span class="saved" role="status"
          >${this.saving.kind === 'saved' ? this.#t('saved', { time: time(this.locale, this.saving.at) }) : ''}</span
        >
      </div>
    </section>`
  }

  #renderLanguage(): TemplateResult {
    return html`<div class="field">
      <label class="label" for="language">${this.#t('general.language')}</label>
      <select id="language" class="input" aria-describedby="language-hint" @change=${this.#onLanguage}>
        <option value="" ?selected=${this.spoken === null}>
          ${this.#t(this.connectionId ? 'general.client' : 'general.own')}
        </option>
        ${languageNames().map(
          ([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === this.spoken}>${name}</option>`,
        )}
      </select>
      <span id="language-hint" class="hint">${this.#t('general.language.hint')}</span>
    </div>`
  }

  #renderQuiet(): TemplateResult {
    const { quiet } = this
    return html`<div class="field">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          aria-describedby="quiet-hint"
          .checked=${quiet !== null}
          @change=${({ target }: Event) =>
            (this.quiet = target instanceof HTMLInputElement && target.checked ? USUAL : null)}
        />
        ${this.#t('general.quiet')}
      </label>
      <span id="quiet-hint" class="hint">${this.#t('general.quiet.hint')}</span>
      ${quiet ? html`<div class="clocks">${this.#clock('from', quiet)} ${this.#clock('until', quiet)}</div>` : nothing}
      ${this.#isValid ? nothing : html`<p class="error" role="alert">${this.#t('general.order')}</p>`}
    </div>`
  }

  #clock(end: keyof QuietHours, quiet: QuietHours): TemplateResult {
    return html`<div class="field">
      <label class="label" for=${end}>${this.#t(`general.${end}`)}</label>
      <input
        id=${end}
        class="input"
        type="time"
        required
        .value=${quiet[end]}
        @input=${({ target }: Event) => {
          if (target instanceof HTMLInputElement && target.value) this.quiet = { ...quiet, [end]: target.value }
        }}
      />
    </div>`
  }

  get #isValid(): boolean {
    return this.quiet === null || this.quiet.from !== this.quiet.until
  }

  #begin(): void {
    this.spoken = this.settings.language
    this.quiet = this.settings.quietHours
    if (this.saving.kind === 'failed') this.saving = { kind: 'idle' }
  }

  readonly #onLanguage = ({ target }: Event): void => {
    const value = target instanceof HTMLSelectElement ? target.value : ''
    this.spoken = isLanguage(value) ? value : null
  }

  readonly #onSave = async (): Promise<void> => {
    if (this.saving.kind === 'busy') return
    this.saving = { kind: 'busy' }
    try {
      const wishes = { language: this.spoken, quietHours: this.quiet }
      await this.portal?.store(notificationSettingsStores).of(this.connectionId).saveWishes(wishes)
      this.saving = { kind: 'saved', at: Date.now() }
    } catch (error) {
      this.saving = { kind: 'failed', error }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-text-wishes': TextWishesEditor
  }
}
