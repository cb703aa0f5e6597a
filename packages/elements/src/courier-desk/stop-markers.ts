import type { Point } from '@waybill/contract'
import type { Map as MapLibreMap, Marker } from 'maplibre-gl'
import type { MapLibre } from '../base/map/load-maplibre.ts'

/** A stop on the way of the chosen driver. */
export interface MarkedStop {
  readonly id: string
  readonly point: Point
  /** Its place on the way, counted from 1. */
  readonly place: string
  /** What readers hear. */
  readonly title: string
  readonly onPress: () => void
}

/** The numbered stops of one driver; a press opens the order. */
export class StopMarkers {
  readonly #map: MapLibreMap
  readonly #library: MapLibre
  readonly #markers = new Map<string, Marker>()
  #stops: readonly MarkedStop[] = []

  constructor(map: MapLibreMap, library: MapLibre) {
    this.#map = map
    this.#library = library
  }

  /** Puts these stops on the map and takes the others from it. */
  show(stops: readonly MarkedStop[]): void {
    this.#stops = stops
    for (const [id, marker] of this.#markers) {
      if (stops.some((stop) => stop.id === id)) continue
      marker.remove()
      this.#markers.delete(id)
    }
    for (const stop of stops) this.#place(stop)
  }

  #place(stop: MarkedStop): void {
    const { longitude, latitude } = stop.point
    const marker = this.#markers.get(stop.id) ?? this.#make(stop.id)
    const button = marker.getElement()
    button.textContent = stop.place
    button.setAttribute('aria-label', stop.title)
    marker.setLngLat([longitude, latitude])
    if (!this.#markers.has(stop.id)) this.#markers.set(stop.id, marker.addTo(this.#map))
  }

  #make(id: string): Marker {
    const element = document.createElement('button')
    element.className = 'marker stop'
    element.addEventListener('click', () => this.#stops.find((stop) => stop.id === id)?.onPress())
    return new this.#library.Marker({ element })
  }
}
