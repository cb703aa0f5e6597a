import type { Language, Me } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { query } from 'lit/decorators.js'
import { languageChoices } from '../base/countries.ts'
import { customElement } from '../base/element.ts'
import { looksLikeEmail, type FormFaults } from '../base/form-faults.ts'
import { selectField, textField } from '../base/form-parts.ts'
import { icon, infoIcon } from '../base/icons.ts'
import { LANGUAGES } from '../base/locale.ts'
import { SettingsForm, settingsStyles } from '../base/settings-form.ts'
import { StoreController } from '../base/store-controller.ts'
import { userTexts } from '../locales/en/user-settings.ts'
import '../phone-field/phone-field.ts'
import type { PhoneField } from '../phone-field/phone-field.ts'
import { meStore } from '../stores/me.ts'
import './user-passkeys.ts'
import './user-sessions.ts'

interface Fields extends Pick<Me, 'name' | 'email' | 'phone'> {
  readonly language: Language | null
}

/**
 * The signed-in person: name, address, phone and language, passkeys, and where they are signed in.
 * @summary Settings of the signed-in person
 * @fires waybill-settings-saved - changes were saved
 * @csspart form - the form
 */
@customElement('waybill-user-settings')
export class UserSettings extends SettingsForm<Fields> {
  static override styles = settingsStyles

  readonly #t = this.texts(userTexts)
  readonly #me = new StoreController(this, () => this.#store?.$me)
  @query('waybill-phone-field') private phone!: PhoneField | null

  get #store() {
    return this.portal?.store(meStore)
  }

  protected override render(): TemplateResult {
    return this.renderPane(
      this.#me.value,
      () => void this.#store?.refresh(),
      (me) => this.#renderForm(me),
    )
  }

  #renderForm(me: Me): TemplateResult {
    const fields = toFields(me)
    return html`<div class="pane" part="form">
      <div>
        <h2>${this.#t('title')}</h2>
        <p class="lead">${this.#t('lead')}</p>
      </div>
      <form novalidate @submit=${(event: Event) => void this.#onSubmit(event, fields)}>
        ${textField({ ...this.#text('name', fields), longest: 100, autocomplete: 'name' })}
        ${this.#renderEmail(fields, me.pendingEmail)}
        <div class="two">${this.#renderPhone(fields)} ${this.#renderLanguage(fields)}</div>
        ${this.renderSave(fields)}
      </form>
      <waybill-user-passkeys .account=${me.email}></waybill-user-passkeys>
      <waybill-user-sessions></waybill-user-sessions>
      ${this.live.render()}
    </div>`
  }

  #renderEmail(fields: Fields, pending: string | null): TemplateResult {
    const current = fields.email
    const hint = this.#t('email.hint')
    return html`${textField({ ...this.#text('email', fields), longest: 254, type: 'email', autocomplete: 'email', hint })}
    ${
      pending
        ? html`<div class="notice in_progress">
            ${icon(infoIcon)}
            <p>${this.#t('email.pending', { email: pending, current })}</p>
            <button type="button" class="button" @click=${() => void this.send({ email: current })}>
              ${this.#t('email.cancel')}
            </button>
          </div>`
        : nothing
    }`
  }

  #text(name: 'name' | 'email', fields: Fields) {
    return this.field(name, this.draft.value(name, fields), { label: this.#t(name) }, (text) => text)
  }

  #renderPhone(fields: Fields): TemplateResult {
    return html`<waybill-phone-field
      label=${this.#t('phone')}
      country=${this.reader?.organization.country ?? ''}
      .value=${this.draft.value('phone', fields) ?? ''}
      @waybill-change=${({ target }: Event) => this.#onPhone(target)}
    ></waybill-phone-field>`
  }

  #renderLanguage(fields: Fields): TemplateResult {
    const spoken = new Set<string>([...LANGUAGES, ...(fields.language ? [fields.language] : [])])
    const choices = [{ value: '', label: this.#t('language.any') }, ...languageChoices([...spoken])]
    const value = this.draft.value('language', fields) ?? ''
    const field = this.field('language', value, { label: this.#t('language') }, asLanguage)
    return selectField({ ...field, choices, hint: this.#t('language.hint') })
  }

  protected override judge({ name, email }: Partial<Fields>): FormFaults {
    return {
      name: name !== undefined && !name.trim() ? this.#t('name.needed') : '',
      email: email !== undefined && !looksLikeEmail(email) ? this.#t('email.wrong') : '',
    }
  }

  protected override explain(path: string): string {
    if (path === 'name') return this.#t('name.needed')
    return path === 'email' ? this.#t('email.wrong') : this.problem('invalid_request')
  }

  protected override async save(changes: Partial<Fields>): Promise<void> {
    await this.#store?.save(changes)
  }

  /** What was typed and is no number is not in the draft. */
  protected override discard(): void {
    super.discard()
    const me = this.#me.value
    if (this.phone && me?.kind === 'ready') this.phone.text = me.value.phone ?? ''
  }

  /** A number is kept as it is typed; only one that can be called becomes the draft. */
  #onPhone(target: EventTarget | null): void {
    if (target !== this.phone || !this.phone) return
    this.change('phone', this.phone.value || null)
  }

  /** The field of the phone says itself what is wrong with it. */
  async #onSubmit(event: Event, fields: Fields): Promise<void> {
    event.preventDefault()
    await this.phone?.settled
    if (this.phone?.reportValidity() ?? true) await this.submit(event, this.draft.changes(fields))
  }
}

function toFields({ name, email, phone, language }: Me): Fields {
  // The API answers only with languages of its list.
  return { name, email, phone, language: language as Language | null }
}

// The list offers these and the empty one, and the server looks again.
const asLanguage = (value: string) => (value || null) as Language | null

declare global {
  interface HTMLElementTagNameMap {
    'waybill-user-settings': UserSettings
  }
}
