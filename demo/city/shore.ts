import { joinLines } from './join-lines.ts'
import type { Position, SourceFeature } from './source.ts'

// The banks beyond the data, drawn by hand to a few kilometres, so that a map zoomed out does not end in a ruled line.
const WEST_BANK: Position[] = [
  [-56.4, -34.83],
  [-56.47, -34.79],
  [-56.62, -34.75],
  [-56.9, -34.72],
  [-57.2, -34.48],
  [-57.9, -34.46],
]
const EAST_BANK: Position[] = [
  [-55.9, -34.8],
  [-55.76, -34.785],
  [-55.55, -34.79],
  [-55.4, -34.82],
  [-55.28, -34.87],
  [-54.95, -34.97],
  [-54.5, -34.87],
]
const FAR_SOUTH: Position[] = [
  [-57.9, -36.5],
  [-54.5, -36.5],
]

/**
 * The Río de la Plata as one polygon with its islets as holes. Its bank is not tagged as coastline: the
 * ways that make it say in a note that it must not be.
 */
export function riverArea(features: readonly SourceFeature[]): Position[][] {
  const shore = shoreOf(features)
  const water = [...shore, ...WEST_BANK, ...FAR_SOUTH, ...EAST_BANK.toReversed(), ...shore.slice(0, 1)]
  const isIslet = ({ kind, tags }: SourceFeature) => kind === 'area' && /^(islet|island)$/.test(tags['place'] ?? '')
  const islets = features.filter(isIslet).flatMap(({ parts }) => parts.slice(0, 1))
  // An islet that touches the bank would break the triangulation of the fill; holes wind against the outer ring.
  const holes = islets.filter((islet) => islet.every((position) => isInside(water, position)))
  return [water, ...holes.map((islet) => islet.toReversed())]
}

/** The water beyond the tiles, which the style paints itself, so that the edge of the data is not seen. */
export function farRiverArea(features: readonly SourceFeature[], bounds: readonly number[]): Position[] {
  const [west = 0, south = 0, east = 0] = bounds
  const shore = shoreOf(features)
  const ends = [...shore.slice(0, 1), ...shore.slice(-1)]
  const [eastEnd, westEnd] = ends.map(([, latitude]) => latitude)
  if (eastEnd === undefined || westEnd === undefined) throw new Error('The river bank has no ends')
  const tiles: Position[] = [
    [east, eastEnd],
    [east, south],
    [west, south],
    [west, westEnd],
  ]
  return [...tiles, ...WEST_BANK, ...FAR_SOUTH, ...EAST_BANK.toReversed(), [east, eastEnd]]
}

/** The bank of the river inside the data, from east to west. */
function shoreOf(features: readonly SourceFeature[]): Position[] {
  const pieces = features
    .filter(({ kind, tags }) => kind === 'line' && tags['note']?.includes('coastline'))
    .flatMap(({ parts }) => parts)
  const [shore, ...rest] = joinLines(pieces)
  if (!shore || rest.length > 0) throw new Error(`The river bank is in ${rest.length + 1} pieces, it must be one`)
  const [start] = shore
  const end = shore.at(-1)
  return start && end && start[0] < end[0] ? shore.toReversed() : shore
}

function isInside(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + ring.length - 1) % ring.length] ?? [x1, y1]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}
