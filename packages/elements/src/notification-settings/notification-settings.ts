import type { NotificationSettings } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { CurrentInView } from '../base/current-in-view.ts'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { Parts } from '../base/parts.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { commonTexts } from '../locales/en/common.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { textsTexts } from '../locales/en/texts.ts'
import { contextStore } from '../stores/context.ts'
import { notificationSettingsStores } from '../stores/notification-settings.ts'
import { settingsStyles } from './notification-settings.styles.ts'
import { ruleNav, type Pane } from './rule-nav.ts'
import './text-rule.ts'
import './text-wishes.ts'

const CLIENT_PANES: readonly Pane[] = ['general', 'opt-outs', 'report']
/** What a courier sets for one of its clients; the rest is the same for all of them. */
const CONNECTION_PANES: readonly Pane[] = ['general']
const COURIER_PANES: readonly Pane[] = ['report', 'opt-outs', 'sender']
/** Loaded when one of them is first wanted. */
const PARTS = {
  'opt-outs': () => import('../opt-outs/opt-outs.ts'),
  report: () => import('../text-report/text-report.ts'),
  sender: () => import('../sms-sender/sms-sender.ts'),
} as const

/**
 * A client's texts: when they go out and in which words, who wants none, and what became of them. A courier sees how
 * its texts are sent instead of the words, or with a connection what its client's recipients get until that client
 * saves texts of its own.
 * @summary Settings of texts, with opt-outs and the delivery report
 * @fires waybill-text-place - another part is shown; `place` names it
 * @csspart note - until when a courier's texts for a client hold
 * @csspart list - the texts by what causes them
 * @csspart title - the heading of what is shown
 * @csspart preview - the phone
 * @csspart pane - what is shown
 */
@customElement('waybill-notification-settings')
export class NotificationSettingsElement extends PortalElement {
  static override styles = settingsStyles

  /** What is shown: a trigger with its kind of stop, like `arriving dropoff`, or `general`, `opt-outs`, `report`, `sender`. */
  @property({ reflect: true }) place = ''
  /** Id of a connection whose client's recipients get these texts, for its courier; without one the texts are one's own. */
  @property({ attribute: 'connection-id' }) connectionId = ''

  readonly #t = this.texts(textsTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #settings = new StoreController(this, () => (this.#hasRules ? this.#store?.$state : undefined))
  readonly #entries = new StoreController(this, () => this.#store?.$entries)
  readonly #delay = new LoadingDelay(this)
  readonly #parts = new Parts(this, PARTS)

  constructor() {
    super()
    this.addController(new CurrentInView(this))
  }

  get #panes(): readonly Pane[] {
    if (this.connectionId) return CONNECTION_PANES
    return this.#hasRules ? CLIENT_PANES : COURIER_PANES
  }

  get #store() {
    return this.portal?.store(notificationSettingsStores).of(this.connectionId)
  }

  get #hasRules(): boolean {
    if (this.connectionId) return true
    const state = this.#context.value
    return state?.kind === 'ready' && state.value.organization.kind === 'client'
  }

  protected override render(): TemplateResult {
    const context = this.#context.value
    if (context?.kind === 'error')
      return this.#trouble(context.error, () => void this.portal?.store(contextStore).refresh())
    const state = this.#hasRules ? this.#settings.value : context
    if (state?.kind === 'error') return this.#trouble(state.error, () => void this.#store?.refresh())
    const isLoading = state?.kind !== 'ready'
    const hasSkeleton = this.#delay.shows(isLoading)
    if (isLoading || hasSkeleton) return this.#renderLoading(hasSkeleton)
    const settings = this.#settings.value
    return this.#renderPlaces(this.#hasRules && settings?.kind === 'ready' ? settings.value : null)
  }

  #renderPlaces(settings: NotificationSettings | null): TemplateResult {
    const entries = settings ? (this.#entries.value ?? []) : []
    const panes = this.#panes
    const known: readonly string[] = [...entries.map(({ key }) => key), ...panes]
    const selected = known.includes(this.place) ? this.place : (known[0] ?? '')
    return html`${this.connectionId ? html`<p class="note" part="note">${this.#t('until.own')}</p>` : nothing}
      <div class="columns">
        ${ruleNav({
          t: this.#t,
          common: this.#common,
          entries,
          panes,
          selected,
          onSelect: (place) => this.#show(place),
        })}
        <div class="pane" part="pane" @waybill-rule-select=${this.#onSelect}>
          ${this.#renderPane(selected, settings)}
        </div>
      </div>`
  }

  #renderPane(place: string, settings: NotificationSettings | null): unknown {
    switch (place) {
      case 'general':
        return (
          settings &&
          html`<waybill-text-wishes connection-id=${this.connectionId} .settings=${settings}></waybill-text-wishes>`
        )
      case 'opt-outs':
        return this.#part(place, html`<waybill-opt-outs></waybill-opt-outs>`)
      case 'report':
        return this.#part(place, html`<waybill-text-report></waybill-text-report>`)
      case 'sender':
        return this.#part(place, html`<waybill-sms-sender></waybill-sms-sender>`)
      default: {
        const entry = this.#entries.value?.find(({ key }) => key === place)
        return entry && settings
          ? html`<waybill-text-rule
              exportparts="title, preview"
              connection-id=${this.connectionId}
              .entry=${entry}
              .settings=${settings}
            ></waybill-text-rule>`
          : nothing
      }
    }
  }

  #part(name: keyof typeof PARTS, template: TemplateResult): unknown {
    if (this.#parts.isMissing(name)) return this.#trouble(new TypeError(), () => this.#parts.retry(name))
    return this.#parts.isThere(name) ? template : nothing
  }

  #renderLoading(hasSkeleton: boolean): TemplateResult {
    return html`<div class="columns" aria-busy="true">
      <nav aria-label=${this.#t('title')}>
        <h3 aria-level="2">${this.#t('when')}</h3>
        <ul ?hidden=${!hasSkeleton}>
          ${Array.from({ length: 8 }, () => html`<li class="line"><span class="skeleton"></span></li>`)}
        </ul>
      </nav>
      <p class="visually-hidden" role="status">${this.#common('loading')}</p>
    </div>`
  }

  #trouble(error: unknown, onRetry: () => void): TemplateResult {
    return html`<div class="notice failed" role="alert">
      <p>${problemText(this.#problem, error)}</p>
      <button class="button" @click=${onRetry}>${this.#common('retry')}</button>
    </div>`
  }

  readonly #onSelect = ({ detail: { key } }: CustomEvent<{ key: string }>): void => this.#show(key)

  #show(place: string): void {
    if (place === this.place) return
    this.place = place
    this.emit('waybill-text-place', { place })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-notification-settings': NotificationSettingsElement
  }
  interface GlobalEventHandlersEventMap {
    'waybill-text-place': CustomEvent<{ place: string }>
  }
}
