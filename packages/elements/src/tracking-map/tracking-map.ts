import type { Point } from '@waybill/contract/points'
import type { Position, TrackedRoute, TrackingView } from '@waybill/contract/tracking'
import { html, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { WaybillElement, customElement } from '../base/element.ts'
import { icon, locateIcon } from '../base/icons.ts'
import { loadMapLibre } from '../base/map/load-maplibre.ts'
import { mapTexts } from '../locales/en/tracking-map.ts'
import type { LiveMap } from './live-map.ts'
import { NO_ROOM, isOther, type Room } from './room.ts'
import { styles } from './tracking-map.styles.ts'

/**
 * A driver gliding along the way to a destination. It knows only its properties and fetches nothing but the map; all
 * that it shows, its host says in words too.
 * @summary The map of one stop, for a tracking page or an order's details.
 * @fires waybill-map-plain - The streets do not come; driver and way stand on a plain ground.
 * @fires waybill-map-unavailable - This page or machine allows no map; the element hides itself.
 * @csspart map - The map itself.
 * @csspart follow - The button that shows the whole way again.
 * @cssproperty --waybill-map-credit - Where the attribution stands, as an `inset`; by default the lower left.
 */
@customElement('waybill-tracking-map')
export class TrackingMap extends WaybillElement {
  static override styles = [styles]

  /** Styles for light and dark, and whom the map is owed to. */
  @property({ attribute: false }) basemap: TrackingView['map'] | undefined

  /** Where the parcel goes, or is fetched from on a pickup's page. */
  @property({ attribute: false }) destination: Point | undefined

  /** Where it comes from; only for those who may know it. */
  @property({ attribute: false }) origin: Point | undefined

  /** Where the driver was last; null hides the driver. */
  @property({ attribute: false }) position: Position | null = null

  /** The way ahead and behind. */
  @property({ attribute: false }) route: TrackedRoute | null = null

  /** Pixels at the edges that something else covers. */
  @property({ attribute: false, hasChanged: isOther }) room: Room = NO_ROOM

  /** The driver's name, for screen readers. */
  @property() driver = ''

  /** The destination's address, for screen readers. */
  @property() address = ''

  /** The position is too old to be trusted. */
  @property({ type: Boolean, reflect: true }) stale = false

  /** Nothing will move any more. */
  @property({ type: Boolean, reflect: true }) ended = false

  /** A picture rather than a tool: it follows by itself and cannot be moved. */
  @property({ type: Boolean }) still = false

  /** The page around scrolls, so one finger and the wheel stay its own. */
  @property({ type: Boolean }) cooperative = false

  readonly #t = this.texts(mapTexts)
  readonly #arrival = new IntersectionObserver(([entry]) => entry?.isIntersecting && void this.#load(), {
    rootMargin: '200px',
  })
  #live: LiveMap | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    if (!this.#live) this.#arrival.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#arrival.disconnect()
  }

  override render(): TemplateResult {
    const live = this.#live
    const canFollow = !this.still && !this.ended && live?.canFollow
    return html`<div id="map" class="map" part="map"></div>
      <button
        class="follow"
        part="follow"
        ?hidden=${!canFollow}
        aria-pressed=${live?.isFollowing ?? true}
        aria-label=${this.#t('follow')}
        title=${this.#t('follow')}
        @click=${() => this.#live?.follow()}
      >
        ${icon(locateIcon)}
      </button>`
  }

  /** Hides the element and says so, once. */
  giveUp(): void {
    if (this.hidden) return
    this.hidden = true
    this.emit('waybill-map-unavailable')
  }

  /** Says that there is a map without streets. */
  emitPlain(): void {
    this.emit('waybill-map-plain')
  }

  async #load(): Promise<void> {
    this.#arrival.disconnect()
    try {
      const [{ LiveMap }] = await Promise.all([import('./live-map.ts'), loadMapLibre()])
      this.#live ??= new LiveMap(this, this.#t)
      this.requestUpdate()
    } catch (error) {
      console.warn('Waybill: no map on this page', error)
      this.giveUp()
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-tracking-map': TrackingMap
  }
  interface GlobalEventHandlersEventMap {
    /** No map is possible here; what it would have shown should be said in words. */
    'waybill-map-unavailable': CustomEvent<undefined>
    /** The map's streets do not come. */
    'waybill-map-plain': CustomEvent<undefined>
  }
}
