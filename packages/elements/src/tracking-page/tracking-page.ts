import type { TrackingView } from '@waybill/contract/tracking'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { WaybillElement, customElement } from '../base/element.ts'
import type { Units } from '../base/measures.ts'
import { ownOrigin } from '../base/own-origin.ts'
import { StoreController } from '../base/store-controller.ts'
import { statusStyles } from '../base/styles/status.ts'
import { commonTexts } from '../locales/en/common.ts'
import { trackingTexts } from '../locales/en/tracking.ts'
import type { MapPresence } from '../tracking-details/details.ts'
import { trackingOf } from '../stores/tracking-links.ts'
import type { TrackingState, TrackingStore } from '../stores/tracking.ts'
import { adopted } from './adopted.ts'
import { card, loadBrand, loadDetails, plate } from './card.ts'
import { WIDE, frame, ground } from './frame.ts'
import type { Life } from './life.ts'
import type { Bars, LoadingBars } from './loading.ts'
import { hasEnded, phaseOf } from './phase.ts'
import { unitsOf, type Reading } from './reading.ts'
import { Sheet } from './sheet.ts'
import { trouble } from './trouble.ts'
import { heroStyles } from './hero.styles.ts'
import { layoutStyles } from './layout.styles.ts'

/**
 * What the holder of a tracking link sees: when it comes, where the driver is, who it is, and in the end the proof.
 * @summary A recipient's page for one stop, alone or inside a shop's page.
 * @slot - Shown until the first view is there; a server may put its own first view here.
 * @cssstate text - There is no map; the element is as high as its words.
 * @csspart page - Everything.
 * @csspart card - The card or sheet.
 * @csspart map - The map.
 * @csspart brand - The client's logo and name.
 * @csspart status - The status in words.
 * @csspart freshness - How old the answer is.
 * @csspart progress - The line of the way.
 * @csspart headline - What the client says above all.
 * @csspart answer - Status, time and line.
 * @csspart driver - The driver.
 * @csspart timeline - What has happened.
 */
@customElement('waybill-tracking-page')
export class TrackingPage extends WaybillElement {
  static override styles = [statusStyles, layoutStyles, heroStyles]

  /** The token of the tracking link. */
  @property() token = ''

  /** Address of the API, e.g. `https://track.example.com`; by default the origin that this code came from. */
  @property() server = ''

  /** The element is the whole page and as high as the window. */
  @property({ type: Boolean, reflect: true, attribute: 'full-page' }) fullPage = false

  /** Shows the words only. */
  @property({ type: Boolean, attribute: 'no-map' }) noMap = false

  /** How distances are written; by default as people do in the page's language and country. */
  @property() units: Units | undefined

  /** Shows this view without any network, for previews. */
  @property({ attribute: false }) view: TrackingView | undefined

  @state() private presence: MapPresence = 'shown'
  @state() private map: typeof import('./map.ts') | undefined
  @state() private life: Life | undefined
  @state() private bars: LoadingBars | undefined
  @state() private size = { width: 0, height: 0 }

  readonly #t = this.texts(trackingTexts)
  readonly #common = this.texts(commonTexts)
  readonly #sheet = new Sheet(this)
  readonly #resizes = new ResizeObserver(() => this.#measureNext())
  readonly #internals = this.attachInternals()
  readonly #feed = new StoreController(this, () => this.#store?.$state)
  #store: TrackingStore | undefined
  #told: Reading | undefined

  override connectedCallback(): void {
    // Another may have begun to watch the link while this one was away.
    if (this.hasUpdated) this.#watch()
    super.connectedCallback()
    void loadDetails()
    void loadBrand()
    if (!this.noMap) void this.#loadMap()
    this.#measureNext()
    this.#resizes.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#resizes.disconnect()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('token') || changed.has('server') || changed.has('view')) this.#watch()
  }

  override render(): TemplateResult {
    const state = this.#state
    this.#internals.states[this.#isText(state) ? 'add' : 'delete']('text')
    const isWaiting = state.kind === 'idle' || state.kind === 'loading'
    const isAdopting = isWaiting && this.childElementCount > 0
    const isBare = isWaiting && !isAdopting
    const bars = this.bars?.render(isBare)
    if (isBare) void this.#loadBars()
    return html`<slot ?hidden=${!isAdopting}></slot> ${isAdopting ? nothing : this.#page(state, bars)}
      ${this.life?.render()}`
  }

