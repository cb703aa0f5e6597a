import type { Point } from '@waybill/contract/points'
import { between, distance } from '@waybill/contract/geo'
import type { RoadGraph } from '../city/road-file.ts'

/** A place on a street: part of the way along an edge, and back along `back` where the street goes both ways. */
export interface Snap {
  readonly from: number
  readonly to: number
  readonly edge: number
  readonly back: number | undefined
  readonly fraction: number
  readonly point: Point
  /** Metres from the point that was asked for. */
  readonly away: number
}

/** The nearest street to a point; undefined only in a graph without streets. */
export function snapTo(graph: RoadGraph, point: Point): Snap | undefined {
  const { latitudes, longitudes, first, targets } = graph
  const stretch = Math.cos((point.latitude * Math.PI) / 180)
  const x0 = point.longitude * 1e7 * stretch
  const y0 = point.latitude * 1e7
  let best = { square: Infinity, from: -1, edge: -1, fraction: 0 }
  for (let from = 0; from + 1 < first.length; from++) {
    const x = at(longitudes, from) * stretch - x0
    const y = at(latitudes, from) - y0
    for (let edge = at(first, from); edge < at(first, from + 1); edge++) {
      const east = at(longitudes, at(targets, edge)) * stretch - x0 - x
      const north = at(latitudes, at(targets, edge)) - y0 - y
      const fraction = Math.min(1, Math.max(0, -(x * east + y * north) / (east * east + north * north || 1)))
      const square = (x + east * fraction) ** 2 + (y + north * fraction) ** 2
      if (square < best.square) best = { square, from, edge, fraction }
    }
  }
  return best.from < 0 ? undefined : toSnap(graph, point, best.from, best.edge, best.fraction)
}

function toSnap(graph: RoadGraph, point: Point, from: number, edge: number, fraction: number): Snap {
  const to = at(graph.targets, edge)
  const place = between(nodePoint(graph, from), nodePoint(graph, to), fraction)
  return { from, to, edge, back: edgeBetween(graph, to, from), fraction, point: place, away: distance(point, place) }
}

function edgeBetween({ first, targets }: RoadGraph, from: number, to: number): number | undefined {
  for (let edge = at(first, from); edge < at(first, from + 1); edge++) if (at(targets, edge) === to) return edge
  return undefined
}

/** Where a node of the graph lies. */
export function nodePoint({ latitudes, longitudes }: RoadGraph, node: number): Point {
  return { latitude: at(latitudes, node) / 1e7, longitude: at(longitudes, node) / 1e7 }
}

/** An entry of a column; the graph's own numbers never point outside it. */
export function at(column: ArrayLike<number>, index: number): number {
  return column[index] ?? 0
}
