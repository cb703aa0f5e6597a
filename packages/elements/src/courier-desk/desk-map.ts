import type { OrderRow } from '@waybill/contract'
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
import { aheadOf, chosenDriverStore } from '../stores/chosen-driver.ts'
import { runsStore, type Runs } from '../stores/runs.ts'
import { ChosenWay } from './chosen-way.ts'
import { daysOf, type DayStop, type DriverDay } from './day.ts'
import { deskMapStyles } from './desk-map.styles.ts'
import { presenceLine } from './driver-card.ts'
import { DriverMarkers, type MarkedDriver } from './driver-markers.ts'
import { driverPanel } from './driver-panel.ts'
import { SlowTick } from './slow-tick.ts'
import type { MarkedStop } from './stop-markers.ts'
import type { DeskWords } from './words.ts'

/**
 * Where the courier's drivers are, many of them gathered into one marker. Nothing is loaded before it comes into view;
 * where no map is possible a list says the same.
 * @summary Map of a courier's drivers
 * @fires waybill-order-open - somebody wants to see the order of a stop
 * @csspart map - the place of the map
 * @csspart legend - how many drivers are on duty
 * @csspart chosen - the driver whose way is shown
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
  readonly #chosen = new StoreController(this, () => this.portal?.store(chosenDriverStore).$id)
  readonly #read = new StoreController(this, () => this.portal?.store(chosenDriverStore).$way)
  #markers: DriverMarkers | undefined
  #way: ChosenWay | undefined

  constructor() {
    super()
    this.addController(new SlowTick(this))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#markers = undefined
    this.#way = undefined
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    this.#markers?.show(this.#marked())
    this.#showWay()
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
      ${this.#renderChosen()}
    </section>`
  }

  #renderCount(presence: 'on' | 'silent'): unknown {
    const count = this.#known.filter((driver) => presenceOf(driver, Date.now()) === presence).length
    if (count === 0) return nothing
    return html`<span class="chip"><i class=${presence}></i>${this.#t(`count.${presence}`, { count })}</span>`
  }

  #renderList(): TemplateResult {
    return html`<div class="list">
      <p>${this.#t('map.failed')}</p>
      <ul aria-label=${this.#t('map.list')}>
        ${this.#days.map(
          (day) =>
            html`<li>
              <bdi class="strong">${day.name}</bdi> ${presenceLine(day, this.#words)}
              ${day.stops.length > 0 ? this.#t('stops.left', { count: day.stops.length }) : nothing}
            </li>`,
        )}
      </ul>
    </div>`
  }

  #renderChosen(): unknown {
    const day = this.#chosenDay
    if (!day) return nothing
    const onClose = () => this.portal?.store(chosenDriverStore).choose('')
    return driverPanel(day, { ...this.#words, onOpen: this.#onOpen, onClose })
  }

  get #words(): DeskWords {
    return { t: this.#t, common: this.#common, locale: this.locale, zone: this.#zone }
  }

  get #chosenDay(): DriverDay | undefined {
    const id = this.#chosen.value
    return id ? this.#days.find((day) => day.id === id) : undefined
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
      const isChosen = id === this.#chosen.value
      const label = stops.length > 0 ? `${first} · ${stops.length.toLocaleString(this.locale)}` : first
      return [{ id, point, heading, label, title: this.#titleOf(name, presence, stops.length), presence, isChosen }]
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
      const nameOf = (count: number) => this.#t('map.cluster', { count })
      this.#markers = new DriverMarkers(map, library, { nameOf, onPress: this.#onPress })
      this.#way = new ChosenWay(map, library)
    }
    this.#way?.onStyle(this)
    this.#markers.onStyle()
    this.#markers.show(this.#marked())
    this.#showWay()
  }

  /** The way of the chosen driver, as far as it is known and from where they are now. */
  #showWay(): void {
    const day = this.#chosenDay
    const point = day?.driver?.point
    const store = this.portal?.store(chosenDriverStore)
    if (!day || !point || !store) return this.#way?.show()
    const legIds = day.stops.flatMap(({ stop }) => stop?.legId ?? [])
    store.follow(point, legIds, Date.now())
    const line = this.#read.value?.line
    this.#way?.show({ driverId: day.id, ahead: line ? aheadOf(line, point) : [], stops: this.#markedStops(day.stops) })
  }

  #markedStops(stops: readonly DayStop[]): MarkedStop[] {
    const places = new Map(this.#read.value?.stops.map(({ legId, point }) => [legId, point]))
    return stops.flatMap(({ row, stop }, index) => {
      const point = stop && places.get(stop.legId)
      if (!point) return []
      const place = (index + 1).toLocaleString(this.locale)
      const title = this.#t('map.stop', { place, line: stop.line, id: row.shortId })
      return [{ id: stop.legId, point, place, title, onPress: () => this.#onOpen(row) }]
    })
  }

  readonly #onPress = (driverId: string): void => this.portal?.store(chosenDriverStore).choose(driverId)

  readonly #onOpen = ({ id, shortId }: OrderRow): void => {
    this.emit('waybill-order-open', { id, shortId })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-desk-map': DeskMap
  }
}
