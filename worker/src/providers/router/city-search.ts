import { distance } from '@waybill/contract/geo'
import type { RoadGraph } from '../city/road-file.ts'
import { at, nodePoint } from './city-snap.ts'
import type { Snap } from './city-snap.ts'
import { NodeHeap } from './node-heap.ts'

// Faster than any street of the city, so that the search never overestimates what is left.
const TOP_METERS_PER_SECOND = 32

/** A way through the graph: the nodes it passes between its two ends, and its cost. */
export interface Path {
  readonly nodes: number[]
  readonly seconds: number
  readonly meters: number
}

interface Search {
  readonly costs: Float64Array
  readonly parents: Int32Array
}

/** The quickest way between two places: A* on the time that is left at top speed. */
export function findPath(graph: RoadGraph, start: Snap, end: Snap): Path | null {
  const left = (node: number) => distance(nodePoint(graph, node), end.point) / TOP_METERS_PER_SECOND
  return pathTo(graph, start, end, search(graph, start, [end], left))
}

/** The quickest ways from one place to several, in one sweep. */
export function findPaths(graph: RoadGraph, start: Snap, ends: readonly Snap[]): (Path | null)[] {
  const swept = search(graph, start, ends, () => 0)
  return ends.map((end) => pathTo(graph, start, end, swept))
}

function search(graph: RoadGraph, start: Snap, ends: readonly Snap[], left: (node: number) => number): Search {
  const size = graph.latitudes.length
  const settled = new Uint8Array(size)
  const wanted = new Set(ends.flatMap(({ from, to, back }) => (back === undefined ? [from] : [from, to])))
  const found: Search = { costs: new Float64Array(size).fill(Infinity), parents: new Int32Array(size).fill(-1) }
  const queue = new NodeHeap()
  const reach = (node: number, cost: number, parent: number) => {
    if (cost >= at(found.costs, node)) return
    found.costs[node] = cost
    found.parents[node] = parent
    queue.push(node, cost + left(node))
  }
  for (const { node, part, edge } of exitsOf(start)) reach(node, part * secondsOf(graph, edge), -1)
  for (let next = queue.pop(); next && wanted.size > 0; next = queue.pop()) {
    if (settled[next.node]) continue
    settled[next.node] = 1
    wanted.delete(next.node)
    const cost = at(found.costs, next.node) + at(graph.delays, next.node) / 10
    for (let edge = at(graph.first, next.node); edge < at(graph.first, next.node + 1); edge++)
      reach(at(graph.targets, edge), cost + secondsOf(graph, edge), next.node)
  }
  return found
}

// The nodes one meets first when leaving a place, and the share of the edge until there.
function exitsOf({ from, to, edge, back, fraction }: Snap): { node: number; part: number; edge: number }[] {
  const ahead = { node: to, part: 1 - fraction, edge }
  return back === undefined ? [ahead] : [ahead, { node: from, part: fraction, edge: back }]
}

function pathTo(graph: RoadGraph, start: Snap, end: Snap, { costs, parents }: Search): Path | null {
  const entries = [{ node: end.from, part: end.fraction, edge: end.edge }]
  if (end.back !== undefined) entries.push({ node: end.to, part: 1 - end.fraction, edge: end.back })
  const ways = entries.map((entry) => {
    const delay = at(graph.delays, entry.node) / 10
    return { ...entry, seconds: at(costs, entry.node) + delay + entry.part * secondsOf(graph, entry.edge) }
  })
  const best = ways.reduce((a, b) => (b.seconds < a.seconds ? b : a))
  const direct = directPath(graph, start, end)
  if (direct && direct.seconds <= best.seconds) return direct
  if (best.seconds === Infinity) return null
  const nodes = nodesTo(best.node, parents)
  return { nodes, seconds: best.seconds, meters: metersAlong(graph, start, nodes, end) }
}

// Both places on one street, with no crossing between them.
function directPath(graph: RoadGraph, start: Snap, end: Snap): Path | null {
  if (start.edge !== end.edge) return null
  const part = end.fraction - start.fraction
  const edge = part >= 0 ? start.edge : start.back
  if (edge === undefined) return null
  const meters = Math.abs(part) * (at(graph.decimeters, edge) / 10)
  return { nodes: [], seconds: Math.abs(part) * secondsOf(graph, edge), meters }
}

function nodesTo(last: number, parents: Int32Array): number[] {
  const nodes: number[] = []
  for (let node = last; node >= 0; node = at(parents, node)) nodes.push(node)
  return nodes.toReversed()
}

function metersAlong(graph: RoadGraph, start: Snap, nodes: readonly number[], end: Snap): number {
  const points = [start.point, ...nodes.map((node) => nodePoint(graph, node)), end.point]
  return points.reduce((sum, point, index) => sum + distance(points[index - 1] ?? point, point), 0)
}

function secondsOf(graph: RoadGraph, edge: number): number {
  return at(graph.deciseconds, edge) / 10
}
