import type { Context } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { applyBrand } from '../base/brand.ts'
import { customElement } from '../base/element.ts'
import { problemCodeOf, problemText } from '../base/errors.ts'
import { icon, warningIcon } from '../base/icons.ts'
import { directionOf, languageOf } from '../base/locale.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { buttons } from '../base/styles/buttons.ts'
import { notice } from '../base/styles/notice.ts'
import { statusStyles } from '../base/styles/status.ts'
import { commonTexts } from '../locales/en/common.ts'
import { portalTexts } from '../locales/en/portal.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { contextStore } from '../stores/context.ts'
import { chooseOrganization, chosenOrganization } from './chosen-organization.ts'
import { Parts } from '../base/parts.ts'
import type { PortalScreen } from './portal-screen.ts'
import { styles } from './portal.styles.ts'
import { SettingsPlace } from './settings-place.ts'

const PARTS = {
  screen: () => import('./portal-screen.ts'),
  settings: () => import('../settings/settings.ts'),
  'sign-in': () => import('../sign-in/sign-in.ts'),
} as const

/**
 * The whole portal: sign-in, orders, details, chat and the order form, in the brand of its courier. With elements inside
 * it shows those instead and gives them its server, session and live connection.
 * @summary The client portal, or the ground that other elements stand on
 * @cssstate ground - it shows the elements inside instead of its own screen
 * @slot - elements to show instead of the portal's own screen
 */
@customElement('waybill-portal')
export class WaybillPortal extends PortalElement {
  static override styles = [buttons, notice, statusStyles, styles]

  /** `hash` keeps the open order and the filters in the page's address and gives the page its title. */
  @property() routing: 'hash' | 'none' = 'none'

  readonly #t = this.texts(portalTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #parts = new Parts(this, PARTS)
  readonly #place = new SettingsPlace({
    isRouted: () => this.routing === 'hash',
    show: (section) => (this.settings = section),
  })
  /** The open section of the settings, '' for the first; undefined while they are closed. */
  @state() private settings: string | undefined
  @query('waybill-portal-screen') private screen!: PortalScreen | null
  readonly #internals = this.attachInternals()
  #accent: string | null | undefined

  constructor() {
    super()
    this.addController(this.#place)
    this.addEventListener('waybill-organization', ({ detail }) => this.#work(detail.id))
    this.addEventListener('waybill-settings-open', () => this.#place.open())
    this.addEventListener('waybill-settings-section', ({ detail }) => this.#place.open(detail.section))
    this.addEventListener('waybill-settings-close', () => void this.#closeSettings())
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (!this.organization && !this.getToken) this.organization = chosenOrganization()
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    const state = this.#context.value
    if (state?.kind === 'ready') this.#wear(state.value)
    if (state?.kind === 'error' && this.#isStranger(state.error)) this.#work('')
  }

  protected override render(): TemplateResult {
    const isGround = this.childElementCount > 0
    const needsSignIn = this.#needsSignIn
    const isOpen = this.settings !== undefined
    this.#mark(isGround && !needsSignIn && !isOpen)
    return html`<slot ?hidden=${!isGround || needsSignIn || isOpen} @slotchange=${() => this.requestUpdate()}></slot>
      ${needsSignIn ? this.#renderSignIn() : isGround ? nothing : this.#renderScreen(isOpen)}
      ${isOpen && !needsSignIn ? this.#renderSettings() : nothing}`
  }

  /** `:state(ground)`: the elements inside stand for themselves. */
  #mark(isGround: boolean): void {
    if (isGround) this.#internals.states.add('ground')
    else this.#internals.states.delete('ground')
  }

  #renderSignIn(): TemplateResult {
    return this.#renderMissing('sign-in') ?? html`<waybill-sign-in></waybill-sign-in>`
  }

  #renderScreen(isOpen: boolean): TemplateResult {
    const state = this.#context.value
    if (state?.kind === 'error') {
      return this.#renderTrouble(problemText(this.#problem, state.error), () => {
        void this.portal?.store(contextStore).refresh()
      })
    }
    const screen = html`<waybill-portal-screen
      ?hidden=${isOpen}
      ?resting=${isOpen}
      ?compact=${!this.hasAttribute('density')}
      ?routed=${this.routing === 'hash'}
      ?signs-out=${!this.getToken}
    ></waybill-portal-screen>`
    return this.#renderMissing('screen') ?? screen
  }

  #renderSettings(): TemplateResult {
    const settings = html`<waybill-settings closable section=${this.settings ?? ''}></waybill-settings>`
    return this.#renderMissing('settings') ?? settings
  }

  async #closeSettings(): Promise<void> {
    this.#place.close()
    await this.updateComplete
    const opener = this.screen ? '#settings-button' : '#account-button'
    const ground = this.screen ?? this.querySelector('waybill-courier-desk')
    ground?.shadowRoot?.querySelector<HTMLElement>(opener)?.focus()
  }

  #renderMissing(name: keyof typeof PARTS): TemplateResult | undefined {
    if (!this.#parts.isMissing(name)) return undefined
    return this.#renderTrouble(this.#t('part.failed'), () => this.#parts.retry(name))
  }

  #renderTrouble(message: string, onRetry: () => void): TemplateResult {
    return html`<div class="notice failed" role="alert">
      ${icon(warningIcon)}
      <p>${message}</p>
      <button class="button" @click=${onRetry}>${this.#common('retry')}</button>
    </div>`
  }

  /** A page with a back end of its own signs people in itself. */
  get #needsSignIn(): boolean {
    const state = this.#context.value
    return !this.getToken && state?.kind === 'error' && problemCodeOf(state.error) === 'unauthenticated'
  }

  /** The organization remembered is one that the person does not belong to any more. */
  #isStranger(error: unknown): boolean {
    const code = problemCodeOf(error)
    return (
      this.organization !== '' &&
      this.organization === chosenOrganization() &&
      (code === 'forbidden' || code === 'suspended' || code === 'not_found')
    )
  }

  #work(organization: string): void {
    chooseOrganization(organization)
    this.organization = organization
  }

  /** A page of our own is named after the brand and speaks the reader's language; another page keeps its own. */
  #wear({ brand: { name, accent }, person }: Context): void {
    if (accent !== this.#accent) applyBrand(this, accent)
    this.#accent = accent
    if (this.routing !== 'hash') return
    document.title = this.#t('page.title', { brand: name })
    const language = languageOf(person?.language ?? '')
    if (language) Object.assign(document.documentElement, { lang: language, dir: directionOf(language) })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-portal': WaybillPortal
  }
}
