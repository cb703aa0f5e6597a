import type { Branding as Settings } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import { query } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import type { FormFaults } from '../base/form-faults.ts'
import { textField } from '../base/form-parts.ts'
import { icon, infoIcon } from '../base/icons.ts'
import { SettingsForm, settingsStyles } from '../base/settings-form.ts'
import { StoreController } from '../base/store-controller.ts'
import { brandingTexts } from '../locales/en/branding.ts'
import '../phone-field/phone-field.ts'
import type { PhoneField } from '../phone-field/phone-field.ts'
import { brandingStore } from '../stores/branding.ts'
import './brand-sample.ts'
import { brandingStyles } from './branding.styles.ts'
import { colorField } from './color-field.ts'
import { isColor } from './verdict.ts'

type Fields = Pick<Settings, 'accent' | 'host' | 'supportPhone'>

/**
 * What a courier's own portal, pages and mails wear: its colour, shown as it will be read, its host and its number.
 * @summary Editor of a courier's brand
 * @fires waybill-settings-saved - changes were saved
 * @csspart form - the form
 */
@customElement('waybill-branding')
export class Branding extends SettingsForm<Fields> {
  static override styles = [settingsStyles, brandingStyles]

  readonly #t = this.texts(brandingTexts)
  readonly #branding = new StoreController(this, () => this.#store?.$state)
  @query('waybill-phone-field') private phone!: PhoneField | null

  get #store() {
    return this.portal?.store(brandingStore)
  }

  protected override render(): TemplateResult {
    const retry = () => void this.#store?.refresh()
    return this.renderPane(this.#branding.value, retry, (branding) => this.#renderForm(branding))
  }

  #renderForm(branding: Settings): TemplateResult {
    const accent = this.draft.value('accent', branding)
    return html`<div class="pane" part="form">
      <div>
        <h2>${this.#t('title')}</h2>
        <p class="lead">${this.#t('lead')}</p>
      </div>
      <form novalidate @submit=${(event: Event) => void this.#onSubmit(event, branding)}>
        ${this.#renderColor(accent)}
        <waybill-brand-sample
          .accent=${accent && isColor(accent) ? accent : null}
          .brand=${branding}
        ></waybill-brand-sample>
        <p class="hint">${this.#t('name')}</p>
        ${this.#renderHost(branding)} ${this.#renderPhone(branding)}
        ${
          this.#mayChange
            ? this.renderSave(branding)
            : html`<div class="notice placed">
                ${icon(infoIcon)}
                <p>${this.#t('read.only')}</p>
              </div>`
        }
      </form>
      ${this.live.render()}
    </div>`
  }

  #renderColor(accent: string | null): TemplateResult {
    return colorField({
      t: this.#t,
      accent,
      fault: this.faults.accent ?? '',
      disabled: !this.#mayChange,
      onColor: (color) => this.change('accent', color),
    })
  }

  #renderHost(branding: Settings): TemplateResult {
    const look = { label: this.#t('host'), disabled: !this.#mayChange }
    const host = this.draft.value('host', branding) ?? ''
    const field = this.field('host', host, look, (text) => text.trim() || null)
    return textField({ ...field, longest: 253, spellcheck: false, hint: this.#t('host.hint') })
  }

  #renderPhone(branding: Settings): TemplateResult {
    return html`<waybill-phone-field
      label=${this.#t('phone')}
      hint=${this.#t('phone.hint')}
      country=${this.reader?.organization.country ?? ''}
      ?disabled=${!this.#mayChange}
      .value=${this.draft.value('supportPhone', branding) ?? ''}
      @waybill-change=${() => this.change('supportPhone', this.phone?.value || null)}
    ></waybill-phone-field>`
  }

  get #mayChange(): boolean {
    return this.may('organization:write')
  }

  protected override judge({ accent }: Partial<Fields>): FormFaults {
    return { accent: accent && !isColor(accent) ? this.#t('color.wrong') : '' }
  }

  protected override explain(path: string, code: string): string {
    if (path === 'accent') return this.#t('color.wrong')
    return path === 'host'
      ? this.#t(code === 'not_allowed' ? 'host.taken' : 'host.wrong')
      : this.problem('invalid_request')
  }

  protected override async save(changes: Partial<Fields>): Promise<void> {
    await this.#store?.save(changes)
  }

  async #onSubmit(event: Event, branding: Settings): Promise<void> {
    event.preventDefault()
    await this.phone?.settled
    if (this.phone?.reportValidity() ?? true) await this.submit(event, this.draft.changes(branding))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-branding': Branding
  }
}
