import type { ApiKey } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { busyFaces } from '../base/button.ts'
import { customElement } from '../base/element.ts'
import type { FormFaults } from '../base/form-faults.ts'
import { SettingsForm, settingsStyles } from '../base/settings-form.ts'
import { apiTexts } from '../locales/en/api-settings.ts'
import { keysStore } from '../stores/keys.ts'
import { sitesIn, type KeyFields } from './key-draft.ts'
import { originsField, originsFault } from './key-form-parts.ts'
import { keyFormStyles } from './key-form.styles.ts'

type Sites = Pick<KeyFields, 'origins'>

/** Changes the sites where a publishable key works, inside a dialog. */
@customElement('waybill-sites-form')
export class SitesForm extends SettingsForm<Sites> {
  static override styles = [settingsStyles, keyFormStyles]

  /** The key whose sites are changed. */
  @property({ attribute: false }) apiKey: ApiKey | undefined
  /** Told when the person is done, with what to say if the sites were saved. */
  @property({ attribute: false }) onDone: (message?: string) => void = () => {}

  readonly #t = this.texts(apiTexts)

  protected override render(): TemplateResult {
    const isBusy = this.work.isBusy('save')
    return html`<form novalidate @submit=${(event: Event) => void this.submit(event, this.#fields)}>
      ${originsField({
        t: this.#t,
        fields: this.#fields,
        fault: this.faults.origins,
        onInput: (text) => this.change('origins', text),
      })}
      <p class="hint">${this.#t('sites.soon')}</p>
      ${this.renderTrouble('save')}
      <div class="savebar">
        <button class="button primary" aria-busy=${isBusy}>
          ${busyFaces(this.settingsText('save'), this.settingsText('save.busy'), isBusy)}
        </button>
        <button type="button" class="button" @click=${() => this.onDone()}>${this.common('cancel')}</button>
      </div>
    </form>`
  }

  get #fields(): Sites {
    return { origins: this.draft.value('origins', { origins: this.apiKey?.origins.join('\n') ?? '' }) }
  }

  protected override judge({ origins = '' }: Partial<Sites>): FormFaults {
    return { origins: sitesIn(origins).length === 0 ? this.#t('origins.needed') : '' }
  }

  protected override explain(path: string, code: string): string {
    return originsFault(this.#t, path, { code, ...this.#fields })
  }

  protected override async save({ origins = '' }: Partial<Sites>): Promise<void> {
    await this.portal?.store(keysStore).changeSites(this.apiKey?.id ?? '', sitesIn(origins))
  }

  protected override praise(): string {
    return this.#t('sites.saved', { name: this.apiKey?.name ?? '' })
  }

  protected override tell(message: string): void {
    super.tell(message)
    this.onDone(message)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-sites-form': SitesForm
  }
}
