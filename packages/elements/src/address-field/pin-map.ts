import type { Point } from '@waybill/contract'
import { html, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { customElement } from '../base/element.ts'
import { icon, placeIcon } from '../base/icons.ts'
import { MapController } from '../base/map/map-controller.ts'
import { mapStyles } from '../base/map/map.styles.ts'
import type { MapView } from '../base/map/open-map.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { addressListTexts } from '../locales/en/address-list.ts'
import { contextStore } from '../stores/context.ts'
import { pinMapStyles } from './pin-map.styles.ts'

const CLOSE_UP = 17
/** A few streets around: where to look for a place that no list knows. */
const OVERVIEW = 15
const GLIDE = { duration: 200 }
/** About a decimetre. */
const SAME_PLACE = 1e-6

/**
 * A pin in the middle of a map that moves beneath it: by a tap, by dragging or with the arrow keys. Loaded when somebody
 * wants to set or adjust one.
 * @summary Map that sets a pin
 * @fires waybill-pin - where the pin is now: the person has moved the map, or it has opened on a pin that was not set
 */
@customElement('waybill-pin-map')
export class PinMap extends PortalElement {
  static override styles = [mapStyles, pinMapStyles]

  /** Where the pin is. */
  @property({ attribute: false }) point: Point | undefined
  /** Nobody has set the pin yet. */
  @property({ type: Boolean }) unset = false
  /** The place was found for what was typed, so that an unset pin is taken there; one somewhere near has to be set. */
  @property({ type: Boolean }) found = false

  readonly #t = this.texts(addressListTexts)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #maps = new MapController(this, { view: () => this.#view(), onStyle: (map) => this.#onStyle(map) })
  #heard: MapLibreMap | undefined

  /** Puts the focus on the map; its arrow keys work once it is open. */
  override focus(options?: FocusOptions): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('#map')
    const canvas = frame?.querySelector('canvas') ?? frame
    canvas?.focus(options)
  }

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes)
    const { map } = this.#maps
    if (map && changes.has('point')) this.#follow(map)
  }

  protected override render(): TemplateResult {
    if (this.#isImpossible) return html`<p class="failed">${this.#t('map.failed')}</p>`
    return html`<div id="map" class="map" tabindex="-1"></div>
      <span class="pin" aria-hidden="true">${icon(placeIcon)}</span>`
  }

  get #isImpossible(): boolean {
    const state = this.#context.value
    return this.#maps.state === 'failed' || (state?.kind === 'ready' && !state.value.map.light)
  }

  #view(): MapView | undefined {
    const state = this.#context.value
    if (state?.kind !== 'ready' || !state.value.map.light || !this.point) return undefined
    const { light, dark, attribution } = state.value.map
    const options = { center: toCenter(this.point), zoom: this.unset ? OVERVIEW : CLOSE_UP, maxZoom: 19 }
    return { styles: { light, dark }, attribution, label: this.#t('map.label'), options }
  }

  #onStyle(map: MapLibreMap): void {
    if (this.#heard === map) return
    this.#heard = map
    // It opens where the pin was when it began to load.
    this.#follow(map)
    map.on('moveend', () => this.#onMoved(map))
    map.on('click', ({ lngLat }) => map.panTo(lngLat, GLIDE))
    if (this.unset && this.found && this.point) this.emit('waybill-pin', { point: this.point })
    if (this.renderRoot.querySelector('#map:focus')) this.focus()
  }

  #follow(map: MapLibreMap): void {
    if (this.point && !isAt(map, this.point)) map.jumpTo({ center: toCenter(this.point) })
  }

  #onMoved(map: MapLibreMap): void {
    if (!this.point || isAt(map, this.point)) return
    const { lat: latitude, lng: longitude } = map.getCenter()
    this.point = { latitude, longitude }
    this.emit('waybill-pin', { point: this.point })
  }
}

const toCenter = ({ latitude, longitude }: Point): [number, number] => [longitude, latitude]

function isAt(map: MapLibreMap, { latitude, longitude }: Point): boolean {
  const { lat, lng } = map.getCenter()
  return Math.abs(lat - latitude) < SAME_PLACE && Math.abs(lng - longitude) < SAME_PLACE
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-pin-map': PinMap
  }
  interface GlobalEventHandlersEventMap {
    /** Somebody has set a pin. */
    'waybill-pin': CustomEvent<{ point: Point }>
  }
}
