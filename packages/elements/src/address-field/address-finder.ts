import type { Address, Point, Suggestion } from '@waybill/contract'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Portal } from '../base/context.ts'
import { Combobox } from '../base/combobox.ts'
import { icon, placeIcon } from '../base/icons.ts'
import { LiveRegion } from '../base/live-region.ts'
import { LoadingDelay } from '../base/loading-delay.ts'
import { popover } from '../base/styles/popover.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import type { AddressListTranslate } from '../locales/en/address-list.ts'
import { choicesFor, exactMatch, type Choice, type Place } from './address-choices.ts'
import { parsePoint, type AddressDraft } from './address-draft.ts'
import { listStyles } from './address-list.styles.ts'
import { optionId, renderList } from './address-list.ts'
import { SuggestionSearch, suggestFrom, type Suggest } from './suggestion-search.ts'

export { addressListTexts } from '../locales/en/address-list.ts'

/** Pixels that the list takes in any case, and where the field is as wide. */
const [NARROW, WIDE] = [300, 432]

type Host = ReactiveControllerHost & HTMLElement

/** What the field does with what was found. */
export interface FinderOptions {
  t: AddressListTranslate
  draft: () => AddressDraft
  places: () => readonly Place[]
  /** Where suggestions come from: the field's own function, else its portal. */
  source: () => { suggest: Suggest | undefined; portal: Portal | undefined; near: Point | undefined }
  /** A place that can be driven to. */
  onTake: (place: Suggestion | Address) => void
  onPlace: (place: Place) => void
  /** A street whose number is missing. */
  onStreet: (line: string) => void
  onPin: () => void
  onPoint: (point: Point) => void
}

/** The list under an address field; it loads when somebody first goes to the field. */
export class AddressFinder implements ReactiveController {
  readonly #host: Host
  readonly #options: FinderOptions
  readonly #list: Combobox
  readonly #search: SuggestionSearch
  readonly #live: LiveRegion
  readonly #delay: LoadingDelay
  #hasMap = false
  /** Where the map stands. */
  #place: Point | undefined

