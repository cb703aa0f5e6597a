import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { isFatal, openMap, type MapView } from './open-map.ts'
import { themeOf, watchTheme, type Theme } from './theme.ts'

/*
 * A map inside an element, which is complete without it:
 *
 *   static override styles = [mapStyles, styles]
 *   readonly #map = new MapController(this, {
 *     view: () => context && { styles: context.map, attribution, label: this.#t('map'), options: { bounds } },
 *     onStyle: (map) => drawRoute(map),       // sources and layers: called again when the theme changes the style
 *   })
 *   html`<div id="map" class="map" ?hidden=${this.#map.state === 'failed'}></div>`
 *
 * Nothing is loaded before the element is in view; what was opened is closed when the element leaves the page.
 */

interface MapControllerOptions {
  /** What to show; undefined while it is not known yet. Read once, when the map opens. */
  view: () => MapView | undefined
  /** Puts sources and layers on a fresh style. */
  onStyle: (map: MapLibreMap) => void
  selector?: string
}

/** Whether there is a map: `waiting` for its place to come into view, or `failed` where none is possible. */
export type MapState = 'waiting' | 'loading' | 'ready' | 'failed'

export class MapController implements ReactiveController {
  state: MapState = 'waiting'
  /** The open map. */
  map: MapLibreMap | undefined
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: MapControllerOptions
  #life: AbortController | undefined
  #theme: Theme = 'light'

  constructor(host: ReactiveControllerHost & HTMLElement, options: MapControllerOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostUpdated(): void {
    if (this.state !== 'waiting' || this.#life || !this.#host.isConnected || !this.#options.view()) return
    const container = this.#host.shadowRoot?.querySelector<HTMLElement>(this.#options.selector ?? '#map')
    if (!container) return
    this.#life = new AbortController()
    this.#whenInView(container, this.#life.signal)
  }

  hostConnected(): void {
    if (this.state === 'waiting') this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    this.#life?.abort()
    this.#life = undefined
    this.map?.remove()
    this.map = undefined
    if (this.state !== 'failed') this.#become('waiting')
  }

  #whenInView(container: HTMLElement, signal: AbortSignal): void {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        observer.disconnect()
        void this.#open(container, signal)
      },
      { rootMargin: '200px' },
    )
    observer.observe(container)
    signal.addEventListener('abort', () => observer.disconnect())
  }

  async #open(container: HTMLElement, signal: AbortSignal): Promise<void> {
    const view = this.#options.view()
    if (!view) return
    this.#become('loading')
    this.#theme = themeOf(this.#host)
    try {
      const map = await openMap(container, view, this.#theme, signal)
      this.map = map
      map.on('error', ({ error }) => isFatal(error) && this.#fail(error))
      this.#options.onStyle(map)
      watchTheme(() => this.#restyle(map, view), signal)
      this.#become('ready')
    } catch (error) {
      if (!signal.aborted) this.#fail(error)
    }
  }

  #fail(error: unknown): void {
    console.warn('Waybill: no map on this page', error)
    this.state = 'failed'
    this.hostDisconnected()
    this.#host.requestUpdate()
  }

  #restyle(map: MapLibreMap, { styles }: MapView): void {
    const theme = themeOf(this.#host)
    if (theme === this.#theme) return
    this.#theme = theme
    map.setStyle(styles[theme], { diff: false })
    void map.once('style.load', () => this.#options.onStyle(map))
  }

  #become(state: MapState): void {
    this.state = state
    this.#host.requestUpdate()
  }
}
