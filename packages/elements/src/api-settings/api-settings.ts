import type { ApiKey } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { DialogController } from '../base/dialog.ts'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { closeIcon, icon } from '../base/icons.ts'
import { LiveRegion } from '../base/live-region.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { pane } from '../base/pane.ts'
import { PortalElement } from '../base/portal-element.ts'
import { Question } from '../base/question.ts'
import { settingsStyles } from '../base/settings-form.ts'
import { StoreController } from '../base/store-controller.ts'
import { dialogStyles } from '../base/styles/dialog.ts'
import { apiTexts } from '../locales/en/api-settings.ts'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { contextStore } from '../stores/context.ts'
import { keysStore } from '../stores/keys.ts'
import './key-form.ts'
import { keyRow } from './key-rows.ts'
import './sites-form.ts'
import { apiStyles } from './api-settings.styles.ts'

/**
 * The keys with which one's own systems and pages use the API: made, shown once, watched, given other sites and revoked.
 * @summary API keys of an organization
 * @fires waybill-settings-saved - a key was made, changed or revoked
 * @csspart form - the lists of keys
 */
@customElement('waybill-api-settings')
export class ApiSettings extends PortalElement {
  static override styles = [settingsStyles, dialogStyles, apiStyles]

  readonly #t = this.texts(apiTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #keys = new StoreController(this, () => this.#store?.$state)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #delay = new LoadingDelay(this)
  readonly #live = new LiveRegion(this)
  readonly #question = new Question(this, { explain: (error) => problemText(this.#problem, error) })
  readonly #dialog = new DialogController(this, { selector: '#dialog', onClose: () => (this.shown = undefined) })
  /** What stands in the dialog: a new key, or the sites of one. */
  @state() private shown: 'new' | ApiKey | undefined

  get #store() {
    return this.portal?.store(keysStore)
  }

  get #reader() {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    this.#dialog.sync(this.shown !== undefined)
  }

  protected override render(): TemplateResult {
    const state = this.#keys.value
    return pane({
      state,
      isSlow: this.#delay.shows(state === undefined || state.kind === 'loading'),
      loading: this.#common('loading'),
      explain: (error) => problemText(this.#problem, error),
      retry: this.#common('retry'),
      onRetry: () => void this.#store?.refresh(),
      render: (keys) => this.#renderKeys(keys),
    })
  }

  #renderKeys(keys: readonly ApiKey[]): TemplateResult {
    return html`<div class="pane" part="form">
      <div class="head">
        <div>
          <h2>${this.#t('title')}</h2>
          <p class="lead">${this.#t('lead')}</p>
        </div>
        <button class="button primary" ?hidden=${!this.#mayChange} @click=${() => (this.shown = 'new')}>
          ${this.#t('create')}
        </button>
      </div>
      ${this.#renderKind('secret', keys)} ${this.#renderKind('publishable', keys)} ${this.#renderDialog()}
      ${this.#question.render()} ${this.#live.render()}
    </div>`
  }

  #renderKind(kind: ApiKey['kind'], all: readonly ApiKey[]): TemplateResult {
    const keys = all.filter((key) => key.kind === kind)
    return html`<section class="section">
      <div>
        <h3>${this.#t(kind)}</h3>
        <p class="lead">${this.#t(`${kind}.lead`)}</p>
      </div>
      <ul class="rows">
        ${repeat(
          keys,
          ({ id }) => id,
          (key) => this.#renderKey(key),
        )}
      </ul>
      <p class="hint" ?hidden=${keys.length > 0}>${this.#t('none')}</p>
    </section>`
  }

  #renderKey(key: ApiKey): TemplateResult {
    return keyRow({
      t: this.#t,
      common: this.#common,
      locale: this.locale,
      key,
      connections: this.#reader?.connections ?? [],
      onSites: () => (this.shown = key),
      onRevoke: this.#mayChange ? () => this.#onRevoke(key) : undefined,
    })
  }

  #renderDialog(): TemplateResult {
    return html`<dialog id="dialog" class="dialog" aria-labelledby="dialog-title">
      <header>
        <h2 id="dialog-title">${this.#dialogTitle}</h2>
        <span class="space"></span>
        <button class="button ghost icon-only" aria-label=${this.#common('close')} @click=${() => this.#onDone()}>
          ${icon(closeIcon)}
        </button>
      </header>
      <div class="body">${this.#renderInside()}</div>
    </dialog>`
  }

  get #dialogTitle(): string {
    const { shown } = this
    return typeof shown === 'object' ? this.#t('sites.of', { name: shown.name }) : this.#t('create.title')
  }

  #renderInside(): TemplateResult | typeof nothing {
    const { shown } = this
    if (shown === undefined) return nothing
    if (shown === 'new') return html`<waybill-key-form .onDone=${this.#onDone}></waybill-key-form>`
    return html`<waybill-sites-form .apiKey=${shown} .onDone=${this.#onDone}></waybill-sites-form>`
  }

  readonly #onDone = (message?: string): void => {
    this.shown = undefined
    if (message) this.#live.say(message)
  }

  get #mayChange(): boolean {
    return this.#reader?.scopes.includes('keys:write') ?? false
  }

  #onRevoke({ id, name }: ApiKey): void {
    this.#question.ask({
      title: this.#t('revoke.title', { name }),
      text: this.#t('revoke.text'),
      verb: this.#t('revoke'),
      busyVerb: this.#t('revoke.busy'),
      keep: this.#t('revoke.keep'),
      action: () => this.#revoke(id, name),
    })
  }

  async #revoke(id: string, name: string): Promise<void> {
    await this.#store?.revoke(id)
    this.#live.say(this.#t('revoked', { name }))
    this.emit('waybill-settings-saved')
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-api-settings': ApiSettings
  }
}
