import type { Context } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { ifDefined } from 'lit/directives/if-defined.js'
import { CurrentInView } from '../base/current-in-view.ts'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { time } from '../base/format.ts'
import { backIcon, checkIcon, icon, warningIcon } from '../base/icons.ts'
import { Parts } from '../base/parts.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { buttons } from '../base/styles/buttons.ts'
import { notice } from '../base/styles/notice.ts'
import { statusStyles } from '../base/styles/status.ts'
import { commonTexts } from '../locales/en/common.ts'
import { portalTexts } from '../locales/en/portal.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { settingsTexts } from '../locales/en/settings.ts'
import { contextStore } from '../stores/context.ts'
import { SECTIONS, sectionOf, sectionsFor, type SectionName } from './sections.ts'
import { settingsFrame } from './settings.styles.ts'

/** Where the code of each section is. */
const PARTS = Object.fromEntries(Object.values(SECTIONS).map(({ tag, load }) => [tag, load]))

/**
 * All settings of an organization and of the signed-in person, section by section. Which ones there are depends on the
 * reader's rights; what was typed in one stays while another is open.
 * @summary Settings of an organization and of the signed-in person
 * @fires waybill-settings-section - another section was opened
 * @fires waybill-settings-close - somebody is done with the settings
 * @csspart bar - the bar at the top
 * @csspart sections - the list of sections
 */
@customElement('waybill-settings')
export class Settings extends PortalElement {
  static override styles = [buttons, notice, statusStyles, settingsFrame]

  /** The open section: `organization`, `members`, `communications`, `tracking`, `branding`, `api`, `webhooks` or `user`. */
  @property() section = ''
  /** Shows the way back. */
  @property({ type: Boolean }) closable = false

  readonly #t = this.texts(settingsTexts)
  readonly #portalText = this.texts(portalTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #parts = new Parts(this, PARTS)
  /** Elements of the sections that were opened, so that what was typed there stays; of one organization. */
  readonly #opened = new Map<SectionName, HTMLElement>()
  #whose = ''
  @state() private savedAt: number | undefined
  @query('[aria-current]') private current!: HTMLElement | null

  constructor() {
    super()
    this.addController(new CurrentInView(this))
    this.addEventListener('waybill-settings-saved', () => (this.savedAt = Date.now()))
  }

  /** Focuses the list of sections. */
  override focus(options?: FocusOptions): void {
    this.current?.focus(options)
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes)
    const state = this.#context.value
    const whose = state?.kind === 'ready' ? state.value.organization.id : this.#whose
    if (whose !== this.#whose) this.#opened.clear()
    this.#whose = whose
  }

  protected override render(): TemplateResult {
    const state = this.#context.value
    const context = state?.kind === 'ready' ? state.value : undefined
    const sections = context ? sectionsFor(context) : []
    const open = sections.find((name) => name === this.section) ?? sections[0]
    return html`<div class="set">
      ${this.#renderBar(context)}
      <nav class="side" part="sections" aria-label=${this.#t('sections')}>
        ${context ? this.#renderSections(context, sections, open) : nothing}
      </nav>
      <main class="main">
        ${state?.kind === 'error' ? this.#renderTrouble(problemText(this.#problem, state.error), this.#onRetry) : nothing}
        ${open ? this.#renderOpen(open) : nothing}
      </main>
    </div>`
  }

  #renderBar(context: Context | undefined): TemplateResult {
    const at = this.savedAt
    return html`<header class="bar ${this.closable ? '' : 'alone'}" part="bar">
      ${
        this.closable
          ? html`<button
              class="button ghost icon-only"
              aria-label=${this.#common('back')}
              @click=${() => this.emit('waybill-settings-close')}
            >
              ${icon(backIcon, 'flip')}
            </button>`
          : nothing
      }
      <h1>${this.#t('title')}</h1>
      <span class="whose"><bdi>${context?.organization.name ?? ''}</bdi></span>
      ${
        at === undefined
          ? nothing
          : html`<span class="saved"
              >${icon(checkIcon, 'small')}${this.#t('saved.at', { time: time(this.locale, at) })}</span
            >`
      }
    </header>`
  }

  #renderSections(
    { organization, person }: Context,
    sections: readonly SectionName[],
    open: SectionName | undefined,
  ): TemplateResult {
    const mine = sections.filter((name) => name === 'user')
    const ours = sections.filter((name) => name !== 'user')
    const item = (name: SectionName, label: unknown) =>
      html`<button aria-current=${ifDefined(name === open ? 'page' : undefined)} @click=${() => this.#open(name)}>
        ${icon(sectionOf(name).icon)}<span>${label}</span>
      </button>`
    return html`<p class="cap"><bdi>${organization.name}</bdi></p>
      ${ours.map((name) => item(name, this.#t(name)))}
      ${mine.length > 0 ? html`<p class="cap">${this.#t('you')}</p>` : nothing}
      ${mine.map((name) => item(name, html`<bdi>${person?.name || this.#t('you')}</bdi>`))}`
  }

  #renderOpen(open: SectionName): TemplateResult {
    const { tag } = sectionOf(open)
    if (this.#parts.isMissing(tag)) {
      return this.#renderTrouble(this.#portalText('part.failed'), () => this.#parts.retry(tag))
    }
    if (!this.#opened.has(open)) this.#opened.set(open, document.createElement(tag))
    return html`${[...this.#opened].map(([name, element]) => html`<div ?hidden=${name !== open}>${element}</div>`)}`
  }

  #renderTrouble(message: string, onRetry: () => void): TemplateResult {
    return html`<div class="notice failed" role="alert">
      ${icon(warningIcon)}
      <p>${message}</p>
      <button class="button" @click=${onRetry}>${this.#common('retry')}</button>
    </div>`
  }

  readonly #onRetry = (): void => void this.portal?.store(contextStore).refresh()

  #open(section: SectionName): void {
    this.section = section
    this.emit('waybill-settings-section', { section })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-settings': Settings
  }
  interface GlobalEventHandlersEventMap {
    /** Another section of the settings was opened. */
    'waybill-settings-section': CustomEvent<{ section: string }>
    /** Somebody is done with the settings. */
    'waybill-settings-close': CustomEvent<undefined>
  }
}