  constructor(host: Host, options: FinderOptions) {
    this.#host = host
    this.#options = options
    this.#list = new Combobox(host, {
      count: () => this.#choices().length,
      onPick: (index) => this.#pick(this.#choices()[index]),
      get minWidth() {
        return Math.min(WIDE, Math.max(NARROW, host.offsetWidth))
      },
    })
    this.#search = new SuggestionSearch(host, () => this.#onAnswer())
    this.#live = new LiveRegion(host)
    this.#delay = new LoadingDelay(host)
    for (const { styleSheet } of [popover, skeleton, listStyles])
      if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet)
    host.addController(this)
  }

  get settled(): Promise<void> {
    return this.#search.settled
  }

  get isOpen(): boolean {
    return this.#list.open
  }

  /** Id of the option that Enter takes. */
  get activeId(): string | undefined {
    const { open, active } = this.#list
    return open && active >= 0 ? optionId(active) : undefined
  }

  hostUpdated(): void {
    this.#list.sync()
  }

  onInput(): void {
    this.#search.ask(this.#options.draft().text, this.#suggest)
    this.#suggestFirst()
  }

  onKey(event: KeyboardEvent): void {
    this.#list.onKey(event)
  }

  onOpen(): void {
    this.#list.show()
  }

  onBlur(): void {
    this.#list.close()
    this.#takeExact()
  }

  /** Looks for what was typed before the finder was here. */
  catchUp(): void {
    const { text, spot, pin } = this.#options.draft()
    if (pin !== null) return void this.startPin()
    if (!text || spot) return
    if (this.#host.matches(':focus-within')) this.onInput()
    else this.#search.ask(text, this.#suggest)
  }

  /** Forgets what was found: code has given another address. */
  clear(): void {
    this.#search.clear()
  }

  render(): TemplateResult[] {
    const { open, active } = this.#list
    const { state, items } = this.#search
    const list = renderList({
      t: this.#options.t,
      open,
      active,
      choices: this.#choices(),
      state,
      typed: this.#options.draft().text,
      skeleton: this.#delay.shows(state.kind === 'searching') && items.length === 0,
      onPick: (choice) => this.#pick(choice),
    })
    return [list, this.#live.render(), html`${this.#renderMapButton()}`]
  }

  /** Shows the map of a pin that is to be set; where nothing says around what, once coordinates are typed. */
  async startPin(): Promise<void> {
    this.#place = undefined
    this.#hasMap = true
    await this.#loadMap()
  }

  /** A map that moves the pin, once it is wanted. */
  renderMap(): TemplateResult | typeof nothing {
    const { t, onPoint } = this.#options
    const here = this.#mapPoint
    if (!here || !this.#hasMap) return nothing
    return html`<p class="hint">${t('map.hint')}</p>
      <waybill-pin-map
        .point=${here}
        ?unset=${!this.#pinned}
        ?found=${here === this.#search.items[0]?.point}
        @waybill-pin=${({ detail }: CustomEvent<{ point: Point }>) => onPoint(detail.point)}
      ></waybill-pin-map>`
  }

  /** The way to the map stands in the input, so that nothing moves when it comes. */
  #renderMapButton(): TemplateResult | typeof nothing {
    const { t } = this.#options
    if (!this.#mapPoint) return nothing
    const words = this.#hasMap ? t('map.close') : t('map.open')
    return html`<button
      type="button"
      class="to-map"
      title=${words}
      aria-label=${words}
      aria-expanded=${this.#hasMap}
      @click=${() => void this.#toggleMap()}
    >
      ${icon(placeIcon, 'small')}
    </button>`
  }

  /** Where the pin has been set. */
  get #pinned(): Point | undefined {
    const { spot, pin } = this.#options.draft()
    return spot?.point ?? parsePoint(pin ?? '')
  }

  /** It takes a portal to know what maps look like; coordinates that are no point leave the map where it is. */
  get #mapPoint(): Point | undefined {
    const { spot, pin } = this.#options.draft()
    const { portal, near } = this.#options.source()
    if (!portal || (!spot && pin === null)) return undefined
    this.#place = this.#pinned ?? this.#place ?? this.#search.items[0]?.point ?? near
    return this.#place
  }

  async #toggleMap(): Promise<void> {
    this.#hasMap = !this.#hasMap
    await this.#loadMap()
  }

  async #loadMap(): Promise<void> {
    this.#host.requestUpdate()
    try {
      await import('./pin-map.ts')
    } catch (error) {
      this.#hasMap = false
      this.#host.requestUpdate()
      console.warn('Waybill: the map for the pin did not load', error)
    }
  }

  get #suggest(): Suggest | undefined {
    const { suggest, portal, near } = this.#options.source()
    return suggest ?? (portal && suggestFrom(portal, near))
  }

  #choices(): Choice[] {
    const { text, spot } = this.#options.draft()
    return choicesFor(spot ? '' : text, this.#options.places(), this.#search.items, text.trim() !== '')
  }

  #onAnswer(): void {
    if (!this.#host.isConnected) return
    if (!this.isOpen) return this.#takeExact()
    if (this.#list.active < 0) this.#suggestFirst()
    const { t } = this.#options
    const count = this.#choices().filter(({ kind }) => kind !== 'pin').length
    this.#live.say(count ? t('count', { count }) : t('none'))
  }

  /** Enter takes the best address, never the way out. */
  #suggestFirst(): void {
    const [best] = this.#options.draft().text.trim() ? this.#choices() : []
    this.#list.show(best && best.kind !== 'pin' ? 0 : -1)
  }

  /** Somebody who typed an address in full has picked it, but not who wants to set the pin. */
  #takeExact(): void {
    const { text, spot, pin } = this.#options.draft()
    const exact = spot || pin !== null ? undefined : exactMatch(text, this.#search.items)
    if (exact) this.#options.onTake(exact)
  }

  #pick(choice: Choice | undefined): void {
    if (!choice) return
    const { onTake, onPlace, onStreet, onPin } = this.#options
    if (choice.kind === 'search' && !choice.suggestion.precise) {
      onStreet(`${choice.suggestion.line} `)
      return this.onInput()
    }
    this.#list.close()
    if (choice.kind === 'pin') onPin()
    else if (choice.kind === 'search') onTake(choice.suggestion)
    else onPlace(choice.place)
  }
}