  protected override updated(): void {
    const state = this.#state
    const reading = state.kind === 'ready' ? this.#read(state) : undefined
    const before = this.#told
    this.#told = reading
    if (reading || this.life) void this.#enliven(before, reading)
    if (!reading) return
    const { accent } = reading.view.brand
    if (before?.view.brand.accent !== accent) void loadBrand().then(({ applyBrand }) => applyBrand(this, accent))
  }

  get #state(): TrackingState {
    if (this.view) return { kind: 'ready', view: this.view, pulse: 'live' }
    return this.#feed.value ?? { kind: 'idle' }
  }

  #page(state: TrackingState, bars: Bars | undefined): TemplateResult {
    switch (state.kind) {
      case 'ready':
        return this.#ready(this.#read(state))
      case 'gone':
        return trouble(state.reason, this.#onRenew)
      case 'error':
        return trouble('failed', this.#onRenew, state.error)
      default:
        return frame(this.#t, this.#hasMap, bars)
    }
  }

  #ready(reading: Reading): TemplateResult {
    if (hasEnded(reading.phase) && this.#told?.phase !== reading.phase) this.#sheet.raise()
    const isSheet = this.#hasMap && !this.#isWide
    if (isSheet) void this.#sheet.load()
    const ended = hasEnded(reading.phase) ? 'ended' : ''
    return html`<div class="page ${this.#hasMap ? 'with-map' : 'text'} ${ended}" part="page">
      ${this.#hasMap ? (this.map?.mapOf(reading, { ...this.size, stop: this.#sheet.stop }, this.#onPresence) ?? ground) : nothing}
      ${plate(reading)}
      ${card(reading, this.#sheet, {
        map: this.noMap ? 'unwanted' : this.presence,
        isSheet,
        store: this.#store,
      })}
    </div>`
  }

  /** The words do not wait for the map. */
  async #loadMap(): Promise<void> {
    const [map] = await Promise.all([import('./map.ts'), import('../tracking-map/tracking-map.ts')])
    if (!this.map && map.mapStyles.styleSheet) this.shadowRoot?.adoptedStyleSheets.push(map.mapStyles.styleSheet)
    this.map = map
  }

  async #loadBars(): Promise<void> {
    const { LoadingBars } = await import('./loading.ts')
    this.bars ??= new LoadingBars(this)
  }

  async #enliven(before: Reading | undefined, after: Reading | undefined): Promise<void> {
    const { Life } = await import('./life.ts')
    this.life ??= new Life(this)
    void this.life.hear(before, after)
  }

  #isText({ kind }: TrackingState): boolean {
    return kind === 'gone' || kind === 'error' || !this.#hasMap
  }

  get #hasMap(): boolean {
    return !this.noMap && this.presence !== 'impossible'
  }

  /** Also before it was measured: a sheet that becomes a card would jump. */
  get #isWide(): boolean {
    return (this.size.width || this.clientWidth) >= WIDE
  }

  #read({ view, pulse }: Extract<TrackingState, { kind: 'ready' }>): Reading {
    return {
      view,
      pulse,
      phase: phaseOf(view),
      now: this.#store?.clock.now() ?? Date.now(),
      locale: this.locale,
      units: this.units ?? unitsOf(this.locale),
      level: this.fullPage ? 1 : 2,
      t: this.#t,
      common: this.#common,
    }
  }

  #watch(): void {
    const { token, view } = this
    const server = new URL(this.server || ownOrigin(), document.baseURI).href
    this.#store = view || !token ? undefined : trackingOf({ token, server, view: adopted(this), page: document })
  }

  /** Before the next picture: what an observer changes itself, it would have to observe again in the same frame. */
  #measureNext(): void {
    requestAnimationFrame(() => {
      const { clientWidth: width, clientHeight: height } = this
      if (width !== this.size.width || height !== this.size.height) this.size = { width, height }
    })
  }

  readonly #onPresence = (presence: MapPresence): void => void (this.presence = presence)

  readonly #onRenew = (): void => void this.#store?.reload()
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-tracking-page': TrackingPage
  }
}
