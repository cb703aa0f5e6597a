import type { Point, TrackedRoute } from '@waybill/contract'
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MapLibre } from '../base/map/load-maplibre.ts'
import { colorOf } from '../tracking-map/color.ts'
import { addRouteLayers, showRoute, toPosition } from '../tracking-map/route-layers.ts'
import { StopMarkers, type MarkedStop } from './stop-markers.ts'

const GLIDE = 420
const NEAREST = 15

/** The way of one driver: a line along the streets and its numbered stops. */
export interface ShownWay {
  readonly driverId: string
  readonly ahead: readonly Point[]
  readonly stops: readonly MarkedStop[]
}
const NOBODY: ShownWay = { driverId: '', ahead: [], stops: [] }

/** Draws the way of the chosen driver on an open map. */
export class ChosenWay {
  readonly #map: MapLibreMap
  readonly #stops: StopMarkers
  #shown = NOBODY
  /** Whose way the camera has shown already. */
  #seen = ''

  constructor(map: MapLibreMap, library: MapLibre) {
    this.#map = map
    this.#stops = new StopMarkers(map, library)
  }

  /** A fresh style holds nothing of ours. */
  onStyle(host: HTMLElement): void {
    const [ahead, behind, edge] = [colorOf(host, 'accent'), colorOf(host, 'border-strong'), colorOf(host, 'surface')]
    addRouteLayers(this.#map, this.#way, { ahead, behind, edge })
  }

  show(way: ShownWay = NOBODY): void {
    this.#stops.show(way.stops)
    if (way.driverId === '') this.#seen = ''
    if (way.ahead.length === 0 && this.#shown.ahead.length === 0) return
    this.#shown = way
    this.#draw()
    if (way.driverId !== this.#seen && way.ahead.length > 0) this.#lookAt(way)
  }

  #draw(): void {
    showRoute(this.#map, this.#way)
  }

  get #way(): TrackedRoute | null {
    const ahead = [...this.#shown.ahead]
    return ahead.length > 0 ? { ahead, behind: [] } : null
  }

  #lookAt({ driverId, ahead }: ShownWay): void {
    this.#seen = driverId
    const [west, east] = ends(ahead.map(({ longitude }) => longitude))
    const [south, north] = ends(ahead.map(({ latitude }) => latitude))
    const bounds: [[number, number], [number, number]] = [
      toPosition({ longitude: west, latitude: south }),
      toPosition({ longitude: east, latitude: north }),
    ]
    const { clientWidth, clientHeight } = this.#map.getContainer()
    const padding = Math.min(72, clientWidth / 4, clientHeight / 4)
    this.#map.fitBounds(bounds, { padding, maxZoom: NEAREST, duration: GLIDE })
  }
}

const ends = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)]
