import type { TrackedRoute } from '@waybill/contract/tracking'
import type { ReactiveController } from 'lit'
import type { Map as MapLibreMap, MapOptions } from 'maplibre-gl'
import { loadMapLibre } from '../base/map/load-maplibre.ts'
import { MapController } from '../base/map/map-controller.ts'
import { mapStyles } from '../base/map/map.styles.ts'
import type { MapView } from '../base/map/open-map.ts'
import type { MapTranslate } from '../locales/en/tracking-map.ts'
import { boundsOf, viewIn } from './camera.ts'
import { colorOf } from './color.ts'
import { liveStyles } from './live-map.styles.ts'
import { addRouteLayers } from './route-layers.ts'
import { Scene } from './scene.ts'
import type { TrackingMap } from './tracking-map.ts'

/** How long a step of the marker is pointed out to people who want no motion. */
const RING = 1_000
const SHOWN = ['destination', 'address', 'origin', 'position', 'route', 'driver', 'room', 'ended'] as const
type Shown = Partial<Pick<TrackingMap, (typeof SHOWN)[number]>>

/** The part of a tracking map that needs MapLibre: loaded when the map comes into view. */
export class LiveMap implements ReactiveController {
  isFollowing = true
  readonly #host: TrackingMap
  readonly #t: MapTranslate
  readonly #maps: MapController
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)')
  readonly #views = new IntersectionObserver(([entry]) => this.#onView(entry?.isIntersecting ?? false))
  readonly #sizes = new ResizeObserver(() => this.#onSize())
  #scene: Scene | undefined
  /** The way that the style was begun with. */
  #lines: TrackedRoute | null = null
  #shown: Shown = {}
  #isInView = false
  #ring: ReturnType<typeof setTimeout> | undefined

  constructor(host: TrackingMap, t: MapTranslate) {
    this.#host = host
    this.#t = t
    const sheets = [mapStyles, liveStyles].flat().flatMap(({ styleSheet }) => styleSheet ?? [])
    host.shadowRoot?.adoptedStyleSheets.push(...sheets)
    this.#maps = new MapController(host, { view: () => this.#view(), onStyle: (map) => this.#onStyle(map) })
    host.addController(this)
  }

  hostConnected(): void {
    this.#views.observe(this.#host)
    this.#sizes.observe(this.#host)
    document.addEventListener('visibilitychange', this.#onVisibility)
    this.#calm.addEventListener('change', this.#onCalm)
  }

  hostDisconnected(): void {
    this.#views.disconnect()
    this.#sizes.disconnect()
    document.removeEventListener('visibilitychange', this.#onVisibility)
    this.#calm.removeEventListener('change', this.#onCalm)
    clearTimeout(this.#ring)
    this.#scene?.playback.reset()
    this.#scene = undefined
  }

  hostUpdated(): void {
    const { map, state } = this.#maps
    if (state === 'failed') this.#host.giveUp()
    if (state !== 'ready' || !map) return
    if (this.#scene) this.#show(this.#scene)
    else void this.#begin(map)
  }

  /** Whether there is a driver whom the camera can follow. */
  get canFollow(): boolean {
    return this.#scene !== undefined && this.#host.position !== null
  }

  follow(): void {
    this.#setFollowing(true)
    this.#fit(true)
  }

  #view(): MapView | undefined {
    const { basemap, destination, still, cooperative } = this.#host
    if (!basemap?.light || !destination) return undefined
    return {
      styles: basemap,
      attribution: basemap.attribution,
      label: this.#t('map'),
      onPlain: () => this.#host.emitPlain(),
      options: {
        ...this.#firstPlace(),
        interactive: !still,
        cooperativeGestures: cooperative,
        locale: {
          'CooperativeGesturesHandler.MobileHelpText': this.#t('gesture.touch'),
          'CooperativeGesturesHandler.WindowsHelpText': this.#t('gesture.wheel'),
          'CooperativeGesturesHandler.MacHelpText': this.#t('gesture.mac'),
        },
      },
    }
  }

  /** Where the camera will stand as soon as all is drawn, so that no tile is fetched for another place. */
  #firstPlace(): Partial<MapOptions> {
    const { shadowRoot, room, destination, origin, position, route } = this.#host
    const bounds = boundsOf(
      [destination, origin, position?.point, ...(route?.ahead ?? [])].flatMap((point) => point ?? []),
    )
    const place = shadowRoot?.querySelector('#map')
    return bounds && place ? { bounds, fitBoundsOptions: viewIn(place, room) } : {}
  }

  #onStyle(map: MapLibreMap): void {
    const host = this.#host
    const [ahead, behind, edge] = [colorOf(host, 'accent'), colorOf(host, 'border-strong'), colorOf(host, 'surface')]
    this.#lines = this.#scene ? this.#scene.lines : host.route
    addRouteLayers(map, this.#lines, { ahead, behind, edge })
  }

  async #begin(map: MapLibreMap): Promise<void> {
    const library = await loadMapLibre()
    if (this.#scene || this.#maps.map !== map) return
    const scene = new Scene(map, library, this.#lines)
    scene.playback.isStill = this.#calm.matches
    for (const gesture of ['dragstart', 'zoomstart'] as const)
      map.on(gesture, ({ originalEvent }) => originalEvent && this.#setFollowing(false))
    this.#scene = scene
    this.#shown = {}
    this.#show(scene)
    this.#fit(false)
    this.#onVisibility()
    this.#host.requestUpdate()
  }

  /** Brings the scene to what the host's properties say now. */
  #show(scene: Scene): void {
    const host = this.#host
    const before = this.#shown
    const isNews = (...names: (keyof Shown)[]) => names.some((name) => before[name] !== host[name])
    this.#shown = Object.fromEntries(SHOWN.map((name) => [name, host[name]]))
    const { destination = null, origin = null, address } = host
    if (isNews('destination', 'address')) scene.place('destination', destination, address || this.#t('destination'))
    if (isNews('origin')) scene.place('origin', origin, this.#t('origin'))
    if (isNews('position', 'route', 'driver')) this.#report(scene, before)
    if (isNews('room', 'ended', 'destination', 'origin')) this.#fit(true)
  }

  #report(scene: Scene, before: Shown): void {
    const { position, route, driver } = this.#host
    if (before.driver && before.driver !== driver) scene.playback.reset()
    scene.report(position, route, driver || this.#t('driver'))
    if (position && !before.position) this.#fit(true)
    if (this.#calm.matches && before.position) this.#pointOut(scene)
  }

  #fit(glides: boolean): void {
    const scene = this.#scene
    if (!scene) return
    scene.camera.room = this.#host.room
    if (this.isFollowing) scene.camera.fit(scene.points, glides)
  }

  /** The map hears of its new size later, and would fit all into the old one. */
  #onSize(): void {
    this.#maps.map?.resize()
    this.#fit(false)
  }

  #pointOut(scene: Scene): void {
    const element = scene.element('driver')
    element?.classList.add('stepped')
    clearTimeout(this.#ring)
    this.#ring = setTimeout(() => element?.classList.remove('stepped'), RING)
  }

  #setFollowing(isFollowing: boolean): void {
    if (this.#scene) this.#scene.camera.isFollowing = isFollowing
    this.isFollowing = isFollowing
    this.#host.requestUpdate()
  }

  #onView(isInView: boolean): void {
    this.#isInView = isInView
    this.#onVisibility()
  }

  readonly #onVisibility = (): void => {
    if (this.#scene) this.#scene.playback.isWatched = this.#isInView && !document.hidden
  }

  readonly #onCalm = (): void => {
    if (this.#scene) this.#scene.playback.isStill = this.#calm.matches
  }
}
