import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { busyFaces } from '../base/button.ts'
import { deviceOf } from '../base/device-name.ts'
import { customElement } from '../base/element.ts'
import { problemCodeOf, problemText } from '../base/errors.ts'
import { day } from '../base/format.ts'
import { icon, keyIcon, warningIcon } from '../base/icons.ts'
import { LiveRegion } from '../base/live-region.ts'
import { PortalElement } from '../base/portal-element.ts'
import { Question } from '../base/question.ts'
import { settingsStyles } from '../base/settings-form.ts'
import { StoreController } from '../base/store-controller.ts'
import { dialogStyles } from '../base/styles/dialog.ts'
import { hasPasskeys, isDeclined, makePasskey } from '../base/web-authn.ts'
import { Work } from '../base/work.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { userTexts } from '../locales/en/user-settings.ts'
import { contextStore } from '../stores/context.ts'
import { passkeysStore, type Passkey } from '../stores/passkeys.ts'

/** The passkeys of the signed-in person; nothing where a page or its browser has none. */
@customElement('waybill-user-passkeys')
export class UserPasskeys extends PortalElement {
  static override styles = [settingsStyles, dialogStyles]

  /** What the device calls the account. */
  @property({ attribute: false }) account = ''

  readonly #t = this.texts(userTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #passkeys = new StoreController(this, () =>
    this.#isOffered ? this.portal?.store(passkeysStore).$state : undefined,
  )
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #work = new Work(this)
  readonly #live = new LiveRegion(this)
  readonly #question = new Question(this, { explain: (error) => problemText(this.#problem, error) })

  /** A page that signs people in by itself has no cookie of ours. */
  get #isOffered(): boolean {
    return hasPasskeys() && this.portal !== undefined && !this.portal.options.token
  }

  protected override render(): TemplateResult {
    const state = this.#passkeys.value
    if (state?.kind !== 'ready') return html`${nothing}`
    const isBusy = this.#work.isBusy('add')
    return html`<section class="section">
      <div>
        <h3>${this.#t('passkeys')}</h3>
        <p class="lead">${this.#t('passkeys.lead')}</p>
      </div>
      <ul class="rows">
        ${state.value.map((passkey) => this.#renderPasskey(passkey))}
      </ul>
      <p class="hint" ?hidden=${state.value.length > 0}>${this.#t('passkeys.none')}</p>
      ${this.#renderTrouble()}
      <p>
        <button class="button" aria-busy=${isBusy} @click=${() => void this.#onAdd()}>
          ${busyFaces(this.#t('passkey.add'), this.#t('passkey.adding'), isBusy)}
        </button>
      </p>
      ${this.#question.render()} ${this.#live.render()}
    </section>`
  }

  #renderPasskey(passkey: Passkey): TemplateResult {
    const name = passkey.name || this.#t('passkey.unnamed')
    return html`<li>
      ${icon(keyIcon)}
      <div class="about">
        <span class="name"><bdi>${name}</bdi></span>
        <span class="more">${this.#t('passkey.added', { day: day(this.locale, passkey.createdAt) })}</span>
      </div>
      <div class="commands">
        <button class="button ghost danger" @click=${() => this.#onRemove(passkey, name)}>
          ${this.#t('passkey.remove')}
        </button>
      </div>
    </li>`
  }

  #renderTrouble(): unknown {
    const error = this.#work.errorOf('add')
    if (error === undefined || isDeclined(error)) return nothing
    return html`<p class="error" role="alert">${icon(warningIcon)}<span>${this.#explain(error)}</span></p>`
  }

  #explain(error: unknown): string {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return this.#t('passkey.known')
    return problemCodeOf(error) === 'forbidden' ? this.#t('passkey.stale') : problemText(this.#problem, error)
  }

  async #onAdd(): Promise<void> {
    const context = this.#context.value
    const site = context?.kind === 'ready' ? context.value.brand.name : location.hostname
    const { browser, system } = deviceOf(navigator.userAgent)
    const name = browser && system ? this.#t('session.on', { browser, system }) : this.#t('passkey.unnamed')
    const names = { account: this.account, name }
    const isAdded = await this.#work.run('add', async () =>
      this.portal?.store(passkeysStore).add(names, (options) => makePasskey(options, site)),
    )
    if (isAdded) this.#live.say(this.#t('passkey.saved'))
  }

  #onRemove({ id }: Passkey, name: string): void {
    this.#question.ask({
      title: this.#t('passkey.remove.title'),
      text: this.#t('passkey.remove.text', { name }),
      verb: this.#t('passkey.remove'),
      busyVerb: this.#t('passkey.remove.busy'),
      keep: this.#t('passkey.keep'),
      action: async () => this.portal?.store(passkeysStore).remove(id),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-user-passkeys': UserPasskeys
  }
}
