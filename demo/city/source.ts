import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'

/** Longitude and latitude, in the order of GeoJSON; used only while the city is built. */
export type Position = [longitude: number, latitude: number]

/** One OpenStreetMap object as the tiles hold it: a way cut at a tile's edge is two features. */
export interface SourceFeature {
  readonly kind: 'point' | 'line' | 'area'
  readonly tags: Readonly<Record<string, string>>
  readonly parts: Position[][]
}

const KINDS = { 1: 'point', 2: 'line', 3: 'area' } as const
const PACKAGE = dirname(createRequire(import.meta.url).resolve('@mapbox/mvt-fixtures/package.json'))
const TILES = join(PACKAGE, 'real-world', 'osm-qa-montevideo')

/** The licence that the data, and everything made from it, stands under. */
export const LICENCE_FILE = join(PACKAGE, 'LICENSE-ODbL-1.0.md')

/** West, south, east, north of the eight tiles that hold Montevideo. */
export const CITY_BOUNDS = [
  longitudeOf(1407, 12),
  latitudeOf(2473, 12),
  longitudeOf(1411, 12),
  latitudeOf(2471, 12),
] as const

/** Reads every object of the city; mapper names and edit numbers are left behind. */
export function readSource(): SourceFeature[] {
  return readdirSync(TILES)
    .filter((file) => file.endsWith('.mvt'))
    .toSorted()
    .flatMap(readTile)
}

export function longitudeOf(x: number, zoom: number): number {
  return (x / 2 ** zoom) * 360 - 180
}

export function latitudeOf(y: number, zoom: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** zoom))) * 180) / Math.PI
}

function readTile(file: string): SourceFeature[] {
  const [zoom = 0, column = 0, row = 0] = file.replace('.mvt', '').split('-').map(Number)
  const layer = new VectorTile(new PbfReader(readFileSync(join(TILES, file)))).layers['osm']
  if (!layer) throw new Error(`${file} has no layer osm`)
  const toPosition = ({ x, y }: { x: number; y: number }): Position => [
    round(longitudeOf(column + x / layer.extent, zoom)),
    round(latitudeOf(row + y / layer.extent, zoom)),
  ]
  return Array.from({ length: layer.length }, (_, index) => {
    const feature = layer.feature(index)
    const parts = feature.loadGeometry().map((part) => part.map(toPosition))
    return { kind: kindOf(feature.type), tags: tagsOf(feature.properties), parts }
  })
}

function kindOf(type: number): SourceFeature['kind'] {
  if (type === 1 || type === 2 || type === 3) return KINDS[type]
  throw new Error(`A feature has the unknown geometry type ${type}`)
}

function tagsOf(properties: Record<string, unknown>): Record<string, string> {
  const tags: Record<string, string> = {}
  for (const key in properties) if (!key.startsWith('@')) tags[key] = String(properties[key])
  return tags
}

// Seven decimals, as OpenStreetMap stores them: shared nodes of two ways must come out equal.
function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}
