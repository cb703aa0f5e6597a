import { isActive } from '@waybill/contract/status'
import { html, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { applyBrand } from '../base/brand.ts'
import { WaybillElement, customElement } from '../base/element.ts'
import { problemCodeOf, problemText } from '../base/errors.ts'
import { LiveRegion } from '../base/live-region.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { StoreController } from '../base/store-controller.ts'
import { buttons } from '../base/styles/buttons.ts'
import { choices } from '../base/styles/choices.ts'
import { notice } from '../base/styles/notice.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import { statusStyles } from '../base/styles/status.ts'
import { commonTexts } from '../locales/en/common.ts'
import { runTexts } from '../locales/en/driver-run.ts'
import { problemTexts } from '../locales/en/problems.ts'
import type { DriverRunState, DriverRunStore } from '../stores/driver-run.ts'
import { BatterySign } from './battery.ts'
import { loadMap } from './current-stop.ts'
import { dayStyles, entranceStyles } from './day.styles.ts'
import { day, daySkeleton } from './day.ts'
import { dialogs, loadDialogs } from './dialogs.ts'
import { stripStyles } from './dialogs.styles.ts'
import { elsewhereCard, knownCard, signInCard, troubleCard } from './entrance.ts'
import { keepStorage } from './indexed-db.ts'
import { tokenInAddress } from './link-token.ts'
import { newsOf } from './news.ts'
import { phoneRun } from './phone-run.ts'
import { PositionWatch, type Precision } from './position-watch.ts'
import type { Asked, RunActions } from './run-actions.ts'
import { ScreenLock } from './screen-lock.ts'
import { stopStyles } from './stops.styles.ts'
import { unitsOf, type Words } from './words.ts'

type Ready = Extract<DriverRunState, { kind: 'ready' }>

/**
 * Today's stops in order, what to do at each, and the proof that comes back; without a network all waits on the phone.
 * @summary A driver's page for a phone.
 * @csspart header - The day in one line and the duty switch.
 * @csspart current - The stop in hand.
 * @csspart next - The stops after it.
 * @csspart done - What ended today.
 * @csspart map - The map of the stop in hand.
 * @csspart notice - What being on duty shares.
 * @csspart empty - That there is nothing to do.
 * @csspart card - The sign-in.
 */
@customElement('waybill-driver-run')
export class DriverRun extends WaybillElement {
  static override styles = [
    buttons,
    choices,
    notice,
    skeleton,
    statusStyles,
    stripStyles,
    dayStyles,
    entranceStyles,
    stopStyles,
  ]

  /** Address of the API, e.g. `https://portal.example.com`; by default the origin that this code came from. */
  @property() server = ''
  /** Takes a texted link's token from the address of the page (`#t=`). */
  @property({ type: Boolean }) links = false
  /** The element is the whole page and as high as the window. */
  @property({ type: Boolean, reflect: true, attribute: 'full-page' }) fullPage = false
  /** Shows the words only. */
  @property({ type: Boolean, attribute: 'no-map' }) noMap = false
  /** Works with this run instead of the phone's own, for previews. */
  @property({ attribute: false }) run: DriverRunStore | undefined

  readonly #t = this.texts(runTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #live = new LiveRegion(this)
  readonly #delay = new LoadingDelay(this)
  readonly #battery = new BatterySign()
  readonly #run = new StoreController(this, () => this.#store?.$state)
  readonly #position = new PositionWatch(this, {
    wanted: () => this.#precision,
    onFix: (fix) => this.#ready?.day.report(fix, this.#battery.isLow),
  })
  @state() private token = ''
  @state() private asked: Asked | undefined
  @state() private isMapless = false
  #store: DriverRunStore | undefined
  #told: Ready['view'] | undefined

  constructor() {
    super()
    this.addController(new ScreenLock(() => this.#isDriving))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.#readLink)
    if (!this.noMap) void loadMap()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#readLink)
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('links')) this.#readLink()
    if (changes.has('run') || changes.has('server') || !this.#store) this.#store = this.run ?? phoneRun(this.server)
    this.#tell()
  }

  override render(): TemplateResult {
    return html`<div class="page">${this.#renderState(this.#run.value ?? { kind: 'opening' })}</div>
      ${this.#live.render()}`
  }

  #renderState(state: DriverRunState): TemplateResult {
    const isWaiting = state.kind === 'opening' || state.kind === 'loading'
    const showsSkeleton = this.#delay.shows(isWaiting)
    switch (state.kind) {
      case 'ready':
        return this.token ? knownCard(state.view.driver.name, this.#entrance) : this.#renderDay(state)
      case 'signed_out':
        return signInCard(state, this.#entrance)
      case 'elsewhere':
        return elsewhereCard(this.#t, this.#level, () => void this.#store?.takeOver())
      case 'error':
        return this.#renderTrouble(state.error)
      default:
        return daySkeleton(this.#words, this.#level, showsSkeleton)
    }
  }

  #renderDay({ view, day: today }: Ready): TemplateResult {
    const stop = view.stops.find(({ leg }) => leg.id === this.asked?.legId)
    return html`${day(view, {
      words: this.#words,
      problem: this.#problem,
      actions: this.#actions(today),
      level: this.#level,
      hasMap: !this.noMap && !this.isMapless,
      trouble: this.#position.trouble,
      onMapUnavailable: () => (this.isMapless = true),
    })}
    ${dialogs(this.asked, stop, { view, day: today, ask: (asked) => (this.asked = asked) })}`
  }

  #renderTrouble(error: unknown): TemplateResult {
    const retry = html`<button class="button big block" @click=${() => void this.#store?.retry()}>
      ${this.#common('retry')}
    </button>`
    return troubleCard(this.#t('title'), problemText(this.#problem, error), this.#level, retry)
  }

  get #entrance() {
    return {
      t: this.#t,
      level: this.#level,
      token: this.token,
      run: this.#store,
      explain: (error: unknown) => this.#explainLink(error),
      signIn: () => void this.#signIn(),
      goOn: () => this.#goOn(),
    }
  }

  #explainLink(error: unknown): string {
    return problemCodeOf(error) === 'link_expired' ? this.#t('sign_in.spent') : problemText(this.#problem, error)
  }

  #actions(today: Ready['day']): RunActions {
    return {
      setDuty: (onDuty) => void today.setDuty(onDuty),
      start: (legId) => void today.start(legId),
      arrive: (legId) => void today.arrive(legId),
      ask: (asked) => (this.asked = asked),
      retry: (legId) => void today.retry(legId),
      discard: (legId) => void today.discard(legId),
      forgetRemoved: () => today.forgetRemoved(),
      findPosition: () => this.#position.retry(),
      signOut: () => void this.#store?.signOut(),
    }
  }

  /** What has changed since the last time: the courier's colours, and what a screen reader should hear. */
  #tell(): void {
    const view = this.#ready?.view
    const before = this.#told
    this.#told = view
    if (!view) return
    if (!before) loadDialogs()
    const accent = view.context?.brand.accent
    if (accent !== before?.context?.brand.accent) applyBrand(this, accent ?? null)
    const news = before && newsOf(before, view, this.#t)
    if (news) this.#live.say(news)
  }

  get #ready(): Ready | undefined {
    const state = this.#run.value
    return state?.kind === 'ready' ? state : undefined
  }

  get #isDriving(): boolean {
    const view = this.#ready?.view
    return view?.onDuty === true && view.stops.some(({ leg }) => isActive(leg.state))
  }

  /** Off duty the phone is not asked where it is; a nearly empty one between two stops is asked cheaply. */
  get #precision(): Precision | undefined {
    if (!this.#ready?.view.onDuty) return undefined
    return this.#battery.isLow && !this.#isDriving ? 'coarse' : 'fine'
  }

  get #level(): number {
    return this.fullPage ? 1 : 2
  }

  get #words(): Words {
    const { locale } = this
    const now = this.#store?.now() ?? Date.now()
    const units = this.#ready?.view.context?.organization.units ?? unitsOf(locale)
    return { t: this.#t, common: this.#common, locale, units, now }
  }

  async #signIn(): Promise<void> {
    keepStorage()
    await this.#store?.signIn(this.token)
    const state = this.#run.value
    const isUseless = state?.kind !== 'signed_out' || problemCodeOf(state.error) === 'link_expired'
    if (isUseless) this.token = ''
  }

  #goOn(): void {
    this.token = ''
    if (!this.#ready) void this.#store?.goOn()
  }

  /** A texted token leaves the address at once, so that it is in no history and no screenshot. */
  readonly #readLink = (): void => {
    this.token = (this.links && tokenInAddress()) || this.token
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-driver-run': DriverRun
  }
}
