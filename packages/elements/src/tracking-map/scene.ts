import type { Point } from '@waybill/contract/points'
import type { Position, TrackedRoute } from '@waybill/contract/tracking'
import type { Map as MapLibreMap, Marker } from 'maplibre-gl'
import type { MapLibre } from '../base/map/load-maplibre.ts'
import { Camera } from './camera.ts'
import { markerElement, turn, type MarkerKind } from './markers.ts'
import type { MarkerFrame } from './motion.ts'
import { Playback } from './playback.ts'
import { split } from './route-line.ts'
import { showRoute, toPosition } from './route-layers.ts'

/** The marker moves with each frame; lines and camera, which cost a whole repaint, when it has come so far. */
const REDRAW_PIXELS = 3
const REDRAW_AFTER = 250

interface Driver {
  readonly position: Position
  readonly route: TrackedRoute | null
}

/** What stands and moves on an open map. */
export class Scene {
  readonly camera: Camera
  readonly playback = new Playback((frame) => this.#draw(frame))
  readonly #map: MapLibreMap
  readonly #library: MapLibre
  readonly #markers = new Map<MarkerKind, Marker>()
  #driver: Driver | undefined
  #frame: MarkerFrame | undefined
  #lines: TrackedRoute | null
  #drawnAt = -Infinity
  #drawnTo: Point | undefined

  /** On a map that shows these lines already. */
  constructor(map: MapLibreMap, library: MapLibre, lines: TrackedRoute | null) {
    this.#map = map
    this.#library = library
    this.#lines = lines
    this.camera = new Camera(map)
  }

  /** The element of a marker that stands on the map. */
  element(kind: MarkerKind): HTMLElement | undefined {
    return this.#markers.get(kind)?.getElement()
  }

  /** Puts a marker somewhere, or takes it away; `name` is what readers hear. */
  place(kind: MarkerKind, point: Point | null, name: string): void {
    if (!point) {
      this.#markers.get(kind)?.remove()
      this.#markers.delete(kind)
      return
    }
    const marker = this.#markers.get(kind) ?? this.#add(kind, point)
    if (kind !== 'driver') marker.setLngLat(toPosition(point))
    marker.getElement().setAttribute('aria-label', name)
  }

  /** Says where the driver is; the marker glides there along the way. */
  report(position: Position | null, route: TrackedRoute | null, name: string): void {
    if (!position) return this.#forget(route)
    this.place('driver', position.point, name)
    this.#driver = { position, route }
    this.playback.report(position, route)
    if (!this.#frame) this.#standAt(position)
    this.#redraw()
  }

  /** The way as it is drawn now. */
  get lines(): TrackedRoute | null {
    return this.#lines
  }

  #redraw(): void {
    this.#drawnAt = performance.now()
    this.#drawnTo = this.#frame?.point
    const route = this.#driver?.route ?? null
    this.#drawLines(route && this.#frame ? split(route, this.playback.route.line, this.#frame) : route)
  }

  /** The same lines again would make the whole map wait for its worker and be drawn anew. */
  #drawLines(lines: TrackedRoute | null): void {
    if (lines === this.#lines) return
    this.#lines = lines
    showRoute(this.#map, lines)
  }

  #add(kind: MarkerKind, point: Point): Marker {
    const anchor = kind === 'destination' ? 'bottom' : 'center'
    const marker = new this.#library.Marker({ element: markerElement(kind), anchor, subpixelPositioning: true })
    this.#markers.set(kind, marker.setLngLat(toPosition(point)).addTo(this.#map))
    return marker
  }

  #forget(route: TrackedRoute | null): void {
    this.place('driver', null, '')
    this.playback.reset()
    this.#driver = this.#frame = undefined
    this.#drawLines(route)
  }

  /** Before the first frame the driver stands where it was last seen. */
  #standAt({ point, heading }: Position): void {
    const marker = this.#markers.get('driver')
    if (marker) turn(marker.setLngLat(toPosition(point)).getElement(), heading)
  }

  #draw(frame: MarkerFrame): void {
    const marker = this.#markers.get('driver')
    if (!marker) return
    this.#frame = frame
    turn(marker.setLngLat(toPosition(frame.point)).getElement(), frame.heading)
    if (!this.#isFar(frame.point)) return
    this.#redraw()
    this.camera.follow(this.points)
  }

  #isFar(point: Point): boolean {
    if (performance.now() - this.#drawnAt < REDRAW_AFTER) return false
    const pixel = (place: Point) => this.#map.project(toPosition(place))
    return !this.#drawnTo || pixel(point).dist(pixel(this.#drawnTo)) > REDRAW_PIXELS
  }

  /** All that should be in view: the driver as drawn, the pins and the way ahead. */
  get points(): Point[] {
    const pins = [...this.#markers.values()].map((marker) => {
      const { lng: longitude, lat: latitude } = marker.getLngLat()
      return { longitude, latitude }
    })
    return [...pins, ...(this.#driver?.route?.ahead ?? [])]
  }
}
