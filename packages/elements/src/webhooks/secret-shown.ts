import { html, nothing, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { copyText } from '../base/clipboard.ts'
import { customElement, WaybillElement } from '../base/element.ts'
import { icon, infoIcon } from '../base/icons.ts'
import { settingsStyles } from '../base/settings-form.ts'
import { webhookTexts } from '../locales/en/webhooks.ts'
import { webhookFormStyles } from './webhook-form.styles.ts'

/** Shows a signing secret once, to be copied. */
@customElement('waybill-secret-shown')
export class SecretShown extends WaybillElement {
  static override styles = [settingsStyles, webhookFormStyles]

  /** The secret, which stands nowhere else. */
  @property() secret = ''
  /** Whether the one before still counts for a day. */
  @property({ type: Boolean }) overlaps = false
  /** Told when the person has it. */
  @property({ attribute: false }) onDone: () => void = () => {}

  readonly #t = this.texts(webhookTexts)
  @state() private isCopied = false
  @query('#shown') private shown!: HTMLInputElement | null

  protected override render(): TemplateResult {
    const t = this.#t
    return html`<div class="shown" role="status">
      <div class="notice rejected">
        ${icon(infoIcon)}
        <p>${t('secret.text')}</p>
      </div>
      ${this.overlaps ? html`<p class="hint">${t('secret.overlap')}</p>` : nothing}
      <div class="field">
        <label class="label" for="shown">${t('secret')}</label>
        <div class="copy">
          <input id="shown" class="input mono" readonly dir="ltr" .value=${this.secret} />
          <button type="button" class="button" @click=${() => void this.#onCopy()}>
            ${t(this.isCopied ? 'copied' : 'copy')}
          </button>
        </div>
      </div>
      <p><button type="button" class="button primary" @click=${() => this.onDone()}>${t('done')}</button></p>
    </div>`
  }

  async #onCopy(): Promise<void> {
    this.isCopied = await copyText(this.secret)
    if (!this.isCopied) this.shown?.select()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-secret-shown': SecretShown
  }
}
