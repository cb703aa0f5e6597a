import type { Point } from '@waybill/contract'
import type { GeoJSONSource, LngLatBoundsLike, Map as MapLibreMap, GeoJSONFeature, Marker } from 'maplibre-gl'
import type { MapLibre } from '../base/map/load-maplibre.ts'
import type { Presence } from '../stores/drivers.ts'
import { clusterMarker, driverMarker, showDriver } from './marker-faces.ts'

export interface MarkedDriver {
  readonly id: string
  readonly point: Point
  readonly heading: number | null
  /** What stands under the marker. */
  readonly label: string
  /** What readers hear. */
  readonly title: string
  readonly presence: Presence
  /** Their way is shown. */
  readonly isChosen: boolean
}

interface Options {
  /** What readers hear of a cluster. */
  readonly nameOf: (count: number) => string
  readonly onPress: (driverId: string) => void
}

const SOURCE = 'waybill-drivers'
const CLUSTER_PIXELS = 46
/** From here on neighbours stand beside each other. */
const CLUSTERS_UNTIL = 15
/** The legend and the markers' names stand inside it; a small map has a small one. */
const MARGIN = 72
const NEAREST = 15

/** Drivers on an open map; the map's own clusters keep a thousand of them readable. */
export class DriverMarkers {
  readonly map: MapLibreMap
  readonly #library: MapLibre
  readonly #options: Options
  readonly #markers = new Map<string, Marker>()
  #drivers = new Map<string, MarkedDriver>()
  #hasFitted = false

  constructor(map: MapLibreMap, library: MapLibre, options: Options) {
    this.map = map
    this.#library = library
    this.#options = options
    map.on('render', () => this.#sync())
    map.on('resize', () => !this.#hasFitted && this.fit(false))
  }

  /** A fresh style holds nothing of ours. The layer draws nothing, but without one a source is not computed. */
  onStyle(): void {
    if (this.map.getSource(SOURCE)) return
    const cluster = { cluster: true, clusterRadius: CLUSTER_PIXELS, clusterMaxZoom: CLUSTERS_UNTIL }
    this.map.addSource(SOURCE, { type: 'geojson', data: this.#data, ...cluster })
    this.map.addLayer({ id: SOURCE, type: 'circle', source: SOURCE, paint: { 'circle-radius': 0 } })
  }

  /** Says where the drivers are now. */
  show(drivers: readonly MarkedDriver[]): void {
    this.#drivers = new Map(drivers.map((driver) => [driver.id, driver]))
    void this.map.getSource<GeoJSONSource>(SOURCE)?.setData(this.#data)
    for (const [id, marker] of this.#markers) {
      const driver = this.#drivers.get(id)
      if (driver) showDriver(marker.setLngLat(toLngLat(driver.point)).getElement(), driver)
    }
    if (!this.#hasFitted && drivers.length > 0) this.fit(false)
  }

  /** Shows all drivers; a place without a size shows nothing yet. */
  fit(glides: boolean): void {
    const bounds = boundsOf([...this.#drivers.values()])
    const { clientWidth, clientHeight } = this.map.getContainer()
    if (!bounds || clientWidth === 0 || clientHeight === 0) return
    this.#hasFitted = true
    const [down, across] = [Math.min(MARGIN, clientHeight / 4), Math.min(MARGIN, clientWidth / 4)]
    const padding = { top: down, bottom: down, left: across, right: across }
    this.map.fitBounds(bounds, { padding, maxZoom: NEAREST, duration: glides ? 420 : 0 })
  }

  get #data() {
    const features = [...this.#drivers.values()].map(({ id, point }) => ({
      type: 'Feature' as const,
      properties: { driver: id },
      geometry: { type: 'Point' as const, coordinates: toLngLat(point) },
    }))
    return { type: 'FeatureCollection' as const, features }
  }

  /** Gives a marker to each driver and each cluster that can be seen, and takes it from the others. */
  #sync(): void {
    if (!this.map.getSource(SOURCE) || !this.map.isSourceLoaded(SOURCE)) return
    const seen = new Set<string>()
    for (const feature of this.map.querySourceFeatures(SOURCE)) {
      const name = nameOf(feature)
      if (seen.has(name)) continue
      seen.add(name)
      const place = this.#placeOf(name, feature)
      const marker = this.#markers.get(name) ?? this.#make(name, feature)
      if (!marker || !place) continue
      marker.setLngLat(place)
      if (!this.#markers.has(name)) this.#markers.set(name, marker.addTo(this.map))
    }
    for (const [name, marker] of this.#markers) {
      if (seen.has(name)) continue
      marker.remove()
      this.#markers.delete(name)
    }
  }

  /** Tiles round their points, so a driver stands where it was last heard. */
  #placeOf(name: string, feature: GeoJSONFeature): [number, number] | undefined {
    const driver = this.#drivers.get(name)
    return driver ? toLngLat(driver.point) : coordinatesOf(feature)
  }

  #make(name: string, feature: GeoJSONFeature): Marker | undefined {
    const driver = this.#drivers.get(name)
    const element = driver ? driverMarker(driver, this.#options.onPress) : this.#cluster(feature)
    return element && new this.#library.Marker({ element, subpixelPositioning: true })
  }

  #cluster(feature: GeoJSONFeature): HTMLElement | undefined {
    const { cluster_id: id, point_count: count } = feature.properties
    if (typeof id !== 'number' || typeof count !== 'number') return undefined
    return clusterMarker(count, this.#options.nameOf(count), () => void this.#open(id, feature))
  }

  /** Goes as near as it takes for a cluster to come apart. */
  async #open(id: number, feature: GeoJSONFeature): Promise<void> {
    const center = coordinatesOf(feature)
    const zoom = await this.map.getSource<GeoJSONSource>(SOURCE)?.getClusterExpansionZoom(id)
    if (center && zoom !== undefined) this.map.easeTo({ center, zoom, duration: 420 })
  }
}

const toLngLat = ({ longitude, latitude }: Point): [number, number] => [longitude, latitude]

const nameOf = ({ properties }: GeoJSONFeature): string =>
  String(properties.driver ?? `cluster ${String(properties.cluster_id)} ${String(properties.point_count)}`)

function coordinatesOf({ geometry }: GeoJSONFeature): [number, number] | undefined {
  if (geometry.type !== 'Point') return undefined
  const [longitude, latitude] = geometry.coordinates
  return longitude === undefined || latitude === undefined ? undefined : [longitude, latitude]
}

function boundsOf(drivers: readonly MarkedDriver[]): LngLatBoundsLike | undefined {
  if (drivers.length === 0) return undefined
  const longitudes = drivers.map(({ point }) => point.longitude)
  const latitudes = drivers.map(({ point }) => point.latitude)
  return [
    [Math.min(...longitudes), Math.min(...latitudes)],
    [Math.max(...longitudes), Math.max(...latitudes)],
  ]
}
