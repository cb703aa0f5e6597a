import type { Point } from '@waybill/contract/points'
import type { Assets } from '../city/city-files.ts'
import { loadRoads } from '../city/road-file.ts'
import type { RoadGraph } from '../city/road-file.ts'
import { ProviderError } from '../provider-error.ts'
import { findPath, findPaths } from './city-search.ts'
import { nodePoint, snapTo } from './city-snap.ts'
import type { Snap } from './city-snap.ts'
import { FARTHEST_SNAP_METERS } from './router.ts'
import type { Route, Router } from './router.ts'

/** The router of the demo city: its real streets and one-ways, without a network. */
export function cityRouter(assets: Assets): Router {
  return {
    async route({ from, to, via = [] }) {
      const graph = await loadRoads(assets)
      const stops = [from, ...via, to].map((point) => snap(graph, point))
      const legs = stops.slice(1).map((end, index) => legBetween(graph, stops[index] ?? end, end))
      return legs.reduce(join)
    },
    async table({ from, to }) {
      const graph = await loadRoads(assets)
      const ends = to.map((point) => snap(graph, point))
      return from.map((point) =>
        findPaths(graph, snap(graph, point), ends).map(
          (path) => path && { meters: path.meters, seconds: path.seconds, estimated: false },
        ),
      )
    },
  }
}

function snap(graph: RoadGraph, point: Point): Snap {
  const place = snapTo(graph, point)
  if (!place || place.away > FARTHEST_SNAP_METERS) throw new ProviderError('city', 'off_road')
  return place
}

function legBetween(graph: RoadGraph, start: Snap, end: Snap): Route {
  const path = findPath(graph, start, end)
  if (!path) throw new ProviderError('city', 'no_route')
  const line = [start.point, ...path.nodes.map((node) => nodePoint(graph, node)), end.point]
  return { meters: path.meters, seconds: path.seconds, line, estimated: false }
}

function join(before: Route, after: Route): Route {
  return {
    meters: before.meters + after.meters,
    seconds: before.seconds + after.seconds,
    line: [...before.line, ...after.line.slice(1)],
    estimated: false,
  }
}
