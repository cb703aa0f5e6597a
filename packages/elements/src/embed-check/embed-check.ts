import { html, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { copyText } from '../base/clipboard.ts'
import { WaybillElement, customElement } from '../base/element.ts'
import { icon, checkIcon, clockIcon, warningIcon } from '../base/icons.ts'
import { ownOrigin } from '../base/own-origin.ts'
import type { GetToken } from '../base/portals.ts'
import { StoreController } from '../base/store-controller.ts'
import { buttons } from '../base/styles/buttons.ts'
import { notice } from '../base/styles/notice.ts'
import { statusStyles } from '../base/styles/status.ts'
import { VERSION } from '../base/version.ts'
import { embedCheckTexts } from '../locales/en/embed-check.ts'
import { EmbedCheck, type EmbedReport } from '../stores/embed-check.ts'
import { styles } from './embed-check.styles.ts'
import { pageFacts } from './page-facts.ts'
import { pageProbes } from './page-probes.ts'
import { countOf, reportRows, reportText, type ReportView } from './report.ts'
import { Violations } from './violations.ts'

/**
 * Tries all that an embed needs in the very page where it stands, and says what is wrong and how to mend it: server,
 * version, clock, key, origin, token, components, policy, Trusted Types. It places nothing and shows no key. What is not
 * said here it takes from the other elements of the page. For the page's builder, not for visitors.
 * @summary Tells an integrator what is wrong in a page
 * @fires waybill-embed-checked - everything was tried; tells how many things are wrong
 * @csspart report - the whole report
 * @csspart row - one thing that was tried
 */
@customElement('waybill-embed-check')
export class EmbedCheckElement extends WaybillElement {
  static override styles = [buttons, notice, statusStyles, styles]

  /** Address of the API, e.g. `https://portal.example.com`; by default that of the page's elements, else where this code came from. */
  @property() server = ''
  /** The page's publishable key; by default that of its elements. */
  @property({ attribute: 'publishable-key' }) publishableKey = ''
  /** Elements that the token must allow, with spaces between, e.g. `order-form order-table`; by default those in the page. */
  @property() components = ''
  /** Asks the page's own back end for a token; by default that of its elements. */
  @property({ attribute: false }) getToken: GetToken | undefined

  readonly #t = this.texts(embedCheckTexts)
  readonly #check = new EmbedCheck()
  readonly #report = new StoreController(this, this.#check.$report)
  @state() private isCopied = false

  constructor() {
    super()
    const tell: ConstructorParameters<typeof Violations>[1] = (row, outcome) => this.#check.violated(row, outcome)
    this.addController(new Violations(() => this.#address, tell))
  }

  get #address(): string {
    const said = this.server || pageFacts(document).server
    return said ? new URL(said, document.baseURI).origin : ownOrigin()
  }

  protected override firstUpdated(): void {
    // The page's own scripts may set getToken after the tag has come.
    requestAnimationFrame(() => void this.run())
  }

  /** Tries everything again. */
  async run(): Promise<void> {
    const { components, publishableKey, getToken, holdsSecret } = pageFacts(document)
    this.isCopied = false
    if (holdsSecret) console.error('Waybill: a secret key stands in this page. Revoke it now.')
    const subject = {
      server: this.#address,
      publishableKey: this.publishableKey || publishableKey,
      getToken: this.getToken ?? getToken,
      components: this.components.trim() ? this.components.trim().split(/\s+/) : components,
      origin: globalThis.origin,
      holdsSecret,
      version: VERSION,
      now: Date.now,
    }
    await this.#check.run(subject, pageProbes(subject.server))
    const report = this.#check.$report.get()
    if (this.isConnected && report.isDone) this.emit('waybill-embed-checked', { failed: countOf(report, 'failed') })
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const isWired = changes.has('server') || changes.has('publishableKey') || changes.has('getToken')
    if (this.hasUpdated && isWired) void this.run()
  }

  protected override render(): TemplateResult {
    const report = this.#report.value ?? this.#check.$report.get()
    return html`<section class="report" part="report" aria-labelledby="title" aria-busy=${!report.isDone}>
      <h2 id="title">${this.#t('title')}</h2>
      <p class="lead">${this.#t('lead')}</p>
      <div role="status">${this.#summary(report)}</div>
      <ul>
        ${reportRows(report, this.#view)}
      </ul>
      <div class="foot">
        <button class="button" @click=${() => void this.run()}>${this.#t('again')}</button>
        <button class="button" @click=${this.#onCopy}>${this.#t(this.isCopied ? 'copied' : 'copy')}</button>
      </div>
    </section>`
  }

  get #view(): ReportView {
    return { t: this.#t, language: this.language, locale: this.locale, server: this.#address }
  }

  #summary(report: EmbedReport): TemplateResult {
    const [failed, warned] = [countOf(report, 'failed'), countOf(report, 'warning')]
    const [tone, path, text] = !report.isDone
      ? (['placed', clockIcon, this.#t('busy')] as const)
      : failed > 0
        ? (['failed', warningIcon, this.#t('all.failed', { count: failed })] as const)
        : warned > 0
          ? (['rejected', warningIcon, this.#t('all.warned', { count: warned })] as const)
          : (['completed', checkIcon, this.#t('all.well')] as const)
    return html`<div class="notice ${tone}">
      ${icon(path)}
      <p>${text}</p>
    </div>`
  }

  readonly #onCopy = async (): Promise<void> => {
    this.isCopied = await copyText(reportText(this.#check.$report.get(), this.#view))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-embed-check': EmbedCheckElement
  }
  interface GlobalEventHandlersEventMap {
    /** A check of the page has tried everything. */
    'waybill-embed-checked': CustomEvent<{ failed: number }>
  }
}
