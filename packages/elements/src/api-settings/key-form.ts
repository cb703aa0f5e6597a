import type { CreatedKey } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { busyFaces } from '../base/button.ts'
import { copyText } from '../base/clipboard.ts'
import { customElement } from '../base/element.ts'
import type { FormFaults } from '../base/form-faults.ts'
import { selectField, textField } from '../base/form-parts.ts'
import { icon, infoIcon } from '../base/icons.ts'
import { SettingsForm, settingsStyles } from '../base/settings-form.ts'
import { choices } from '../base/styles/choices.ts'
import { apiTexts } from '../locales/en/api-settings.ts'
import { keysStore } from '../stores/keys.ts'
import { NEW_KEY, sitesIn, toKeyDraft, type KeyFields } from './key-draft.ts'
import { courierChoices, kindChoice, originsFault, originsField, scopeChoices } from './key-form-parts.ts'
import { keyFormStyles } from './key-form.styles.ts'
import { scopesToGive, type KeyScope } from './scope-names.ts'

/** Makes a key inside a dialog and shows it once. */
@customElement('waybill-key-form')
export class KeyForm extends SettingsForm<KeyFields> {
  static override styles = [settingsStyles, choices, keyFormStyles]

  /** Told when the person is done, with a key or without. */
  @property({ attribute: false }) onDone: () => void = () => {}

  readonly #t = this.texts(apiTexts)
  @state() private created: CreatedKey | undefined
  @state() private isCopied = false
  @query('#shown') private shown!: HTMLInputElement | null
  /** One for each key that is wanted, so that a repeated press makes one. */
  #wish = newWish()

  protected override render(): TemplateResult {
    return this.created ? this.#renderKey(this.created) : this.#renderForm(this.#fields)
  }

  #renderForm(fields: KeyFields): TemplateResult {
    const isBusy = this.work.isBusy('save')
    const t = this.#t
    const name = this.field('name', fields.name, { label: t('name') }, (text) => text)
    return html`<form novalidate @submit=${(event: Event) => void this.submit(event, this.#fields)}>
      ${kindChoice({ t, fields, onChoose: (kind) => this.#change('kind', kind) })}
      ${textField({ ...name, longest: 60, hint: t('name.hint') })}
      ${fields.kind === 'secret' ? this.#renderScopes(fields) : this.#renderSites(fields)} ${this.#renderEnd(fields)}
      ${this.renderTrouble('save')}
      <div class="savebar">
        <button class="button primary" aria-busy=${isBusy}>${busyFaces(t('create'), t('create.busy'), isBusy)}</button>
        <button type="button" class="button" @click=${() => this.onDone()}>${this.common('cancel')}</button>
      </div>
    </form>`
  }

  #renderScopes(fields: KeyFields): TemplateResult {
    return scopeChoices({
      t: this.#t,
      fields,
      fault: this.faults.scopes,
      scopes: scopesToGive(this.reader?.scopes ?? []),
      onToggle: (scope) => this.#change('scopes', toggled(this.#fields.scopes, scope)),
    })
  }

  #renderSites(fields: KeyFields): TemplateResult {
    const choices = courierChoices(this.reader?.connections ?? [])
    const connection = this.field('connectionId', fields.connectionId, { label: this.#t('connection') }, (id) => id)
    return html`${choices.length > 1 ? selectField({ ...connection, choices }) : nothing}
    ${originsField({
      t: this.#t,
      fields,
      fault: this.faults.origins,
      onInput: (text) => this.#change('origins', text),
    })}`
  }

  #renderEnd(fields: KeyFields): TemplateResult {
    const days = ['30', '90'].map((value) => ({ value, label: this.#t('ends.days', { count: Number(value) }) }))
    const never = { value: '', label: this.#t('ends.never') }
    const field = this.field('days', fields.days, { label: this.#t('ends') }, (text) => text)
    return selectField({ ...field, choices: [never, ...days, { value: '365', label: this.#t('ends.year') }] })
  }

  #renderKey({ key, kind }: CreatedKey): TemplateResult {
    const t = this.#t
    return html`<div class="shown" role="status">
      <div class="notice rejected">
        ${icon(infoIcon)}
        <p>${t(kind === 'secret' ? 'shown.text' : 'shown.text.publishable')}</p>
      </div>
      <div class="field">
        <label class="label" for="shown">${t('key')}</label>
        <div class="copy">
          <input id="shown" class="input mono" readonly dir="ltr" .value=${key} />
          <button type="button" class="button" @click=${() => void this.#onCopy(key)}>
            ${t(this.isCopied ? 'copied' : 'copy')}
          </button>
        </div>
      </div>
      <p><button type="button" class="button primary" @click=${() => this.onDone()}>${t('done')}</button></p>
    </div>`
  }

  get #fields(): KeyFields {
    const [connection] = courierChoices(this.reader?.connections ?? [])
    const may = scopesToGive(this.reader?.scopes ?? [])
    const fresh = {
      ...NEW_KEY,
      connectionId: connection?.value ?? '',
      scopes: NEW_KEY.scopes.filter((scope) => may.includes(scope)),
    }
    return { ...fresh, ...this.draft.changes(fresh) }
  }

  #change<Name extends keyof KeyFields>(name: Name, value: KeyFields[Name]): void {
    this.#wish = newWish()
    this.change(name, value)
  }

  protected override judge({ kind, name = '', scopes = [], origins = '' }: Partial<KeyFields>): FormFaults {
    return {
      name: name.trim() ? '' : this.#t('name.needed'),
      scopes: kind === 'secret' && scopes.length === 0 ? this.#t('scopes.needed') : '',
      origins: kind === 'publishable' && sitesIn(origins).length === 0 ? this.#t('origins.needed') : '',
    }
  }

  protected override explain(path: string, code: string): string {
    if (path === 'name') return this.#t('name.needed')
    const { origins } = this.#fields
    return path.startsWith('origins') ? originsFault(this.#t, path, { code, origins }) : this.problem('invalid_request')
  }

  protected override async save(): Promise<void> {
    const store = this.portal?.store(keysStore)
    this.created = await store?.create(toKeyDraft(this.#fields, Date.now()), this.#wish)
  }

  protected override praise(): string {
    return this.#t('shown.title')
  }

  async #onCopy(key: string): Promise<void> {
    this.isCopied = await copyText(key)
    if (!this.isCopied) this.shown?.select()
  }
}

const toggled = (scopes: readonly KeyScope[], scope: KeyScope): KeyScope[] =>
  scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope]

const newWish = (): string => crypto.getRandomValues(new BigUint64Array(2)).join('-')

declare global {
  interface HTMLElementTagNameMap {
    'waybill-key-form': KeyForm
  }
}
