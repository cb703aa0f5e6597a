import type { TrackingSettingsView } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import type { FormFaults } from '../base/form-faults.ts'
import { selectField, textField } from '../base/form-parts.ts'
import { eyeIcon, icon, infoIcon } from '../base/icons.ts'
import { Later } from '../base/later.ts'
import { SettingsForm } from '../base/settings-form.ts'
import { StoreController } from '../base/store-controller.ts'
import { colorField } from '../branding/color-field.ts'
import { isColor } from '../branding/verdict.ts'
import { brandingTexts } from '../locales/en/branding.ts'
import { trackingSettingsTexts } from '../locales/en/tracking-settings.ts'
import { trackingSettingsStore, type PreviewMoment } from '../stores/tracking-settings.ts'
import { inheritedFields, toFields, withChanges, type Fields } from './fields.ts'
import { LivePreview } from './live-preview.ts'
import { contactField, hourChoices, mapChoices, messageField, switches, type PartView } from './parts.ts'
import { ownChoices } from './own-choices.ts'
import { trackingSettingsStyles } from './tracking-settings.styles.ts'

const MOMENTS = ['on_the_way', 'delivered'] as const satisfies readonly PreviewMoment[]

/**
 * What one's recipients see on their tracking pages, with a live preview beside: colour, words, details, when the
 * driver shows, whom to ask, and how long a link works.
 * @summary Settings of tracking pages
 * @fires waybill-settings-saved - changes were saved
 * @csspart form - the form
 * @csspart preview - the page as it will be
 */
@customElement('waybill-tracking-settings')
export class TrackingSettings extends SettingsForm<Fields> {
  static override styles = trackingSettingsStyles

  @state() private moment: PreviewMoment = 'on_the_way'

  readonly #t = this.texts(trackingSettingsTexts)
  readonly #brand = this.texts(brandingTexts)
  readonly #settings = new StoreController(this, () => this.#store?.$state)
  readonly #preview = new LivePreview(this)
  readonly #page = new Later(this, () => import('../tracking-page/tracking-page.ts'))

