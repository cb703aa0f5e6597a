import { opener } from './city-files.ts'
import { openColumns, packColumns } from './column-file.ts'
import type { Columns } from './column-file.ts'

/** The file's name in the city's folder. */
export const ROAD_FILE = 'roads.bin'

const LAYOUT = {
  latitudes: 'i32',
  longitudes: 'i32',
  delays: 'u8',
  first: 'u32',
  targets: 'u32',
  decimeters: 'u16',
  deciseconds: 'u16',
} as const

/**
 * The streets one may drive: node n lies at latitudes[n], longitudes[n] (times 10^7) and costs delays[n] tenths of a
 * second to cross; its ways out are the edges first[n] to first[n + 1], each to targets[e].
 */
export type RoadGraph = Columns<typeof LAYOUT>

export function packRoads(graph: RoadGraph): Uint8Array {
  return packColumns(LAYOUT, graph, {})
}

export function openRoads(file: ArrayBuffer): RoadGraph {
  return openColumns(LAYOUT, file).columns
}

export const loadRoads = opener(ROAD_FILE, openRoads)
