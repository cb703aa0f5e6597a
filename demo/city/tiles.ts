import { GeoJSONVT } from '@maplibre/geojson-vt'
import type { GeoJSONVTTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { joinLines } from './join-lines.ts'
import type { MapFeature } from './map-features.ts'
import { CITY_BOUNDS } from './source.ts'
import type { Position } from './source.ts'

const ZOOMS = [10, 11, 12, 13, 14]
const EXTENT = 4096

/** One vector tile, uncompressed. */
export interface Tile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Cuts the map into every tile of the city, empty ones too: a tile that is not there is an error in the console. */
export function* cutTiles(features: readonly MapFeature[]): Generator<Tile> {
  const layers = Map.groupBy(features, ({ layer }) => layer)
  for (const zoom of ZOOMS) {
    const indexes = [...layers].map(([name, all]) => [name, indexOf(all, zoom)] as const)
    for (const [x, y] of tilesAt(zoom)) {
      const cut = indexes.map(([name, index]) => [name, index.getTile(zoom, x, y)] as const)
      const filled = cut.filter((entry): entry is [string, GeoJSONVTTile] => !!entry[1]?.features.length)
      const bytes = fromGeojsonVt(Object.fromEntries(filled), { version: 2, extent: EXTENT })
      yield { path: `tiles/${zoom}/${x}/${y}.mvt`, bytes }
    }
  }
}

function indexOf(features: readonly MapFeature[], zoom: number): GeoJSONVT {
  const shown = features.filter((feature) => feature.zoom <= zoom)
  const last = zoom === ZOOMS.at(-1)
  return new GeoJSONVT(
    { type: 'FeatureCollection', features: merge(shown) },
    { maxZoom: zoom, indexMaxZoom: zoom, indexMaxPoints: 0, buffer: 64, extent: EXTENT, tolerance: last ? 1 : 3 },
  )
}

// Features that look the same become one, so that a tile names their properties once; a street whose pieces are
// joined has room for its name.
function merge(features: readonly MapFeature[]): GeoJSON.Feature[] {
  const groups = Map.groupBy(features, ({ kind, properties }) => kind + JSON.stringify(properties))
  return [...groups.values()].flatMap((group) => {
    const [sample] = group
    if (!sample) return []
    const parts = group.flatMap((feature) => feature.parts)
    const lines = sample.kind === 'line' ? joinLines(parts).map((line) => [line]) : [parts]
    return lines.map((line): GeoJSON.Feature => {
      return { type: 'Feature', properties: sample.properties, geometry: geometryOf(sample.kind, line) }
    })
  })
}

function geometryOf(kind: MapFeature['kind'], parts: Position[][]): GeoJSON.Geometry {
  if (kind === 'point') return { type: 'MultiPoint', coordinates: parts.flat() }
  if (kind === 'line') return { type: 'MultiLineString', coordinates: parts }
  return { type: 'MultiPolygon', coordinates: polygonsOf(parts) }
}

// In the source, a ring that winds clockwise begins a polygon; one that winds back is a hole in it.
function polygonsOf(rings: Position[][]): Position[][][] {
  const polygons: Position[][][] = []
  for (const ring of rings) {
    const polygon = polygons.at(-1)
    if (isOuter(ring) || !polygon) polygons.push([ring])
    else polygon.push(ring)
  }
  return polygons
}

function isOuter(ring: readonly Position[]): boolean {
  let area = 0
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[index + 1] ?? [x1, y1]
    area += x1 * y2 - x2 * y1
  }
  return area < 0
}

function* tilesAt(zoom: number): Generator<[number, number]> {
  const [west, south, east, north] = CITY_BOUNDS
  const scale = 2 ** zoom
  const column = (longitude: number) => ((longitude + 180) / 360) * scale
  const row = (latitude: number) => ((1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2) * scale
  const inset = 1e-6
  for (let x = Math.floor(column(west) + inset); x < column(east) - inset; x++)
    for (let y = Math.floor(row(north) + inset); y < row(south) - inset; y++) yield [x, y]
}