  get #store() {
    return this.portal?.store(trackingSettingsStore)
  }

  protected override render(): TemplateResult {
    const retry = () => void this.#store?.refresh()
    return this.renderPane(this.#settings.value, retry, (view) => this.#renderColumns(view))
  }

  #renderColumns(view: TrackingSettingsView): TemplateResult {
    return html`<div class="columns">${this.#renderForm(view)} ${this.#renderPreview(view)}</div>`
  }

  #renderForm(view: TrackingSettingsView): TemplateResult {
    const fields = toFields(view)
    const value = <Name extends keyof Fields>(name: Name) => this.draft.value(name, fields)
    const part: PartView = { t: this.#t, disabled: !this.#mayChange }
    return html`<div class="pane" part="form">
      <div>
        <h2>${this.#t('title')}</h2>
        <p class="lead">${this.#t('lead')}</p>
      </div>
      <form novalidate @submit=${(event: Event) => void this.submit(event, this.draft.changes(fields))}>
        ${this.#renderLogo(view)} ${this.#renderColor(value('accent'))}
        ${textField({
          ...this.field('headline', value('headline'), this.#look('headline'), (text) => text),
          longest: 80,
          hint: this.#t('headline.hint'),
        })}
        ${messageField(part, value('message'), (message) => this.change('message', message))}
        ${switches(part, value, (name, isShown) => this.change(name, isShown))}
        <div class="two">${this.#renderRule(value('onMap'))} ${this.#renderExpiry(value('hoursAfterEnd'))}</div>
        ${contactField(part, value('contact'), (contact) => this.change('contact', contact))}
        ${this.#mayChange ? html`${this.#renderOwn(view, fields)} ${this.renderSave(fields)}` : this.#renderReadOnly()}
      </form>
      ${this.live.render()}
    </div>`
  }

  #look(label: 'headline' | 'on.map' | 'expiry') {
    return { label: this.#t(label), disabled: !this.#mayChange }
  }

  #renderLogo({ brand }: TrackingSettingsView): TemplateResult {
    return html`<div class="field">
      <span class="label">${this.#t('logo')}</span>
      <div class="logo">
        ${brand.logoUrl ? html`<img src=${brand.logoUrl} alt=${brand.name} />` : html`<span>${this.#t('logo.none')}</span>`}
        <span class="hint">${this.#t('logo.where')}</span>
      </div>
    </div>`
  }

  #renderColor(accent: string | null): TemplateResult {
    return colorField({
      t: this.#brand,
      accent,
      fault: this.faults.accent ?? '',
      disabled: !this.#mayChange,
      onColor: (color) => this.change('accent', color?.toLowerCase() ?? null),
    })
  }

  #renderRule(rule: string): TemplateResult {
    const units = this.reader?.organization.units ?? 'metric'
    return selectField({
      ...this.field('onMap', rule, this.#look('on.map'), (text) => text),
      choices: mapChoices(this.#t, { locale: this.locale, units }, rule),
      hint: this.#t('on.map.hint'),
    })
  }

  #renderExpiry(hours: number): TemplateResult {
    return selectField({
      ...this.field('hoursAfterEnd', String(hours), this.#look('expiry'), Number),
      choices: hourChoices(this.#t, hours),
    })
  }

  #renderOwn(view: TrackingSettingsView, fields: Fields): TemplateResult | typeof nothing {
    const inherited = inheritedFields(view)
    return ownChoices({
      t: this.#t,
      isOwn: (name) => this.draft.value(name, fields) !== inherited[name],
      nameOf: (name) => this.#nameOf(name),
      onReturn: (name) => void this.#return(name, inherited),
    })
  }

  #nameOf(name: keyof Fields): string {
    if (name === 'accent') return this.#brand('color')
    return this.#t(name === 'onMap' ? 'on.map' : name === 'hoursAfterEnd' ? 'expiry' : name)
  }

  /** The field goes back, and the focus to it, since the button is gone. */
  async #return<Name extends keyof Fields>(name: Name, inherited: Fields): Promise<void> {
    this.change(name, inherited[name])
    await this.updateComplete
    this.shadowRoot?.querySelector<HTMLElement>(`#${name}, [name=${name}]:checked`)?.focus()
  }

  #renderReadOnly(): TemplateResult {
    return html`<div class="notice placed">
      ${icon(infoIcon)}
      <p>${this.#t('read.only')}</p>
    </div>`
  }

  #renderPreview(view: TrackingSettingsView): TemplateResult {
    const store = this.#store
    const page = this.#page.wanted()
    const changes = this.draft.changes(toFields(view))
    const isSendable = !changes.accent || isColor(changes.accent)
    if (store && isSendable) this.#preview.show({ store, moment: this.moment, choices: withChanges(view, changes) })
    return html`<aside part="preview" aria-label=${this.#t('preview')}>
      <div class="held">
        <div class="top">
          <fieldset class="segments">
            <legend class="visually-hidden">${this.#t('preview.moment')}</legend>
            ${MOMENTS.map((moment) => this.#renderMoment(moment))}
          </fieldset>
          <span class="caption">${icon(eyeIcon, 'small')}${this.#t('preview')}</span>
        </div>
        ${this.#renderTroubleOf(this.#preview.trouble)}
        <div class="phone">
          ${
            page && this.#preview.view
              ? html`<waybill-tracking-page .view=${this.#preview.view}></waybill-tracking-page>`
              : nothing
          }
        </div>
      </div>
    </aside>`
  }

  #renderMoment(moment: PreviewMoment): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name="moment"
        .checked=${live(moment === this.moment)}
        @change=${() => (this.moment = moment)}
      />${this.#t(`preview.${moment}`)}
    </label>`
  }

  #renderTroubleOf(error: unknown): TemplateResult | typeof nothing {
    if (error === undefined) return nothing
    return html`<p class="error" role="alert">${problemText(this.problem, error)}</p>`
  }

  get #mayChange(): boolean {
    return this.may('tracking:configure')
  }

  protected override judge({ accent }: Partial<Fields>): FormFaults {
    return { accent: accent && !isColor(accent) ? this.#brand('color.wrong') : '' }
  }

  protected override explain(): string {
    return this.problem('invalid_request')
  }

  protected override async save(changes: Partial<Fields>): Promise<void> {
    const state = this.#settings.value
    if (state?.kind === 'ready') await this.#store?.save(state.value, withChanges(state.value, changes))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-tracking-settings': TrackingSettings
  }
}
