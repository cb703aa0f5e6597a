import type { Language, OrganizationSettings as Settings } from '@waybill/contract'
import { LANGUAGES } from '@waybill/contract/common'
import { html, nothing, type TemplateResult } from 'lit'
import { countryChoices, languageChoices, zoneChoices } from '../base/countries.ts'
import { customElement } from '../base/element.ts'
import { problemCodeOf, problemText } from '../base/errors.ts'
import { looksLikeEmail, type FormFaults } from '../base/form-faults.ts'
import { selectField, textField, type Choice } from '../base/form-parts.ts'
import { icon, infoIcon } from '../base/icons.ts'
import { SettingsForm, settingsStyles } from '../base/settings-form.ts'
import { StoreController } from '../base/store-controller.ts'
import { organizationTexts } from '../locales/en/organization-settings.ts'
import { organizationStore } from '../stores/organization.ts'
import { logoFault, logoField } from './logo-field.ts'
import { logoStyles } from './organization-settings.styles.ts'

interface Fields extends Pick<Settings, 'name' | 'email' | 'country' | 'timeZone' | 'units'> {
  readonly language: Language
}

/**
 * The settings of one's organization: name, address, place, units and logo.
 * @summary Settings of an organization
 * @fires waybill-settings-saved - changes were saved
 * @csspart form - the form
 */
@customElement('waybill-organization-settings')
export class OrganizationSettings extends SettingsForm<Fields> {
  static override styles = [settingsStyles, logoStyles]

  readonly #t = this.texts(organizationTexts)
  readonly #settings = new StoreController(this, () => this.#store?.$state)

  get #store() {
    return this.portal?.store(organizationStore)
  }

  protected override render(): TemplateResult {
    const retry = () => void this.#store?.refresh()
    return this.renderPane(this.#settings.value, retry, (settings) => this.#renderForm(settings))
  }

  #renderForm(settings: Settings): TemplateResult {
    const fields = toFields(settings)
    return html`<div class="pane" part="form">
      <div>
        <h2>${this.#t('title')}</h2>
        <p class="lead">${this.#lead}</p>
      </div>
      ${this.#mayChange ? nothing : this.#renderReadOnly()} ${this.#renderLogo(settings)}
      <form novalidate @submit=${(event: Event) => void this.submit(event, this.draft.changes(fields))}>
        ${this.#renderName(fields, settings.pendingEmail)} ${this.#renderPlace(fields)}
        ${this.#mayChange ? this.renderSave(fields) : nothing}
      </form>
      ${this.live.render()}
    </div>`
  }

  #renderName(fields: Fields, pendingEmail: string | null): TemplateResult {
    const { email } = fields
    const hint = this.#t('email.hint')
    return html`${textField({ ...this.#text('name', fields), longest: 100, autocomplete: 'organization' })}
    ${textField({ ...this.#text('email', fields), longest: 254, type: 'email', autocomplete: 'email', hint })}
    ${pendingEmail ? this.#renderPending(email, pendingEmail) : nothing}`
  }

  #renderPlace(fields: Fields): TemplateResult {
    const units = (['metric', 'imperial'] as const).map((value) => ({ value, label: this.#t(`units.${value}`) }))
    return html`<div class="two">
        ${this.#select('country', fields, countryChoices(this.locale, fields.country), this.#t('country.hint'))}
        ${this.#select('timeZone', fields, zoneChoices(this.locale, fields.timeZone))}
      </div>
      <div class="two">
        ${this.#select('units', fields, units)} ${this.#select('language', fields, languageChoices(LANGUAGES))}
      </div>`
  }

  #text(name: 'name' | 'email', fields: Fields) {
    const look = { label: this.#t(name), disabled: !this.#mayChange }
    return this.field(name, this.draft.value(name, fields), look, (text) => text)
  }

  #select(
    name: 'country' | 'timeZone' | 'units' | 'language',
    fields: Fields,
    choices: readonly Choice[],
    hint?: string,
  ): TemplateResult {
    const look = { label: this.#t(name), disabled: !this.#mayChange }
    const field = this.field(name, this.draft.value(name, fields), look, asChoice<typeof name>)
    return selectField({ ...field, choices, hint })
  }

  #renderPending(current: string, email: string): TemplateResult {
    return html`<div class="notice in_progress">
      ${icon(infoIcon)}
      <p>${this.#t('email.pending', { email, current })}</p>
      <button type="button" class="button" @click=${() => void this.send({ email: current })}>
        ${this.#t('email.cancel')}
      </button>
    </div>`
  }

  #renderLogo({ logoUrl }: Settings): TemplateResult {
    return logoField({
      t: this.#t,
      remove: this.common('remove'),
      url: logoUrl,
      isBusy: this.work.isBusy('logo'),
      fault: this.faults.logo ?? '',
      disabled: !this.#mayChange,
      onFile: (file) => void this.#onLogo(file),
      onRemove: () => void this.#changeLogo('logo.removed', () => this.#store?.removeLogo()),
    })
  }

  #renderReadOnly(): TemplateResult {
    return html`<div class="notice placed">
      ${icon(infoIcon)}
      <p>${this.#t('read.only')}</p>
    </div>`
  }

  get #mayChange(): boolean {
    return this.may('organization:write')
  }

  get #lead(): string {
    const courier = this.reader?.connections[0]?.courierName
    const isClient = this.reader?.organization.kind === 'client'
    return isClient && courier ? this.#t('lead', { courier }) : this.#t('lead.courier')
  }

  protected override judge({ name, email }: Partial<Fields>): FormFaults {
    return {
      name: name !== undefined && !name.trim() ? this.#t('name.needed') : '',
      email: email !== undefined && !looksLikeEmail(email) ? this.#t('email.wrong') : '',
    }
  }

  protected override explain(path: string): string {
    return path === 'name'
      ? this.#t('name.needed')
      : path === 'email'
        ? this.#t('email.wrong')
        : this.problem('invalid_request')
  }

  protected override async save(changes: Partial<Fields>): Promise<void> {
    await this.#store?.save(changes)
  }

  async #onLogo(file: File): Promise<void> {
    const logo = logoFault(file, this.#t)
    this.faults = { ...this.faults, logo }
    if (!logo) await this.#changeLogo('logo.saved', () => this.#store?.setLogo(file))
  }

  async #changeLogo(told: 'logo.saved' | 'logo.removed', change: () => Promise<void> | undefined): Promise<void> {
    if (await this.work.run('logo', async () => change())) this.tell(this.#t(told))
    else this.faults = { ...this.faults, logo: this.#refusal(this.work.errorOf('logo')) }
  }

  /** A file may be something else than its name says; the server looks inside. */
  #refusal(error: unknown): string {
    const told = { unsupported_media: this.#t('logo.type'), too_large: this.#t('logo.large') }
    const code = problemCodeOf(error)
    return code === 'unsupported_media' || code === 'too_large' ? told[code] : problemText(this.problem, error)
  }
}

function toFields({ name, email, country, timeZone, units, language }: Settings): Fields {
  // The API answers only with languages of the list.
  return { name, email, country, timeZone, units, language: language as Language }
}

// A select offers only the values of its field, and the server looks again.
const asChoice = <Name extends keyof Fields>(value: string) => value as Fields[Name]

declare global {
  interface HTMLElementTagNameMap {
    'waybill-organization-settings': OrganizationSettings
  }
}
