import { AREAS, ROADS, SETTLEMENTS, SIGHTS } from './layer-rules.ts'
import type { Position, SourceFeature } from './source.ts'

/** A feature of the finished map, in a layer of the OpenMapTiles schema. */
export interface MapFeature {
  readonly layer: string
  readonly kind: SourceFeature['kind']
  readonly parts: Position[][]
  readonly properties: Readonly<Record<string, string | number>>
  /** The first zoom that shows it. */
  readonly zoom: number
}

type Tags = SourceFeature['tags']
type Shape = Pick<MapFeature, 'layer' | 'properties' | 'zoom'>

/** What one object of the source shows on the map: nothing, one feature, or several (a road and its name). */
export function toMapFeatures(feature: SourceFeature): MapFeature[] {
  const { kind, tags, parts } = feature
  const shapes = kind === 'line' ? lineShapes(tags) : kind === 'area' ? areaShapes(tags) : []
  const placed = shapes.map((shape) => ({ ...shape, kind, parts }))
  const ring = parts[0] ?? []
  const named = kind === 'line' ? [] : labels(tags, kind, ring)
  return [...placed, ...named.map((shape) => ({ ...shape, kind: 'point' as const, parts: [[centerOf(ring)]] }))]
}

function lineShapes(tags: Tags): Shape[] {
  if (tags['highway']) return roadShapes(tags, tags['highway'])
  if (tags['railway'] === 'rail') return [shape('transportation', { class: 'rail' }, tags['service'] ? 13 : 11)]
  if (isPier(tags)) return [shape('transportation', { class: 'pier' }, 12)]
  if (/^(runway|taxiway)$/.test(tags['aeroway'] ?? '')) return [shape('aeroway', { class: tags['aeroway'] }, 11)]
  if (/^(river|stream|canal)$/.test(tags['waterway'] ?? '')) return [waterway(tags)]
  return []
}

function roadShapes(tags: Tags, highway: string): Shape[] {
  const rule = ROADS[highway.replace('_link', '')]
  if (!rule) return []
  const ramp = highway.endsWith('_link') ? 1 : undefined
  const road = shape('transportation', { class: rule.class, ramp, brunnel: brunnelOf(tags) }, rule.zoom)
  const name = shape('transportation_name', { class: rule.class, name: tags['name'] }, rule.nameZoom)
  return tags['name'] ? [road, name] : [road]
}

function brunnelOf(tags: Tags): string | undefined {
  if (tags['bridge'] && tags['bridge'] !== 'no') return 'bridge'
  return tags['tunnel'] && tags['tunnel'] !== 'no' ? 'tunnel' : undefined
}

function waterway(tags: Tags): Shape {
  const big = tags['waterway'] !== 'stream'
  return shape('waterway', { class: tags['waterway'], name: tags['name'] }, big ? 10 : 13)
}

function areaShapes(tags: Tags): Shape[] {
  const rule = lookUp(AREAS, tags)
  if (rule) return [shape(rule.layer, { class: rule.class }, rule.layer === 'landuse' ? 11 : 10)]
  if (tags['building'] && tags['building'] !== 'no') return [shape('building', {}, 14)]
  if (isPier(tags)) return [shape('transportation', { class: 'pier' }, 12)]
  return tags['aeroway'] === 'apron' ? [shape('aeroway', { class: 'apron' }, 11)] : []
}

function isPier(tags: Tags): boolean {
  return /^(pier|breakwater|groyne)$/.test(tags['man_made'] ?? '')
}

function labels(tags: Tags, kind: SourceFeature['kind'], ring: Position[]): Shape[] {
  const name = tags['name']
  if (!name) return []
  const settlement = kind === 'point' && SETTLEMENTS[tags['capital'] ? 'capital' : (tags['place'] ?? '')]
  if (settlement) return [shape('place', { class: settlement.class, rank: settlement.rank, name }, settlement.zoom)]
  const sight = lookUp(SIGHTS, tags)
  if (!sight) return []
  const rank = sight.rank + (sight.class === 'park' ? smallness(ring) : 0)
  return [shape('poi', { class: sight.class, rank, name }, rank < 7 ? 13 : 14)]
}

function lookUp<Rule>(table: Readonly<Record<string, Rule>>, tags: Tags): Rule | undefined {
  for (const key of ['natural', 'waterway', 'leisure', 'landuse', 'amenity', 'tourism', 'shop']) {
    const rule = tags[key] && table[`${key}=${tags[key]}`]
    if (rule) return rule
  }
  return undefined
}

function shape(layer: string, properties: Record<string, string | number | undefined>, zoom: number): Shape {
  const set = Object.entries(properties).filter((entry): entry is [string, string | number] => entry[1] !== undefined)
  return { layer, properties: Object.fromEntries(set), zoom }
}

// A corner garden must not push a park's name away: 0 from about 400 m across, 15 below 100 m.
function smallness(ring: readonly Position[]): number {
  const longitudes = ring.map(([longitude]) => longitude)
  const across = Math.max(...longitudes) - Math.min(...longitudes)
  return across > 4e-3 ? 0 : across > 1e-3 ? 8 : 15
}

function centerOf(ring: readonly Position[]): Position {
  const sum = ring.reduce(([x, y], [longitude, latitude]) => [x + longitude, y + latitude], [0, 0])
  return [sum[0] / ring.length, sum[1] / ring.length]
}
