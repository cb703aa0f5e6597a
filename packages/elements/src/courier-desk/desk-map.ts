import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { customElement } from '../base/element.ts'
import { icon, locateIcon } from '../base/icons.ts'
import { loadMapLibre } from '../base/map/load-maplibre.ts'
import { MapController } from '../base/map/map-controller.ts'
import { mapStyles } from '../base/map/map.styles.ts'
import type { MapView } from '../base/map/open-map.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { buttons } from '../base/styles/buttons.ts'
import { chips } from '../base/styles/chips.ts'
import { statusStyles } from '../base/styles/status.ts'
import { commonTexts } from '../locales/en/common.ts'
import { deskTexts } from '../locales/en/desk.ts'
import { boardStore } from '../stores/board.ts'
import { contextStore } from '../stores/context.ts'
import { driversStore, presenceOf, type PlacedDriver, type Presence } from '../stores/drivers.ts'
import { runsStore, type Runs } from '../stores/runs.ts'
import { daysOf, type DriverDay } from './day.ts'
import { deskMapStyles } from './desk-map.styles.ts'
import { presenceLine } from './driver-card.ts'
import { DriverMarkers, type MarkedDriver } from './driver-markers.ts'
import { SlowTick } from './slow-tick.ts'

/**
 * Where the courier's drivers are, many of them gathered into one marker. Nothing is loaded before it comes into view;
 * where no map is possible a list says the same.
 * @summary Map of a courier's drivers
 * @csspart map - the place of the map
 * @csspart legend - how many drivers are on duty
 */
@customElement('waybill-desk-map')
export class DeskMap extends PortalElement {
  static override styles = [mapStyles, buttons, chips, statusStyles, deskMapStyles]

  readonly #t = this.texts(deskTexts)
  readonly #common = this.texts(commonTexts)
  readonly #drivers = new StoreController(this, () => this.portal?.store(driversStore).$state)
  readonly #board = new StoreController(this, () => this.portal?.store(boardStore).$state)
  readonly #run = new StoreController(this, () => this.portal?.store(runsStore).$state)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #maps = new MapController(this, {
    view: () => this.#view(),
    onStyle: (map) => void this.#onStyle(map),
  })
  #markers: DriverMarkers | undefined

  constructor() {
    super()
    this.addController(new SlowTick(this))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#markers = undefined
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    this.#markers?.show(this.#marked())
  }

  protected override render(): TemplateResult {
    const hasFailed = this.#maps.state === 'failed'
    const isEmpty = this.#known.every(({ point }) => point === null)
    const isQuiet = this.#drivers.value?.kind === 'ready' && this.#known.every(({ onDuty }) => !onDuty)
    return html`<section class="frame" aria-label=${this.#t('map')}>
      <div id="map" class="map" part="map" ?hidden=${hasFailed}></div>
      ${hasFailed ? this.#renderList() : nothing}
      <p class="legend" part="legend">
        ${this.#renderCount('on')} ${this.#renderCount('silent')}
        ${isQuiet ? html`<span class="chip">${this.#t('map.nobody')}</span>` : nothing}
      </p>
      <button
        class="button icon-only all"
        aria-label=${this.#t('map.all')}
        ?hidden=${this.#maps.state !== 'ready' || isEmpty}
        @click=${() => this.#markers?.fit(true)}
      >
        ${icon(locateIcon, 'small')}
      </button>
    </section>`
  }

  #renderCount(presence: 'on' | 'silent'): unknown {
    const count = this.#known.filter((driver) => presenceOf(driver, Date.now()) === presence).length
    if (count === 0) return nothing
    return html`<span class="chip"><i class=${presence}></i>${this.#t(`count.${presence}`, { count })}</span>`
  }

  #renderList(): TemplateResult {
    const words = { t: this.#t, common: this.#common, locale: this.locale, zone: this.#zone }
    return html`<div class="list">
      <p>${this.#t('map.failed')}</p>
      <ul aria-label=${this.#t('map.list')}>
        ${this.#days.map(
          (day) =>
            html`<li>
              <bdi class="strong">${day.name}</bdi> ${presenceLine(day, words)}
              ${day.stops.length > 0 ? this.#t('stops.left', { count: day.stops.length }) : nothing}
            </li>`,
        )}
      </ul>
    </div>`
  }

  get #zone(): string | undefined {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value.organization.timeZone : undefined
  }

  get #known(): readonly PlacedDriver[] {
    const state = this.#drivers.value
    return state?.kind === 'ready' ? state.value : []
  }

  get #runs(): Runs {
    const state = this.#run.value
    return state?.kind === 'ready' ? state.value : new Map()
  }

  /** Everybody on duty, and who else has something to do. */
  get #days(): DriverDay[] {
    const board = this.#board.value
    const now = Date.now()
    const rows = board?.kind === 'ready' ? board.value.rows : []
    const busy = daysOf({ rows, drivers: this.#known, runs: this.#runs, now })
    const idle = this.#known
      .filter((driver) => driver.onDuty && !busy.some(({ id }) => id === driver.id))
      .map((driver) => ({ ...driver, driver, presence: presenceOf(driver, now), orders: [], stops: [] }))
    return [...busy, ...idle]
  }

  #view(): MapView | undefined {
    const state = this.#context.value
    const count = this.#marked().length
    if (state?.kind !== 'ready' || !state.value.map.light || count === 0) return undefined
    const { light, dark, attribution } = state.value.map
    const label = this.#t('map.label', { count })
    return { styles: { light, dark }, attribution, label, options: { maxZoom: 18 } }
  }

  #marked(): MarkedDriver[] {
    return this.#days.flatMap(({ driver, presence, stops }) => {
      if (!driver?.point) return []
      const { id, name, heading, point } = driver
      const [first = name] = name.split(' ')
      const label = stops.length > 0 ? `${first} · ${stops.length.toLocaleString(this.locale)}` : first
      return [{ id, point, heading, label, title: this.#titleOf(name, presence, stops.length), presence }]
    })
  }

  #titleOf(name: string, presence: Presence, count: number): string {
    const stops = count > 0 ? [this.#t('stops.left', { count })] : []
    return [name, this.#t(`duty.${presence}`), ...stops].join(', ')
  }

  async #onStyle(map: MapLibreMap): Promise<void> {
    const library = await loadMapLibre()
    if (this.#maps.map !== map) return
    if (this.#markers?.map !== map) {
      this.#markers = new DriverMarkers(map, library, (count) => this.#t('map.cluster', { count }))
    }
    this.#markers.onStyle()
    this.#markers.show(this.#marked())
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-desk-map': DeskMap
  }
}
