import type { Webhook } from '@waybill/contract'
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
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { webhookTexts } from '../locales/en/webhooks.ts'
import { contextStore } from '../stores/context.ts'
import { webhooksStore } from '../stores/webhooks.ts'
import './secret-shown.ts'
import './webhook-form.ts'
import './webhook-page.ts'
import type { WebhookCommand } from './webhook-page.ts'
import { webhookRow } from './webhook-rows.ts'
import { webhooksStyles } from './webhooks.styles.ts'

/** What stands in the dialog. */
type Dialog =
  | { readonly kind: 'form'; readonly webhook: Webhook | undefined }
  | { readonly kind: 'secret'; readonly secret: string }

/**
 * Where an organization's own systems are told of what happens: endpoints with their events and signing secrets, a test that
 * answers at once, and the log of every try with its answer, from which a message is sent again.
 * @summary Webhooks of an organization
 * @fires waybill-settings-saved - an endpoint was made, changed, switched or deleted
 * @csspart form - the list of endpoints
 */
@customElement('waybill-webhooks')
export class Webhooks extends PortalElement {
  static override styles = [settingsStyles, dialogStyles, webhooksStyles]

  readonly #t = this.texts(webhookTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #webhooks = new StoreController(this, () => this.#store?.$state)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #delay = new LoadingDelay(this)
  readonly #live = new LiveRegion(this)
  readonly #question = new Question(this, { explain: (error) => problemText(this.#problem, error) })
  readonly #dialog = new DialogController(this, { selector: '#dialog', onClose: () => (this.shown = undefined) })
  @state() private openId = ''
  @state() private shown: Dialog | undefined

  get #store() {
    return this.portal?.store(webhooksStore)
  }

  get #mayChange(): boolean {
    const state = this.#context.value
    return state?.kind === 'ready' && state.value.scopes.includes('webhooks:write')
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    this.#dialog.sync(this.shown !== undefined)
  }

  protected override render(): TemplateResult {
    const state = this.#webhooks.value
    return pane({
      state,
      isSlow: this.#delay.shows(state === undefined || state.kind === 'loading'),
      loading: this.#common('loading'),
      explain: (error) => problemText(this.#problem, error),
      retry: this.#common('retry'),
      onRetry: () => void this.#store?.refresh(),
      render: (webhooks) => this.#renderWebhooks(webhooks),
    })
  }

  #renderWebhooks(webhooks: readonly Webhook[]): TemplateResult {
    const open = webhooks.find(({ id }) => id === this.openId)
    return html`${open ? this.#renderPage(open) : this.#renderList(webhooks)} ${this.#renderDialog()}
    ${this.#question.render()} ${this.#live.render()}`
  }

  #renderList(webhooks: readonly Webhook[]): TemplateResult {
    return html`<div class="pane" part="form">
      <div class="head">
        <div>
          <h2>${this.#t('title')}</h2>
          <p class="lead">${this.#t('lead')}</p>
        </div>
        <button
          class="button primary"
          ?hidden=${!this.#mayChange}
          @click=${() => (this.shown = { kind: 'form', webhook: undefined })}
        >
          ${this.#t('add')}
        </button>
      </div>
      <ul class="rows">
        ${repeat(
          webhooks,
          ({ id }) => id,
          (webhook) => webhookRow({ t: this.#t, webhook, onOpen: () => void this.#onOpen(webhook.id) }),
        )}
      </ul>
      <p class="hint" ?hidden=${webhooks.length > 0}>${this.#t('none')}</p>
    </div>`
  }

  #renderPage(webhook: Webhook): TemplateResult {
    return html`<waybill-webhook-page
      .webhook=${webhook}
      ?editable=${this.#mayChange}
      .onBack=${this.#onBack}
      .onCommand=${(command: WebhookCommand) => this.#commands[command](webhook)}
    ></waybill-webhook-page>`
  }

  #renderDialog(): TemplateResult {
    return html`<dialog id="dialog" class="dialog" aria-labelledby="dialog-title">
      <header>
        <h2 id="dialog-title">${this.#dialogTitle}</h2>
        <span class="space"></span>
        <button class="button ghost icon-only" aria-label=${this.#common('close')} @click=${this.#onDone}>
          ${icon(closeIcon)}
        </button>
      </header>
      <div class="body">${this.#renderInside()}</div>
    </dialog>`
  }

  get #dialogTitle(): string {
    if (this.shown?.kind === 'secret') return this.#t('secret.title')
    return this.#t(this.shown?.webhook ? 'edit.title' : 'add.title')
  }

  #renderInside(): TemplateResult | typeof nothing {
    const { shown } = this
    if (shown?.kind === 'form')
      return html`<waybill-webhook-form .webhook=${shown.webhook} .onDone=${this.#onDone}></waybill-webhook-form>`
    if (shown?.kind !== 'secret') return nothing
    return html`<waybill-secret-shown overlaps .secret=${shown.secret} .onDone=${this.#onDone}></waybill-secret-shown>`
  }

  readonly #commands: Record<WebhookCommand, (webhook: Webhook) => unknown> = {
    edit: (webhook) => (this.shown = { kind: 'form', webhook }),
    switch: (webhook) => this.#switch(webhook),
    rotate: (webhook) => this.#askToRotate(webhook),
    delete: (webhook) => this.#askToDelete(webhook),
  }

  readonly #onDone = (): void => void (this.shown = undefined)

  async #onOpen(id: string): Promise<void> {
    this.openId = id
    await this.updateComplete
    const page = this.shadowRoot?.querySelector('waybill-webhook-page')
    await page?.updateComplete
    page?.focus()
  }

  readonly #onBack = async (): Promise<void> => {
    const index = this.#all.findIndex(({ id }) => id === this.openId)
    this.openId = ''
    await this.updateComplete
    this.shadowRoot?.querySelectorAll<HTMLElement>('.rows .button')[index]?.focus()
  }

  get #all(): readonly Webhook[] {
    const state = this.#webhooks.value
    return state?.kind === 'ready' ? state.value : []
  }

  async #switch({ id, url, status }: Webhook): Promise<void> {
    const next = status === 'active' ? 'disabled' : 'active'
    await this.#store?.change(id, { status: next })
    this.#tell(this.#t(next === 'active' ? 'switched.on' : 'switched.off', { url }))
  }

  #askToRotate({ id }: Webhook): void {
    const wish = crypto.getRandomValues(new BigUint64Array(2)).join('-')
    this.#question.ask({
      title: this.#t('rotate.title'),
      text: this.#t('rotate.text'),
      verb: this.#t('rotate.verb'),
      busyVerb: this.#t('rotate.busy'),
      keep: this.#t('rotate.keep'),
      action: async () => {
        const secret = (await this.#store?.rotate(id, wish)) ?? ''
        // After the question has closed, so that focus returns from the secret to the button behind both.
        setTimeout(() => (this.shown = { kind: 'secret', secret }))
      },
    })
  }

  #askToDelete({ id }: Webhook): void {
    this.#question.ask({
      title: this.#t('delete.title'),
      text: this.#t('delete.text'),
      verb: this.#t('delete'),
      busyVerb: this.#t('delete.busy'),
      keep: this.#t('delete.keep'),
      action: async () => {
        await this.#store?.remove(id)
        this.openId = ''
        this.#tell(this.#t('deleted'))
      },
    })
  }

  #tell(message: string): void {
    this.#live.say(message)
    this.emit('waybill-settings-saved')
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-webhooks': Webhooks
  }
}
