import type { Webhook, WebhookDelivery, WebhookLog } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { busyFaces } from '../base/button.ts'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { backIcon, checkIcon, icon, warningIcon } from '../base/icons.ts'
import { LiveRegion } from '../base/live-region.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { pane } from '../base/pane.ts'
import { PortalElement } from '../base/portal-element.ts'
import { settingsStyles } from '../base/settings-form.ts'
import { StoreController } from '../base/store-controller.ts'
import { onTick } from '../base/ticker.ts'
import { Work } from '../base/work.ts'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { webhookTexts } from '../locales/en/webhooks.ts'
import { webhooksStore } from '../stores/webhooks.ts'
import { attemptText } from './attempt-text.ts'
import { deliveryRow } from './delivery-rows.ts'
import { webhookPageStyles } from './webhook-page.styles.ts'
import { heard, onOff } from './webhook-rows.ts'
import { webhooksStyles } from './webhooks.styles.ts'

/** How often the log is read again while somebody looks, in seconds. */
const RENEWED_EVERY = 4

export type WebhookCommand = 'edit' | 'switch' | 'rotate' | 'delete'
const COMMANDS = ['edit', 'rotate', 'switch', 'delete'] as const satisfies WebhookCommand[]

/** One endpoint: what can be done with it, and the log of what it was sent. */
@customElement('waybill-webhook-page')
export class WebhookPage extends PortalElement {
  static override styles = [settingsStyles, webhooksStyles, webhookPageStyles]

  @property({ attribute: false }) webhook: Webhook | undefined
  /** Whether the reader may do more than look. */
  @property({ type: Boolean }) editable = false
  @property({ attribute: false }) onBack: () => void = () => {}
  /** Told what the person wants done with the endpoint as a whole. */
  @property({ attribute: false }) onCommand: (command: WebhookCommand) => unknown = () => {}

  readonly #t = this.texts(webhookTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #log = new StoreController(this, () => this.#store?.$state)
  readonly #delay = new LoadingDelay(this)
  readonly #live = new LiveRegion(this)
  readonly #work = new Work(this)
  @state() private tested: WebhookDelivery | undefined
  #stopTicking: (() => void) | undefined

  get #store() {
    return this.webhook && this.portal?.store(webhooksStore).logOf(this.webhook.id)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    let seconds = 0
    this.#stopTicking = onTick(() => {
      seconds += 1
      if (seconds % RENEWED_EVERY === 0 && this.checkVisibility()) void this.#store?.refresh()
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopTicking?.()
  }

  protected override render(): TemplateResult | typeof nothing {
    const { webhook } = this
    if (!webhook) return nothing
    const t = this.#t
    return html`<div class="pane">
      <button class="button ghost back" @click=${() => this.onBack()}>${icon(backIcon, 'flip')}${t('back')}</button>
      <div>
        <div class="title">
          <h2 tabindex="-1"><bdi dir="ltr">${webhook.url}</bdi></h2>
          ${onOff(t, webhook)}
        </div>
        <p class="lead">${heard(t, webhook)}</p>
      </div>
      ${this.#renderReason(webhook)} ${this.editable ? this.#renderCommands(webhook) : nothing} ${this.#renderTested()}
      <section class="section">
        <div>
          <h3>${t('log')}</h3>
          <p class="lead">${t('log.lead')}</p>
        </div>
        ${this.#renderLog()}
      </section>
      ${this.#live.render()}
    </div>`
  }

  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector('h2')?.focus(options)
  }

  #renderReason({ status, disabledReason }: Webhook): TemplateResult | typeof nothing {
    if (status === 'active') return nothing
    return html`<div class="notice rejected">
      ${icon(warningIcon)}
      <p>${this.#t(`off.${disabledReason ?? 'by_hand'}`)}</p>
    </div>`
  }

  #renderCommands({ status }: Webhook): TemplateResult {
    const t = this.#t
    const isBusy = this.#work.isBusy('test')
    const words = { edit: t('edit'), rotate: t('rotate'), delete: t('delete') }
    const label = { ...words, switch: status === 'active' ? t('switch.off') : t('switch.on') }
    return html`<div class="commands">
      <button class="button" ?hidden=${status !== 'active'} aria-busy=${isBusy} @click=${() => void this.#onTest()}>
        ${busyFaces(t('test.send'), t('test.busy'), isBusy)}
      </button>
      ${COMMANDS.map(
        (command) =>
          html`<button
            class="button ${command === 'delete' ? 'ghost danger' : ''}"
            @click=${() => void this.#work.run('command', async () => this.onCommand(command))}
          >
            ${label[command]}
          </button>`,
      )}
    </div>`
  }

  /** The answer to a test stands where it was asked for, until the next. */
  #renderTested(): TemplateResult | typeof nothing {
    const error = ['test', 'command', 'more'].map((name) => this.#work.errorOf(name)).find((one) => one !== undefined)
    if (error !== undefined) return this.#renderNotice('failed', problemText(this.#problem, error))
    const attempt = this.tested?.attempts.at(-1)
    if (!attempt) return nothing
    const { status, milliseconds } = attempt
    if (this.tested?.state === 'delivered' && status !== null)
      return this.#renderNotice('completed', this.#t('tested.ok', { status, milliseconds }))
    return this.#renderNotice('failed', this.#t('tested.failed', { reason: attemptText(this.#t, attempt) }))
  }

  #renderNotice(tone: 'completed' | 'failed', message: string): TemplateResult {
    return html`<div class="notice ${tone}" role=${tone === 'failed' ? 'alert' : 'status'}>
      ${icon(tone === 'failed' ? warningIcon : checkIcon)}
      <p>${message}</p>
    </div>`
  }

  #renderLog(): TemplateResult {
    const state = this.#log.value
    return pane({
      state,
      isSlow: this.#delay.shows(state === undefined || state.kind === 'loading'),
      loading: this.#common('loading'),
      explain: (error) => problemText(this.#problem, error),
      retry: this.#common('retry'),
      onRetry: () => void this.#store?.refresh(),
      render: (log) => this.#renderDeliveries(log),
    })
  }

  #renderDeliveries({ items, next }: WebhookLog): TemplateResult {
    if (items.length === 0) return html`<p class="hint">${this.#t('log.none')}</p>`
    return html`<ul class="log">
        ${repeat(
          items,
          ({ id }) => id,
          (delivery) => this.#renderDelivery(delivery),
        )}
      </ul>
      <p ?hidden=${next === null}>
        <button class="button" aria-busy=${this.#work.isBusy('more')} @click=${this.#onMore}>
          ${this.#t('log.more')}
        </button>
      </p>`
  }

  #renderDelivery(delivery: WebhookDelivery): TemplateResult {
    const mayReplay = this.editable && this.webhook?.status === 'active'
    return deliveryRow({
      t: this.#t,
      locale: this.locale,
      delivery,
      isBusy: this.#work.isBusy(`replay ${delivery.id}`),
      onReplay: mayReplay ? () => void this.#onReplay(delivery.id) : undefined,
    })
  }

  readonly #onMore = (): void => void this.#work.run('more', async () => this.#store?.more())

  async #onTest(): Promise<void> {
    this.tested = undefined
    await this.#work.run('test', async () => {
      this.tested = await this.#store?.test()
    })
  }

  async #onReplay(id: string): Promise<void> {
    const isDone = await this.#work.run(`replay ${id}`, async () => this.#store?.replay(id))
    if (isDone) this.#live.say(this.#t('replayed'))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-webhook-page': WebhookPage
  }
}
