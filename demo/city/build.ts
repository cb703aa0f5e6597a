import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { VectorSourceSpecification } from 'maplibre-gl'
import { ADDRESS_FILE, packAddresses } from '../../worker/src/providers/city/address-file.ts'
import { ROAD_FILE, packRoads } from '../../worker/src/providers/city/road-file.ts'
import { collectAddresses } from './addresses.ts'
import { ATTRIBUTION, NOTICE } from './licence.ts'
import { toMapFeatures } from './map-features.ts'
import type { MapFeature } from './map-features.ts'
import { collectRoads } from './roads.ts'
import { farRiverArea, riverArea } from './shore.ts'
import { CITY_BOUNDS, LICENCE_FILE, readSource } from './source.ts'
import type { Position } from './source.ts'
import { currentStamp, stampIn } from './stamp.ts'
import { mapStyle } from './style.ts'
import { cutTiles } from './tiles.ts'

const OUT = join(import.meta.dirname, '../../worker/public/city')
const CENTER: Position = [-56.1725, -34.905]

const SOURCE: VectorSourceSpecification = {
  type: 'vector',
  tiles: ['tiles/{z}/{x}/{y}.mvt'],
  minzoom: 10,
  maxzoom: 14,
  bounds: [...CITY_BOUNDS],
  attribution: ATTRIBUTION,
}

const WATER_NAMES: [name: string, kind: string, position: Position][] = [
  ['Río de la Plata', 'sea', [-56.21, -34.945]],
  ['Bahía de Montevideo', 'bay', [-56.226, -34.885]],
]

/** Where a build puts its files and tells how far it is. */
export interface CityOptions {
  readonly out?: string
  readonly log?: (line: string) => void
}

/** Makes the demo city's map, addresses and roads; does nothing when they are there and up to date. */
export function buildCity({ out = OUT, log = () => {} }: CityOptions = {}): { built: boolean } {
  const stamp = currentStamp()
  if (stampIn(out) === stamp) return { built: false }
  const folder = `${out}.${process.pid}`
  rmSync(folder, { recursive: true, force: true })
  writeCity(folder, log)
  write(folder, 'city.json', JSON.stringify({ stamp, bounds: CITY_BOUNDS, center: CENTER }))
  rmSync(out, { recursive: true, force: true })
  renameSync(folder, out)
  return { built: true }
}

function writeCity(folder: string, log: (line: string) => void): void {
  log('reading the streets of Montevideo')
  const source = readSource()
  const river = riverArea(source)
  log(`cutting map tiles from ${source.length.toLocaleString('en')} objects`)
  const tiles = [...cutTiles([...source.flatMap(toMapFeatures), ...waterFeatures(river)])]
  for (const { path, bytes } of tiles) write(folder, path, bytes)
  log(`wrote ${tiles.length} tiles; collecting addresses and roads`)
  write(folder, ADDRESS_FILE, packAddresses(collectAddresses(source)))
  write(folder, ROAD_FILE, packRoads(collectRoads(source)))
  const farWater = farRiverArea(source, CITY_BOUNDS)
  for (const theme of ['light', 'dark'] as const)
    write(folder, `style-${theme}.json`, JSON.stringify(mapStyle({ theme, source: SOURCE, farWater })))
  write(folder, 'ATTRIBUTION.txt', NOTICE)
  cpSync(LICENCE_FILE, join(folder, 'ODbL-1.0.md'))
}

function waterFeatures(river: Position[][]): MapFeature[] {
  const area: MapFeature = { layer: 'water', kind: 'area', parts: river, properties: { class: 'ocean' }, zoom: 10 }
  const names = WATER_NAMES.map(([name, kind, position]): MapFeature => ({
    layer: 'water_name',
    kind: 'point',
    parts: [[position]],
    properties: { class: kind, name },
    zoom: 10,
  }))
  return [area, ...names]
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

if (import.meta.main) {
  const start = performance.now()
  const { built } = buildCity({ log: (line) => console.log(`city: ${line}`) })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(built ? `city: ready in ${seconds} s` : 'city: already there')
}
