import { distance } from '@waybill/contract/geo'
import type { RoadGraph } from '../../worker/src/providers/city/road-file.ts'
import { firstRows } from './first-rows.ts'
import { reachableBothWays } from './reachable.ts'
import type { Position, SourceFeature } from './source.ts'

/** Kilometres per hour that a car makes in this city, by the value of `highway`. */
const SPEEDS: Readonly<Record<string, number>> = {
  motorway: 90,
  trunk: 60,
  primary: 45,
  secondary: 40,
  tertiary: 35,
  unclassified: 28,
  residential: 27,
  road: 25,
  service: 15,
  living_street: 12,
}
const SIGNAL_DELAY = 60
const CROSSING_DELAY = 6

interface Edge {
  readonly to: number
  readonly meters: number
  readonly seconds: number
}

interface Draft {
  readonly positions: Position[]
  readonly edges: Edge[][]
}

/** The graph of all streets that cars may use and from which every other one can be reached. */
export function collectRoads(features: readonly SourceFeature[]): RoadGraph {
  const draft = draftGraph(features)
  const kept = reachableBothWays(draft.edges.map((edges) => edges.map(({ to }) => to)))
  const signals = new Set(
    features.filter(({ tags }) => tags['highway'] === 'traffic_signals').map(({ parts }) => String(parts[0]?.[0])),
  )
  return toColumns(draft, kept, signals)
}

function draftGraph(features: readonly SourceFeature[]): Draft {
  const nodes = new Map<string, number>()
  const draft: Draft = { positions: [], edges: [] }
  const nodeAt = (position: Position): number => {
    const known = nodes.get(String(position))
    if (known !== undefined) return known
    nodes.set(String(position), draft.positions.length)
    draft.edges.push([])
    return draft.positions.push(position) - 1
  }
  for (const { kind, tags, parts } of features) {
    const speed = kind === 'line' ? speedOf(tags) : undefined
    if (speed) for (const part of parts) addWay(draft, part.map(nodeAt), speed, directionOf(tags))
  }
  return draft
}

function addWay(draft: Draft, way: number[], metersPerSecond: number, direction: -1 | 0 | 1): void {
  for (const [index, from] of way.entries()) {
    const to = way[index + 1]
    if (to === undefined || to === from) continue
    const meters = metersBetween(draft.positions[from], draft.positions[to])
    const seconds = meters / metersPerSecond
    if (direction >= 0) draft.edges[from]?.push({ to, meters, seconds })
    if (direction <= 0) draft.edges[to]?.push({ to: from, meters, seconds })
  }
}

function speedOf(tags: SourceFeature['tags']): number | undefined {
  const usual = SPEEDS[(tags['highway'] ?? '').replace('_link', '')]
  if (!usual || /^(no|private)$/.test(tags['access'] ?? '') || tags['motor_vehicle'] === 'no') return undefined
  const limit = Number.parseFloat(tags['maxspeed'] ?? '')
  return (limit > 0 ? Math.min(usual * 1.15, limit * 0.8) : usual) / 3.6
}

function directionOf(tags: SourceFeature['tags']): -1 | 0 | 1 {
  if (tags['oneway'] === '-1') return -1
  const implied = tags['junction'] === 'roundabout' || tags['highway'] === 'motorway'
  return tags['oneway'] === 'yes' || tags['oneway'] === '1' || implied ? 1 : 0
}

function toColumns({ positions, edges }: Draft, kept: number[], signals: Set<string>): RoadGraph {
  const numbers = new Map(kept.map((node, index) => [node, index]))
  const ways = kept.map((node) => (edges[node] ?? []).filter(({ to }) => numbers.has(to)))
  const all = ways.flat()
  const places = kept.map((node): Position => positions[node] ?? [0, 0])
  return {
    latitudes: Int32Array.from(places, ([, latitude]) => Math.round(latitude * 1e7)),
    longitudes: Int32Array.from(places, ([longitude]) => Math.round(longitude * 1e7)),
    delays: Uint8Array.from(ways, ({ length }, index) =>
      signals.has(String(places[index])) ? SIGNAL_DELAY : length > 2 ? CROSSING_DELAY : 0,
    ),
    first: firstRows(ways),
    targets: Uint32Array.from(all, ({ to }) => numbers.get(to) ?? 0),
    decimeters: Uint16Array.from(all, ({ meters }) => Math.round(meters * 10)),
    deciseconds: Uint16Array.from(all, ({ seconds }) => Math.max(1, Math.round(seconds * 10))),
  }
}

function metersBetween(from: Position | undefined, to: Position | undefined): number {
  if (!from || !to) throw new Error('A street has an end that was not read')
  return distance({ latitude: from[1], longitude: from[0] }, { latitude: to[1], longitude: to[0] })
}
